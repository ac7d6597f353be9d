/** Where the documents of a meeting lie, though a clerk called the folder something else. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { slugify } from '../../text/slug.ts';
import { INTERNAL_FOLDER } from '../audience.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { isClutter, meetingsWithin } from './strays.ts';

export const ATTACHMENTS = 'attachments';

/** What offices call it, as far as one is taken for it among others. */
const USUAL =
  /^(?:attach(?:ed|ments?)?|(?:tai-lieu|van-ban|tep|file|ho-so)(?:-(?:hop|cuoc-hop|dinh-kem|kem-theo))?|(?:dinh|gui)-kem|kem-theo|files|documents?|docs?)$/u;
/** Keeps an empty folder in git; nothing is lost with it. */
const PLACEHOLDER = /^\.(?:git)?keep$/u;

export interface DocumentsFolder {
  /** `attachments`, or the folder that should be called so */
  name: string;
  /** whether an `attachments` without any file stands in the way of that name */
  isBlocked: boolean;
}

/** `entries` are those of the meeting's folder. As soon as `attachments` holds anything, no other folder is meant. */
export async function documentsFolder(
  folder: string,
  entries: readonly Dirent[],
): Promise<DocumentsFolder> {
  const folders = entries.filter((entry) => entry.isDirectory() && !isClutter(entry.name));
  const others = folders.filter(({ name }) => name !== ATTACHMENTS);
  const right = { name: ATTACHMENTS, isBlocked: false };
  const isThere = others.length < folders.length;
  if (others.length === 0 || (isThere && !(await isEmpty(join(folder, ATTACHMENTS))))) return right;
  const likely: string[] = [];
  for (const { name } of others) {
    if (await holdsDocuments(join(folder, name))) likely.push(name);
  }
  const usual = likely.filter((name) => USUAL.test(slugify(name)));
  const [meant, ...more] = usual.length > 0 ? usual : likely;
  if (meant === undefined || more.length > 0) return right;
  return { name: meant, isBlocked: isThere };
}

/** `name` is the meeting's folder for messages. */
export function misnamedFolder(name: string, { name: typed, isBlocked }: DocumentsFolder): Problem {
  // The commands edit no other root.
  const isOwn = name.startsWith('content/') || name.startsWith(`${INTERNAL_FOLDER}/`);
  const command = `git -C "${name}" mv "${typed}" ${ATTACHMENTS}`;
  const byHand = `${isBlocked ? `xóa thư mục ${ATTACHMENTS} đang trống rồi ` : ''}đổi tên: ${command}`;
  const suggestion = isOwn
    ? `Chạy lệnh: npm run check -- --fix; hoặc ${byHand}`
    : `Tại kho đó, ${byHand}`;
  return problem('ATTACH_FOLDER', { file: `${name}/${typed}` }, { name: typed, suggestion });
}

async function isEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.every((name) => PLACEHOLDER.test(name));
}

/** Files, and no meeting of its own. */
async function holdsDocuments(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const hasFile = entries.some((entry) => entry.isFile() && !isClutter(entry.name));
  return hasFile && (await meetingsWithin(folder)).length === 0;
}

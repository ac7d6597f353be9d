/** The files in `attachments/` and what the frontmatter says of them. */
import { readdir } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { asciiFileName, isPortableName, NAME_LIMIT_BYTES } from '../../text/file-name.ts';
import { nfc } from '../../text/normalize.ts';
import { closest } from '../../text/suggest.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { proposeEntry } from '../propose-entry.ts';
import { isClutter, strayProblem } from './strays.ts';
import type { Report } from '../rules/rule.ts';
import type { Attachment } from '../schema/attachment.ts';
import type { Withdrawn } from '../schema/withdrawn.ts';

/**
 * The files in `attachments/`: NFC name → name on the disk. `name` is its path for messages; folders in it, which do not
 * belong there, are added to `strays`.
 */
export async function readAttachmentNames(
  folder: string,
  name: string,
  problems: Problem[],
  strays: string[],
): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = new Map<string, string>();
  for (const entry of entries) {
    const place = { file: `${name}/${nfc(entry.name)}` };
    const bytes = Buffer.byteLength(nfc(entry.name));
    if (entry.isSymbolicLink()) problems.push(problem('SYMLINK', place, { name: entry.name }));
    else if (!entry.isFile() || isClutter(entry.name)) {
      problems.push(strayProblem(entry, place.file, 'attachments'));
      if (entry.isDirectory()) strays.push(join(folder, entry.name));
    } else {
      if (bytes > NAME_LIMIT_BYTES) problems.push(problem('NAME_LONG', place, { bytes }));
      if (!isPortableName(entry.name)) problems.push(problem('NAME_HIDDEN', place));
      const name = nfc(entry.name);
      if (files.has(name)) problems.push(problem('NAME_TWICE', place, { name }));
      files.set(name, entry.name);
    }
  }
  return files;
}

/** NFC names of the files in folders that are told by themselves: once they are moved out, nothing is wrong with them. */
export async function namesIn(strays: readonly string[]): Promise<Set<string>> {
  const names = await Promise.all(strays.map((folder) => readdir(folder).catch(() => [])));
  return new Set(names.flat().map(nfc));
}

const PUT_IN = 'Chép tệp vào attachments/, hoặc xóa mục này nếu không đăng nữa.';
const ELSE = 'Nếu không phải, chép tệp vào attachments/ hoặc xóa mục này.';

const ALIKE = 'Hai tên chỉ khác khoảng trắng, dấu gạch hoặc chữ hoa. ';

/** Do two names differ only in what nobody sees: blanks, dashes, capitals? */
export function looksSame(name: string, other: string): boolean {
  const plain = (text: string) =>
    nfc(text)
      .replace(/[\s\u00A0\u200B]+/gu, ' ')
      .replace(/[‐-―−]/gu, '-')
      .toLowerCase();
  return plain(name) === plain(other);
}

/** How the entries of a meeting and the files in its folder belong together. */
interface FileMatch {
  /** file that an entry means but does not name, by the name in the entry (NFC) */
  meant: Map<string, string>;
  /** files that no entry names or means, sorted: declared once more, what is meant would be there twice */
  undeclared: string[];
}

/** Finds for every entry its file. `files` are NFC names. */
export function matchFiles(
  attachments: readonly Pick<Attachment, 'file'>[],
  withdrawn: readonly Pick<Withdrawn, 'file'>[],
  files: readonly string[],
): FileMatch {
  const declared = new Set([...attachments, ...withdrawn].map(({ file }) => nfc(file)));
  const left = new Set(files.filter((file) => !declared.has(file)).sort());
  const meant = new Map<string, string>();
  for (const name of attachments.map(({ file }) => nfc(file))) {
    const file = files.includes(name) ? undefined : meantFile(name, [...left]);
    if (file === undefined) continue;
    meant.set(name, file);
    left.delete(file);
  }
  return { meant, undeclared: [...left] };
}

/**
 * The file that was meant: the one at the end of a path, one nearly called so, or so without its ending, else the only
 * one left of its format.
 */
function meantFile(name: string, left: readonly string[]): string | undefined {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  if (left.includes(last)) return last;
  const near = closest(name, left) ?? left.find((file) => parse(file).name === name);
  if (near !== undefined) return near;
  const [only, ...others] = left;
  return only && others.length === 0 && extname(only) === extname(name) ? only : undefined;
}

/**
 * Declared and present must be the same files, each with an address of its own. `elsewhere`: names of files that are there,
 * but in a folder in which nobody looks for them, which is told already.
 */
export function judgeFiles(
  attachments: readonly Attachment[],
  withdrawn: readonly Withdrawn[],
  { files, elsewhere }: { files: ReadonlyMap<string, string>; elsewhere: ReadonlySet<string> },
  report: Report,
): void {
  const { meant, undeclared } = matchFiles(attachments, withdrawn, [...files.keys()]);
  const declared = new Set(attachments.map(({ file }) => nfc(file)));
  const gone = new Map(withdrawn.map(({ file }) => [asciiFileName(file), file]));
  withdrawn.forEach(({ file }, index) => {
    if (isPath(file)) report('ATTACH_PATH', ['withdrawn', index, 'file'], { name: file });
    const stays = files.has(nfc(file)) && !declared.has(nfc(file));
    if (stays) report('WITHDRAWN_FILE', ['withdrawn', index, 'file'], { name: file });
    declared.add(nfc(file));
  });
  const addresses = new Map<string, string>();
  attachments.forEach(({ file }, index) => {
    const path = ['attachments', index, 'file'];
    const other = meant.get(nfc(file));
    if (isPath(file)) {
      report('ATTACH_PATH', path, { name: file });
    } else if (!files.has(nfc(file)) && !elsewhere.has(nfc(file))) {
      report('ATTACH_MISSING', path, {
        name: file,
        suggestion: other
          ? `Ý bạn là “${other}”? ${looksSame(file, other) ? ALIKE : ''}Ghi: file: "${other}". ${ELSE}`
          : PUT_IN,
      });
    }
    const address = asciiFileName(file);
    const same = addresses.get(address);
    if (same !== undefined) {
      if (nfc(same) === nfc(file)) report('ATTACH_TWICE', path, { name: file });
      else report('ATTACH_ADDRESS', path, { name: file, other: same });
    }
    addresses.set(address, file);
    const former = gone.get(address);
    if (former !== undefined) report('WITHDRAWN_ADDRESS', path, { name: file, other: former });
  });
  for (const file of undeclared) {
    const same = addresses.get(asciiFileName(file));
    // Declared as it is, it would only be told then.
    if (same !== undefined) report('ATTACH_ADDRESS', ['attachments'], { name: file, other: same });
    else report('ATTACH_UNLISTED', ['attachments'], { name: file, yaml: entryFor(file) });
    addresses.set(asciiFileName(file), file);
  }
}

/** More than the name of a file. */
function isPath(file: string): boolean {
  return /[/\\]/u.test(file) || file.startsWith('.');
}

/** The YAML that declares a file, ready to paste. */
function entryFor(file: string): string {
  const { id, title, type } = proposeEntry(file);
  return [
    `  - id: "${id}"`,
    `    file: "${file}"`,
    `    title: "${title}"`,
    `    type: "${type}"`,
  ].join('\n');
}

/** The files a clerk names: one by one, or by the folder they lie in. */
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { proposeEntry } from '../meetings/propose-entry.ts';
import { READABLE, UnreadableFile } from './read-file.ts';

export interface Gathered {
  invitation: string;
  /** What comes with it, folders opened, each file once */
  files: string[];
}

/** What Word, Windows and macOS leave beside the clerk's files. */
const LEFT_BEHIND = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu;

/** The first path is the invitation, or the folder it lies in. Throws UnreadableFile when it cannot be told which file that is. */
export async function gather(first: string, others: readonly string[]): Promise<Gathered> {
  const inFirst = await open(first);
  const invitation = inFirst === undefined ? first : findInvitation(first, inFirst);
  const rest = await Promise.all(others.map(async (path) => (await open(path)) ?? [path]));
  const files = new Map([...(inFirst ?? []), ...rest.flat()].map((path) => [resolve(path), path]));
  files.delete(resolve(invitation));
  return { invitation, files: [...files.values()] };
}

/** All files in a folder and the folders in it, by name; undefined for what is no folder. */
async function open(path: string): Promise<string[] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return undefined;
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !LEFT_BEHIND.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(new Intl.Collator('vi', { numeric: true }).compare);
}

/** The one file that its name calls an invitation, else the only one that could be. */
function findInvitation(folder: string, files: readonly string[]): string {
  const readable = files.filter((file) => READABLE.includes(extname(file).toLowerCase()));
  const named = readable.filter((file) => proposeEntry(basename(file)).type === 'invitation');
  const [only, another] = named.length > 0 ? named : readable;
  if (only !== undefined && another === undefined) return only;
  throw new UnreadableFile(
    only === undefined
      ? `${folder}: trong thư mục không có giấy mời nào đọc được. Dùng một trong: ${READABLE.join(', ')}.`
      : `${folder}: không biết tệp nào trong thư mục là giấy mời. Ghi tên tệp giấy mời trước, rồi đến thư mục: npm run import -- "${only}" "${folder}"`,
  );
}

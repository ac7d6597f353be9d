/** What lies where nothing of its kind belongs, and what to do with it; above all meetings that nobody would see. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { problem, type Problem } from '../problems/problem.ts';

/** Where it lies: beside `index.md`, among the documents, among the meetings, beside the registers, among the pages. */
export type StrayPlace = 'meeting' | 'attachments' | 'meetings' | 'content' | 'pages';

/** How deep below a folder a meeting is looked for. */
const DEPTH = 3;

/** What systems and Office leave behind: hidden files, lock files, thumbnails. */
export function isClutter(name: string): boolean {
  return /^(?:\.|~\$|~WR[LD]\d+\.tmp$|(?:thumbs\.db|desktop\.ini)$)/iu.test(name);
}

/** `file` is its path for messages; `besides` a sentence of advice on this one. */
export function strayProblem(
  entry: Dirent,
  file: string,
  place: StrayPlace,
  besides?: string,
): Problem {
  const { name } = entry;
  const suggestion = [adviceOn(entry, place), besides].filter(Boolean).join(' ');
  return problem('STRAY_FILE', { file }, { name, suggestion });
}

const MOVE_IN = 'vào thư mục attachments/ của cuộc họp và khai trong index.md';

function adviceOn(entry: Dirent, place: StrayPlace): string {
  if (isClutter(entry.name)) {
    return 'Đây là tệp riêng của máy hoặc tệp tạm của Word, Excel: đóng văn bản đang mở rồi xóa nó đi.';
  }
  if (place === 'attachments') {
    return 'Chuyển các tệp bên trong ra thẳng attachments/ và khai trong index.md, rồi xóa thư mục con này.';
  }
  if (place === 'pages') {
    return 'Trang của cổng là tệp .md. Văn bản của cuộc họp thì chuyển vào thư mục attachments/ của cuộc họp; tệp khác thì xóa.';
  }
  if (place === 'content') {
    return 'Trong content/ chỉ có các tệp và thư mục của cổng: chuyển nó đi nơi khác, hoặc xóa.';
  }
  if (/^index\b.*\.(?:md|txt)$/iu.test(entry.name)) {
    return 'Mỗi cuộc họp chỉ có một tệp index.md: xem bản nào đúng, đặt tên index.md, rồi xóa bản kia.';
  }
  if (/\.(?:md|txt)$/iu.test(entry.name)) {
    return 'Cổng chỉ đăng lời trong index.md: chép lời của tệp này xuống cuối index.md, dưới một dòng như “## Chương trình”, rồi xóa tệp.';
  }
  return entry.isDirectory()
    ? `Chuyển các tệp bên trong ${MOVE_IN}, rồi xóa thư mục này.`
    : `Nếu là tài liệu họp thì chuyển ${MOVE_IN}; nếu không thì xóa.`;
}

/** Every folder below `folder` that has an `index.md`, as a path from there with forward slashes; `''` for itself. */
export async function meetingsWithin(folder: string, depth = DEPTH): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const own = entries.some((entry) => entry.isFile() && /^index\.md$/iu.test(entry.name));
  if (own || depth === 0) return own ? [''] : [];
  const within = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/u.test(entry.name))
      .map(async ({ name }) =>
        (await meetingsWithin(join(folder, name), depth - 1)).map((path) => posix.join(name, path)),
      ),
  );
  return within.flat();
}

/** A meeting where none is read. `id`: the name its folder should have, when it is known. */
export function misplaced(file: string, id?: string): Problem {
  const name = id ?? file.split('/').at(-1) ?? '';
  const isId = /^\d{4}-\d{2}-\d{2}-/u.test(name);
  const target = isId ? `${name.slice(0, 4)}/${name}` : '<năm>/<năm-tháng-ngày-tên-việc>';
  return problem('MEETING_PLACE', { file }, { target: `content/meetings/${target}/` });
}

/** A folder or file in a wrong place, or the meetings in it. */
export async function judgeStray(
  entry: Dirent,
  { folder, name }: { folder: string; name: string },
  place: StrayPlace,
  besides?: string,
): Promise<Problem[]> {
  const found = entry.isDirectory() ? await meetingsWithin(join(folder, entry.name)) : [];
  if (found.length === 0) return [strayProblem(entry, `${name}/${entry.name}`, place, besides)];
  return found.map((path) => misplaced(posix.join(name, entry.name, path)));
}

/**
 * Every way content can be wrong, in one table: how serious, what the clerk reads, how to mend it, an example. The
 * commands, the pages of the dev server and the page /huong-dan/loi/ all speak from it; no other file has sentences
 * of its own. A place that is left unfilled is a compile error.
 */
import { ADDRESS_CODES } from './problem-codes/addresses.ts';
import { FIELD_CODES } from './problem-codes/fields.ts';
import { FILE_CODES } from './problem-codes/files.ts';
import { FOLDER_CODES } from './problem-codes/folder.ts';
import type { ProblemTable } from './problem-codes/kind.ts';
import { LINK_CODES } from './problem-codes/links.ts';
import { MARKDOWN_CODES } from './problem-codes/markdown.ts';
import { NOTICE_CODES } from './problem-codes/notices.ts';
import { PUSH_CODES } from './problem-codes/push.ts';
import { READING_CODES } from './problem-codes/readings.ts';
import { ROOT_CODES } from './problem-codes/roots.ts';
import { SIZE_CODES } from './problem-codes/sizes.ts';
import { TEXT_CODES } from './problem-codes/text.ts';
import { TRUST_CODES } from './problem-codes/trust.ts';

export const PROBLEM_CODES = {
  ...FOLDER_CODES,
  ...TEXT_CODES,
  ...MARKDOWN_CODES,
  ...FIELD_CODES,
  ...LINK_CODES,
  ...ADDRESS_CODES,
  ...ROOT_CODES,
  ...FILE_CODES,
  ...SIZE_CODES,
  ...READING_CODES,
  ...PUSH_CODES,
  ...TRUST_CODES,
  ...NOTICE_CODES,
};

/** The same for a reader: by subject, with a title for each. */
export const PROBLEM_GROUPS: readonly { title: string; codes: ProblemTable }[] = [
  { title: 'Bí mật, hạn chế lưu hành, thông tin cá nhân', codes: TRUST_CODES },
  { title: 'Thư mục và tên tệp', codes: FOLDER_CODES },
  { title: 'Tệp văn bản và cách viết', codes: TEXT_CODES },
  { title: 'Lời giấy mời', codes: MARKDOWN_CODES },
  { title: 'Các trường khai báo', codes: FIELD_CODES },
  { title: 'Liên hệ giữa các mục', codes: LINK_CODES },
  { title: 'Địa chỉ đã đăng', codes: ADDRESS_CODES },
  { title: 'Kho của các năm', codes: ROOT_CODES },
  { title: 'Bên trong tệp đính kèm', codes: FILE_CODES },
  { title: 'Dung lượng', codes: SIZE_CODES },
  { title: 'Đọc nội dung tệp', codes: READING_CODES },
  { title: 'Điều nên xem lại', codes: NOTICE_CODES },
];

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Codes that a look at a file's bytes alone can give. */
export type FileCode = keyof typeof FILE_CODES | 'LFS_POINTER';

/** Codes for what a reader met in a file that it could read. */
export type ReadingCode = keyof typeof READING_CODES;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The values a code's sentences need, read from the sentences themselves. */
export type ProblemFacts<Code extends ProblemCode> = Record<
  Placeholders<(typeof PROBLEM_CODES)[Code]['what'] | (typeof PROBLEM_CODES)[Code]['repair']>,
  string | number
>;

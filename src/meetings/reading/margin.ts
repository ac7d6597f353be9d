/** Fields that all stand further in than they should, as when a page was pasted with its margin. */
import type { YamlFault } from './yaml-faults.ts';

const BLANKS = /^[ \t\u00A0\u2000-\u200A\u202F\u3000]*/u;

export interface Margin {
  /** the lines without it */
  lines: string[];
  /** what every line should begin with */
  right: string;
  /** the first line on which it is something else, counted from 0; undefined when the margin is right */
  wrong: number | undefined;
}

/** Takes off what every line begins with that has a field. Notes may stand anywhere. */
export function takeMarginOff(typed: readonly string[]): Margin {
  const fields = typed.filter((line) => /^\s*[^\s#]/u.test(line));
  const [first = '', ...others] = fields.map((line) => BLANKS.exec(line)?.[0] ?? '');
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  const margin = first.slice(0, length);
  const lines = typed.map((line) => (line.startsWith(margin) ? line.slice(length) : line));
  // The parser takes blanks for what they are.
  if (/^ *$/u.test(margin)) return { lines, right: margin, wrong: undefined };
  return { lines, right: '', wrong: typed.findIndex((line) => line.startsWith(margin)) };
}

export const MARGIN: YamlFault = {
  reason: 'từ đây mọi dòng đều thụt vào bằng phím Tab hay khoảng trống lạ',
  how: 'Xóa khoảng trống ấy ở đầu từng dòng; máy làm hộ được: npm run check -- --fix',
  besides: '',
};

/**
 * The letterhead and the foot are printed in two columns (NĐ 30/2020, Phụ lục I, ô 1–4 and 7–9). As text they come line by
 * line; here they are read column by column.
 */
import { slice, trim, type Fragment } from './fragment.ts';
import { isAuthority } from './signature-lines.ts';
import { isBlank, toLine, type Line } from './lines.ts';

const GAP = /\t+| {4,}/gu;
/** What begins a right column even where recognition left one blank between the columns. */
const RIGHT_START =
  / +(?=(?:cong hoa xa hoi|doc lap\s*-|dang cong san viet|(?:tm|kt|tl|tuq)\s*\. ?\p{L}|[tk]\/[mlt]\s))| {2,}(?=[\p{L}. -]{2,40}, ngay(?![\p{L}]))/gu;
/** “- Như trên; CHÁNH VĂN PHÒNG”, “- Lưu: VT, TH. Lê Thu Hằng” */
const OFFICE_AFTER_ITEM =
  /(?<=^[-+•*].*[;.,])(?<!(?:KT|TL|TM|TUQ|Q)\.) +(?=(?:PHÓ|CHÁNH|CHỦ|GIÁM|TRƯỞNG|HIỆU|VIỆN TRƯỞNG|CỤC TRƯỞNG|BÍ THƯ|CHỈ HUY)(?![\p{L}])[\p{Lu} .]*$)/gu;
const NAME_AFTER_ITEM = /(?<=^[-+•*].*[.;]) +(?=(?:\p{Lu}\p{Ll}+ ){1,4}\p{Lu}\p{Ll}+$)/gu;

interface Cell {
  column: number;
  fragment: Fragment;
}

/** The lines in reading order: all of the left column, then all of the right. A zone in one column is returned as it is. */
export function readColumns(zone: readonly Line[]): Line[] {
  const rows = zone.map(cellsOf);
  const starts = rows
    .filter((row) => row.length > 1)
    .flatMap((row) => row.slice(1).map((cell) => cell.column));
  if (starts.length === 0) return [...zone];
  const border = Math.min(...starts) - 10;
  const left: Line[] = [];
  const anchors = signersBeside(rows);
  const right: Line[][] = anchors.map(() => []);
  for (const row of rows) {
    if (row.length === 0) {
      left.push(toLine({ text: '', places: [] }));
      for (const column of right) column.push(toLine({ text: '', places: [] }));
    }
    for (const [index, cell] of row.entries()) {
      const alone = row.length === 1 || anchors.length > 1;
      const isRight = index > 0 || (alone && cell.column >= Math.max(border, 15));
      (isRight ? right[nearest(anchors, middle(cell))] : left)?.push(toLine(cell.fragment));
    }
  }
  const gap = toLine({ text: '', places: [] });
  return [...left, ...right.flatMap((column) => [gap, ...column])].filter(
    (line, index, all) => !isBlank(line) || !isBlank(all[index - 1] ?? line),
  );
}

/** Under a joint letter two who sign may stand side by side, right of the recipients: the middles of their columns. */
function signersBeside(rows: readonly (readonly Cell[])[]): number[] {
  const beside = rows
    .map((row) => row.slice(1).filter((cell) => isAuthority(cell.fragment.text)))
    .find((cells) => cells.length > 1);
  return beside ? beside.map(middle) : [0];
}

function middle({ column, fragment }: Cell): number {
  return column + fragment.text.length / 2;
}

function nearest(points: readonly number[], at: number): number {
  return points.reduce(
    (best, point, index) =>
      Math.abs(point - at) < Math.abs((points[best] ?? Infinity) - at) ? index : best,
    0,
  );
}

/** The column where each part of a line begins. A tab at the start of a line opens the right column. */
function cellsOf(line: Line): Cell[] {
  if (isBlank(line)) return [];
  if (line.text.startsWith('|')) return pipeCells(line);
  const text = line.fragment.text;
  const indent = text.length - text.trimStart().length;
  const folded = ' '.repeat(indent) + line.folded;
  const cuts = [
    ...folded.matchAll(GAP),
    ...folded.matchAll(RIGHT_START),
    ...text.matchAll(OFFICE_AFTER_ITEM),
    ...text.trimEnd().matchAll(NAME_AFTER_ITEM),
  ]
    .filter((match) => match.index >= indent && !isBlankToFill(folded, match))
    .sort((a, b) => a.index - b.index);
  const cells: Cell[] = [];
  let from = indent;
  for (const cut of [...cuts, null]) {
    const to = cut?.index ?? text.length;
    if (cut && cut.index < from) continue;
    const column = text.slice(0, from).includes('\t') ? 60 : from;
    const fragment = trim(slice(line.fragment, from, to));
    if (fragment.text !== '') cells.push({ column, fragment });
    from = to + (cut?.[0].length ?? 0);
  }
  return cells;
}

/** A letterhead that came as a Markdown table. */
function pipeCells(line: Line): Cell[] {
  const cells: Cell[] = [];
  const text = line.fragment.text;
  let column = 0;
  let from = text.indexOf('|') + 1;
  while (from > 0 && from < text.length) {
    const to = text.indexOf('|', from);
    const fragment = trim(slice(line.fragment, from, to < 0 ? text.length : to));
    if (/[\p{L}\d]/u.test(fragment.text)) cells.push({ column, fragment });
    column += 60;
    from = to < 0 ? 0 : to + 1;
  }
  return cells;
}

/** “Số:      /GM-UBND”, “ngày      tháng 5”: room left for the pen, not for another column. */
function isBlankToFill(folded: string, gap: RegExpExecArray): boolean {
  const before = folded.slice(0, gap.index);
  const after = folded.slice(gap.index + gap[0].length);
  return /(?<![\p{L}])(?:so:?|ngay|thang)$/u.test(before) || /^(?:\/|thang |nam )/u.test(after);
}

/** Tables as text has them: cells between pipes, tabs or runs of blanks. */
import { centredRows } from './centred-table.ts';
import { collapse, EMPTY, foldInPlace, join, slice, trim, type Fragment } from './fragment.ts';
import { isBlank, type Line } from './lines.ts';

export type Column =
  'number' | 'time' | 'content' | 'presenter' | 'place' | 'due' | 'agency' | 'people' | 'other';

export interface Table {
  columns: Column[];
  rows: Fragment[][];
}

/** First match wins; folded header words. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:tt|stt|so tt|so thu tu|#|tt\.)$/u],
  ['due', /thoi han|han (?:gui|nop|cuoi|hoan thanh)|thoi gian (?:gui|nop|hoan thanh)/u],
  ['time', /thoi gian|^ngay|^gio|^buoi|thoi diem|thoi luong/u],
  ['place', /dia diem|noi (?:tiep|hop|to chuc)|phong hop|diem tiep/u],
  [
    'agency',
    /(?:co quan|don vi|nguoi) (?:trinh(?! bay)|chuan bi|soan thao|chu tri (?:chuan bi|soan|tham muu))|don vi gui/u,
  ],
  [
    'presenter',
    /thuc hien|trinh bay|bao cao vien|phu trach|chu tri|dieu hanh|dien gia|nguoi|trach nhiem|dam nhiem|phu trach|giang vien|don vi|co quan|chi dao/u,
  ],
  ['people', /dai bieu|thanh phan|to dai bieu|tham du/u],
  [
    'content',
    /noi dung|chuong trinh|cong viec|hoat dong|hang muc|ten bao cao|tai lieu|chuyen de|bao cao/u,
  ],
];

/** Does the table give the hours of a programme? */
export function hasHours({ columns, rows }: Table): boolean {
  const at = columns.indexOf('time');
  return at >= 0 && rows.some((row) => /^\d{1,2}\s*(?:h|giờ|g|:)/u.test(row[at]?.text ?? ''));
}

type Style = 'pipe' | 'tab' | 'blank';

/** How many lines from `from` on make a table; 0 when none begins there. */
export function tableLength(lines: readonly Line[], from: number): number {
  const first = lines[from];
  const style = first && !isBlank(first) ? styleOf(first) : undefined;
  if (!first || !style) return 0;
  let end = from;
  let last = from;
  while (end < lines.length) {
    const line = lines[end];
    if (!line) break;
    if (isBlank(line)) {
      const next = lines[end + 1];
      const another =
        next &&
        !isBlank(next) &&
        (cellTexts(next, style).length > 1 || /^ {6,}/u.test(next.fragment.text));
      if (style !== 'pipe' && !another) break;
    } else if (belongs(line, style) && !leavesTable(line, first, style)) last = end;
    else break;
    end++;
  }
  const count = last - from + 1;
  if (style === 'pipe') return count >= 1 && cellTexts(first, style).length > 1 ? count : 0;
  const timed = lines
    .slice(from, from + count)
    .every((line) => isBlank(line) || HOUR_FIRST.test(line.folded));
  return count >= 2 && (isHeader(cellTexts(first, style)) || timed) ? count : 0;
}

/** A programme without header: each line begins with an hour and has another cell. */
const HOUR_FIRST = /^\d{1,2}\s*(?:h|g|gio|:)\s*\d{0,2}.*?(?: {2,}|\t)\S/u;

export function readTable(lines: readonly Line[]): Table {
  const first = lines[0];
  const style: Style = (first && styleOf(first)) ?? 'blank';
  const filled = lines.filter((line) => !isBlank(line) && !/^[|\s:+-]+$/u.test(line.text));
  const grouped = style === 'blank' && lines.filter(isBlank).length >= 2;
  const grid = style === 'blank' ? blankGrid(filled) : filled.map((line) => rawCells(line, style));
  const [head = [], ...body] = grid;
  const titles = head.map((cell) => foldInPlace(cell.text));
  const header = isHeader(titles);
  const columns = header ? titles.map(columnOf) : guessColumns(grid);
  if (grouped)
    return { columns: dedupe(columns), rows: joinGroups(lines, filled, grid, header ? 1 : 0) };
  const key = columns.includes('number') ? columns.indexOf('number') : columns.indexOf('time');
  const content = columns.indexOf('content');
  const centred =
    style === 'blank' && header && key >= 0 && content >= 0
      ? centredRows(body, key, content)
      : undefined;
  const rows = centred ?? joinRows(header ? body : grid, columns);
  return { columns: dedupe(columns), rows };
}

function styleOf(line: Line): Style | undefined {
  if (/^\|/u.test(line.text) || (line.text.match(/\|/gu) ?? []).length >= 2) return 'pipe';
  if (line.text.includes('\t')) return 'tab';
  return / {2,}/u.test(line.text) ? 'blank' : undefined;
}

function belongs(line: Line, style: Style): boolean {
  if (style === 'pipe') return line.text.includes('|');
  const indented =
    /^\s{6,}|^\t/u.test(line.fragment.text) ||
    /^ +\p{Ll}.{0,50}$/u.test(line.fragment.text.trimEnd());
  return style === 'tab'
    ? line.fragment.text.includes('\t')
    : / {2,}/u.test(line.text) || indented || /^\d{1,2}$/u.test(line.text);
}

/** Text that starts where the numbers or hours stand, and runs past their column: the paragraph after the table. */
function leavesTable(line: Line, header: Line, style: Style): boolean {
  if (style !== 'blank' || line === header) return false;
  const [title] = cellTexts(header, style);
  const [cell, another] = positions(line.fragment);
  const start = positions(header.fragment)[0]?.at ?? 0;
  const keyed = title !== undefined && ['number', 'time'].includes(columnOf(title));
  return (
    keyed && cell !== undefined && !another && cell.at <= start && cell.fragment.text.length > 40
  );
}

function cellTexts(line: Line, style: Style): string[] {
  return rawCells(line, style).map((cell) => foldInPlace(cell.text));
}

function rawCells(line: Line, style: Style): Fragment[] {
  const separator =
    style === 'pipe'
      ? /\|/gu
      : style === 'tab'
        ? /\t/gu
        : / {2,}|\t+|(?<=^(?:S?TT|Số TT)) (?=\p{Lu})/gu;
  let fragment = style === 'tab' ? line.fragment : trim(line.fragment);
  if (style === 'pipe') {
    const from = fragment.text.startsWith('|') ? 1 : 0;
    const to = fragment.text.endsWith('|') && fragment.text.length > 1 ? -1 : undefined;
    fragment = slice(fragment, from, to);
  }
  const cells: Fragment[] = [];
  let from = 0;
  for (const match of fragment.text.matchAll(separator)) {
    cells.push(collapse(slice(fragment, from, match.index)));
    from = match.index + match[0].length;
  }
  cells.push(collapse(slice(fragment, from)));
  return cells;
}

/** Cells of space-aligned lines go to the header that is nearest: by their starts, or, when they are centred, by their middles. */
function blankGrid(lines: readonly Line[]): Fragment[][] {
  const [head = [], ...body] = lines.map((line) => positions(line.fragment));
  const startOf = (cell: Position) => cell.at;
  const middleOf = (cell: Position) => cell.at + cell.fragment.text.length / 2;
  const distance = (point: (cell: Position) => number) =>
    body
      .flat()
      .reduce((sum, cell) => sum + Math.min(...head.map((top) => away(point, top, cell))), 0);
  const point = distance(startOf) <= distance(middleOf) ? startOf : middleOf;
  return [head, ...body].map((cells) => {
    const row: Fragment[] = head.map(() => EMPTY);
    for (const cell of cells) {
      const nearest = head.reduce(
        (best, top, i) =>
          away(point, top, cell) < away(point, head[best] ?? top, cell) ? i : best,
        0,
      );
      const there = row[nearest];
      row[nearest] = there && there.text !== '' ? join([there, cell.fragment]) : cell.fragment;
    }
    return row;
  });
}

function away(point: (cell: Position) => number, header: Position, cell: Position): number {
  return Math.abs(point(header) - point(cell));
}

interface Position {
  at: number;
  fragment: Fragment;
}

function positions(fragment: Fragment): Position[] {
  return [...fragment.text.matchAll(/(?<=^\s*)(?:S?TT|Số TT)(?= \p{Lu})|\S+(?: \S+)*/gu)].map(
    (match) => ({
      at: match.index,
      fragment: slice(fragment, match.index, match.index + match[0].length),
    }),
  );
}

function isHeader(titles: readonly string[]): boolean {
  const known = titles.filter((title) => title.length < 45 && columnOf(title) !== 'other');
  return known.length >= 2 && !titles.some((title) => /\d{1,2}\s*(?:h|gio|:)\s*\d{2}/u.test(title));
}

function columnOf(title: string): Column {
  return HEADERS.find(([, pattern]) => pattern.test(title))?.[0] ?? 'other';
}

/** Without header: a column of hours, then content, then who. */
function guessColumns(grid: readonly Fragment[][]): Column[] {
  const first = grid[0] ?? [];
  const columns: Column[] = [];
  for (const cell of first) {
    if (/^\d{1,2}[.)]?$/u.test(cell.text)) columns.push('number');
    else if (/^\d{1,2}\s*(?:h|giờ|g|:)/u.test(cell.text)) columns.push('time');
    else columns.push(columns.includes('content') ? 'presenter' : 'content');
  }
  return columns;
}

/** The second column of a kind counts as something else. */
function dedupe(columns: readonly Column[]): Column[] {
  return columns.map((column, index) => (columns.indexOf(column) < index ? 'other' : column));
}

/** Rows apart by empty lines, as a PDF prints them: all lines between two empty ones are one row. */
function joinGroups(
  lines: readonly Line[],
  filled: readonly Line[],
  grid: readonly Fragment[][],
  skip: number,
): Fragment[][] {
  const rows: Fragment[][] = [];
  let fresh = true;
  for (const line of lines) {
    const cells = grid[filled.indexOf(line)];
    if (!cells) fresh = true;
    if (!cells || filled.indexOf(line) < skip) continue;
    const last = rows.at(-1);
    if (last && !fresh && !(startsRow(cells) && startsRow(last))) merge(last, cells);
    else rows.push([...cells]);
    fresh = false;
  }
  return rows;
}

/** Its first cell is filled. */
function startsRow(cells: readonly Fragment[]): boolean {
  return (cells[0]?.text ?? '') !== '';
}

function merge(row: Fragment[], more: readonly Fragment[]): void {
  more.forEach((cell, i) => {
    const there = row[i];
    if (cell.text !== '') row[i] = there && there.text !== '' ? join([there, cell]) : cell;
  });
}

/** A row without its number or hour goes on with the row above. */
function joinRows(grid: readonly Fragment[][], columns: readonly Column[]): Fragment[][] {
  const key = columns.findIndex((column) => column === 'number' || column === 'time');
  const rows: Fragment[][] = [];
  for (const cells of grid) {
    const last = rows.at(-1);
    if (
      last &&
      key >= 0 &&
      (cells[key]?.text ?? '') === '' &&
      cells.some((cell) => cell.text !== '')
    ) {
      merge(last, cells);
    } else rows.push([...cells]);
  }
  return rows;
}

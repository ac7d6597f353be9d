/**
 * Tables whose cells are centred from top to bottom, as a PDF prints them: the number of a row stands beside the middle of
 * its text, and a cell that several rows share stands beside the middle of them all.
 */
import { EMPTY, join, type Fragment } from './fragment.ts';

/** Rows a shared cell may reach over, and lines one cell may have. */
const MOST_ROWS = 8;
const MOST_LINES = 14;
/** In lines of distance from the middle: what an empty cell, and each further row of a shared one, costs. */
const EMPTY_CELL = 0.5;
const SHARED_ROW = 0.7;

interface Reach {
  top: number;
  bottom: number;
}

interface Cell {
  firstRow: number;
  lastRow: number;
  text: Fragment;
  reach: Reach;
}

/**
 * `grid`: one entry for each printed line, its cells by column; `key`: the column of numbers or hours, `content`: the one
 * that every row fills. Undefined when the rows begin at their first line, as in a table that is not centred.
 */
export function centredRows(
  grid: readonly (readonly Fragment[])[],
  key: number,
  content: number,
): Fragment[][] | undefined {
  const keys = grid.flatMap((line, at) => (textOf(line, key) === '' ? [] : [at]));
  const [first] = keys;
  const beside = keys.some((at) => textOf(grid[at] ?? [], content) === '');
  const above = grid.slice(0, first).some((line) => textOf(line, content) !== '');
  if (first === undefined || keys.length < 2 || !(beside || above)) return undefined;

  const reaches: Reach[] = keys.map((at) => ({ top: at, bottom: at }));
  const rows: Fragment[][] = keys.map(() => (grid[0] ?? []).map(() => EMPTY));
  const columns = (grid[0] ?? []).map((_, column) => column);
  for (const column of [content, ...columns.filter((one) => one !== content)]) {
    const widest = column === content || column === key ? 1 : MOST_ROWS;
    for (const cell of cellsOf(grid, column, reaches, widest) ?? []) {
      for (const row of rows.slice(cell.firstRow, cell.lastRow + 1)) row[column] = cell.text;
      const reach = reaches[cell.firstRow];
      if (column !== content || !reach) continue;
      reach.top = Math.min(reach.top, cell.reach.top);
      reach.bottom = Math.max(reach.bottom, cell.reach.bottom);
    }
  }
  return rows;
}

interface Best {
  cost: number;
  cell: Cell | null;
  /** Lines taken before this cell */
  from: number;
  row: number;
}

/** Deals a column's lines out to the rows so that each cell is as near to the middle of its rows as can be. */
function cellsOf(
  grid: readonly (readonly Fragment[])[],
  column: number,
  reaches: readonly Reach[],
  widest: number,
): Cell[] | undefined {
  const lines = grid.flatMap((line, at) => {
    const text = line[column];
    return text && text.text !== '' ? [{ at, text }] : [];
  });
  // best[row][taken]: the rows before `row` hold the first `taken` lines.
  const best: (Best | undefined)[][] = [...reaches, null].map(() => []);
  const offer = (row: number, taken: number, one: Best) => {
    const there = best[row]?.[taken];
    if (best[row] && (!there || one.cost < there.cost)) best[row][taken] = one;
  };
  offer(0, 0, { cost: 0, cell: null, from: 0, row: 0 });
  for (const row of reaches.keys()) {
    for (let taken = 0; taken <= lines.length; taken++) {
      const before = best[row]?.[taken];
      if (!before) continue;
      offer(row + 1, taken, { cost: before.cost + EMPTY_CELL, cell: null, from: taken, row });
      for (let last = row; last < Math.min(reaches.length, row + widest); last++) {
        const middle = ((reaches[row]?.top ?? 0) + (reaches[last]?.bottom ?? 0)) / 2;
        for (let end = taken + 1; end <= Math.min(lines.length, taken + MOST_LINES); end++) {
          const reach = { top: lines[taken]?.at ?? 0, bottom: lines[end - 1]?.at ?? 0 };
          const away = Math.abs((reach.top + reach.bottom) / 2 - middle);
          const text = join(lines.slice(taken, end).map((line) => line.text));
          const cell = { firstRow: row, lastRow: last, text, reach };
          const cost = before.cost + away + SHARED_ROW * (last - row);
          offer(last + 1, end, { cost, cell, from: taken, row });
        }
      }
    }
  }
  return trace(best, reaches.length, lines.length);
}

function trace(
  best: readonly (readonly (Best | undefined)[])[],
  rows: number,
  lines: number,
): Cell[] | undefined {
  const cells: Cell[] = [];
  let one = best[rows]?.[lines];
  if (!one) return undefined;
  while (one && !(one.row === 0 && one.from === 0 && one.cell === null && one.cost === 0)) {
    if (one.cell) cells.unshift(one.cell);
    one = best[one.row]?.[one.from];
  }
  return cells;
}

function textOf(line: readonly Fragment[], column: number): string {
  return line[column]?.text ?? '';
}

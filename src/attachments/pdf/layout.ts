/** Lines of a PDF page → text that keeps rows and columns by blanks, for readers that go by layout. */
import { cleanText } from '../../text/normalize.ts';
import type { Line } from './lines.ts';

/** Width of a column of text, in em: letters of running text are about this wide. */
const LETTER = 0.5;
/** Lines whose baselines differ by less than this, in em, stand in one row. */
const SAME_ROW = 0.4;
/** Blanks that at least part two columns. */
const GAP = '    ';
/** A damaged file may place letters anywhere. */
const FURTHEST = 300;

interface Row {
  baseline: number;
  size: number;
  parts: Line[];
}

export function layoutText(lines: readonly Line[]): string {
  const rows: Row[] = [];
  for (const line of lines) {
    if (line.text === '' || line.angle !== 0) continue;
    const row = rows.find(
      (one) => Math.abs(one.baseline - line.baseline) < SAME_ROW * Math.min(one.size, line.size),
    );
    if (row) row.parts.push(line);
    else rows.push({ baseline: line.baseline, size: line.size, parts: [line] });
  }
  const down = rows.toSorted((a, b) => b.baseline - a.baseline);
  const left = Math.min(...lines.map((line) => line.start));
  const width = LETTER * medianSize(lines);
  return down
    .map((row, index) => `${gapAbove(down[index - 1], row)}${rowText(row, left, width)}`)
    .join('\n');
}

function rowText({ parts }: Row, left: number, width: number): string {
  let text = '';
  for (const part of parts.flatMap((line) => line.columns).toSorted((a, b) => a.start - b.start)) {
    const column = Math.min(FURTHEST, Math.max(0, Math.round((part.start - left) / width)));
    text = text === '' ? ' '.repeat(column) : (text + GAP).padEnd(column);
    text += cleanText(part.text);
  }
  return text;
}

/** A distance of more than two lines is an empty line. */
function gapAbove(above: Row | undefined, row: Row): string {
  return above && above.baseline - row.baseline > 2.2 * row.size ? '\n' : '';
}

function medianSize(lines: readonly Line[]): number {
  const sizes = lines.map((line) => line.size).toSorted((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 12;
}

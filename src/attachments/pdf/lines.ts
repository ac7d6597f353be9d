/**
 * Glyphs → lines of text. Writers such as LibreOffice draw a line twice: first the letters its font has, then from a
 * fallback font those it lacks (ế, ộ, ữ…), so whoever follows the order of drawing reads “T NH B C GIANG Ỉ Ắ”.
 * Here each left-to-right pass over a baseline is found first; passes that fill each other's gaps are merged by place,
 * and blanks come from the gaps between letters, measured against the usual gap of that line.
 */
import type { Glyph } from './glyphs.ts';
import { findPasses, isMark, type Pass } from './passes.ts';

export interface Line {
  /** Words with single blanks, Unicode as drawn (not yet composed). */
  text: string;
  start: number;
  end: number;
  baseline: number;
  /** Size of most of its letters. */
  size: number;
  angle: number;
  /** Font of most of its letters. */
  font: string;
  /** The same words, parted where a gap is as wide as between the columns of a table. */
  columns: { start: number; text: string }[];
}

/** A blank is at least this much wider than the usual gap between letters, in em. */
const BLANK = 0.14;
/** A gap this wide parts columns; in justified text blanks seldom grow to it. */
const COLUMN_GAP = 0.9;

/** Letters that a line needs before its own spacing can be told; shorter ones go by the rest of the page. */
const ENOUGH_GAPS = 6;

export function assembleLines(glyphs: readonly Glyph[]): Line[] {
  const lines = findPasses(glyphs).map((pass) => ({
    ...pass,
    glyphs: pass.merged ? inPlace(pass.glyphs) : pass.glyphs,
  }));
  const usualOfStyle = usualGaps(lines);
  return lines.map((line) => {
    const gaps = letterGaps(line.glyphs);
    const own = gaps.length >= ENOUGH_GAPS ? median(gaps) : usualOfStyle.get(styleKey(line));
    const { start, end, baseline, size, angle } = line;
    const usual = Math.max(0, own ?? 0);
    const text = spaced(line.glyphs, usual);
    const columns = partColumns(line.glyphs, usual);
    return { text, start, end, baseline, size, angle, font: mainFont(line.glyphs), columns };
  });
}

/** Sorted by place. Marks stay with the letter before them, and letters drawn twice (false bold) count once. */
function inPlace(glyphs: readonly Glyph[]): Glyph[] {
  const clusters: Glyph[][] = [];
  for (const glyph of glyphs) {
    const cluster = clusters.at(-1);
    const head = cluster?.[0];
    if (cluster && head && (isMark(glyph.text) || sameStart(head, glyph, 0.01)))
      cluster.push(glyph);
    else clusters.push([glyph]);
  }
  clusters.sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const kept: Glyph[] = [];
  let previous = '';
  let head: Glyph | undefined;
  for (const cluster of clusters) {
    const text = cluster.map((glyph) => glyph.text).join('');
    const twice = text === previous && head && cluster[0] && sameStart(head, cluster[0], 0.12);
    if (!twice) kept.push(...cluster);
    previous = text;
    head = cluster[0];
  }
  return kept;
}

function sameStart(a: Glyph, b: Glyph, share: number): boolean {
  return Math.abs(a.start - b.start) < share * Math.max(a.size, b.size);
}

/** @param usual the gap between letters of one word, in em: nought in normal text, more in spaced-out text */
function spaced(glyphs: readonly Glyph[], usual: number): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const blank = isBlank(glyph.text);
    if (last && !blank && !isMark(glyph.text)) {
      const gap = (glyph.start - last.end) / Math.max(last.size, glyph.size);
      if (gap > usual + BLANK && !sameStart(last, glyph, 0.01)) text += ' ';
    }
    text += blank ? ' ' : glyph.text;
    last = glyph;
  }
  return text.replace(/ {2,}/gu, ' ').trim();
}

function partColumns(glyphs: readonly Glyph[], usual: number): Line['columns'] {
  const parts: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) {
      parts.at(-1)?.push(glyph);
      continue;
    }
    const gap = last ? (glyph.start - last.end) / Math.max(last.size, glyph.size) : 0;
    if (!last || (gap > COLUMN_GAP && !isMark(glyph.text))) parts.push([glyph]);
    else parts.at(-1)?.push(glyph);
    last = glyph;
  }
  return parts.map((part) => ({ start: part[0]?.start ?? 0, text: spaced(part, usual) }));
}

/** The median gap of each font and size on the page. */
function usualGaps(lines: readonly Pass[]): Map<string, number> {
  const gaps = new Map<string, number[]>();
  for (const line of lines) {
    const key = styleKey(line);
    const known = gaps.get(key);
    if (known) known.push(...letterGaps(line.glyphs));
    else gaps.set(key, letterGaps(line.glyphs));
  }
  return new Map([...gaps].map(([key, list]) => [key, median(list)]));
}

function styleKey({ glyphs, size }: Pass): string {
  return `${glyphs[0]?.font ?? ''} ${size.toFixed(1)}`;
}

/** Gaps between neighbouring letters, in em. */
function letterGaps(glyphs: readonly Glyph[]): number[] {
  const gaps: number[] = [];
  for (let index = 1; index < glyphs.length; index++) {
    const [last, glyph] = [glyphs[index - 1], glyphs[index]];
    if (!last || !glyph || isBlank(last.text) || isBlank(glyph.text)) continue;
    if (!sameStart(last, glyph, 0.01)) gaps.push((glyph.start - last.end) / glyph.size);
  }
  return gaps;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function isBlank(text: string): boolean {
  return text === ' ' || text === '\u00A0' || text === '\t';
}

function mainFont(glyphs: readonly Glyph[]): string {
  const counts = new Map<string, number>();
  for (const { font } of glyphs) counts.set(font, (counts.get(font) ?? 0) + 1);
  let best = '';
  for (const [font, count] of counts) if (count > (counts.get(best) ?? 0)) best = font;
  return best;
}

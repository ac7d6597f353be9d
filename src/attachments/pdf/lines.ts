/**
 * Glyphs → lines of text. Writers such as LibreOffice draw a line twice: first the letters its font has, then from a
 * fallback font those it lacks (ế, ộ, ữ…), so whoever follows the order of drawing reads “T NH B C GIANG Ỉ Ắ”.
 * Here each left-to-right pass over a baseline is found first; passes that fill each other's gaps are merged by place,
 * and blanks come from the gaps between letters, measured against the usual gap of that line.
 */
import type { Glyph } from './glyphs.ts';

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

/** One stretch of glyphs drawn left to right on one baseline. */
interface Pass {
  glyphs: Glyph[];
  start: number;
  end: number;
  baseline: number;
  size: number;
  angle: number;
  merged: boolean;
}

// All in units of the font's size (em).
const SAME_BASELINE = 0.1;
/** A raised or lowered figure (m², CO₂) belongs to the line when it follows its neighbour closely. */
const RAISED = 0.5;
const CLOSE = 0.5;
/** Letters begin one after the other within a pass, even when kerning draws them together. */
const STEP_BACK = 0.05;
/** Passes nearer than this on one baseline are one line; columns stand farther apart. */
const TOUCHING = 0.6;
/** A blank is at least this much wider than the usual gap between letters. */
const BLANK = 0.14;
/** A gap this wide parts columns; in justified text blanks seldom grow to it. */
const COLUMN_GAP = 0.9;

/** Letters that a line needs before its own spacing can be told; shorter ones go by the rest of the page. */
const ENOUGH_GAPS = 6;

export function assembleLines(glyphs: readonly Glyph[]): Line[] {
  const lines = mergePasses(splitPasses(glyphs)).map((pass) => ({
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

function splitPasses(glyphs: readonly Glyph[]): Pass[] {
  const passes: Pass[] = [];
  let pass: Pass | undefined;
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (pass && last && continues(pass, last, glyph)) {
      pass.glyphs.push(glyph);
      pass.end = Math.max(pass.end, glyph.end);
      if (glyph.size > pass.size) [pass.size, pass.baseline] = [glyph.size, glyph.baseline];
    } else {
      const { start, end, baseline, size, angle } = glyph;
      pass = { glyphs: [glyph], start, end, baseline, size, angle, merged: false };
      passes.push(pass);
    }
    last = glyph;
  }
  return passes;
}

function continues(pass: Pass, last: Glyph, glyph: Glyph): boolean {
  if (glyph.angle !== pass.angle) return false;
  if (isMark(glyph.text)) return true;
  const size = Math.max(last.size, glyph.size);
  const step = glyph.start - last.start;
  if (step < -STEP_BACK * size) return false;
  const rise = Math.abs(glyph.baseline - pass.baseline);
  if (rise <= SAME_BASELINE * size) return true;
  return rise <= RAISED * size && Math.abs(glyph.start - last.end) <= CLOSE * size;
}

/** Joins each pass with an earlier one on its baseline whose stretch it touches; lines keep the order of first drawing. */
function mergePasses(passes: readonly Pass[]): Pass[] {
  const lines: Pass[] = [];
  const byBaseline = new Map<string, Pass[]>();
  for (const pass of passes) {
    const near = neighbours(byBaseline, pass);
    const home = near.find((line) => touches(line, pass));
    if (home) {
      home.glyphs.push(...pass.glyphs);
      home.start = Math.min(home.start, pass.start);
      home.end = Math.max(home.end, pass.end);
      home.merged = true;
      continue;
    }
    lines.push(pass);
    const key = rowKey(pass.angle, Math.round(pass.baseline));
    const row = byBaseline.get(key);
    if (row) row.push(pass);
    else byBaseline.set(key, [pass]);
  }
  return lines;
}

function neighbours(byBaseline: ReadonlyMap<string, Pass[]>, pass: Pass): Pass[] {
  const row = Math.round(pass.baseline);
  return [row - 1, row, row + 1].flatMap((key) => byBaseline.get(rowKey(pass.angle, key)) ?? []);
}

function rowKey(angle: number, row: number): string {
  return `${angle}:${row}`;
}

function touches(line: Pass, pass: Pass): boolean {
  const size = Math.max(line.size, pass.size);
  return (
    Math.abs(line.baseline - pass.baseline) <= SAME_BASELINE * size &&
    pass.start <= line.end + TOUCHING * size &&
    pass.end >= line.start - TOUCHING * size
  );
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

function isMark(text: string): boolean {
  return /^\p{M}/u.test(text);
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

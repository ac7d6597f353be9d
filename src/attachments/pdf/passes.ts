/**
 * Stretches of glyphs drawn left to right on one baseline, and those that fill each other's gaps joined into one.
 * Columns stand apart; what is drawn later on the same stretch belongs to it, however much came between.
 */
import type { Glyph } from './glyphs.ts';

/** One stretch of glyphs drawn left to right on one baseline. */
export interface Pass {
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

/** One for each line, in the order of first drawing. Glyphs of a merged one are not yet in place. */
export function findPasses(glyphs: readonly Glyph[]): Pass[] {
  return mergePasses(splitPasses(glyphs));
}

/** A combining mark: it belongs to the letter before it. */
export function isMark(text: string): boolean {
  return /^\p{M}/u.test(text);
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

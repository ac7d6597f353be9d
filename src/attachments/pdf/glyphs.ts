/**
 * The glyphs of one page with their places, as PDFium draws them, in the order they are drawn. Blanks and line ends
 * that PDFium guesses are left out: on Vietnamese documents with fallback fonts its guesses break words.
 */
import { type Engine, withMemory } from './engine.ts';

/** One character on the page. Lengths in points, along and across the direction of its text. */
export interface Glyph {
  text: string;
  /** Where it begins on its baseline. */
  start: number;
  /** Where the next would begin without spacing. */
  end: number;
  /** Height of the baseline; grows upwards. */
  baseline: number;
  /** Size of the font as drawn: `FPDFText_GetFontSize` times the scale of the matrix. */
  size: number;
  /** Direction of the text in whole degrees, 0 for ordinary lines. */
  angle: number;
  /** Name of the font without its subset mark, as the PDF says it. */
  font: string;
}

interface Style {
  size: number;
  angle: number;
  cos: number;
  sin: number;
  font: string;
}

/** @param textPage PDFium's handle of `FPDFText_LoadPage` */
export function readGlyphs(engine: Engine, textPage: number, fonts: Map<number, string>): Glyph[] {
  const { pdfium } = engine;
  const count = pdfium.FPDFText_CountChars(textPage);
  const styles = new Map<number, Style>();
  const glyphs: Glyph[] = [];
  withMemory(engine, 32, (memory) => {
    for (let index = 0; index < count; index++) {
      const code = pdfium.FPDFText_GetUnicode(textPage, index);
      if (code === 0x0d || code === 0x0a) continue;
      if (pdfium.FPDFText_IsGenerated(textPage, index) === 1) continue;
      const object = pdfium.FPDFText_GetTextObject(textPage, index);
      let style = styles.get(object);
      if (!style) {
        style = readStyle(engine, textPage, index, object, memory, fonts);
        styles.set(object, style);
      }
      const glyph = place(engine, textPage, index, memory, style);
      if (glyph) glyphs.push({ ...glyph, text: characterOf(code) });
    }
  });
  return glyphs;
}

function place(
  engine: Engine,
  textPage: number,
  index: number,
  memory: number,
  { size, angle, cos, sin, font }: Style,
): Glyph | undefined {
  const { pdfium } = engine;
  if (!pdfium.FPDFText_GetCharOrigin(textPage, index, memory, memory + 8)) return undefined;
  if (!pdfium.FPDFText_GetLooseCharBox(textPage, index, memory + 16)) return undefined;
  const view = new DataView(engine.heap().buffer, memory, 32);
  const x = view.getFloat64(0, true);
  const y = view.getFloat64(8, true);
  const left = view.getFloat32(16, true);
  const top = view.getFloat32(20, true);
  const right = view.getFloat32(24, true);
  const bottom = view.getFloat32(28, true);
  const start = x * cos + y * sin;
  const farX = cos >= 0 ? right : left;
  const farY = sin >= 0 ? top : bottom;
  // In a slanting line the box is wider than the letter; half the size is near enough there.
  const end = angle % 90 === 0 ? farX * cos + farY * sin : start + size / 2;
  return {
    text: '',
    start,
    end: Math.max(start, end),
    baseline: y * cos - x * sin,
    size,
    angle,
    font,
  };
}

function readStyle(
  engine: Engine,
  textPage: number,
  index: number,
  object: number,
  memory: number,
  fonts: Map<number, string>,
): Style {
  const { pdfium } = engine;
  let scale = 1;
  let angle = 0;
  if (pdfium.FPDFText_GetMatrix(textPage, index, memory)) {
    const view = new DataView(engine.heap().buffer, memory, 16);
    const a = view.getFloat32(0, true);
    const b = view.getFloat32(4, true);
    scale = Math.hypot(a, b);
    angle = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
  }
  const font = object === 0 ? 0 : pdfium.FPDFTextObj_GetFont(object);
  let name = fonts.get(font);
  if (name === undefined) fonts.set(font, (name = fontName(engine, font)));
  const radians = (angle * Math.PI) / 180;
  return {
    size: pdfium.FPDFText_GetFontSize(textPage, index) * scale || 1,
    angle,
    cos: round(Math.cos(radians)),
    sin: round(Math.sin(radians)),
    font: name,
  };
}

function fontName(engine: Engine, font: number): string {
  if (font === 0) return '';
  return withMemory(engine, 256, (memory) => {
    const length = engine.pdfium.FPDFFont_GetBaseFontName(font, memory, 256);
    if (length <= 1 || length > 256) return '';
    const name = new TextDecoder().decode(engine.heap().slice(memory, memory + length - 1));
    return name.replace(/^[A-Z]{6}\+/u, '');
  });
}

/** What PDFium answers for a hyphen (or a soft hyphen, U+00AD) that ends a line. */
export const LINE_END_HYPHEN = '\u0002';

/** U+FFFD for a glyph the font gives no meaning to; PDFium says so with 0 and non-characters. */
function characterOf(code: number): string {
  if (code === 0 || code >= 0x110000 || (code & 0xfffe) === 0xfffe) return '\uFFFD';
  if (code === 2) return LINE_END_HYPHEN;
  if (code < 0x20) return ' ';
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}

/** So that 90° is exactly 0 and 1. */
function round(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}

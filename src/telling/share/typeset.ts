/** Text as outlines, so that a picture looks the same on every machine, whatever fonts it has. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';

/** Source Sans 3 (OFL-1.1), in files by script; the first that knows a letter draws it. */
const SCRIPTS = ['latin', 'vietnamese', 'latin-ext'] as const;
export type Weight = 400 | 700;

export interface Typeface {
  /** width of a line in the units of `size` */
  width(text: string, size: number): number;
  /** SVG path of a line with its baseline at `y`, beginning at `x` */
  path(text: string, size: number, x: number, y: number): string;
}

export async function openTypeface(weight: Weight): Promise<Typeface> {
  const fonts = await Promise.all(SCRIPTS.map((script) => openFont(script, weight)));
  const glyph = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(code)) ?? fonts[0];
    if (!font) throw new Error('No font');
    return { outline: font.glyphForCodePoint(code), unitsPerEm: font.unitsPerEm };
  };
  return {
    width: (text, size) =>
      [...text].reduce((sum, character) => {
        const { outline, unitsPerEm } = glyph(character);
        return sum + (outline.advanceWidth * size) / unitsPerEm;
      }, 0),
    path: (text, size, x, y) => {
      let pen = x;
      let drawn = '';
      for (const character of text) {
        const { outline, unitsPerEm } = glyph(character);
        const scale = size / unitsPerEm;
        drawn += outline.path.scale(scale, -scale).translate(pen, y).toSVG();
        pen += outline.advanceWidth * scale;
      }
      return drawn;
    },
  };
}

async function openFont(script: string, weight: Weight): Promise<Font> {
  const name = `@fontsource/source-sans-3/files/source-sans-3-${script}-${weight}-normal.woff`;
  const font = create(await readFile(fileURLToPath(import.meta.resolve(name))));
  if (font.isCollection) throw new Error(`${name} holds more than one font`);
  return font;
}

/** Lines of at most `width`, at most `limit` of them; what does not fit ends in “…”. */
export function breakLines(
  text: string,
  { face, size, width, limit }: { face: Typeface; size: number; width: number; limit: number },
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && face.width(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  if (lines.length <= limit && lines.every((each) => face.width(each, size) <= width)) return lines;
  return lines.slice(0, limit).map((each, index) => {
    const cut = index === limit - 1 && lines.length > limit;
    return shorten(each, cut ? '…' : '', (candidate) => face.width(candidate, size) <= width);
  });
}

function shorten(line: string, ending: string, fits: (text: string) => boolean): string {
  if (fits(line + ending)) return line + ending;
  const letters = [...line];
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').replace(/[\s,;:.]+$/u, '')}…`;
}

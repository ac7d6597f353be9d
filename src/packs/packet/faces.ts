/** Tinos in a PDF: Latin and Vietnamese come as two files, so a text is set in runs of one or the other. */
import * as fontkit from '@cantoo/fontkit';
import { rgb, type PDFDocument, type PDFFont, type PDFPage, type Rotation } from '@cantoo/pdf-lib';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Face {
  /** points */
  width: (text: string, size: number) => number;
  draw: (page: PDFPage, text: string, place: TextPlace) => void;
}

export interface TextPlace {
  x: number;
  y: number;
  /** points */
  size: number;
  /** of the page: in which direction the text runs */
  rotate?: Rotation;
}

export interface Faces {
  regular: Face;
  bold: Face;
}

const TAGS = { latin: 'LATINA', vietnamese: 'VIETNA' } as const;
const NAMES = { 400: 'Tinos', 700: 'Tinos-Bold' } as const;
const INK = rgb(0, 0, 0);
/** For letters of neither file, such as Greek. */
const UNKNOWN = '?';

export async function loadFaces(document: PDFDocument): Promise<Faces> {
  document.registerFontkit(fontkit);
  return { regular: await loadFace(document, 400), bold: await loadFace(document, 700) };
}

async function loadFace(document: PDFDocument, weight: 400 | 700): Promise<Face> {
  const load = async (subset: keyof typeof TAGS): Promise<PDFFont> => {
    const name = `@fontsource/tinos/files/tinos-${subset}-${weight}-normal.woff`;
    const bytes = await readFile(fileURLToPath(import.meta.resolve(name)));
    // The tag says that only the letters in use are inside (ISO 32000-1, 9.6.4).
    return document.embedFont(bytes, {
      subset: true,
      customName: `${TAGS[subset]}+${NAMES[weight]}`,
    });
  };
  const fonts = [await load('latin'), await load('vietnamese')].map((font) => ({
    font,
    letters: new Set(font.getCharacterSet()),
  }));
  const [latin] = fonts;
  if (!latin) throw new Error('No font');

  function* runs(text: string): Generator<{ font: PDFFont; text: string }> {
    let run = { font: latin?.font as PDFFont, text: '' };
    for (const letter of text.normalize('NFC').replace(/\s/gu, ' ')) {
      const found = fonts.find(({ letters }) => letters.has(letter.codePointAt(0) ?? 0));
      const font = found?.font ?? run.font;
      if (font !== run.font && run.text !== '') yield run;
      if (font !== run.font) run = { font, text: '' };
      run.text += found ? letter : UNKNOWN;
    }
    if (run.text !== '') yield run;
  }

  return {
    width: (text, size) =>
      [...runs(text)].reduce((sum, run) => sum + run.font.widthOfTextAtSize(run.text, size), 0),
    draw(page, text, { x, y, size, rotate }) {
      const angle = ((rotate?.angle ?? 0) * Math.PI) / 180;
      let offset = 0;
      for (const run of runs(text)) {
        page.drawText(run.text, {
          x: x + offset * Math.cos(angle),
          y: y + offset * Math.sin(angle),
          size,
          font: run.font,
          color: INK,
          ...(rotate && { rotate }),
        });
        offset += run.font.widthOfTextAtSize(run.text, size);
      }
    },
  };
}

/** Lines of at most `width` points, broken at blanks; a word that is longer stands alone. */
export function wrap(face: Face, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && face.width(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

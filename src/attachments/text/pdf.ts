/** The text of a PDF, page by page. */
import { cleanText } from '../../text/normalize.ts';
import { withPdf, type PdfDocument } from '../pdf/document.ts';
import { layoutText } from '../pdf/layout.ts';
import { readGlyphs } from '../pdf/glyphs.ts';
import { assembleLines, type Line } from '../pdf/lines.ts';
import { pictureShare } from '../pdf/pictures.ts';
import { joinLines, lineText } from '../pdf/page-text.ts';
import { pdfBlocks } from '../reading/pdf-blocks.ts';
import { TEXT_LIMIT, type Content } from './content.ts';
import { stringsOf } from '../inspect/pdf/strings.ts';
import { writtenAnew } from '../pdf/written-anew.ts';
import { sightingsOf } from './sensitive.ts';
import { convertPassages, encodingOfFont } from '../../text/legacy/encoding.ts';
import { isScanned } from './quality.ts';

/** An invitation with its programme is no longer; other documents need no layout. */
const LAYOUT_PAGES = 6;

interface Page {
  lines: Line[];
  pictures: number;
}

export function readPdf(bytes: Uint8Array): Promise<Content> {
  return withPdf(bytes, (pdf) => {
    const fonts = new Map<number, string>();
    const pages: Page[] = [];
    let length = 0;
    for (let index = 0; index < pdf.pageCount && length < TEXT_LIMIT; index++) {
      const page = readPage(pdf, index, fonts);
      if (!page) break;
      pages.push(page);
      for (const { text } of page.lines) length += text.length;
    }
    const capped = pdf.capped || pages.length < pdf.pageCount;
    const names = [...new Set(fonts.values())].filter(Boolean).toSorted();
    const aside = `${stringsOf(bytes)}\n${stringsOf(writtenAnew(pdf))}`;
    return contentOf(pages, names, aside, capped);
  });
}

/** undefined when the page cannot be loaded, whatever the document claims. */
function readPage(
  { engine, handle }: PdfDocument,
  index: number,
  fonts: Map<number, string>,
): Page | undefined {
  const { pdfium } = engine;
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page === 0) return undefined;
  const textPage = pdfium.FPDFText_LoadPage(page);
  const lines = textPage === 0 ? [] : assembleLines(readGlyphs(engine, textPage, fonts));
  const few = lines.reduce((sum, { text }) => sum + text.length, 0) < 400;
  const pictures = few ? pictureShare(engine, page) : 0;
  pdfium.FPDFText_ClosePage(textPage);
  pdfium.FPDF_ClosePage(page);
  return { lines, pictures };
}

/** @param aside what stands beside the pages: notes, stamps, properties */
function contentOf(
  pages: readonly Page[],
  fonts: string[],
  aside: string,
  capped: boolean,
): Content {
  const raw = pages.flatMap(({ lines }) => lines.map(lineText));
  const { passages, found } = convertPassages(raw);
  for (const font of fonts) {
    const legacy = encodingOfFont(font);
    if (legacy) found.add(legacy.encoding);
  }
  let next = 0;
  const readable = pages.map(({ lines, pictures }) => {
    const clean = lines.map((line) => ({ ...line, text: cleanText(passages[next++] ?? '') }));
    const text = joinLines(clean.map((line) => line.text));
    return { lines: clean, text, scanned: isScanned(text, pictures) };
  });
  return {
    pages: readable.map(({ lines, text, scanned }, index) => ({
      number: index + 1,
      text: scanned ? '' : text,
      scanned,
      ...(scanned || index >= LAYOUT_PAGES || found.size > 0 ? {} : { layout: layoutText(lines) }),
    })),
    blocks: pdfBlocks(readable.map(({ lines, scanned }) => (scanned ? [] : lines))),
    encodings: [...found],
    fonts,
    sensitive: [
      ...readable.flatMap(({ lines }, index) =>
        sightingsOf(lines.map(({ text }) => text).join('\n'), index + 1),
      ),
      ...sightingsOf(aside),
    ],
    capped,
  };
}

/** The child process of `npm run ocr`: draws the scanned pages of one file and reads the letters off them. Needs no network. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { createWorker, OEM } from 'tesseract.js';
import { nfc } from '../../text/normalize.ts';
import { withPdf, type PdfDocument } from '../pdf/document.ts';
import { pageSize, renderPage } from '../pdf/render.ts';
import { isScanned } from '../text/quality.ts';
import { markedWords, syllableShare } from '../../text/legacy/syllable.ts';
import { tellParent } from '../worker/isolate.ts';
import { LANGUAGE_DATA } from './engine.ts';

export interface OcrRequest {
  path: string;
  kind: 'pdf' | 'png' | 'jpg';
  /** Numbers of the pages to read, from 1. */
  pages: number[];
}

/** One page’s text; empty where there was none to read. */
export interface OcrMessage {
  number: number;
  text: string;
}

/** 200 dots an inch: measured, 300 read no more words of clean scans and took longer. */
const DOTS_PER_POINT = 200 / 72;
const LONGEST_SIDE = 3500;
/** Of the words with marks, those that are Vietnamese syllables: 0.97 on clean scans, 0.2 on nonsense. */
const READABLE_SHARE = 0.6;

process.once('message', (request: OcrRequest) => {
  run(request).then(
    () => process.exit(0),
    () => process.exit(1),
  );
});

async function run({ path, kind, pages }: OcrRequest): Promise<void> {
  const bytes = await readFile(path);
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(packageFolder(), LANGUAGE_DATA),
    // Else it leaves a copy of its data in the working directory.
    cacheMethod: 'none',
    gzip: true,
  });
  const read = async (number: number, picture: Buffer): Promise<void> => {
    const { data } = await worker.recognize(picture);
    const text = nfc(data.text).trim();
    await tellParent({ number, text: isReadable(text) ? text : '' });
  };
  if (kind === 'pdf') {
    await withPdf(bytes, async (pdf) => {
      for (const number of pages) await read(number, await drawPage(pdf, number - 1));
    });
  } else {
    const limit = { width: LONGEST_SIDE, height: LONGEST_SIDE };
    const picture = sharp(bytes).autoOrient().grayscale();
    await read(
      1,
      await picture
        .resize({ ...limit, fit: 'inside', withoutEnlargement: true })
        .png()
        .toBuffer(),
    );
  }
  await worker.terminate();
}

/** A photograph of a hall gives signs, a slanted or stretched page letters without sense. */
function isReadable(text: string): boolean {
  return !isScanned(text, 0) && syllableShare(markedWords(text)) >= READABLE_SHARE;
}

function drawPage(pdf: PdfDocument, index: number): Promise<Buffer> {
  const size = pageSize(pdf, index) ?? { width: 1, height: 1 };
  const longest = Math.max(size.width, size.height);
  const side = Math.min(LONGEST_SIDE, Math.ceil(longest * DOTS_PER_POINT));
  const bitmap = renderPage(pdf, index, { width: side, height: side });
  if (!bitmap) throw new Error(`No page ${index + 1}`);
  const { width, height, pixels } = bitmap;
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .grayscale()
    .png()
    .toBuffer();
}

function packageFolder(): string {
  return dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json')));
}

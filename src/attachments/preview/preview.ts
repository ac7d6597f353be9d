/**
 * A small picture of a file's first page in two widths, as WebP. PDFs are drawn, pictures shrunk; Office files bring the
 * thumbnail their writer made, or none. The same bytes in give the same bytes out. Runs in a child process.
 */
import sharp, { type Sharp } from 'sharp';
import type { Kind } from '../inspect/kinds.ts';
import { withPdf } from '../pdf/document.ts';
import { renderPage } from '../pdf/render.ts';
import { Parts } from '../text/office/parts.ts';

export interface StoredPreview {
  width: number;
  height: number;
  /** WebP in base64, so that the cache can hold it as JSON */
  data: string;
}

const WIDTHS = [160, 320] as const;
/** Drawn at twice the largest width, then shrunk: thin letters stay legible. */
const DRAWN = { width: 640, height: 1280 };
/** A narrow strip (a banner, a receipt) is cut here: heights in widths. */
const TALLEST = 2;
const THUMBNAILS = ['Thumbnails/thumbnail.png', 'docProps/thumbnail.jpeg'];
const THUMBNAIL_BYTES = 2 ** 21;
const PIXEL_LIMIT = 100_000_000;

/** Empty when the kind has no picture of its own: the page shows an icon then. */
export async function makePreview(bytes: Uint8Array, kind: Kind): Promise<StoredPreview[]> {
  const source = await sourceOf(bytes, kind);
  return source ? Promise.all(WIDTHS.map((width) => shrink(source.clone(), width))) : [];
}

async function sourceOf(bytes: Uint8Array, kind: Kind): Promise<Sharp | undefined> {
  switch (kind) {
    case 'pdf': {
      const bitmap = await withPdf(bytes, (pdf) => renderPage(pdf, 0, DRAWN));
      if (!bitmap) return undefined;
      const { width, height, pixels } = bitmap;
      return sharp(pixels, { raw: { width, height, channels: 4 } });
    }
    case 'png':
    case 'jpg':
      return sharp(bytes, { limitInputPixels: PIXEL_LIMIT }).autoOrient();
    default:
      return ownThumbnail(new Parts(bytes));
  }
}

async function ownThumbnail(parts: Parts): Promise<Sharp | undefined> {
  const name = THUMBNAILS.find((candidate) => parts.has(candidate));
  if (!name) return undefined;
  const pieces: Uint8Array[] = [];
  parts.stream(name, (piece) => pieces.push(piece));
  const picture = Buffer.concat(pieces);
  if (picture.length > THUMBNAIL_BYTES) return undefined;
  const source = sharp(picture, { limitInputPixels: PIXEL_LIMIT });
  // A thumbnail that cannot be read is no fault of the document.
  const readable = await source.stats().catch(() => undefined);
  return readable && source;
}

async function shrink(source: Sharp, width: number): Promise<StoredPreview> {
  const { data, info } = await source
    .flatten({ background: '#fff' })
    .resize({ width, height: width * TALLEST, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 70, effort: 4 })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: data.toString('base64') };
}

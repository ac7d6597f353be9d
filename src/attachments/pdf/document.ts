/** Opening a PDF and counting its pages: a `/Count` is believed only as far as pages are really there. */
import { FindingError } from '../inspect/finding.ts';
import { type Engine, pdfEngine } from './engine.ts';

/** Pages read of one document; the rest is told as a warning. */
const PAGE_LIMIT = 2000;

/** `FPDF_ERR_PASSWORD` in fpdfview.h */
const ERROR_PASSWORD = 4;

export interface PdfDocument {
  engine: Engine;
  /** PDFium's handle */
  handle: number;
  pageCount: number;
  /** Are there more pages than PAGE_LIMIT? */
  capped: boolean;
}

/**
 * Opens a PDF, runs `use`, closes it.
 * Throws a FindingError: ENCRYPTED (needs a password), TRUNCATED, BROKEN, NO_PAGES.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (pdf: PdfDocument) => T | Promise<T>,
): Promise<T> {
  const engine = await pdfEngine();
  const { pdfium } = engine;
  const memory = pdfium.pdfium.wasmExports.malloc(bytes.length);
  engine.heap().set(bytes, memory);
  const handle = pdfium.FPDF_LoadMemDocument64(memory, bytes.length, '');
  try {
    if (handle === 0) throw openError(pdfium.FPDF_GetLastError(), bytes);
    if (isTruncated(bytes)) throw new FindingError('TRUNCATED');
    const pageCount = countPages(engine, handle);
    if (pageCount === 0) throw new FindingError('NO_PAGES');
    const capped = pageCount > PAGE_LIMIT;
    return await use({ engine, handle, pageCount: Math.min(pageCount, PAGE_LIMIT), capped });
  } finally {
    if (handle !== 0) pdfium.FPDF_CloseDocument(handle);
    pdfium.pdfium.wasmExports.free(memory);
  }
}

/** Pages whose dictionary is there, one beyond PAGE_LIMIT at most. */
function countPages({ pdfium }: Engine, handle: number): number {
  const claimed = Math.min(pdfium.FPDF_GetPageCount(handle), PAGE_LIMIT + 1);
  const size = pdfium.pdfium.wasmExports.malloc(8);
  let count = 0;
  while (count < claimed && pdfium.FPDF_GetPageSizeByIndexF(handle, count, size)) count++;
  pdfium.pdfium.wasmExports.free(size);
  return count;
}

function openError(code: number, bytes: Uint8Array): FindingError {
  if (code === ERROR_PASSWORD) return new FindingError('ENCRYPTED');
  return isTruncated(bytes) ? new FindingError('TRUNCATED') : new FindingError('BROKEN');
}

/**
 * PDFium repairs a PDF that was cut off and silently shows fewer pages. The end mark must stand near the end
 * (ISO 32000-1, 7.5.5); blanks and zero bytes after it are common and harmless.
 */
function isTruncated(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end--;
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, end - 2048), end));
  return !/%%EOF|startxref\s+\d+\s*%?$/u.test(tail);
}

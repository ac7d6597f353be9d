/** A page of a PDF as pixels. */
import type { PdfDocument } from './document.ts';

export interface Bitmap {
  width: number;
  height: number;
  /** RGBA, row by row */
  pixels: Uint8Array;
}

/** `FPDFBitmap_BGRA` in fpdfview.h */
const BGRA = 4;
/** `FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER`: stamps and signatures too, and RGBA instead of BGRA. */
const FLAGS = 0x01 | 0x10;
const WHITE = 0xffffffff;

/**
 * Draws a page (from 0) so that it fits into a box of pixels, however large or narrow the page is.
 * undefined when there is no such page.
 */
export function renderPage(
  { engine, handle }: PdfDocument,
  index: number,
  box: { width: number; height: number },
): Bitmap | undefined {
  const { pdfium } = engine;
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page === 0) return undefined;
  const pageWidth = Math.max(1, pdfium.FPDF_GetPageWidthF(page));
  const pageHeight = Math.max(1, pdfium.FPDF_GetPageHeightF(page));
  const scale = Math.min(box.width / pageWidth, box.height / pageHeight);
  const width = Math.max(1, Math.round(pageWidth * scale));
  const height = Math.max(1, Math.round(pageHeight * scale));
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0);
  try {
    if (bitmap === 0) return undefined;
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    return { width, height, pixels: engine.heap().slice(start, start + width * height * 4) };
  } finally {
    if (bitmap !== 0) pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.FPDF_ClosePage(page);
  }
}

/** Size of a page in points; undefined when there is no such page. */
export function pageSize(
  { engine, handle }: PdfDocument,
  index: number,
): { width: number; height: number } | undefined {
  const { pdfium } = engine;
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page === 0) return undefined;
  const size = {
    width: pdfium.FPDF_GetPageWidthF(page),
    height: pdfium.FPDF_GetPageHeightF(page),
  };
  pdfium.FPDF_ClosePage(page);
  return size;
}

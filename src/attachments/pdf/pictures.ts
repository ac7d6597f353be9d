/** How much of a page its pictures cover: what tells a scan from an empty page. */
import { type Engine, withMemory } from './engine.ts';

/** `FPDF_PAGEOBJ_IMAGE` and `FPDF_PAGEOBJ_FORM` in fpdf_edit.h */
const IMAGE = 3;
const FORM = 5;
/** A page of thousands of objects is drawn, not scanned. */
const OBJECT_LIMIT = 2000;

/** 0–1; pictures that overlap count twice, up to 1. Those inside a form count as at least a trace of it. */
export function pictureShare(engine: Engine, page: number): number {
  const { pdfium } = engine;
  const area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page);
  const count = Math.min(pdfium.FPDFPage_CountObjects(page), OBJECT_LIMIT);
  let covered = 0;
  for (let index = 0; index < count; index++) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    if (holdsPicture(engine, object, 3)) covered += boundsArea(engine, object);
  }
  return Math.min(1, covered / Math.max(1, area));
}

function holdsPicture(engine: Engine, object: number, depth: number): boolean {
  const { pdfium } = engine;
  const type = pdfium.FPDFPageObj_GetType(object);
  if (type !== FORM || depth === 0) return type === IMAGE;
  const count = Math.min(pdfium.FPDFFormObj_CountObjects(object), 50);
  for (let index = 0; index < count; index++) {
    if (holdsPicture(engine, pdfium.FPDFFormObj_GetObject(object, index), depth - 1)) return true;
  }
  return false;
}

function boundsArea(engine: Engine, object: number): number {
  return withMemory(engine, 16, (memory) => {
    const [left, bottom, right, top] = [memory, memory + 4, memory + 8, memory + 12];
    if (!engine.pdfium.FPDFPageObj_GetBounds(object, left, bottom, right, top)) return 0;
    const view = new DataView(engine.heap().buffer, memory, 16);
    const width = view.getFloat32(8, true) - view.getFloat32(0, true);
    return Math.max(0, width * (view.getFloat32(12, true) - view.getFloat32(4, true)));
  });
}

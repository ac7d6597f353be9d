/** A PDF written again by the engine: nothing packed, nothing encrypted, nothing that only a table can find. */
import type { PdfDocument } from './document.ts';

/** The file that is open, as PDFium understood it. Leaves it decrypted when it was encrypted without a password. */
export function writtenAnew({ engine, handle }: PdfDocument): Uint8Array {
  const { pdfium } = engine;
  if (pdfium.EPDF_IsEncrypted(handle)) pdfium.EPDF_RemoveEncryption(handle);
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    pdfium.PDFiumExt_SaveAsCopy(handle, writer);
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    const memory = pdfium.pdfium.wasmExports.malloc(size);
    try {
      pdfium.PDFiumExt_GetFileWriterData(writer, memory, size);
      return engine.heap().slice(memory, memory + size);
    } finally {
      pdfium.pdfium.wasmExports.free(memory);
    }
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}

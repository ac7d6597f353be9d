/** A PDF from all sides: the bytes as they lie there, and the objects as a reader finds them. */
import { withPdf, type PdfDocument } from '../../pdf/document.ts';
import { refuseActiveContent } from './active-content.ts';
import { refuseBrokenSignature } from './signature.ts';

/** The number of pages. Throws a FindingError for what must not be published. */
export function inspectPdf(bytes: Uint8Array): Promise<number> {
  return withPdf(bytes, (pdf) => {
    const { pdfium } = pdf.engine;
    const encrypted = pdfium.EPDF_IsEncrypted(pdf.handle);
    refuseActiveContent(bytes, encrypted);
    if (!encrypted) refuseBrokenSignature(bytes);
    // Written anew, everything is in plain sight: object streams, what is encrypted without a password, objects that
    // only the table of contents can find.
    if (encrypted) pdfium.EPDF_RemoveEncryption(pdf.handle);
    refuseActiveContent(writtenAnew(pdf));
    return pdf.pageCount;
  });
}

function writtenAnew({ engine, handle }: PdfDocument): Uint8Array {
  const { pdfium } = engine;
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

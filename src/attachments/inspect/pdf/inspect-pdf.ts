/** A PDF from all sides: the bytes as they lie there, and the objects as a reader finds them. */
import { withPdf } from '../../pdf/document.ts';
import { writtenAnew } from '../../pdf/written-anew.ts';
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
    refuseActiveContent(writtenAnew(pdf));
    return pdf.pageCount;
  });
}

/** The signatures of a PDF as they lie in the file: where they are, what they cover, the container of each. */
import { withPdf } from './document.ts';
import { withMemory, type Engine } from './engine.ts';

export interface SignatureField {
  /** CMS in DER, with the zeros that fill its place (ISO 32000-1, 12.8.3.3) */
  contents: Uint8Array;
  /** `[offset, length, offset, length]` in bytes */
  byteRange: number[];
}

/** Filled fields only, in the order of the file. */
export function signatureFields(bytes: Uint8Array): Promise<SignatureField[]> {
  return withPdf(bytes, ({ engine, handle }) => {
    const fields: SignatureField[] = [];
    const count = engine.pdfium.FPDF_GetSignatureCount(handle);
    for (let index = 0; index < count; index++) {
      const object = engine.pdfium.FPDF_GetSignatureObject(handle, index);
      const contents = contentsOf(engine, object);
      if (contents.some((byte) => byte !== 0)) {
        fields.push({ contents, byteRange: byteRangeOf(engine, object) });
      }
    }
    return fields;
  });
}

function contentsOf(engine: Engine, object: number): Uint8Array {
  const { pdfium, heap } = engine;
  const length = pdfium.FPDFSignatureObj_GetContents(object, 0, 0);
  if (length === 0) return new Uint8Array();
  return withMemory(engine, length, (pointer) => {
    pdfium.FPDFSignatureObj_GetContents(object, pointer, length);
    return heap().slice(pointer, pointer + length);
  });
}

function byteRangeOf(engine: Engine, object: number): number[] {
  const { pdfium, heap } = engine;
  const count = pdfium.FPDFSignatureObj_GetByteRange(object, 0, 0);
  if (count === 0) return [];
  return withMemory(engine, count * 4, (pointer) => {
    pdfium.FPDFSignatureObj_GetByteRange(object, pointer, count);
    const numbers = new DataView(heap().slice(pointer, pointer + count * 4).buffer);
    return Array.from({ length: count }, (_, index) => numbers.getInt32(index * 4, true));
  });
}

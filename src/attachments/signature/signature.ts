/**
 * What a signed PDF says of itself. Nothing here confirms a signature: whose certificate it was, and whether it was
 * valid on that day, only the authority's own tool can say. A broken one is found for certain, and that is the use:
 * a file that was saved anew, “optimised” or damaged on its way is not what was signed.
 */
import { FindingError } from '../inspect/problem.ts';
import type { SignatureField } from '../pdf/signature.ts';
import { judgeContainer } from './container.ts';

export interface Signature {
  /** the certificate's common name; null when it holds none */
  signer: string | null;
  organisation: string | null;
  /** seconds since 1970 by the signer's own clock; null when the signature does not say */
  signedAt: number | null;
}

/** Blanks and zero bytes after the end are common and harmless; a line end is added by some mail programs. */
const FILLING = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20]);

/**
 * The signatures of a PDF, in the order they were made.
 * Throws a FindingError: SIGNATURE_BROKEN when the bytes are not those that were signed, or when more was added.
 */
export async function readSignatures(
  bytes: Uint8Array,
  fields: readonly SignatureField[],
): Promise<Signature[]> {
  const signatures: { signature: Signature; end: number }[] = [];
  for (const { contents, byteRange } of fields) {
    const [start = 0, length = 0, next = 0, rest = 0] = byteRange;
    const end = next + rest;
    if (
      byteRange.length !== 4 ||
      start !== 0 ||
      length <= 0 ||
      next < length ||
      end > bytes.length
    ) {
      throw new FindingError('SIGNATURE_BROKEN', 'phần được ký không còn đủ');
    }
    const signed = Buffer.concat([bytes.subarray(0, length), bytes.subarray(next, end)]);
    const { intact, ...signature } = await judgeContainer(contents, signed);
    if (!intact) throw new FindingError('SIGNATURE_BROKEN', 'nội dung khác lúc ký');
    signatures.push({ signature, end });
  }
  const covered = Math.max(...signatures.map(({ end }) => end));
  if (signatures.length > 0 && bytes.subarray(covered).some((byte) => !FILLING.has(byte))) {
    throw new FindingError('SIGNATURE_BROKEN', 'có phần thêm vào sau khi ký');
  }
  return signatures.sort((a, b) => a.end - b.end).map(({ signature }) => signature);
}

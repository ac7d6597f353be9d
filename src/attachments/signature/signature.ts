/**
 * What a signed PDF says of itself: who signed, and when by the signer's own clock. Nothing here confirms a signature:
 * whose certificate it was, and whether it was valid on that day, only the authority's own tool can say. That the bytes
 * are those that were signed is seen when the file is inspected; here, that the signature fits them.
 */
import { FindingError } from '../inspect/finding.ts';
import type { SignatureField } from '../pdf/signature.ts';
import { judgeContainer } from './container.ts';

export interface Signature {
  /** the certificate's common name; null when it holds none */
  signer: string | null;
  organisation: string | null;
  /** seconds since 1970 by the signer's own clock; null when the signature does not say */
  signedAt: number | null;
}

/**
 * The signatures of a PDF, in the order they were made.
 * Throws a FindingError: SIGNATURE_BROKEN when a signature does not fit the bytes it covers.
 */
export async function readSignatures(
  bytes: Uint8Array,
  fields: readonly SignatureField[],
): Promise<Signature[]> {
  const signatures: { signature: Signature; end: number }[] = [];
  for (const { contents, byteRange } of fields) {
    const [start = 0, length = 0, next = 0, rest = 0] = byteRange;
    const end = next + rest;
    if (start !== 0 || length <= 0 || next < length || end > bytes.length) {
      throw new FindingError('SIGNATURE_BROKEN', 'phần được ký không còn đủ');
    }
    const signed = Buffer.concat([bytes.subarray(0, length), bytes.subarray(next, end)]);
    const { intact, ...signature } = await judgeContainer(contents, signed);
    if (!intact) throw new FindingError('SIGNATURE_BROKEN', 'chữ ký không ứng với nội dung');
    signatures.push({ signature, end });
  }
  return signatures.sort((a, b) => a.end - b.end).map(({ signature }) => signature);
}

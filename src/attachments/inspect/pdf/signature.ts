/**
 * Whether a signed PDF is still the file that was signed. Whose signature it is, and whether it is worth anything, is
 * for the signing software of Ban Cơ yếu to say. Source: ISO 32000-1, 12.8.1; RFC 5652, 11.2 (messageDigest).
 */
import { createHash } from 'node:crypto';
import { FindingError } from '../finding.ts';

const RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/gu;
/** SET OF and OCTET STRING follow the identifier 1.2.840.113549.1.9.4. */
const MESSAGE_DIGEST = Buffer.from('06092a864886f70d010904', 'hex');
const DIGESTS: Readonly<Record<number, string>> = {
  20: 'sha1',
  32: 'sha256',
  48: 'sha384',
  64: 'sha512',
};

/** Throws SIGNATURE_BROKEN when signed bytes were altered, or bytes follow that no signature covers. */
export function refuseBrokenSignature(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes('/ByteRange')) return;
  let covered = 0;
  for (const match of buffer.toString('latin1').matchAll(RANGE)) {
    const [from = 0, length = 0, then = 0, rest = 0] = match.slice(1).map(Number);
    const contents = buffer.toString('latin1', from + length, then).trim();
    if (from !== 0 || then + rest > bytes.length || !/^<[0-9a-f\s]*>$/iu.test(contents)) continue;
    const digest = messageDigest(Buffer.from(contents.replace(/[^0-9a-f]/giu, ''), 'hex'));
    const algorithm = digest && DIGESTS[digest.length];
    if (algorithm) {
      const hash = createHash(algorithm)
        .update(buffer.subarray(0, length))
        .update(buffer.subarray(then, then + rest))
        .digest();
      if (!hash.equals(digest)) throw new FindingError('SIGNATURE_BROKEN', 'nội dung đã bị sửa');
    }
    covered = Math.max(covered, then + rest);
  }
  if (covered === 0) return;
  const after = buffer.toString('latin1', covered);
  // Proofs for later checking (PAdES-LTV) are added after the signature by rule.
  if (after.trim() !== '' && !/\/DSS\b|\/VRI\b/u.test(after)) {
    throw new FindingError('SIGNATURE_BROKEN', 'tệp được ghi thêm sau khi ký');
  }
}

/** undefined for old kinds of signature that keep it elsewhere */
function messageDigest(cms: Buffer): Buffer | undefined {
  const at = cms.indexOf(MESSAGE_DIGEST);
  if (at < 0) return undefined;
  const octets = at + MESSAGE_DIGEST.length + 2;
  const length = cms[octets + 1] ?? 0;
  return cms[octets] === 0x04 ? cms.subarray(octets + 2, octets + 2 + length) : undefined;
}

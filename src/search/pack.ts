/** Bytes as they are published. */
import { createHash } from 'node:crypto';
import { constants, gunzipSync, gzipSync, type ZlibOptions } from 'node:zlib';

/** gzip, the same on every machine. */
export function pack(data: string | Uint8Array): Uint8Array {
  return packed(data, { level: 9 });
}

/** The same for columns of small numbers: short repetitions tell nothing, and looking for the longest takes six times as long. */
export function packNumbers(bytes: Uint8Array): Uint8Array {
  return packed(bytes, { level: 6, strategy: constants.Z_FILTERED });
}

function packed(data: string | Uint8Array, options: ZlibOptions): Uint8Array {
  const bytes = gzipSync(data, options);
  bytes[9] = 255; // operating system “unknown”
  return bytes;
}

/** The text that was packed. */
export function unpack(bytes: Uint8Array): string {
  return gunzipSync(bytes).toString();
}

/** So many letters, digits, dashes that follow from what is packed, not from how it is. */
export function printOf(length: number, ...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('base64url').slice(0, length);
}

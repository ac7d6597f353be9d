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

/** Names files by what they hold: 8 hexadecimal digits. */
export function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest('hex').slice(0, 8);
}

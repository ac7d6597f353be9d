/** Bytes as they are published. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** gzip, the same on every machine. */
export function pack(data: string | Uint8Array): Uint8Array {
  const bytes = gzipSync(data, { level: 9 });
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

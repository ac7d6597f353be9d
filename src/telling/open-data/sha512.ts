/** SHA-512 of files by streaming; remembered by their SHA-256, so that each file is read for it once in its life. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Cache } from '../../attachments/cache.ts';

const STEP = { name: 'sha512', version: '1' };

export async function sha512Of(path: string, sha256: string, cache: Cache): Promise<string> {
  const stored = cache.read(STEP, sha256);
  if (typeof stored === 'string') return stored;
  const hash = createHash('sha512');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  const sha512 = hash.digest('hex');
  await cache.write(STEP, sha256, sha512);
  return sha512;
}

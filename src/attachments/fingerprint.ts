/** A file's SHA-256 by streaming, once in a process for each state of the file. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

const known = new Map<string, Promise<string>>();

export async function fingerprint(path: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  const state = [path, dev, ino, size, mtimeNs, ctimeNs].join(':');
  let hash = known.get(state);
  if (!hash) known.set(state, (hash = hashOf(path)));
  return hash;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Uint8Array);
  }
  return hash.digest('hex');
}

/** What was made once for the same reasons. */
import { createHash } from 'node:crypto';

/** Keeps bytes from one build to the next; may forget any of them. */
export interface SearchMemory {
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** `reasons`: everything, as JSON, that the bytes follow from. Without a memory they are made. */
export async function remembered(
  memory: SearchMemory | undefined,
  reasons: unknown,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = createHash('sha256').update(JSON.stringify(reasons)).digest('hex');
  const known = await memory?.read(key);
  if (known) return known;
  const bytes = await make();
  await memory?.write(key, bytes);
  return bytes;
}

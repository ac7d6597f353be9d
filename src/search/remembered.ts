/** What was made once for the same reasons. */
import { hash } from 'node:crypto';

/** Keeps bytes from one build to the next; may forget any of them. */
export interface SearchMemory {
  read(key: string): Uint8Array | undefined;
  write(key: string, bytes: Uint8Array): void;
}

/** `reasons`: any JSON. */
export function keyOf(reasons: unknown): string {
  return hash('sha256', JSON.stringify(reasons));
}

/** `reasons`: everything, as JSON, that the bytes follow from. Without a memory they are made. */
export function remembered(
  memory: SearchMemory | undefined,
  reasons: unknown,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  return rememberedAt(memory, keyOf(reasons), make);
}

/** `key`: of everything that the bytes follow from. */
export async function rememberedAt(
  memory: SearchMemory | undefined,
  key: string,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const known = memory?.read(key);
  if (known) return known;
  const bytes = await make();
  memory?.write(key, bytes);
  return bytes;
}

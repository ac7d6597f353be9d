import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { buildMemory } from './build-memory.ts';
import type { Memory } from './store.ts';

/** What builds for an audience remember of the folders they read, packed. */
export async function readingMemory(root: string, audience: string): Promise<Memory> {
  const memory = await buildMemory(root, 'readings', audience);
  return {
    ...memory,
    read(key) {
      const packed = memory.read(key);
      return packed && new Uint8Array(zstdDecompressSync(packed));
    },
    write(key, bytes) {
      memory.write(key, zstdCompressSync(bytes));
    },
  };
}

import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { programVersion } from './program.ts';
import { openMemory, type Memory } from './store.ts';

/** What builds for an audience remember of the folders they read, packed. */
export async function readingMemory(
  root: string,
  audience: string,
): Promise<Pick<Memory, 'read' | 'write' | 'prune'>> {
  const folder = join(root, '.cache', 'readings', audience);
  const memory = openMemory(folder, await programVersion(root));
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

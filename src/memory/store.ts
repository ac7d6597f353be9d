/**
 * What was made once, by the key of all it was made of. Entries may be missing or cut off at any moment: each carries
 * the digest of its bytes, and what does not match is made again.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

export interface Memory {
  read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Never throws: a full disk costs only time. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Drops everything that was neither read nor written since the store was opened. */
  prune(): Promise<void>;
}

const DIGEST_BYTES = 32;

/** `folder` holds one folder a program; those of other programs are dropped with `prune`. */
export function openMemory(folder: string, program: string): Memory {
  const used = new Set<string>();
  const made = new Set<string>();
  const place = (key: string) => join(folder, program, key.slice(0, 2), key);

  return {
    async read(key) {
      try {
        const entry = await readFile(place(key));
        const bytes = zstdDecompressSync(entry.subarray(DIGEST_BYTES));
        if (!digest(bytes).equals(entry.subarray(0, DIGEST_BYTES))) return undefined;
        used.add(key);
        return bytes;
      } catch {
        return undefined;
      }
    },
    async write(key, bytes) {
      const path = place(key);
      const parent = dirname(path);
      try {
        if (!made.has(parent)) await mkdir(parent, { recursive: true });
        made.add(parent);
        await writeFile(path, Buffer.concat([digest(bytes), zstdCompressSync(bytes)]));
        used.add(key);
      } catch {
        await rm(path, { force: true }).catch(() => undefined);
      }
    },
    async prune() {
      for (const name of await readdir(folder).catch(() => [])) {
        if (name !== program) await rm(join(folder, name), { recursive: true, force: true });
      }
      for (const part of await readdir(join(folder, program)).catch(() => [])) {
        for (const key of await readdir(join(folder, program, part))) {
          if (!used.has(key)) await rm(place(key), { force: true });
        }
      }
    },
  };
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

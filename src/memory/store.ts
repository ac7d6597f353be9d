/**
 * What was made once, by the key of all it was made of. Entries may be missing or cut off at any moment: each carries
 * the digest of its bytes, and what does not match is made again. Entries are small and many: waiting for the disk in
 * turns would cost several times what the disk does.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface Memory {
  read(key: string): Uint8Array<ArrayBuffer> | undefined;
  /** Never throws: a full disk costs only time. */
  write(key: string, bytes: Uint8Array): void;
  /** Drops everything that was neither read nor written since the store was opened. */
  prune(): void;
}

const DIGEST_BYTES = 32;

/** `folder` holds one folder a program; those of other programs are dropped with `prune`. */
export function openMemory(folder: string, program: string): Memory {
  const used = new Set<string>();
  const made = new Set<string>();
  const place = (key: string) => join(folder, program, key.slice(0, 2), key);
  // One buffer for all: memory outside of the heap makes the collector go over the whole heap again and again.
  let scratch = Buffer.alloc(1 << 16);

  return {
    read(key) {
      try {
        const file = openSync(place(key), 'r');
        try {
          const { size } = fstatSync(file);
          if (size > scratch.length) scratch = Buffer.alloc(2 * size);
          const entry = scratch.subarray(0, readSync(file, scratch, 0, size, 0));
          const bytes = entry.subarray(DIGEST_BYTES);
          if (!digest(bytes).equals(entry.subarray(0, DIGEST_BYTES))) return undefined;
          used.add(key);
          return new Uint8Array(bytes);
        } finally {
          closeSync(file);
        }
      } catch {
        return undefined;
      }
    },
    write(key, bytes) {
      const path = place(key);
      const parent = dirname(path);
      try {
        if (!made.has(parent)) mkdirSync(parent, { recursive: true });
        made.add(parent);
        writeFileSync(path, Buffer.concat([digest(bytes), bytes]));
        used.add(key);
      } catch {
        rmSync(path, { force: true });
      }
    },
    prune() {
      for (const name of namesIn(folder)) {
        if (name !== program) rmSync(join(folder, name), { recursive: true, force: true });
      }
      for (const part of namesIn(join(folder, program))) {
        for (const key of namesIn(join(folder, program, part))) {
          if (!used.has(key)) rmSync(place(key), { force: true });
        }
      }
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

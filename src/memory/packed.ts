/**
 * What was made once, all of a step in one file: opening ten thousand files costs more than reading all that stands in
 * them. What is not whole, or another program wrote, is as good as none.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Memory } from './store.ts';

const DIGEST_BYTES = 32;
/** of the list of entries, before it */
const LENGTH_BYTES = 4;

type Listed = [key: string, bytes: number][];

/** Bytes that are read are a part of the whole file: valid until `prune`, which writes what was asked for to `path`. */
export function openPacked(path: string, program: string): Memory {
  let entries = readEntries(path, program);
  const before = entries.size;
  const used = new Map<string, Uint8Array>();
  let isNew = false;
  return {
    read(key) {
      const bytes = entries.get(key);
      if (bytes) used.set(key, bytes);
      return bytes;
    },
    write(key, bytes) {
      used.set(key, bytes);
      isNew = true;
    },
    prune() {
      if (isNew || used.size < before) writeEntries(path, program, used);
      entries = new Map();
      used.clear();
    },
  };
}

function readEntries(path: string, program: string): Map<string, Uint8Array<ArrayBuffer>> {
  const entries = new Map<string, Uint8Array<ArrayBuffer>>();
  try {
    const whole = readFileSync(path);
    const rest = whole.subarray(DIGEST_BYTES);
    if (!digest(program, [rest]).equals(whole.subarray(0, DIGEST_BYTES))) return entries;
    let place = LENGTH_BYTES + rest.readUInt32LE(0);
    const listed = JSON.parse(rest.toString('utf8', LENGTH_BYTES, place)) as Listed;
    for (const [key, bytes] of listed) {
      entries.set(key, rest.subarray(place, place + bytes));
      place += bytes;
    }
  } catch {
    // There is none yet.
  }
  return entries;
}

/** Never throws: a full disk costs only time. */
function writeEntries(path: string, program: string, entries: ReadonlyMap<string, Uint8Array>) {
  const listed: Listed = [...entries].map(([key, bytes]) => [key, bytes.length]);
  const list = Buffer.from(JSON.stringify(listed));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(list.length);
  const parts = [length, list, ...entries.values()];
  const draft = `${path}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, Buffer.concat([digest(program, parts), ...parts]));
    renameSync(draft, path);
  } catch {
    remove(draft);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be written nothing can be taken away.
  }
}

function digest(program: string, parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(`${program}\n`);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

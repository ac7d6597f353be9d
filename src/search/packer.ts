/** Packs columns of numbers, unless the build before packed the same. */
import { hash } from 'node:crypto';
import { joinParts, splitParts } from './bytes.ts';
import { packNumbers } from './pack.ts';
import { type SearchMemory, keyOf } from './remembered.ts';

export interface Packer {
  pack(bytes: Uint8Array): Uint8Array;
  /** Remembers what was packed since the packer was opened, and nothing else. */
  close(): void;
}

/** `name`: one memory keeps several packers. */
export function openPacker(memory: SearchMemory | undefined, name: string): Packer {
  const place = keyOf(['packer', name]);
  const known = entriesOf(memory?.read(place));
  const used = new Map<string, Uint8Array>();
  return {
    pack(bytes) {
      const key = hash('sha256', bytes);
      const packed = used.get(key) ?? known.get(key) ?? packNumbers(bytes);
      used.set(key, packed);
      return packed;
    },
    close() {
      const same = used.size === known.size && [...used.keys()].every((key) => known.has(key));
      if (!same) memory?.write(place, bytesOf(used));
    },
  };
}

function bytesOf(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const head = [...entries].map(([key, { length }]): [string, number] => [key, length]);
  const text = new TextEncoder().encode(JSON.stringify(head));
  return joinParts([text, Buffer.concat([...entries.values()])]);
}

function entriesOf(bytes: Uint8Array | undefined): Map<string, Uint8Array> {
  if (!bytes) return new Map();
  const [text, packed = bytes] = splitParts(bytes, 2);
  const head = JSON.parse(new TextDecoder().decode(text)) as [key: string, length: number][];
  let at = 0;
  return new Map(head.map(([key, length]) => [key, packed.subarray(at, (at += length))]));
}

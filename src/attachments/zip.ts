/**
 * Writes ZIP archives that hold files as they are (method “stored”), byte for byte the same on every machine, in a
 * stream: memory does not grow with the files. Sizes and CRC stand before the data, without data descriptors, which
 * Android's reader and streaming unpackers need; names are UTF-8 (flag 11). Source: PKWARE APPNOTE 6.3.10, 4.3.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { VietnamTime } from '../text/instant.ts';

/** One file of the archive: bytes at hand or a file on the disk. */
export interface ZipEntry {
  /** path inside the archive, `/` between folders, NFC */
  name: string;
  content: Uint8Array | { path: string };
  /** what the archive says about when it was changed; ZIP times have no zone and even seconds */
  time: VietnamTime;
}

const LIMIT_BYTES = 0xffff_ffff;
const LIMIT_ENTRIES = 0xffff;
/** Larger files go through in pieces, so that memory does not grow with them. */
const AT_HAND_BYTES = 2 ** 20;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** Info-ZIP reads UTF-8 names as code page 850 when the archive says it comes from DOS. */
const FROM_UNIX = 3;
/** A plain file that everybody may read, in the upper half of the external attributes. */
const FILE_MODE = 0o100644;

/** The archive's bytes, piece by piece. Throws when it would need ZIP64 (4 GB or 65,535 files). */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name.normalize('NFC'));
    const content = atHand(entry.content);
    const { crc, size } = await measure(content);
    const facts = factsOf(entry.time, crc, size, name.length);
    const head = Buffer.concat([signature(0x04034b50), facts, name]);
    yield head;
    yield* pieces(content);
    directory.push(directoryEntry(facts, name, offset));
    offset += head.length + size;
    if (offset > LIMIT_BYTES) throw new RangeError('Archive over 4 GB');
  }
  if (entries.length > LIMIT_ENTRIES) throw new RangeError('More than 65,535 files');
  const central = Buffer.concat(directory);
  yield central;
  yield endOfDirectory(entries.length, central.length, offset);
}

/** Size of the archive without making it. */
export function zipSize(entries: readonly { name: string; bytes: number }[]): number {
  return entries.reduce(
    (sum, { name, bytes }) => sum + 30 + 46 + 2 * Buffer.byteLength(name.normalize('NFC')) + bytes,
    22,
  );
}

/** A file that is read twice as a stream costs many times one that is read once. */
function atHand(content: ZipEntry['content']): ZipEntry['content'] {
  if (content instanceof Uint8Array || statSync(content.path).size > AT_HAND_BYTES) return content;
  return readFileSync(content.path);
}

function pieces(content: ZipEntry['content']): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  return content instanceof Uint8Array ? [content] : createReadStream(content.path);
}

async function measure(content: ZipEntry['content']): Promise<{ crc: number; size: number }> {
  let crc = 0;
  let size = 0;
  for await (const piece of pieces(content)) {
    crc = crc32(piece, crc);
    size += piece.length;
  }
  return { crc, size };
}

/** The 26 bytes that the local header and the central directory share. */
function factsOf(time: VietnamTime, crc: number, size: number, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8_NAMES, 2);
  facts.writeUInt16LE(((time.hour ?? 0) << 11) | ((time.minute ?? 0) << 5), 6);
  facts.writeUInt16LE(((time.year - 1980) << 9) | (time.month << 5) | time.day, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(size, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

function directoryEntry(facts: Buffer, name: Buffer, offset: number): Buffer {
  const madeBy = Buffer.from([VERSION, FROM_UNIX]);
  const rest = Buffer.alloc(14);
  rest.writeUInt16LE(FILE_MODE, 8);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, facts, rest, name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

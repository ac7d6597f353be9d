import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FindingError } from '../../../src/attachments/inspect/finding.ts';
import {
  checkZipLimits,
  packedBytes,
  readZipDirectory,
  type ZipEntry,
} from '../../../src/attachments/inspect/zip-directory.ts';
import { zip } from './make/office.ts';

const MEGABYTE = 2 ** 20;
const entry = (size: number, compressedSize: number): ZipEntry => ({
  name: 'a',
  method: 8,
  encrypted: false,
  symlink: false,
  legacyName: false,
  compressedSize,
  size,
  offset: 0,
});

test('entries are found with their names, also when the directory keeps the sizes in its long form', () => {
  const plain = Buffer.from(zip({ 'Báo cáo.txt': 'xin chào', 'b.txt': 'b' }));
  const short = readZipDirectory(plain);
  assert.deepEqual(
    short.map(({ name, size }) => [name, size]),
    [
      ['Báo cáo.txt', 9],
      ['b.txt', 1],
    ],
  );
  assert.deepEqual(readZipDirectory(withLongForm(plain, short)), short);
  assert.equal(packedBytes(plain, short[1] ?? entry(0, 0)).length, short[1]?.compressedSize);
});

test('only what swells a hundredfold is a bomb', () => {
  const fine: [string, ZipEntry[], number][] = [
    ['a white bitmap', [entry(10 * MEGABYTE, 10_000)], 20_000],
    ['a film in a presentation', [entry(90 * MEGABYTE, 89 * MEGABYTE)], 90 * MEGABYTE],
    ['a large sheet', [entry(60 * MEGABYTE, MEGABYTE)], MEGABYTE],
  ];
  for (const [, entries, size] of fine) checkZipLimits(entries, size);
  const bombs: [string, ZipEntry[], number][] = [
    ['one huge entry', [entry(1000 * MEGABYTE, MEGABYTE)], MEGABYTE],
    [
      'many that overlap',
      Array.from({ length: 100 }, () => entry(50 * MEGABYTE, MEGABYTE)),
      2 * MEGABYTE,
    ],
    ['a crowd', Array.from({ length: 5001 }, () => entry(1, 1)), MEGABYTE],
  ];
  for (const [name, entries, size] of bombs) {
    assert.throws(() => checkZipLimits(entries, size), FindingError, name);
  }
});

/** The same archive, its sizes and offsets moved to ZIP64 fields. */
function withLongForm(plain: Buffer, entries: readonly ZipEntry[]): Uint8Array {
  const end = plain.length - 22;
  const start = plain.readUInt32LE(end + 16);
  const rows: Buffer[] = [];
  let at = start;
  for (const { size, compressedSize, offset } of entries) {
    const length = 46 + plain.readUInt16LE(at + 28);
    const row = Buffer.from(plain.subarray(at, at + length));
    at += length;
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(0x0001, 0);
    extra.writeUInt16LE(24, 2);
    [size, compressedSize, offset].forEach((value, index) => {
      extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
    });
    for (const field of [20, 24, 42]) row.writeUInt32LE(0xffffffff, field);
    row.writeUInt16LE(extra.length, 30);
    rows.push(row, extra);
  }
  return Buffer.concat([plain.subarray(0, start), ...rows, plain.subarray(end)]);
}

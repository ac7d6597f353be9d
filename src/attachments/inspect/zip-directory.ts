/**
 * The central directory of a ZIP container (docx, xlsx, pptx, odt, ods, odp, zip): every limit is checked
 * on the sizes it declares, before one byte is inflated. Source: APPNOTE.TXT 6.3.10, sections 4.3.12–4.3.16.
 */
import { formatNumber, formatSize } from '../../text/number.ts';
import { FindingError } from './finding.ts';

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated */
  method: number;
  encrypted: boolean;
  /** a link to another place instead of a file */
  symlink: boolean;
  /** the name is in some code page of before Unicode */
  legacyName: boolean;
  compressedSize: number;
  size: number;
  /** Where the entry's local header begins, from the start of the file. */
  offset: number;
}

/**
 * Sizes in bytes. Only what swells a hundredfold is a bomb: videos in a presentation are large but hardly
 * compressed, and a white bitmap or an empty sheet shrinks a thousandfold but stays small.
 */
export const ZIP_LIMITS = {
  entries: 5000,
  entryBytes: 64 * 2 ** 20,
  totalBytes: 128 * 2 ** 20,
  ratio: 100,
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ZIP64 = 0x0001;
const ALL_ONES = 0xffffffff;
/** S_IFLNK in the upper half of the external attributes, as Unix writers leave it */
const SYMBOLIC_LINK = 0xa;
const END_LENGTH = 22;
const LOCAL_LENGTH = 30;

/** Reads the directory. Throws TRUNCATED when it is missing, BROKEN when it contradicts itself. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  // What follows the comment is another file, or another directory that other readers would find first.
  if (!isPadding(bytes.subarray(end + END_LENGTH + view.getUint16(end + 20, true)))) {
    throw new FindingError('POLYGLOT', 'sau phần nén còn một tệp khác');
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  while (entries.length < count) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new FindingError('BROKEN', 'mục lục tệp nén sai');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const [size = 0, compressedSize = 0, offset = 0] = withLongForm(
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
      bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength),
    );
    entries.push({
      ...decodeName(name, (flags & 0x800) !== 0),
      symlink: view.getUint32(at + 38, true) >>> 28 === SYMBOLIC_LINK,
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      compressedSize,
      size,
      offset,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Throws ZIP_BOMB when what the directory declares is more than any document needs.
 * @param fileSize bytes of the whole file: entries of a bomb may overlap, so their own sizes prove nothing
 */
export function checkZipLimits(entries: readonly ZipEntry[], fileSize: number): void {
  if (entries.length > ZIP_LIMITS.entries) {
    throw new FindingError('ZIP_BOMB', `${formatNumber(entries.length)} tệp con`);
  }
  let total = 0;
  for (const { size, compressedSize } of entries) {
    total += size;
    if (size > ZIP_LIMITS.entryBytes && size > ZIP_LIMITS.ratio * compressedSize) {
      throw new FindingError('ZIP_BOMB', formatSize(size));
    }
  }
  if (total > ZIP_LIMITS.totalBytes && total > ZIP_LIMITS.ratio * fileSize) {
    throw new FindingError('ZIP_BOMB', formatSize(total));
  }
}

/** An entry as it lies in the file. Throws TRUNCATED when it is cut off, BROKEN when it is not where it should be. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  const readable = entry.method === 0 || entry.method === 8;
  if (!readable || at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_ENTRY) {
    throw new FindingError('BROKEN', entry.name);
  }
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length < entry.compressedSize) throw new FindingError('TRUNCATED');
  return packed;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new FindingError('TRUNCATED');
}

/**
 * Size, compressed size and offset, from the ZIP64 field where the short form is all ones: some writers use it for small
 * files too (APPNOTE 4.5.3).
 */
function withLongForm(values: readonly number[], extra: Uint8Array): number[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let at = 0;
  while (at + 4 <= extra.length && view.getUint16(at, true) !== ZIP64) {
    at += 4 + view.getUint16(at + 2, true);
  }
  at += 4;
  return values.map((value) => {
    if (value !== ALL_ONES || at + 8 > extra.length) return value;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

function isPadding(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d);
}

function decodeName(bytes: Uint8Array, utf8: boolean): Pick<ZipEntry, 'name' | 'legacyName'> {
  if (utf8) return { name: new TextDecoder().decode(bytes), legacyName: false };
  try {
    return { name: new TextDecoder('utf-8', { fatal: true }).decode(bytes), legacyName: false };
  } catch {
    return { name: new TextDecoder('latin1').decode(bytes), legacyName: true };
  }
}

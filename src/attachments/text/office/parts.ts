/** The parts of an Office or OpenDocument file, inflated piece by piece and never beyond the limits. */
import { Inflate } from 'fflate';
import { FindingError } from '../../inspect/finding.ts';
import { formatSize } from '../../../text/number.ts';
import {
  readZipDirectory,
  checkZipLimits,
  packedBytes,
  ZIP_LIMITS,
  type ZipEntry,
} from '../../inspect/zip-directory.ts';

const PIECE = 64 * 1024;

export class Parts {
  readonly #bytes: Uint8Array;
  readonly #entries: Map<string, ZipEntry>;
  #inflated = 0;

  constructor(bytes: Uint8Array) {
    const entries = readZipDirectory(bytes);
    checkZipLimits(entries, bytes.length);
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** A whole part; empty for one that is not there. */
  read(name: string): Uint8Array {
    const pieces: Uint8Array[] = [];
    this.stream(name, (piece) => pieces.push(piece));
    return Buffer.concat(pieces);
  }

  /**
   * Hands out a part in pieces; nothing for one that is not there.
   * Throws ZIP_BOMB when more comes out than a document needs, whatever the directory declared.
   */
  stream(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.#entries.get(name);
    if (!entry) return;
    const packed = packedBytes(this.#bytes, entry);
    let size = 0;
    const count = (piece: Uint8Array): void => {
      size += piece.length;
      this.#inflated += piece.length;
      if (size > ZIP_LIMITS.entryBytes || this.#inflated > ZIP_LIMITS.totalBytes) {
        throw new FindingError('ZIP_BOMB', `hơn ${formatSize(size)}`);
      }
      take(piece);
    };
    if (entry.method === 0) {
      count(packed);
      return;
    }
    const inflate = new Inflate(count);
    try {
      for (let at = 0; at < packed.length; at += PIECE) {
        inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      }
    } catch (error) {
      throw error instanceof FindingError ? error : new FindingError('BROKEN', name);
    }
  }
}

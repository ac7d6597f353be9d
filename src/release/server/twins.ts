/** Text is compressed once, when it is released, instead of at every request: twins beside the file, where they are smaller. */
import { readFileSync, statSync, utimesSync, writeFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How the twins of a file are made, by their ending. */
const COMPRESSORS: Readonly<Record<string, (bytes: Buffer, quality: number) => Buffer>> = {
  '.br': (bytes, quality) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGWIN]: windowOf(bytes.length),
      },
    }),
  '.gz': (bytes) => gzipSync(bytes, { level: 9 }),
};

export const TWINS: readonly string[] = Object.keys(COMPRESSORS);

/** Name of the file whose twin a file would be by its name; undefined when by that it is none. */
export function ownerOf(name: string): string | undefined {
  const suffix = TWINS.find((ending) => name.endsWith(ending));
  return suffix && name.slice(0, -suffix.length);
}

const COMPRESSED = /\.(?:html|css|js|json|svg|txt|xml|ics|webmanifest)$/u;
/** Below this size it is not worth a second file. */
const COMPRESS_FROM_BYTES = 512;

export function hasTwins(name: string, { size }: Stats): boolean {
  return size >= COMPRESS_FROM_BYTES && COMPRESSED.test(name);
}

/** Brotli's: what every page needs is packed once and small, of pages there are too many for its slowest. */
function qualityOf(name: string): number {
  return name.startsWith('_astro') ? constants.BROTLI_MAX_QUALITY : 9;
}

/** Writes the twins of the file `name` of a release, `folder`, where there are none. */
export function compress(folder: string, name: string): void {
  const path = join(folder, name);
  const bytes = readFileSync(path);
  const { mtime } = statSync(path);
  for (const [suffix, compressor] of Object.entries(COMPRESSORS)) {
    const twin = compressor(bytes, qualityOf(name));
    if (twin.length >= bytes.length) continue;
    writeFileSync(`${path}${suffix}`, twin);
    utimesSync(`${path}${suffix}`, mtime, mtime);
  }
}

/**
 * The smallest window that holds the file and what the format takes of it, as a power of two: what is cleared for a larger
 * one costs a page fifteen times the compressing.
 */
function windowOf(bytes: number): number {
  const power = Math.ceil(Math.log2(bytes + 16));
  return Math.min(Math.max(power, constants.BROTLI_MIN_WINDOW_BITS), 22);
}

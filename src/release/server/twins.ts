/** Text is compressed once, when it is released, instead of at every request: twins beside the file, where they are smaller. */
import { readFileSync, statSync, utimesSync, writeFileSync, type Stats } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Endings of the twins of a file. */
export const TWINS = ['.br', '.gz'] as const;

const COMPRESSED = /\.(?:html|css|js|json|svg|txt|xml|ics|webmanifest)$/u;
/** Below this size it is not worth a second file. */
const COMPRESS_FROM_BYTES = 512;

export function hasTwins(name: string, { size }: Stats): boolean {
  return size >= COMPRESS_FROM_BYTES && COMPRESSED.test(name);
}

/** Writes the twins of a file where there are none. */
export async function compress(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const { mtime } = statSync(path);
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
  const twins: Record<(typeof TWINS)[number], Buffer> = {
    '.br': await promisify(brotliCompress)(bytes, options),
    '.gz': await promisify(gzip)(bytes, { level: 9 }),
  };
  for (const suffix of TWINS) {
    if (twins[suffix].length >= bytes.length) continue;
    writeFileSync(`${path}${suffix}`, twins[suffix]);
    utimesSync(`${path}${suffix}`, mtime, mtime);
  }
}

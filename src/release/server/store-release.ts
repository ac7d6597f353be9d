/**
 * Puts a built portal where it can be served: files that did not change are hard links to those of the release before,
 * so that they keep time and inode, caches and half-done downloads go on, and a release costs only what is new. New
 * ones are links to what was built, which is never written over (`src/kept`).
 */
import { execFile } from 'node:child_process';
import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  utimesSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { takeOver } from '../../kept/take-over.ts';

export interface StoredRelease {
  files: number;
  /** files that are links to the release before */
  linked: number;
  bytes: number;
}

/** Text is compressed once here instead of at every request; below this size it is not worth a second file. */
const COMPRESSED = /\.(?:html|css|js|json|svg|txt|xml|ics|webmanifest)$/u;
const COMPRESS_FROM_BYTES = 512;

/**
 * Fills `target`, a new folder, from `built`; `previous` is the folder of the release before, if any. Refuses links and
 * empty files. When it returns, everything is on the disk.
 */
export async function storeRelease(
  built: string,
  target: string,
  previous: string | undefined,
): Promise<StoredRelease> {
  const result: StoredRelease = { files: 0, linked: 0, bytes: 0 };
  const made = new Set<string>();
  mkdirSync(target, { recursive: true });
  // A release has many small files: waiting for the disk in turns would cost several times what the disk does.
  for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
    const source = join(built, name);
    const facts = lstatSync(source);
    if (facts.isDirectory()) continue;
    if (!facts.isFile() || facts.size === 0) throw new Error(`${name}: không phải tệp, hoặc rỗng.`);
    const parent = dirname(join(target, name));
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    const before = previous === undefined ? undefined : find(join(previous, name));
    const same = before !== undefined && isSame({ path: source, facts }, before);
    if (same) linkSync(before.path, join(target, name));
    else takeNewer(source, join(target, name), before?.facts);
    if (COMPRESSED.test(name) && facts.size >= COMPRESS_FROM_BYTES) {
      if (same) linkTwins(before.path, join(target, name));
      else await compress(join(target, name));
    }
    result.files++;
    result.bytes += facts.size;
    if (same) result.linked++;
  }
  await promisify(execFile)('sync', ['--file-system', target]);
  return result;
}

interface Found {
  path: string;
  facts: Stats;
}

function find(path: string): Found | undefined {
  const facts = statSync(path, { throwIfNoEntry: false });
  return facts?.isFile() ? { path, facts } : undefined;
}

const PIECE = 2 ** 18;
const [one, two] = [Buffer.allocUnsafeSlow(PIECE), Buffer.allocUnsafeSlow(PIECE)];

/** One file at two places, or equal bytes. */
function isSame(a: Found, b: Found): boolean {
  if (a.facts.dev === b.facts.dev && a.facts.ino === b.facts.ino) return true;
  if (a.facts.size !== b.facts.size) return false;
  const first = openSync(a.path, 'r');
  const second = openSync(b.path, 'r');
  try {
    for (;;) {
      const length = readSync(first, one);
      if (length !== readSync(second, two)) return false;
      if (length === 0) return true;
      if (!one.subarray(0, length).equals(two.subarray(0, length))) return false;
    }
  } finally {
    closeSync(first);
    closeSync(second);
  }
}

/**
 * Web servers make the ETag from time and size: a changed file of the same size must not have the time of the old one,
 * which they know to the second only.
 */
function takeNewer(source: string, target: string, before: Stats | undefined): void {
  takeOver(source, target);
  if (!before) return;
  const { mtimeMs } = statSync(target);
  const earliest = Math.floor(before.mtimeMs / 1000) * 1000 + 1000;
  if (mtimeMs < earliest) utimesSync(target, earliest / 1000, earliest / 1000);
}

function linkTwins(from: string, to: string): void {
  for (const suffix of ['.br', '.gz']) {
    if (find(`${from}${suffix}`)) linkSync(`${from}${suffix}`, `${to}${suffix}`);
  }
}

/** Twins beside the file; only those that are smaller. */
async function compress(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const { mtime } = statSync(path);
  const twins: [suffix: string, bytes: Buffer][] = [
    [
      '.br',
      await promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    ],
    ['.gz', await promisify(gzip)(bytes, { level: 9 })],
  ];
  for (const [suffix, twin] of twins) {
    if (twin.length >= bytes.length) continue;
    writeFileSync(`${path}${suffix}`, twin);
    utimesSync(`${path}${suffix}`, mtime, mtime);
  }
}

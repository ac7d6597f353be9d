/**
 * Puts a built portal where it can be served: files that did not change are hard links to those of the release before,
 * so that they keep time and inode, caches and half-done downloads go on, and a release costs only what is new.
 */
import { execFile } from 'node:child_process';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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
  await mkdir(target, { recursive: true });
  for (const name of await readdir(built, { recursive: true })) {
    const source = join(built, name);
    const facts = await lstat(source);
    if (facts.isDirectory()) continue;
    if (!facts.isFile() || facts.size === 0) throw new Error(`${name}: không phải tệp, hoặc rỗng.`);
    await mkdir(dirname(join(target, name)), { recursive: true });
    const old = previous === undefined ? undefined : join(previous, name);
    const same = old !== undefined && (await sameBytes(source, old, facts.size));
    if (same) await link(old, join(target, name));
    else await copyNewer(source, join(target, name), old);
    if (COMPRESSED.test(name) && facts.size >= COMPRESS_FROM_BYTES) {
      await compress(join(target, name), same ? old : undefined);
    }
    result.files++;
    result.bytes += facts.size;
    if (same) result.linked++;
  }
  await promisify(execFile)('sync', ['--file-system', target]);
  return result;
}

async function sameBytes(source: string, old: string, size: number): Promise<boolean> {
  const facts = await stat(old).catch(() => undefined);
  if (facts?.isFile() !== true || facts.size !== size) return false;
  const { dev, ino } = await stat(source);
  if (facts.dev === dev && facts.ino === ino) return true;
  const [a, b] = await Promise.all([open(source), open(old)]);
  try {
    const length = 1 << 18;
    const [one, two] = [Buffer.alloc(length), Buffer.alloc(length)];
    for (;;) {
      const { bytesRead } = await a.read(one, 0, length);
      await b.read(two, 0, length);
      if (bytesRead === 0) return true;
      if (!one.subarray(0, bytesRead).equals(two.subarray(0, bytesRead))) return false;
    }
  } finally {
    await Promise.all([a.close(), b.close()]);
  }
}

/**
 * Web servers make the ETag from time and size: a changed file of the same size must not have the time of the old one,
 * which they know to the second only.
 */
async function copyNewer(source: string, target: string, old: string | undefined): Promise<void> {
  await copyFile(source, target);
  const before = old === undefined ? undefined : await stat(old).catch(() => undefined);
  if (!before) return;
  const { mtimeMs } = await stat(target);
  const earliest = Math.floor(before.mtimeMs / 1000) * 1000 + 1000;
  if (mtimeMs < earliest) await utimes(target, earliest / 1000, earliest / 1000);
}

/** Twins beside the file, from the release before when the file is the same; only those that are smaller. */
async function compress(path: string, old: string | undefined): Promise<void> {
  if (old !== undefined) {
    for (const suffix of ['.br', '.gz']) {
      await link(`${old}${suffix}`, `${path}${suffix}`).catch(ignoreMissing);
    }
    return;
  }
  const bytes = await readFile(path);
  const { mtime } = await stat(path);
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
    await writeFile(`${path}${suffix}`, twin);
    await utimes(`${path}${suffix}`, mtime, mtime);
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/**
 * Puts a built portal where it can be served: files that did not change are those of the release before, so that they keep
 * time and inode, caches and half-done downloads go on, and a release costs only what is new. New ones are links to what
 * was built. What is not right is taken away before it is put there, never written over: releases share their files.
 */
import { execFile } from 'node:child_process';
import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { takeOver } from '../../kept/take-over.ts';
import { entriesBelow } from '../../kept/walk.ts';
import { sweep } from './sweep.ts';
import { compress, hasTwins, ownerOf, TWINS } from './twins.ts';

export interface StoredRelease {
  files: number;
  /** files that are those of the release before */
  linked: number;
  bytes: number;
}

interface Found {
  path: string;
  facts: Stats;
}

/**
 * Fills `target` from `built`: a new folder, or that of a release nobody needs any more, in which everything stays that is
 * the very file of the release before; `previous` is the folder of that one, if any. Refuses links and empty files. When
 * it returns, everything is on the disk.
 */
export async function storeRelease(
  built: string,
  target: string,
  previous: string | undefined,
): Promise<StoredRelease> {
  const result: StoredRelease = { files: 0, linked: 0, bytes: 0 };
  const files = filesOf(built);
  const put = placer(target, files);
  const before = (name: string) => (previous === undefined ? undefined : find(previous, name));
  // A release has many small files: waiting for the disk in turns would cost several times what the disk does.
  for (const [name, file] of files) {
    const older = before(name);
    const same = older !== undefined && isSame(file, older);
    if (same) put.same(name, older);
    else put.newer(name, file, older?.facts);
    if (hasTwins(name, file.facts)) {
      for (const twin of TWINS.map((suffix) => `${name}${suffix}`)) {
        const other = same ? before(twin) : undefined;
        if (other) put.same(twin, other);
        else put.none(twin);
      }
      if (!same) compress(target, name);
    }
    result.files++;
    result.bytes += file.facts.size;
    if (same) result.linked++;
  }
  put.finish();
  await promisify(execFile)('sync', ['--file-system', target]);
  return result;
}

/** By name from the portal's folder. */
function filesOf(built: string): Map<string, Found> {
  const files = new Map<string, Found>();
  for (const { url, path } of entriesBelow(built)) {
    const [name, facts] = [url.slice(1), lstatSync(path)];
    if (!facts.isFile() || facts.size === 0) throw new Error(`${name}: không phải tệp, hoặc rỗng.`);
    files.set(name, { path, facts });
  }
  return files;
}

function find(folder: string, name: string): Found | undefined {
  const path = join(folder, name);
  const facts = lstatSync(path, { throwIfNoEntry: false });
  return facts?.isFile() ? { path, facts } : undefined;
}

/** Puts files into `target`, of which only what may belong to one of `files` is left. */
function placer(target: string, files: ReadonlyMap<string, Found>) {
  const standing = new Set<string>();
  const made = new Set<string>();
  sweep(target, files.keys(), (name, entry) => {
    const owner = files.get(name) ?? files.get(ownerOf(name) ?? '');
    const stays = entry.isFile() && owner !== undefined;
    if (stays) standing.add(name);
    return stays;
  });

  /** Makes room, and the folder. */
  function placeFor(name: string): string {
    const path = join(target, name);
    if (standing.delete(name)) rmSync(path);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return path;
  }

  return {
    same(name: string, older: Found): void {
      const stays = standing.has(name) && isOne(lstatSync(join(target, name)), older.facts);
      if (stays) standing.delete(name);
      else linkSync(older.path, placeFor(name));
    },
    newer(name: string, { path }: Found, older: Stats | undefined): void {
      takeNewer(path, placeFor(name), older);
    },
    none(name: string): void {
      if (standing.delete(name)) rmSync(join(target, name));
    },
    /** Takes away what nobody asked for. */
    finish(): void {
      for (const name of standing) rmSync(join(target, name));
    },
  };
}

function isOne(a: Stats, b: Stats): boolean {
  return a.dev === b.dev && a.ino === b.ino;
}

const PIECE = 2 ** 18;
const [one, two] = [Buffer.allocUnsafeSlow(PIECE), Buffer.allocUnsafeSlow(PIECE)];

/** One file at two places, or equal bytes. */
function isSame(a: Found, b: Found): boolean {
  if (isOne(a.facts, b.facts)) return true;
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

/**
 * The packages a checkout is built with. Those of the last lock files are kept and linked in, so that a build may not
 * change them; they stay in the checkout as long as its lock file stays and nothing came into their folders or left them.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { lstatSync, readdirSync } from 'node:fs';
import { access, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecord, writeRecord } from '../../kept/record-file.ts';
import type { ServerLayout } from './layout.ts';

/** Installed packages of this many lock files are kept. */
const KEPT_MODULES = 2;
/** What builds leave there: no packages, and not to be trusted by the next one. */
const LEFT_BY_BUILDS = ['.astro', '.vite', '.vite-temp'];

interface Placed {
  /** names at the top */
  names: readonly string[];
  /** folders below it, with the time their entries changed last */
  folders: readonly [path: string, changed: number][];
}

/** Puts packages that were installed for this lock file into the checkout; others the build installs itself. */
export async function placePackages(layout: ServerLayout): Promise<void> {
  const kept = await keptFor(layout);
  const place = placeIn(layout);
  const isKept = await exists(kept);
  if (isKept && (await areAsPlaced(layout, kept))) return;
  await rm(place, { recursive: true, force: true });
  if (!isKept) return;
  await linkTree(kept, `${place}.new`);
  await rename(`${place}.new`, place);
  recordPlaced(layout, kept);
}

/** Keeps what a build installed, for those that come. */
export async function keepPackages(layout: ServerLayout): Promise<void> {
  const kept = await keptFor(layout);
  const place = placeIn(layout);
  if ((await exists(kept)) || !(await exists(place))) return;
  await removeLeft(place);
  await mkdir(layout.modules, { recursive: true });
  await linkTree(place, `${kept}.new`);
  await rename(`${kept}.new`, kept);
  recordPlaced(layout, kept);
  await forgetOthers(layout, kept);
}

function placeIn({ checkout }: ServerLayout): string {
  return join(checkout, 'node_modules');
}

async function keptFor({ modules, checkout }: ServerLayout): Promise<string> {
  const lock = await readFile(join(checkout, 'package-lock.json')).catch(() => Buffer.alloc(0));
  return join(modules, createHash('sha256').update(lock).digest('hex'));
}

async function areAsPlaced(layout: ServerLayout, kept: string): Promise<boolean> {
  const place = placeIn(layout);
  const placed = readRecord(layout.packagesRecord, kept) as Placed | undefined;
  if (!placed) return false;
  try {
    await removeLeft(place);
    const names = readdirSync(place).sort();
    return (
      names.join('/') === placed.names.join('/') &&
      placed.folders.every(([path, changed]) => changedAt(join(place, path)) === changed)
    );
  } catch {
    return false;
  }
}

function recordPlaced(layout: ServerLayout, kept: string): void {
  const place = placeIn(layout);
  const folders = [...foldersBelow(place)].map((path) => [path, changedAt(join(place, path))]);
  writeRecord(layout.packagesRecord, kept, { names: readdirSync(place).sort(), folders });
}

function* foldersBelow(place: string, below = ''): Generator<string> {
  for (const entry of readdirSync(join(place, below), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = `${below}${entry.name}`;
    yield path;
    yield* foldersBelow(place, `${path}/`);
  }
}

function changedAt(folder: string): number {
  return lstatSync(folder).mtimeMs;
}

async function removeLeft(place: string): Promise<void> {
  for (const name of LEFT_BY_BUILDS) {
    await rm(join(place, name), { recursive: true, force: true });
  }
}

async function forgetOthers({ modules }: ServerLayout, kept: string): Promise<void> {
  const all = await Promise.all(
    (await readdir(modules)).map(async (name) => ({
      path: join(modules, name),
      time: (await stat(join(modules, name))).mtimeMs,
    })),
  );
  for (const { path } of all.sort((a, b) => b.time - a.time).slice(KEPT_MODULES)) {
    if (path !== kept) await rm(path, { recursive: true, force: true });
  }
}

async function linkTree(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  const child = spawn('cp', ['--archive', '--link', from, to], { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code === 0) return;
  // Another file system, or one without links: copying is only slower.
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

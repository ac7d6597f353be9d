/**
 * The checkout that is built. It is kept from one push to the next: a file that nobody touched keeps its place and time, by
 * which a build knows it without reading it. The kept one is believed as far as it looks untouched: what looks different
 * from what was written there is written again, and what is in no commit is taken away.
 */
import { lstatSync, mkdirSync, rmSync, type Dirent } from 'node:fs';
import { readdir, readlink, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileState } from '../../attachments/file-state.ts';
import { readRecord, writeRecord } from '../../kept/record-file.ts';
import { git } from '../git.ts';
import type { ServerLayout } from './layout.ts';
import { fillPointers } from './lfs.ts';
import { sweep } from './sweep.ts';

/** Of the record; rises when a checkout is written in another way. */
const VERSION = 'checkout 1';
/** What stands in the checkout and is not of the commit. */
const OURS: ReadonlySet<string> = new Set(['.cache', 'node_modules']);

/** by path from the top of the repository */
type Paths = ReadonlyMap<string, string>;

interface Written {
  /** the blobs that say how files are to be written: `.gitattributes` */
  attributes: string;
  files: readonly [path: string, blob: string, state: string][];
}

/**
 * Makes the checkout that of the commit. Throws in Vietnamese when it cannot be had. Returns what makes the next one
 * believe the files: to be called when all of them are on the disk, since a file that a power cut emptied may look as it
 * was written.
 */
export async function checkOut(layout: ServerLayout, commit: string): Promise<() => void> {
  const { repository, checkout, checkoutRecord } = layout;
  const blobs = await blobsOf(repository, commit);
  const attributes = [...blobs].filter(([path]) => /(?:^|\/)\.gitattributes$/u.test(path)).join();
  const before = readRecord(checkoutRecord, VERSION) as Written | undefined;
  const known = before?.attributes === attributes ? before.files : [];
  const states = keepUntouched(checkout, blobs, known);
  const missing = [...blobs.keys()].filter((path) => !states.has(path));
  await write(layout, commit, missing);
  await fillPointers(repository, checkout, missing);
  for (const path of missing) states.set(path, stateOf(join(checkout, path)));
  await linkCache(layout);
  const files = [...blobs].map(([path, blob]) => [path, blob, states.get(path) ?? ''] as const);
  return () => {
    writeRecord(checkoutRecord, VERSION, { attributes, files });
  };
}

/** Leaves nothing in the workshop but what is kept: a build, or one that was killed, left the rest. */
export async function clearWorkshop(layout: ServerLayout, commit: string): Promise<void> {
  const { repository, work, checkout, checkoutRecord, packagesRecord } = layout;
  await removeOthers(
    work,
    new Set([checkout, checkoutRecord, packagesRecord].map((path) => basename(path))),
  );
  const { ok, stdout } = await git(repository, ['ls-tree', '-z', '--name-only', commit]);
  if (ok) await removeOthers(checkout, new Set([...stdout.split('\0'), ...OURS]));
}

async function removeOthers(folder: string, names: ReadonlySet<string>): Promise<void> {
  const facts = lstatSync(folder, { throwIfNoEntry: false });
  // Nothing is taken away through a link.
  if (facts?.isDirectory() === false) rmSync(folder);
  if (facts?.isDirectory() !== true) return;
  for (const name of await readdir(folder)) {
    if (!names.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Kind and object of each file. */
async function blobsOf(repository: string, commit: string): Promise<Paths> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit];
  const { ok, stdout, stderr } = await git(repository, args);
  if (!ok) throw new Error(`Không lấy được bản ${commit}: ${stderr}`);
  const rows = stdout.split('\0').filter(Boolean);
  return new Map(rows.map((row) => row.split('\t')).map(([blob = '', path = '']) => [path, blob]));
}

/** Leaves the files of the commit that look as they were written, and returns how they look. */
function keepUntouched(
  checkout: string,
  blobs: Paths,
  known: Written['files'],
): Map<string, string> {
  const before = new Map(known.map(([path, blob, state]) => [path, { blob, state }]));
  const states = new Map<string, string>();
  const stays = (path: string, entry: Dirent) => {
    if (OURS.has(path)) return true;
    const was = before.get(path);
    if (!entry.isFile() || was === undefined || was.blob !== blobs.get(path)) return false;
    if (was.state !== stateOf(join(checkout, path))) return false;
    states.set(path, was.state);
    return true;
  };
  try {
    sweep(checkout, blobs.keys(), stays);
  } catch {
    // A link, a file, a folder that cannot be read: none of ours.
    rmSync(checkout, { recursive: true, force: true });
    mkdirSync(checkout, { recursive: true });
    states.clear();
  }
  return states;
}

/** Of a link its own, wherever it leads. */
function stateOf(path: string): string {
  return fileState(lstatSync(path, { bigint: true }));
}

/** Lets git write files where there are none. */
async function write(
  { repository, checkout }: ServerLayout,
  commit: string,
  paths: readonly string[],
): Promise<void> {
  if (paths.length === 0) return;
  const index = `${checkout}.index`;
  // Files of LFS are put in afterwards, with their hash checked, whether or not git-lfs is installed here.
  const environment = { GIT_INDEX_FILE: index, GIT_LFS_SKIP_SMUDGE: '1' };
  await rm(index, { force: true });
  const read = await git(repository, ['read-tree', commit], { environment });
  const args = [`--work-tree=${checkout}`, 'checkout-index', '--quiet', '-z', '--stdin'];
  const input = paths.map((path) => `${path}\0`).join('');
  const written = read.ok ? await git(repository, args, { environment, input }) : read;
  await rm(index, { force: true });
  if (!written.ok) throw new Error(`Không lấy được bản ${commit}: ${written.stderr}`);
}

/** What builds may reuse stands beside the repository, whatever becomes of the checkout. */
async function linkCache({ checkout, cache }: ServerLayout): Promise<void> {
  const link = join(checkout, '.cache');
  if ((await readlink(link).catch(() => undefined)) === cache) return;
  await rm(link, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  await symlink(cache, link);
}

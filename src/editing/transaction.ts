/**
 * Several files changed as one: either all of it happens or nothing. New bytes are first written into a folder of their
 * own on the same disk, with a journal; the last step is a single rename. What a killed process left is undone by the
 * next command.
 */
import {
  copyFile,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { EditError } from './edit-error.ts';

export interface FileChanges {
  /** the text file that declares the others; written last */
  write?: { path: string; text: string } | undefined;
  /** files from anywhere, copied */
  add?: readonly { from: string; to: string }[];
  /** files or folders, one after the other */
  rename?: readonly { from: string; to: string }[];
  /** files or folders that make room for the others */
  remove?: readonly string[];
}

type Moves = { from: string; to: string }[];

const JOURNAL = 'journal.json';
/** Exists until the changes are final. */
const PENDING = 'pending';

/** Makes the changes below `root`. Throws an EditError, with everything as before, when a target already exists. */
export async function applyChanges(root: string, changes: FileChanges): Promise<void> {
  const staging = await openStaging(root);
  let moves: Moves = [];
  try {
    moves = await stage(staging, changes);
    await writeSafely(join(staging, JOURNAL), JSON.stringify(moves));
    for (const { from, to } of moves) {
      if (await exists(to)) throw new EditError(`Đã có tệp “${basename(to)}” trong thư mục này.`);
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    }
    if (changes.write) await rename(join(staging, PENDING), changes.write.path);
    else await rm(join(staging, PENDING));
  } catch (error) {
    await undo(staging, moves);
    throw error;
  }
  await rm(staging, { recursive: true, force: true });
}

/** Makes a folder that does not exist yet, whole or not at all: `fill` gets it beside its place, empty. */
export async function createFolder(
  root: string,
  folder: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  if (await exists(folder)) throw new EditError(`Đã có thư mục “${basename(folder)}”.`);
  const staging = await openStaging(root);
  try {
    const draft = join(staging, basename(folder));
    await mkdir(draft);
    await fill(draft);
    await mkdir(dirname(folder), { recursive: true });
    await rename(draft, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Undoes what a killed process left half done below `root`; true when there was something. */
export async function recoverChanges(root: string): Promise<boolean> {
  let recovered = false;
  for (const name of await readdir(stagingFolder(root)).catch(() => [])) {
    const staging = join(stagingFolder(root), name);
    if (isAlive(Number.parseInt(name, 10))) continue;
    const pending = await exists(join(staging, PENDING));
    await undo(staging, pending ? await readJournal(staging) : []);
    recovered ||= pending;
  }
  return recovered;
}

// ---------------------------------------------------------------------------------------------------------------------

function stagingFolder(root: string): string {
  return join(root, '.cache', 'editing');
}

/** A new folder named after this process, whose life tells whether it is still needed. */
async function openStaging(root: string): Promise<string> {
  const staging = join(stagingFolder(root), `${process.pid}-${randomUUID()}`);
  await mkdir(staging, { recursive: true });
  return staging;
}

async function stage(
  staging: string,
  { write, add = [], rename: renames = [], remove = [] }: FileChanges,
): Promise<Moves> {
  const moves: Moves = [];
  remove.forEach((path, index) => {
    moves.push({ from: path, to: join(staging, `removed-${index}`) });
  });
  for (const [index, { from, to }] of add.entries()) {
    const copy = join(staging, `add-${index}`);
    await copyFile(from, copy);
    moves.push({ from: copy, to });
  }
  // Out of the way first: to some systems “Attachments” and “attachments”, or “é” in two ways, are one name.
  for (const [index, { from, to }] of renames.entries()) {
    const between = join(staging, `rename-${index}`);
    moves.push({ from, to: between }, { from: between, to });
  }
  await writeSafely(join(staging, PENDING), write?.text ?? '');
  return moves;
}

/** Takes back the moves that were made, last first, and the staging folder with it. */
async function undo(staging: string, moves: Moves): Promise<void> {
  for (const { from, to } of [...moves].reverse()) {
    if ((await exists(to)) && !(await exists(from))) await rename(to, from);
  }
  await rm(staging, { recursive: true, force: true });
}

/** Without a whole journal nothing had been moved yet. */
async function readJournal(staging: string): Promise<Moves> {
  try {
    return JSON.parse(await readFile(join(staging, JOURNAL), 'utf8')) as Moves;
  } catch {
    return [];
  }
}

/** On the disk before anything depends on it, so that a power cut cannot leave an empty file. */
async function writeSafely(path: string, text: string): Promise<void> {
  await writeFile(path, text);
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

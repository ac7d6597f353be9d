import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/** What makes a portal out of content: a change in any of it makes everything anew. */
const PROGRAM = ['src/**/*', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

const KEY = Symbol.for('cong-tai-lieu-hop.program');
const shared = globalThis as { [KEY]?: { root: string; version: string } };

/** A name for the program below `root`: 16 hexadecimal digits. */
export async function programVersion(root: string): Promise<string> {
  const held = shared[KEY];
  return held?.root === resolve(root) ? held.version : readProgram(root);
}

/** The same, read once for all who ask later in this process: for a build, under which the program does not change. */
export async function holdProgram(root: string): Promise<string> {
  const version = await readProgram(root);
  shared[KEY] = { root: resolve(root), version };
  return version;
}

async function readProgram(root: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  const entries = await Array.fromAsync(glob(PROGRAM, { cwd: root, withFileTypes: true }));
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  for (const path of paths) {
    hash.update(`\0${path.replaceAll('\\', '/')}\0`).update(await readFile(join(root, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

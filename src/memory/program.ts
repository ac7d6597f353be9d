import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What makes a portal out of content: a change in any of it makes everything anew. */
const PROGRAM = ['src/**/*', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** A name for the program below `root`: 16 hexadecimal digits. */
export async function programVersion(root: string): Promise<string> {
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

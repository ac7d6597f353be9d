import { lstatSync, mkdirSync, readdirSync, rmSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes everything out of a folder, which is made when it is not there, but files that may stay and the folders that will
 * be needed for `names`. No link is followed. Throws when the folder is none, or cannot be read.
 */
export function sweep(
  folder: string,
  names: Iterable<string>,
  stays: (name: string, entry: Dirent) => boolean,
): void {
  const needed = foldersOf(names);
  const visit = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const name = `${below}${entry.name}`;
      if (entry.isDirectory() && needed.has(name)) visit(`${name}/`);
      else if (!stays(name, entry)) rmSync(join(folder, name), { recursive: true, force: true });
    }
  };
  mkdirSync(folder, { recursive: true });
  if (!lstatSync(folder).isDirectory()) throw new Error(`${folder} is no folder`);
  visit('');
}

/** `a/b/c` → `a/b`, `a` */
function foldersOf(names: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const name of names) {
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      const folder = name.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

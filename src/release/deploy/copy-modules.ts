import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * Copies a module and all it imports below `root` to the same places below `target`. Throws when one of them needs a
 * package: what runs beside a repository must run without `node_modules`.
 */
export async function copyModules(root: string, entry: string, target: string): Promise<string[]> {
  const queue = [resolve(root, entry)];
  const found = new Set(queue);
  for (const path of queue) {
    const code = await readFile(path, 'utf8');
    for (const [, specifier = ''] of code.matchAll(
      /^(?:import|export)\s[^;]*?from\s'([^']+)';/gmu,
    )) {
      if (specifier.startsWith('node:')) continue;
      if (!specifier.startsWith('.')) throw new Error(`${path} needs the package ${specifier}`);
      const imported = resolve(dirname(path), specifier);
      if (!found.has(imported)) queue.push(imported);
      found.add(imported);
    }
  }
  for (const path of queue) {
    const copy = join(target, relative(root, path));
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(path, copy);
  }
  return queue.map((path) => relative(root, path)).sort();
}

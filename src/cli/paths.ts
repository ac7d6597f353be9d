import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A path as the clerk typed it, from the folder they typed it in (npm runs commands in the project's own). Windows'
 * backslashes work everywhere.
 */
export function givenPath(path: string): string {
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const asTyped = resolve(from, path);
  return existsSync(asTyped) ? asTyped : resolve(from, path.replaceAll('\\', '/'));
}

import { join } from 'node:path';
import { programVersion } from './program.ts';
import { openMemory, type Memory } from './store.ts';

/** What builds for an audience remember of the search they made. */
export async function searchMemory(root: string, audience: string): Promise<Memory> {
  const folder = join(root, '.cache', 'search', audience);
  return openMemory(folder, await programVersion(root));
}

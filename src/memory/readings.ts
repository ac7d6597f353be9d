import { join } from 'node:path';
import { programVersion } from './program.ts';
import { openMemory, type Memory } from './store.ts';

/** What builds for an audience remember of the folders they read. */
export async function readingMemory(root: string, audience: string): Promise<Memory> {
  const folder = join(root, '.cache', 'readings', audience);
  return openMemory(folder, await programVersion(root));
}

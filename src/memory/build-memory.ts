import { join } from 'node:path';
import { programVersion } from './program.ts';
import { openMemory, type Memory } from './store.ts';

/** What builds for an audience remember of one of their steps, below `root`, the folder of the project. */
export async function buildMemory(
  root: string,
  step: 'packs' | 'readings' | 'search',
  audience: string,
): Promise<Memory> {
  return openMemory(join(root, '.cache', step, audience), await programVersion(root));
}

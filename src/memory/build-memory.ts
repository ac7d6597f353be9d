import { join } from 'node:path';
import { openPacked } from './packed.ts';
import { programVersion } from './program.ts';
import { openMemory, type Memory } from './store.ts';

/** What builds for an audience remember of one of their steps, below `root`, the folder of the project. */
export async function buildMemory(
  root: string,
  step: 'packs' | 'readings' | 'search',
  audience: string,
): Promise<Memory> {
  const place = join(root, '.cache', step, audience);
  const program = await programVersion(root);
  // The search remembers whole years, all others a little of every meeting.
  return step === 'search' ? openMemory(place, program) : openPacked(`${place}.bin`, program);
}

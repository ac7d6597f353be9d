/** The search of a reading: made, with what the build before remembers of it, and written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PortalContent } from '../attachments/read-content.ts';
import { buildSearchFiles } from '../search/build-index.ts';
import type { SearchMemory } from '../search/remembered.ts';
import type { VolumeOptions } from '../search/volumes.ts';
import { searchableMeetings } from './searchable.ts';

/** Every file of the search by its name below the search's folder. */
export async function searchFiles(
  content: PortalContent,
  memory?: SearchMemory,
  memoryFor?: VolumeOptions['memoryFor'],
): Promise<Map<string, Uint8Array>> {
  const { abbreviations } = content;
  const options = { abbreviations, memory, memoryFor };
  return buildSearchFiles(await searchableMeetings(content), options);
}

/** One after the other: handing tens of thousands of small files to other threads costs thrice what writing them does. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const made = new Set<string>();
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, bytes);
  }
}

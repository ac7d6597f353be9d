/** node phase.ts <phase>: one part of a build alone, in the project of the working directory, in a process of its own. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../../../src/attachments/read-content.ts';
import { searchFiles, writeFiles } from '../../../src/integrations/write-search.ts';
import { readMeetings } from '../../../src/meetings/reading/read-meetings.ts';
import { buildMemory } from '../../../src/memory/build-memory.ts';
import { openSite } from '../../../src/release/gate/built-site.ts';
import { expectedOf } from '../../../src/release/gate/expected.ts';
import { formatFaults, judgeBuild } from '../../../src/release/gate/gate.ts';

const root = process.cwd();
const audience = 'public';
const now = Date.now();

const PHASES: Readonly<Record<string, () => Promise<unknown>>> = {
  meetings: () => readMeetings(root, { audience, now }),
  content: () => readContent(root, { audience, now }),
  search: async () => {
    const content = await readContent(root, { audience, now });
    const memory = await buildMemory(root, 'search', audience);
    const folder = join('.cache', 'search-alone');
    await rm(folder, { recursive: true, force: true });
    writeFiles(folder, await searchFiles(content, memory));
    memory.prune();
  },
  gate: async () => {
    const content = await readContent(root, { audience, now });
    const expected = await expectedOf(root, content, audience);
    const { faults } = judgeBuild(openSite('dist', expected), expected);
    if (faults.length > 0) throw new Error(formatFaults(faults));
  },
};

await PHASES[process.argv[2] ?? '']?.();

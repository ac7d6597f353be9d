/** node phase.ts <phase>: one part of a build alone, in the project of the working directory, in a process of its own. */
import { readContent } from '../../../src/attachments/read-content.ts';
import { searchableMeetings } from '../../../src/integrations/searchable.ts';
import { readMeetings } from '../../../src/meetings/reading/read-meetings.ts';
import { expectedOf } from '../../../src/release/gate/expected.ts';
import { formatFaults, judgeBuild } from '../../../src/release/gate/gate.ts';
import { buildSearchFiles } from '../../../src/search/build-index.ts';

const root = process.cwd();
const audience = 'public';
const now = Date.now();

const PHASES: Readonly<Record<string, () => Promise<unknown>>> = {
  meetings: () => readMeetings(root, { audience, now }),
  content: () => readContent(root, { audience, now }),
  search: async () => {
    const content = await readContent(root, { audience, now });
    const { abbreviations } = content;
    return buildSearchFiles(await searchableMeetings(content), { abbreviations });
  },
  gate: async () => {
    const content = await readContent(root, { audience, now });
    const faults = judgeBuild('dist', await expectedOf(root, content, audience));
    if (faults.length > 0) throw new Error(formatFaults(faults));
  },
};

await PHASES[process.argv[2] ?? '']?.();

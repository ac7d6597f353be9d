/** Every meeting's folder, read wherever it lies: in `content/`, in a root beside it, or only in the last release. */
import { join } from 'node:path';
import type { Audience } from '../audience.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { findReleased, nameOf, releasedMeetings } from '../released/read-released.ts';
import { isVisible } from '../visibility.ts';
import { meetingFolders, ownFolders, type FoundFolder } from './find-folders.ts';
import { readFolder, type FolderReading, type Surroundings } from './read-folder.ts';
import type { Registers } from './read-registers.ts';
import { readRemembered, type ReadingMemory } from './remembered-folder.ts';
import type { ContentRoot } from './roots.ts';

export interface Reader {
  /** the folder that holds `content/` */
  root: string;
  /** the folder of the programs */
  project: string;
  audience: Audience;
  /** milliseconds */
  now: number;
  memory: ReadingMemory | undefined;
  surroundings: Surroundings;
}

interface Read {
  reading: FolderReading;
  /** path for messages */
  name: string;
  /** the folder it lies in */
  year: string;
  /** absolute; undefined of what is taken from a release */
  folder?: string;
}

/**
 * Root after root, `content/` first. What is wrong with the roots themselves is added to `problems`, and to each root
 * whose folder is not here what stands for it.
 */
export async function* readEverywhere(
  { roots, withdrawnMeetings }: Pick<Registers, 'roots' | 'withdrawnMeetings'>,
  reader: Reader,
  problems: Problem[],
): AsyncGenerator<Read> {
  const { root, audience } = reader;
  for (const found of await ownFolders(root, audience, problems)) yield readFound(found, reader);
  const withdrawn = new Set(withdrawnMeetings.map(({ id }) => id));
  for (const other of roots) {
    const folders = await meetingFolders(other, problems);
    if (folders) {
      for (const found of folders) yield readFound(found, reader);
    } else if (other.frozen) {
      yield* readInstead(other, reader, withdrawn, problems);
    } else {
      problems.push(problem('ROOT_MISSING', other.place, { name: other.name }));
    }
  }
}

async function readFound({ folder, name, year }: FoundFolder, reader: Reader): Promise<Read> {
  const { memory, surroundings, audience, now } = reader;
  const reading = memory
    ? await readRemembered(memory, folder, name, surroundings, (visibility) =>
        isVisible(visibility, audience, now),
      )
    : await readFolder(folder, name, surroundings);
  return { reading, name, year, folder };
}

/** What was withdrawn since is left out: that must not wait until somebody has fetched the folder. */
async function* readInstead(
  root: ContentRoot,
  { audience, project, surroundings }: Reader,
  withdrawn: ReadonlySet<string>,
  problems: Problem[],
): AsyncGenerator<Read> {
  const released = await findReleased(root, { audience, project }, problems);
  if (!released) {
    root.isUnseen = true;
    return;
  }
  root.released = released;
  const cache = join(project, '.cache', 'released');
  const { ownHost } = surroundings;
  for (const reading of releasedMeetings(root, released, { ownHost, cache })) {
    if (withdrawn.has(reading.id)) continue;
    yield { reading, name: nameOf(root, reading.id), year: reading.id.slice(0, 4) };
  }
}

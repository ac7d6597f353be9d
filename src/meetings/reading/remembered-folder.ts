/** Folders that are as they were are not judged again: what was found is kept by the hash of all that was looked at. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { lineFinder } from './line-of.ts';
import type { Meeting } from '../meeting.ts';
import { readFolder, type FolderReading, type Surroundings } from './read-folder.ts';
import type { Visibility } from '../visibility.ts';

/** Keeps bytes by a key; of one version of the program only. May forget anything at any moment. */
export interface ReadingMemory {
  read(key: string): Uint8Array | undefined;
  write(key: string, bytes: Uint8Array): void;
}

interface Stored extends Omit<FolderReading, 'meeting'> {
  meeting: Omit<Meeting, 'lineOf' | 'folder'> | undefined;
}

const keys = new WeakMap<Meeting, string>();

/** A name for all that the reading of a meeting's folder follows from; undefined when nothing is remembered of readings. */
export function readingKeyOf(meeting: Meeting): string | undefined {
  return keys.get(meeting);
}

/**
 * The same as `readFolder`, which it asks when the folder was never seen like this. `mayKeep`: what an audience may not
 * see must not lie in its cache either.
 */
export async function readRemembered(
  memory: ReadingMemory,
  folder: string,
  name: string,
  surroundings: Surroundings,
  mayKeep: (visibility: Visibility) => boolean,
): Promise<FolderReading> {
  const key = keyOf(folder, name, surroundings);
  const bytes = memory.read(key);
  const reading = bytes
    ? revive(deserialize(bytes) as Stored, folder)
    : await readFolder(folder, name, surroundings);
  if (!reading.meeting) return reading;
  if (!bytes && mayKeep(reading.visibility)) memory.write(key, serialize(withoutMachine(reading)));
  keys.set(reading.meeting, key);
  return reading;
}

/** Everything `readFolder` looks at in a folder that is right. In others, which are not kept, it looks for what was meant. */
function keyOf(folder: string, name: string, surroundings: Surroundings): string {
  const hash = createHash('sha256').update(JSON.stringify([name, surroundings]));
  for (const place of [folder, join(folder, 'attachments')]) {
    const entries = orNone(() => readdirSync(place, { withFileTypes: true })) ?? [];
    const facts = entries.map((entry) => [
      entry.name,
      entry.isFile(),
      entry.isDirectory(),
      entry.isSymbolicLink(),
    ]);
    hash.update(JSON.stringify(facts));
  }
  const text = orNone(() => readFileSync(join(folder, 'index.md')));
  return hash.update(text ?? '').digest('hex');
}

/** What is not there, or cannot be read, is as good as none. */
function orNone<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function withoutMachine({ meeting, ...reading }: FolderReading): Stored {
  if (!meeting) return { ...reading, meeting };
  const { lineOf, folder, ...rest } = meeting;
  void [lineOf, folder];
  return { ...reading, meeting: rest };
}

function revive({ meeting, ...reading }: Stored, folder: string): FolderReading {
  if (!meeting) return { ...reading, meeting };
  const lineOf = lineFinder(join(folder, 'index.md'), meeting.file);
  return { ...reading, meeting: { ...meeting, folder, lineOf } };
}

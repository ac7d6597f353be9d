/**
 * Meetings whose folder and files are as they were are not put together again from what is known of each file: that is
 * four entries of the cache a file.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Meeting, UnfitFolder } from '../meetings/meeting.ts';
import type { Problem } from '../meetings/problems/problem.ts';
import { readingKeyOf, type ReadingMemory } from '../meetings/reading/remembered-folder.ts';
import type { Document, MeetingWithDocuments } from './document.ts';
import { fingerprint } from './fingerprint.ts';
import { meetingKeys, recallKeys, type MeetingKeys } from './meeting-key.ts';
import { stemOf } from '../text/file-name.ts';
import { nfc } from '../text/normalize.ts';

/** A meeting's documents, and what was found in them. */
export interface Described {
  documents: Document[];
  problems: Problem[];
  /** nothing of it was a matter of the moment: time and memory that a file was given */
  isLasting: boolean;
}

interface Stored {
  documents: Omit<Document, 'path'>[];
  problems: Problem[];
  keys: MeetingKeys;
}

export interface DescribedMemory {
  /** The meeting as it was put together before, or by `describe`. */
  recall(
    meeting: Meeting,
    describe: () => Promise<Described>,
  ): Promise<{ meeting: MeetingWithDocuments; problems: readonly Problem[] }>;
}

/**
 * `reasons`: what else the findings follow from, as JSON. `ocrFolder` holds what machines read off scans, a file for
 * each under its hash. Without `memory` everything is put together.
 */
export function describedMemory(
  memory: ReadingMemory | undefined,
  reasons: unknown,
  ocrFolder: string,
): DescribedMemory {
  const around = JSON.stringify(reasons);
  const recognised = new Set(namesIn(ocrFolder).map(stemOf));

  async function keyOf(meeting: Meeting): Promise<string | undefined> {
    const reading = readingKeyOf(meeting);
    if (reading === undefined) return undefined;
    const hash = createHash('sha256').update(`documents ${reading} ${around}\n`);
    try {
      for (const { file } of meeting.attachments) {
        const sha256 = await fingerprint(pathOf(meeting, file));
        hash.update(sha256);
        if (recognised.has(sha256)) hash.update(readFileSync(join(ocrFolder, `${sha256}.json`)));
      }
    } catch {
      // What cannot be read is told by whoever describes it.
      return undefined;
    }
    return hash.digest('hex');
  }

  return {
    async recall(meeting, describe) {
      const key = memory && (await keyOf(meeting));
      const bytes = key === undefined ? undefined : memory?.read(key);
      if (bytes) return revive(meeting, deserialize(bytes) as Stored);
      const { documents, problems, isLasting } = await describe();
      const described = { ...meeting, documents };
      if (key !== undefined && isLasting) {
        const stored: Stored = {
          documents: documents.map(({ path, ...document }) => (void path, document)),
          problems,
          keys: meetingKeys(described),
        };
        memory?.write(key, serialize(stored));
      }
      return { meeting: described, problems };
    },
  };
}

/** Where a declared file lies. */
export function pathOf(
  { folder, files, inside = 'attachments' }: Pick<UnfitFolder, 'folder' | 'files' | 'inside'>,
  file: string,
): string {
  return join(folder, inside, files.get(nfc(file)) ?? file);
}

function revive(meeting: Meeting, { documents, problems, keys }: Stored) {
  const described = {
    ...meeting,
    documents: documents.map((document) => ({ ...document, path: pathOf(meeting, document.file) })),
  };
  recallKeys(described, keys);
  return { meeting: described, problems };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

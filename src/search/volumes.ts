/** Meetings → volumes. What was indexed once is taken as it was: a volume follows from its meetings and the abbreviations. */
import { hash } from 'node:crypto';
import {
  type AbbreviationCount,
  commonAbbreviations,
  countAbbreviations,
} from './common-abbreviations.ts';
import { compare } from './compare.ts';
import { indexVolume, type VolumeContent, yearOf } from './index-volume.ts';
import { type Abbreviation, createLexicon, type Lexicon } from './lexicon.ts';
import { type SearchMemory, keyOf, remembered, rememberedAt } from './remembered.ts';
import type { SearchableMeeting } from './records.ts';
import { type Volume, decodeVolume, encodeVolume } from './volume.ts';

/** More records than this make one volume a year: its texts, titles and places are fetched only when it holds an answer. */
const RECORDS_PER_VOLUME = 2000;

export interface VolumeOptions {
  abbreviations: readonly Abbreviation[];
  /** Of this program alone: another one may index differently. */
  memory?: SearchMemory | undefined;
  /** For the volume of these meetings alone, by their ids; default: `memory`. */
  memoryFor?: ((ids: readonly string[]) => SearchMemory | undefined) | undefined;
}

export interface Volumes {
  /** In the order of time. */
  volumes: Volume[];
  lexicon: Lexicon;
}

export async function volumesOf(
  meetings: readonly SearchableMeeting[],
  { abbreviations, memory, memoryFor = () => memory }: VolumeOptions,
): Promise<Volumes> {
  const sorted = meetings.toSorted(byAnnouncement);
  const groups = groupByYear(sorted);
  const contents: (Content & { counted: AbbreviationCount })[] = [];
  for (const [name, own] of groups) {
    const digests = own.map((meeting) => hash('sha256', JSON.stringify(meeting), 'base64url'));
    const counted = await remembered(memory, ['abbreviations', digests, abbreviations], () =>
      toBytes(countAbbreviations(own, abbreviations)),
    );
    contents.push({ name, meetings: own, digests, counted: fromBytes<AbbreviationCount>(counted) });
  }
  const common = commonAbbreviations(contents.map(({ counted }) => counted));
  const lexicon = createLexicon(abbreviations, common);
  const made = keyOf(pairsOf(lexicon));
  const volumes: Volume[] = [];
  for (const content of contents) {
    // One after the other: memory holds the texts of one volume.
    const own = memoryFor(content.meetings.map(({ id }) => id));
    volumes.push(await volumeOf(content, lexicon, made, memory, own));
  }
  return { volumes: volumes.sort((a, b) => compare(a.year, b.year)), lexicon };
}

interface Content extends VolumeContent {
  /** The same from build to build, whatever its meetings. */
  name: string;
}

/** As it is remembered, else made of what the build before had of its meetings. `own`: the memory of these meetings. */
async function volumeOf(
  content: Content,
  lexicon: Lexicon,
  made: string,
  memory: SearchMemory | undefined,
  own: SearchMemory | undefined,
): Promise<Volume> {
  const key = keyOf(['volume', content.digests, made]);
  const last = keyOf(['last volume', content.name]);
  const lastKey = memory?.read(last);
  const before = lastKey && new TextDecoder().decode(lastKey);
  if (before !== key) memory?.write(last, new TextEncoder().encode(key));
  const bytes = await rememberedAt(own, key, async () => {
    const older = before === undefined ? undefined : memory?.read(before);
    const volume = older && decodeVolume(older);
    return encodeVolume(
      await indexVolume(content, lexicon, made, volume?.made === made ? volume : undefined),
    );
  });
  return decodeVolume(bytes);
}

/** Years in ascending order; all together, under no year, while they are few. */
function groupByYear(
  meetings: readonly SearchableMeeting[],
): Map<string, readonly SearchableMeeting[]> {
  const records = meetings.reduce((sum, { attachments }) => sum + 1 + attachments.length, 0);
  if (meetings.length === 0) return new Map();
  if (records <= RECORDS_PER_VOLUME) return new Map([['', meetings]]);
  return Map.groupBy(meetings, yearOf);
}

/**
 * A new meeting is mostly the last that was announced, whenever it is held: then no record before it gets another number,
 * which would change the files of words that the meeting does not have.
 */
function byAnnouncement(a: SearchableMeeting, b: SearchableMeeting): number {
  const [first, second] = [a, b].map(({ issued, start }) => issued || start.slice(0, 10));
  return compare(first ?? '', second ?? '') || compare(a.start, b.start) || compare(a.id, b.id);
}

/** What of a lexicon changes a volume. */
function pairsOf({ byLetters, forQueries }: Lexicon): unknown {
  return [[...byLetters.values()], forQueries].map((pairs) =>
    pairs.map(({ abbreviation, expansion }) => [abbreviation, expansion]),
  );
}

function toBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function fromBytes<Value>(bytes: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(bytes)) as Value;
}

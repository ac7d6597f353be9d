/** Meetings → volumes. What was indexed once is taken as it was: a volume follows from its meetings and the abbreviations. */
import { createHash } from 'node:crypto';
import {
  type AbbreviationCount,
  commonAbbreviations,
  countAbbreviations,
} from './common-abbreviations.ts';
import { indexVolume, yearOf } from './index-volume.ts';
import { type Abbreviation, createLexicon, type Lexicon } from './lexicon.ts';
import { type SearchMemory, remembered } from './remembered.ts';
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

interface Group {
  meetings: readonly SearchableMeeting[];
  /** Of everything the meetings say; of their documents' texts what these follow from. */
  digest: string;
}

export async function volumesOf(
  meetings: readonly SearchableMeeting[],
  { abbreviations, memory, memoryFor = () => memory }: VolumeOptions,
): Promise<Volumes> {
  const sorted = meetings.toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id));
  const volumes: Volume[] = [];
  const groups: (Group & { counted: AbbreviationCount })[] = [];
  for (const own of groupByYear(sorted)) {
    const digest = digestOf(own);
    const counted = await remembered(memory, ['abbreviations', digest, abbreviations], () =>
      toBytes(countAbbreviations(own, abbreviations)),
    );
    groups.push({ meetings: own, digest, counted: fromBytes<AbbreviationCount>(counted) });
  }
  const common = commonAbbreviations(groups.map(({ counted }) => counted));
  const lexicon = createLexicon(abbreviations, common);
  for (const { meetings: own, digest } of groups) {
    // One after the other: memory holds the texts of one volume.
    const bytes = await remembered(
      memoryFor(own.map(({ id }) => id)),
      ['volume', digest, pairsOf(lexicon)],
      async () => encodeVolume(await indexVolume(own, lexicon)),
    );
    volumes.push(decodeVolume(bytes));
  }
  return { volumes: volumes.sort((a, b) => compare(a.year, b.year)), lexicon };
}

/** Years in ascending order; all together while they are few. */
function groupByYear(meetings: readonly SearchableMeeting[]): (readonly SearchableMeeting[])[] {
  const records = meetings.reduce((sum, { attachments }) => sum + 1 + attachments.length, 0);
  if (meetings.length === 0) return [];
  if (records <= RECORDS_PER_VOLUME) return [meetings];
  return [...Map.groupBy(meetings, yearOf).values()];
}

function digestOf(meetings: readonly SearchableMeeting[]): string {
  const hash = createHash('sha256');
  for (const meeting of meetings) hash.update(JSON.stringify(meeting)).update('\n');
  return hash.digest('hex');
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

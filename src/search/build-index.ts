/** Meetings → every file of the search, as bytes under the search's folder. Writes nothing; two runs give equal bytes. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  type StartFile,
  type StartVolume,
  CATALOGUE_NAME,
  fileIn,
  lengthSign,
  placesName,
  PROGRAM_FILE,
  START_FILE,
  textName,
  wordsName,
} from './bundle.ts';
import { createCatalogue } from './catalogue.ts';
import { commonAbbreviations } from './common-abbreviations.ts';
import { type Abbreviation, createLexicon } from './lexicon.ts';
import { END } from './marks.ts';
import { type Fragment, indexRecords, pagefindProgram } from './pagefind-build.ts';
import { type SearchableMeeting, recordsOf } from './records.ts';
import { textParts } from './text-parts.ts';
import { type WordChunk, chunksOf, createWordList } from './word-chunks.ts';
import { type IndexedWord, encodePlaces, encodeWords, standIn } from './word-codec.ts';

/** More records than this make one volume a year: its texts, titles and places are fetched only when it holds an answer. */
const RECORDS_PER_VOLUME = 2000;

export interface BuildOptions {
  abbreviations: readonly Abbreviation[];
}

interface Volume {
  folder: string;
  meetings: readonly SearchableMeeting[];
  /** Number of its first record in the whole index, and of the first after it. */
  from: number;
  to: number;
}

export async function buildSearchFiles(
  meetings: readonly SearchableMeeting[],
  { abbreviations }: BuildOptions,
): Promise<Map<string, Uint8Array>> {
  const sorted = meetings.toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id));
  const lexicon = createLexicon(abbreviations, commonAbbreviations(sorted, abbreviations));
  const files = new Map<string, Uint8Array>();
  const list = createWordList();
  const lengths: number[] = [];
  const volumes: Volume[] = [];
  for (const group of groupByYear(sorted)) {
    const parts = await indexRecords(group.flatMap((meeting) => recordsOf(meeting, lexicon)));
    const from = lengths.length;
    lengths.push(...parts.lengths);
    list.add(parts.words, from);
    const folder = addTexts(group, parts.fragments, files);
    volumes.push({ folder, meetings: group, from, to: lengths.length });
  }
  const words = list.sorted();
  const chunks = chunksOf(words, volumes.length === 1);
  const folder = addWords(chunks, volumes, files);
  const start: StartFile = {
    abbreviations: lexicon.forQueries.map(({ abbreviation, expansion }) => ({
      abbreviation,
      expansions: [expansion],
    })),
    vocabulary: vocabularyOf(words),
    words: folder,
    chunks: chunks.map(({ start }) => start),
    lengths: lengths.map(lengthSign).join(''),
    days: daysOf(sorted),
    volumes: volumes.map((volume, index) => volumeOf(volume, index === volumes.length - 1, files)),
  };
  files.set(START_FILE, pack(JSON.stringify(start)));
  files.set(PROGRAM_FILE, pack(await pagefindProgram()));
  return files;
}

/** The texts of a volume's records; returns its folder, “2021-1a2b3c4d”: a year for people, a hash for caches. */
function addTexts(
  meetings: readonly SearchableMeeting[],
  fragments: readonly Fragment[],
  files: Map<string, Uint8Array>,
): string {
  const texts = new Map<string, Uint8Array>();
  const remaining = fragments.values();
  for (const [number, meeting] of meetings.entries()) {
    for (const [record, attachment] of [undefined, ...meeting.attachments].entries()) {
      const fragment = remaining.next().value;
      if (!fragment) throw new Error(`Pagefind lost a record of ${meeting.id}.`);
      for (const [part, text] of textParts(fragment, attachment).entries()) {
        texts.set(textName(number, record, part), pack(JSON.stringify(text)));
      }
    }
  }
  const folder = `${yearOf(meetings.at(-1))}-${hashOf(texts)}`;
  for (const [name, bytes] of texts) files.set(fileIn(folder, name), bytes);
  return folder;
}

/** The words and, apart from them when there are several volumes, their places; returns their folder. */
function addWords(
  chunks: readonly WordChunk[],
  volumes: readonly Volume[],
  files: Map<string, Uint8Array>,
): string {
  const complete = volumes.length === 1;
  const packed = new Map<string, Uint8Array>();
  for (const [chunk, { words }] of chunks.entries()) {
    packed.set(wordsName(chunk), pack(encodeWords(words, complete)));
    for (const [volume, { from, to }] of complete ? [] : volumes.entries()) {
      if (!standIn(words, from, to)) continue;
      packed.set(placesName(chunk, volume), pack(encodePlaces(words, from, to)));
    }
  }
  const folder = hashOf(packed);
  for (const [name, bytes] of packed) files.set(fileIn(folder, name), bytes);
  return folder;
}

/** The newest volume's catalogue travels with the start file: it answers first. */
function volumeOf(
  { folder, meetings }: Volume,
  newest: boolean,
  files: Map<string, Uint8Array>,
): StartVolume {
  const records = meetings.map(({ attachments }) => 1 + attachments.length);
  const catalogue = createCatalogue(meetings);
  if (newest) return { folder, records, catalogue };
  files.set(fileIn(folder, CATALOGUE_NAME), pack(JSON.stringify(catalogue)));
  return { folder, records };
}

/** Years in ascending order; all together while they are few. */
function groupByYear(meetings: readonly SearchableMeeting[]): SearchableMeeting[][] {
  const records = meetings.reduce((sum, { attachments }) => sum + 1 + attachments.length, 0);
  if (meetings.length === 0) return [];
  if (records <= RECORDS_PER_VOLUME) return [[...meetings]];
  return [...Map.groupBy(meetings, yearOf).values()];
}

function yearOf(meeting: SearchableMeeting | undefined): string {
  return meeting?.start.slice(0, 4) ?? '';
}

/** MMDD of every day on which some meeting began. */
function daysOf(meetings: readonly SearchableMeeting[]): string[] {
  return [...new Set(meetings.map(({ start }) => start.slice(5, 7) + start.slice(8, 10)))].sort();
}

/** Whole syllables of letters without marks, those in most records first. */
function vocabularyOf(words: readonly IndexedWord[]): string {
  const syllable = new RegExp(`^[a-z]{1,12}${END}$`, 'u');
  return words
    .filter(({ key }) => syllable.test(key))
    .map(({ key, forms }) => ({
      word: key.slice(0, -1),
      many: forms.reduce((sum, { records }) => sum + records.length, 0),
    }))
    .sort((a, b) => b.many - a.many || compare(a.word, b.word))
    .map(({ word }) => word)
    .join(' ');
}

function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest('hex').slice(0, 8);
}

function pack(data: string | Uint8Array): Uint8Array {
  const bytes = gzipSync(data, { level: 9 });
  bytes[9] = 255; // operating system “unknown”: equal bytes on every machine
  return bytes;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

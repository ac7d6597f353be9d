/** Meetings → every file of the search, as bytes under the search's folder. Writes nothing; two runs give equal bytes. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  type BundleIndex,
  type StartFile,
  type TextFile,
  catalogueFile,
  chunkFile,
  indexFile,
  PAGEFIND_FILE,
  START_FILE,
  textFile,
  WASM_FILE,
  WORDS_PER_TEXT,
} from './bundle.ts';
import { createCatalogue } from './catalogue.ts';
import { type IndexedWord, encodeChunk } from './chunk-codec.ts';
import {
  type Abbreviation,
  type Lexicon,
  createLexicon,
  lettersOf,
  unambiguousPairs,
} from './lexicon.ts';
import { END } from './marks.ts';
import { type Fragment, type PagefindParts, indexRecords } from './pagefind-build.ts';
import { type SearchableMeeting, recordsOf } from './records.ts';

/** More records than this make one index a year: Pagefind's time grows with the square of the matching records. */
const RECORDS_PER_BUNDLE = 2000;
/** An abbreviation in more than this share of the meetings is not written out. */
const COMMON_SHARE = 0.4;

export interface BuildOptions {
  abbreviations: readonly Abbreviation[];
}

export async function buildSearchFiles(
  meetings: readonly SearchableMeeting[],
  { abbreviations }: BuildOptions,
): Promise<Map<string, Uint8Array>> {
  const sorted = meetings.toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id));
  const common = commonAbbreviations(sorted, abbreviations);
  const lexicon = createLexicon(abbreviations, common);
  const files = new Map<string, Uint8Array>();
  const bundles: StartFile['bundles'] = [];
  const vocabulary = new Map<string, number>();
  let program: PagefindParts | undefined;

  for (const group of groupByYear(sorted).toReversed()) {
    const { parts, index, folder } = await buildBundle(group, lexicon, files);
    const catalogue = createCatalogue(group);
    program ??= parts;
    countSyllables(parts.chunkWords.flat(), vocabulary);
    const newest = bundles.length === 0;
    bundles.push(newest ? { folder, index, catalogue } : { folder });
    if (newest) continue;
    files.set(indexFile(folder), pack(JSON.stringify(index)));
    files.set(catalogueFile(folder), pack(JSON.stringify(catalogue)));
  }

  const start: StartFile = {
    pagefind: program?.version ?? '',
    abbreviations: lexicon.forQueries.map(({ abbreviation, expansion }) => ({
      abbreviation,
      expansions: [expansion],
    })),
    vocabulary: [...vocabulary]
      .sort(([a, many], [b, few]) => few - many || compare(a, b))
      .map(([syllable]) => syllable)
      .join(' '),
    bundles,
  };
  files.set(START_FILE, pack(JSON.stringify(start)));
  if (!program) return files;
  files.set(PAGEFIND_FILE, withTransport(program.program));
  files.set(WASM_FILE, program.wasm);
  return files;
}

async function buildBundle(
  meetings: readonly SearchableMeeting[],
  lexicon: Lexicon,
  files: Map<string, Uint8Array>,
): Promise<{ parts: PagefindParts; index: BundleIndex; folder: string }> {
  const records = meetings.map((meeting) => recordsOf(meeting, lexicon));
  const parts = await indexRecords(records.flat());
  let at = 0;
  const words = records.map((own) => parts.words.slice(at, (at += own.length)));
  const { chunks, fields } = parts;
  const index: BundleIndex = { words, chunks, fields };

  const packed = new Map<string, Uint8Array>();
  for (const [chunk, words] of parts.chunkWords.entries()) {
    packed.set(chunkFile('', String(chunk)), pack(encodeChunk(words)));
  }
  const fragments = parts.fragments.values();
  for (const [number, meeting] of meetings.entries()) {
    for (const [record, attachment] of [undefined, ...meeting.attachments].entries()) {
      const fragment = fragments.next().value;
      if (!fragment) throw new Error(`Pagefind lost a record of ${meeting.id}.`);
      const { type: fileType = '', readingUrl = '' } = attachment ?? {};
      for (const [part, text] of textParts(fragment).entries()) {
        const file: TextFile = { ...text, fileType, readingUrl };
        packed.set(textFile('', `${number}.${record}`, part), pack(JSON.stringify(file)));
      }
    }
  }
  const folder = folderName(meetings, packed);
  for (const [path, bytes] of packed) files.set(folder + path, bytes);
  return { parts, index, folder };
}

/** “2019-2021-1a2b3c4d”: years for people, a hash so that caches may keep the files for ever. */
function folderName(
  meetings: readonly SearchableMeeting[],
  packed: ReadonlyMap<string, Uint8Array>,
): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of packed) hash.update(path).update(bytes);
  const years = new Set([meetings[0], meetings.at(-1)].map((meeting) => yearOf(meeting)));
  return [...years, hash.digest('hex').slice(0, 8)].join('-');
}

function textParts({
  url,
  content,
  meta,
  anchors,
}: Fragment): Omit<TextFile, 'fileType' | 'readingUrl'>[] {
  const words = content.split(' ');
  const marks = anchors
    .map(({ id, location }): [string, number] => [id, location])
    .sort(([, a], [, b]) => a - b);
  return Array.from({ length: Math.ceil(words.length / WORDS_PER_TEXT) }, (_, part) => {
    const from = part * WORDS_PER_TEXT;
    const to = from + WORDS_PER_TEXT;
    const before = marks.findLastIndex(([, position]) => position <= from);
    const inside = marks.filter(
      ([, position], index) => index === before || (position > from && position < to),
    );
    return {
      url,
      title: meta['title'] ?? '',
      from,
      content: words.slice(from, to).join(' '),
      anchors: inside,
    };
  });
}

/** Years in ascending order; all together while they are few. */
function groupByYear(meetings: readonly SearchableMeeting[]): SearchableMeeting[][] {
  const records = meetings.reduce((sum, { attachments }) => sum + 1 + attachments.length, 0);
  if (meetings.length === 0) return [];
  if (records <= RECORDS_PER_BUNDLE) return [[...meetings]];
  const years = Map.groupBy(meetings, yearOf);
  return [...years.values()];
}

function yearOf(meeting: SearchableMeeting | undefined): string {
  return meeting?.start.slice(0, 4) ?? '';
}

function commonAbbreviations(
  meetings: readonly SearchableMeeting[],
  abbreviations: readonly Abbreviation[],
): Set<string> {
  const pairs = unambiguousPairs(abbreviations);
  const counts = new Map<string, number>();
  for (const meeting of meetings) {
    const text = [meeting.title, ...meeting.text, ...meeting.agenda.map((item) => item.text)].join(
      '\n',
    );
    const lower = text.toLowerCase();
    const letters = new Set(text.match(/[\p{L}\p{M}]+/gu));
    for (const { abbreviation, expansion } of pairs) {
      if (letters.has(lettersOf(abbreviation)) || lower.includes(expansion.toLowerCase())) {
        counts.set(abbreviation, (counts.get(abbreviation) ?? 0) + 1);
      }
    }
  }
  const limit = Math.max(20, meetings.length * COMMON_SHARE);
  return new Set(
    [...counts].filter(([, count]) => count > limit).map(([abbreviation]) => abbreviation),
  );
}

/** Adds the records of each whole syllable of letters, without marks. */
function countSyllables(words: readonly IndexedWord[], counts: Map<string, number>): void {
  const syllable = new RegExp(`^[a-z]{1,12}${END}$`, 'u');
  for (const { key, forms } of words) {
    if (!syllable.test(key)) continue;
    const word = key.slice(0, -1);
    const records = forms.reduce((sum, { places }) => sum + places.length, 0);
    counts.set(word, (counts.get(word) ?? 0) + records);
  }
}

/** pagefind.js takes its `fetch` from here, so that the engine can retry, unpack and notice what failed. */
function withTransport(program: Uint8Array): Uint8Array {
  const head =
    'export const transport={fetch:(input)=>globalThis.fetch(input)};const fetch=(input)=>transport.fetch(input);';
  return new TextEncoder().encode(head + new TextDecoder().decode(program));
}

function pack(data: string | Uint8Array): Uint8Array {
  const bytes = gzipSync(data, { level: 9 });
  bytes[9] = 255; // operating system “unknown”: equal bytes on every machine
  return bytes;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

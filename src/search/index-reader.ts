/** The search's files in the browser: start file, catalogues, words and Pagefind, each loaded once and again after a failure. */
import {
  type RecordText,
  type StartFile,
  type TextFile,
  CATALOGUE_NAME,
  fileIn,
  firstInText,
  lengthOf,
  PROGRAM_FILE,
  START_FILE,
  textName,
} from './bundle.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import type { MeetingFacts } from './facets.ts';
import { type Pair, unambiguousPairs } from './lexicon.ts';
import { once } from './once.ts';
import { type ScoredTerm, scoresOf } from './pagefind-score.ts';
import type { Transport } from './transport.ts';
import { type RecordRange, type WordIndex, createWordIndex } from './word-index.ts';

/** All meetings, or those of one year. */
export interface OpenVolume extends RecordRange {
  folder: string;
  /** How many records each meeting has. */
  records: readonly number[];
  /** Facts of its meetings; fetched when first asked for. */
  facts(): Promise<readonly MeetingFacts[]>;
}

/** A record by its meeting within the volume and its place within the meeting: 0 is the meeting's own page. */
export interface RecordPlace {
  volume: OpenVolume;
  meeting: number;
  record: number;
  /** The first record in the file of its text. */
  first: number;
}

/** An index whose start file is there; nothing more has been fetched. */
export interface OpenIndex {
  /** Another one has another name. */
  release: string;
  pairs: readonly Pair[];
  /** The most frequent first. */
  vocabulary: ReadonlySet<string>;
  /** Days with meetings, whatever the year, as MMDD. */
  days: ReadonlySet<string>;
  /** Newest first. */
  volumes: readonly OpenVolume[];
  words: WordIndex;
  /** How many records there are. */
  size: number;
  placeOf(record: number): RecordPlace;
  /** Pagefind's scores of records that hold all of these terms; `weights`: what the scores will be multiplied with. */
  scores(
    terms: readonly ScoredTerm[],
    records: readonly number[],
    weights: readonly number[],
  ): Promise<number[]>;
}

export interface IndexReader {
  /** Fetches Pagefind's program, so that the first search need not. */
  warm(): Promise<void>;
  open(): Promise<OpenIndex>;
  text(place: RecordPlace, part: number): Promise<RecordText>;
  /** Is what is open still what the server has? Yes when it cannot be asked. */
  isCurrent(): Promise<boolean>;
  /** The next `open` asks the server anew, even when a copy of the start file is at hand. */
  reset(): void;
}

export function createIndexReader(transport: Transport): IndexReader {
  let fresh = false;
  const program = once(async () =>
    WebAssembly.compile(await transport.bytes(PROGRAM_FILE, { urgent: false })),
  );
  const opened = once(async () => {
    const file = await transport.json<StartFile>(START_FILE, { fresh });
    return openIndex(file, transport, program.get);
  });
  const texts = new Map<string, Promise<TextFile>>();

  return {
    open: opened.get,
    async warm() {
      await program.get();
    },
    async text({ volume: { folder }, meeting, record, first }, part) {
      const path = fileIn(folder, textName(meeting, first, part));
      const file = texts.get(path) ?? transport.json<TextFile>(path);
      texts.set(path, file);
      file.catch(() => texts.delete(path));
      const text = (await file)[record - first];
      if (!text) throw new RangeError(`No record ${record} in ${path}.`);
      return text;
    },
    async isCurrent() {
      const { release } = await opened.get();
      const now = await transport
        .json<StartFile>(START_FILE, { fresh: true })
        .catch(() => undefined);
      return !now || now.words === release;
    },
    reset() {
      fresh = true;
      opened.clear();
    },
  };
}

function openIndex(
  file: StartFile,
  transport: Transport,
  program: () => Promise<WebAssembly.Module>,
): OpenIndex {
  const lengths = Array.from(file.lengths, lengthOf);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const places: RecordPlace[] = [];
  const volumes = file.volumes.map(({ folder, records, catalogue }, volume): OpenVolume => {
    const from = places.length;
    const facts = once(async () =>
      readCatalogue(catalogue ?? (await transport.json<Catalogue>(fileIn(folder, CATALOGUE_NAME)))),
    );
    const to = from + records.reduce((sum, many) => sum + many, 0);
    const open = { volume, folder, records, from, to, facts: facts.get };
    for (const [meeting, many] of records.entries()) {
      const own = lengths.slice(places.length, places.length + many);
      for (const [record, first] of firstInText(own).entries()) {
        places.push({ volume: open, meeting, record, first });
      }
    }
    return open;
  });
  return {
    release: file.words,
    pairs: unambiguousPairs(file.abbreviations),
    vocabulary: new Set(file.vocabulary.split(' ')),
    days: new Set(file.days),
    volumes: volumes.toReversed(),
    words: createWordIndex(file, transport),
    size: lengths.length,
    placeOf(record) {
      const place = places[record];
      if (!place) throw new RangeError(`No record ${record}.`);
      return place;
    },
    async scores(terms, records, weights) {
      return scoresOf(await program(), { terms, records, weights, lengths, meanLength });
    },
  };
}

/** The search's files in the browser: start file, catalogues, words and Pagefind, each loaded once and again after a failure. */
import {
  type RecordText,
  type StartFile,
  type StartVolume,
  type TextFile,
  catalogueName,
  firstInText,
  lengthOf,
  PRINT,
  printAt,
  PROGRAM_FILE,
  START_FILE,
  textName,
  textsName,
} from './bundle.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { compare } from './compare.ts';
import type { MeetingFacts } from './facets.ts';
import { type Pair, unambiguousPairs } from './lexicon.ts';
import { once } from './once.ts';
import { type ScoredTerm, scoresOf } from './pagefind-score.ts';
import type { Transport } from './transport.ts';
import { type RecordRange, type WordIndex, createWordIndex } from './word-index.ts';

/** All meetings, or those of one year. */
export interface OpenVolume extends RecordRange {
  /** Facts of its meetings in the order of time; fetched when first asked for. */
  facts(): Promise<readonly MeetingFacts[]>;
  /** The same in the order of their numbers, with what the names of their texts begin with. */
  numbered(): Promise<readonly NumberedMeeting[]>;
}

export interface NumberedMeeting {
  facts: MeetingFacts;
  texts: string;
}

/** A record by its meeting in the order of their numbers and its place within the meeting: 0 is the meeting's own page. */
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
    async text({ volume, meeting, record, first }, part) {
      const { texts: name = '' } = (await volume.numbered())[meeting] ?? {};
      const path = textName(name, first, part);
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
        .json<StartFile>(START_FILE, { fresh: true, urgent: false, optional: true })
        .catch(() => undefined);
      return !now || now.release === release;
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
  /** By numbers; some have no record. */
  const places: (RecordPlace | undefined)[] = [];
  const lengths: number[] = [];
  const signs = Array.from(file.lengths, lengthOf);
  let known = 0;
  const volumes = file.volumes.map(({ year, records, size, catalogue }, volume) => {
    const open = openVolume({ volume, from: places.length, size, year, catalogue }, transport);
    for (const [meeting, many] of records.entries()) {
      const own = signs.slice(known, (known += many));
      for (const [record, first] of firstInText(own).entries()) {
        lengths[places.push({ volume: open, meeting, record, first }) - 1] = own[record] ?? 0;
      }
    }
    while (places.length < open.to) lengths[places.push(undefined) - 1] = 0;
    return open;
  });
  const meanLength = signs.reduce((sum, length) => sum + length, 0) / Math.max(1, signs.length);
  return {
    release: file.release,
    pairs: unambiguousPairs(file.abbreviations),
    vocabulary: new Set(file.vocabulary.split(' ')),
    days: new Set(file.days),
    volumes: volumes.toReversed(),
    words: createWordIndex(file, places.length, transport),
    size: signs.length,
    placeOf(record) {
      const place = places[record];
      if (!place) throw new RangeError(`No record ${record}.`);
      return place;
    },
    async scores(terms, records, weights) {
      return scoresOf(await program(), {
        terms,
        records,
        weights,
        lengths,
        size: signs.length,
        meanLength,
      });
    },
  };
}

function openVolume(
  {
    volume,
    from,
    size,
    year,
    catalogue,
  }: Pick<StartVolume, 'size' | 'year' | 'catalogue'> & { volume: number; from: number },
  transport: Transport,
): OpenVolume {
  const known = once(async () =>
    typeof catalogue === 'string'
      ? transport.json<Catalogue>(catalogueName(year, catalogue))
      : catalogue,
  );
  const numbered = once(async () => {
    const own = await known.get();
    return readCatalogue(own).map((facts, index) => ({
      facts,
      texts: textsName(facts.id, printAt(own.texts, index, PRINT.texts)),
    }));
  });
  const facts = once(async () =>
    (await numbered.get()).map((meeting) => meeting.facts).sort(byTime),
  );
  return {
    volume,
    from,
    to: from + size,
    facts: facts.get,
    numbered: numbered.get,
  };
}

function byTime(a: MeetingFacts, b: MeetingFacts): number {
  return compare(a.start, b.start) || compare(a.id, b.id);
}

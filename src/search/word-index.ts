/** The index's words in the browser: each chunk fetched once, and what is known of a word in a record. */
import { type StartFile, placesName, PRINT, printAt, wordsName } from './bundle.ts';
import type { Transport } from './transport.ts';
import {
  type IndexedWord,
  addPlaces,
  decodePrints,
  decodeWords,
  firstAtLeast,
  lackPlaces,
} from './word-codec.ts';

/** Positions of one word in one record. */
export interface Places {
  /** Ascending; every spelling. */
  all: readonly number[];
  /** Those spelled with the marks that were typed. */
  exact: readonly number[];
}

/** Records of a volume, as numbers in the whole index: `from` … `to` - 1. */
export interface RecordRange {
  volume: number;
  from: number;
  to: number;
}

/** Terms are as sent: “phòngʼ”. Chunks that cannot be had count as empty; the transport remembers them. */
export interface WordIndex {
  /** Makes the records of these terms known. */
  load(terms: readonly string[]): Promise<void>;
  /** Makes their places in these volumes known. */
  loadPlaces(terms: readonly string[], ranges: readonly RecordRange[]): Promise<void>;
  /** The word of a loaded term; undefined when no record holds it. */
  word(term: string): IndexedWord | undefined;
  /** Records with all of the terms, ascending. */
  holdersOfAll(terms: readonly string[], ranges: readonly RecordRange[]): number[];
  /** Records with the term, spelled as typed when `exact` and there are such; ascending within a spelling. */
  holders(term: string, exact: boolean): readonly number[];
  /** Of loaded places; undefined where the record lacks the word. */
  places(term: string, record: number): Places | undefined;
}

export function createWordIndex(
  { chunks, prints, volumes }: StartFile,
  size: number,
  transport: Transport,
): WordIndex {
  const loading = new Map<string, Promise<void>>();
  const known = new Map<number, { own: IndexedWord[]; placePrints: string[] }>();
  const words = new Map<string, IndexedWord>();
  const keys = new Map<string, string>();

  /** Once, and again after a failure. */
  function fetched(name: string, take: (bytes: Uint8Array) => void): Promise<void> {
    const running = loading.get(name) ?? transport.bytes(name).then((bytes) => take(bytes));
    loading.set(name, running);
    running.catch(() => loading.delete(name));
    return running;
  }

  function chunksOf(terms: readonly string[]): number[] {
    return [...new Set(terms.map((term) => chunkOf(keyOf(term), chunks)))];
  }

  function word(term: string): IndexedWord | undefined {
    const key = keys.get(term) ?? keyOf(term);
    keys.set(term, key);
    return words.get(key);
  }

  return {
    word,
    async load(terms) {
      const needed = chunksOf(terms).map((chunk) =>
        fetched(wordsName(chunks[chunk] ?? '', printAt(prints, chunk, PRINT.words)), (bytes) => {
          const own = decodeWords(bytes);
          known.set(chunk, { own, placePrints: decodePrints(bytes) });
          for (const one of own) words.set(one.key, one);
        }),
      );
      await Promise.allSettled(needed);
    },
    async loadPlaces(terms, ranges) {
      const needed = chunksOf(terms).flatMap((chunk) => {
        const { own, placePrints } = known.get(chunk) ?? { own: [], placePrints: [] };
        return ranges
          .filter(({ from, to }) => lackPlaces(own, from, to))
          .map(({ volume, from, to }) => {
            const year = volumes[volume]?.year ?? '';
            const name = placesName(year, own[0]?.key ?? '', placePrints[volume] ?? '');
            return fetched(name, (bytes) => {
              addPlaces(own, from, to, bytes);
            });
          });
      });
      await Promise.allSettled(needed);
    },
    holdersOfAll(terms, ranges) {
      const held = new Uint8Array(size);
      for (const [before, term] of terms.entries()) {
        for (const { records } of word(term)?.forms ?? []) {
          for (const record of records) if (held[record] === before) held[record] = before + 1;
        }
      }
      const found: number[] = [];
      for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
        for (let record = from; record < to; record++) {
          if (held[record] === terms.length) found.push(record);
        }
      }
      return found;
    },
    holders(term, exact) {
      const forms = word(term)?.forms ?? [];
      const typed = exact ? forms.filter(({ spelling }) => spelling === term.toLowerCase()) : [];
      const wanted = typed.some(({ records }) => records.length > 0) ? typed : forms;
      return [...new Set(wanted.flatMap(({ records }) => records))];
    },
    places(term, record) {
      const found: { spelling: string; positions: readonly number[] }[] = [];
      for (const { spelling, records, positions } of word(term)?.forms ?? []) {
        const index = firstAtLeast(records, record);
        if (records[index] === record) found.push({ spelling, positions: positions[index] ?? [] });
      }
      if (found.length === 0) return undefined;
      const exact = found.find(({ spelling }) => spelling === term.toLowerCase());
      const [only, ...others] = found.map(({ positions }) => positions);
      return {
        all: others.length === 0 ? (only ?? []) : merged(found.map(({ positions }) => positions)),
        exact: exact?.positions ?? [],
      };
    },
  };
}

/** Pagefind's key of a word: lower case without marks. */
export function keyOf(term: string): string {
  return term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function merged(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** Compared by code points, as at build: all words of the index lie in the basic plane. */
function chunkOf(key: string, starts: readonly string[]): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

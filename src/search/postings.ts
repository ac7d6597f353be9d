/** Where words stand, from the chunks that were fetched for Pagefind: it returns positions, but not of which word. */
import type { IndexedWord } from './chunk-codec.ts';

/** Positions of one word in one record. */
export interface Places {
  /** Ascending; every spelling. */
  all: number[];
  /** Those spelled with the marks that were typed. */
  exact: number[];
  /** Stands in a title. */
  inTitle: boolean;
}

/** Record (as counted by Pagefind) → places. */
export type Postings = ReadonlyMap<number, Places>;

export class PostingsReader {
  readonly #words = new Map<string, IndexedWord>();
  readonly #cache = new Map<string, Postings>();

  add(words: readonly IndexedWord[]): void {
    for (const word of words) this.#words.set(word.key, word);
    this.#cache.clear();
  }

  /** Postings of a term as sent to Pagefind; empty while its chunk has not been loaded. */
  of(sent: string): Postings {
    const known = this.#cache.get(sent);
    if (known) return known;
    const postings = new Map<number, Places>();
    const word = this.#words.get(keyOf(sent));
    if (word) collect(postings, word, sent.toLowerCase());
    this.#cache.set(sent, postings);
    return postings;
  }
}

/** Pagefind's key of a word: lower case without marks. */
export function keyOf(sent: string): string {
  return sent.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function collect(postings: Map<number, Places>, { forms }: IndexedWord, form: string): void {
  for (const { spelling, places } of forms) {
    for (const { record, positions, fields } of places) {
      const found = postings.get(record) ?? { all: [], exact: [], inTitle: false };
      found.all = mergeSorted(found.all, positions);
      if (spelling === form) found.exact = mergeSorted(found.exact, positions);
      found.inTitle ||= fields > 0;
      postings.set(record, found);
    }
  }
}

function mergeSorted(first: number[], second: number[]): number[] {
  if (first.length === 0) return second;
  return [...new Set([...first, ...second])].sort((a, b) => a - b);
}

/** Where words stand, read from the chunks that Pagefind has loaded: it returns positions, but not of which word. */
import { type CborValue, decodeCbor } from './cbor.ts';
import { END } from './marks.ts';

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

type PackedPage = [delta: number, places: number[], titles?: number[]];
type PackedWord = [word: string, pages: PackedPage[], variants?: [form: string, pages: PackedPage[]][]];

export class PostingsReader {
  readonly #words = new Map<string, PackedWord>();
  readonly #cache = new Map<string, Postings>();

  /** A decompressed index chunk. */
  add(chunk: Uint8Array): void {
    const [words] = decodeCbor(chunk) as unknown as [PackedWord[], ...CborValue[]];
    for (const word of words) this.#words.set(word[0], word);
    this.#cache.clear();
  }

  /** Postings of a term as sent to Pagefind; one without end mark stands for all words that begin so. */
  of(sent: string): Postings {
    const known = this.#cache.get(sent);
    if (known) return known;
    const form = sent.toLowerCase();
    const key = form.normalize('NFD').replace(/\p{M}/gu, '');
    const postings = new Map<number, Places>();
    if (sent.endsWith(END)) {
      const word = this.#words.get(key);
      if (word) collect(postings, word, form);
    } else {
      for (const [text, word] of this.#words) if (text.startsWith(key)) collect(postings, word, text);
    }
    this.#cache.set(sent, postings);
    return postings;
  }
}

function collect(postings: Map<number, Places>, word: PackedWord, form: string): void {
  const [plain, pages, variants = []] = word;
  for (const [spelling, own] of [[plain, pages] as const, ...variants]) {
    let record = 0;
    for (const [delta, places, titles] of own) {
      record += delta;
      const found = postings.get(record) ?? { all: [], exact: [], inTitle: false };
      const positions = positionsOf(places);
      found.all = mergeSorted(found.all, positions);
      if (spelling === form) found.exact = mergeSorted(found.exact, positions);
      found.inTitle ||= (titles?.length ?? 0) > 0;
      postings.set(record, found);
    }
  }
}

/** Pagefind writes differences; a negative number sets a weight and starts anew. */
function positionsOf(places: readonly number[]): number[] {
  const positions: number[] = [];
  let last = 0;
  for (const place of places) {
    if (place < 0) last = 0;
    else positions.push((last += place));
  }
  return positions;
}

function mergeSorted(first: number[], second: number[]): number[] {
  if (first.length === 0) return second;
  return [...new Set([...first, ...second])].sort((a, b) => a - b);
}

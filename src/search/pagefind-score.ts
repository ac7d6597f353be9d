/**
 * Pagefind's score of records that hold all words of a query. Pagefind's own time grows with the square of what matches and
 * with everything that holds a word, so it gets an index made to measure: some records at a time, and among them as many
 * nameless ones as keep each word as rare as it is.
 */
import { FIELDS } from './bundle.ts';
import { type CborValue, encodeCbor } from './cbor.ts';
import { type PagefindFiles, runPagefind } from './pagefind-program.ts';
import { type IndexedWord, firstAtLeast } from './word-codec.ts';
import { keyOf } from './word-index.ts';

export interface ScoredTerm {
  /** As sent: “phòngʼ” */
  sent: string;
  word: IndexedWord;
  /** How many records hold it, in any spelling. */
  holders: number;
}

export interface ScoreRequest {
  terms: readonly ScoredTerm[];
  /** Records to score; each holds every term. */
  records: readonly number[];
  /** What the score of each will be multiplied with. */
  weights: readonly number[];
  /** Words of every record of the index, by its number. */
  lengths: readonly number[];
  /** How many records there are. */
  size: number;
  meanLength: number;
}

/** Records that Pagefind is asked about; the less likely ones after them get a small share of a guess. */
const MOST_SCORED = 384;
const UNSCORED = 0.001;
/** As Pagefind weighs titles. */
const TITLE_WORTH = 5;
const BATCH = 64;
/** Postings that an index made to measure should not exceed by much. */
const MOST_POSTINGS = 1000;
/** Positions of one spelling within a record; none may meet another's, or Pagefind takes both for one word. */
const SPAN = 100_000;
/** Spellings of one syllable: six tones and a few letters make far fewer. */
const MOST_FORMS = 64;
const FILTER = '{"f":"v"}';

/** Scores in the order of `records`. */
export async function scoresOf(
  program: WebAssembly.Module,
  request: ScoreRequest,
): Promise<number[]> {
  const { records, terms } = request;
  const query = terms.map(({ sent }) => keyOf(sent)).join(' ');
  const typed = terms.map(({ sent }) => sent.toLowerCase()).join(' ');
  const likely = guesses(request);
  const scores = likely.map((guess) => UNSCORED * guess);
  const order = records.map((_, at) => at);
  if (order.length > MOST_SCORED) order.sort((a, b) => (likely[b] ?? 0) - (likely[a] ?? 0));
  for (let from = 0; from < Math.min(order.length, MOST_SCORED); from += BATCH) {
    const batch = order.slice(from, Math.min(from + BATCH, MOST_SCORED));
    const files = indexFor(
      batch.map((at) => records[at] ?? 0),
      request,
    );
    for (const { p, s } of await runPagefind(program, files, { query, typed, filter: FILTER })) {
      const at = batch[Number(p)];
      if (at !== undefined) scores[at] = s;
    }
  }
  return scores;
}

/** How likely each record is among the best: often and short, as in BM25; titles and rare spellings that were typed count more. */
function guesses({ terms, records, weights, lengths, size, meanLength }: ScoreRequest): number[] {
  const texts = new Array<number>(records.length).fill(0);
  const titles = new Array<number>(records.length).fill(0);
  let all = 0;
  for (const { sent, word, holders } of terms) {
    all += rarityOf(holders, size);
    for (const { spelling, records: own, counts, fields } of word.forms) {
      const many = spelling === sent.toLowerCase() ? own.length : holders;
      const rarity = rarityOf(many, size);
      let index = 0;
      for (const [at, record] of records.entries()) {
        while ((own[index] ?? Infinity) < record) index++;
        if (own[index] !== record) continue;
        const count = counts[index] ?? 0;
        const share = count / (count + 1 + (lengths[record] ?? 0) / meanLength);
        texts[at] = (texts[at] ?? 0) + rarity * share;
        if (((fields[index] ?? 0) & 1) === 1) titles[at] = (titles[at] ?? 0) + rarity;
      }
    }
  }
  return texts.map(
    (text, at) => (text + (TITLE_WORTH * (titles[at] ?? 0) ** 2) / all) * (weights[at] ?? 1),
  );
}

function rarityOf(holders: number, all: number): number {
  return Math.log(1 + all / Math.max(1, holders));
}

/** An index of the batch and of nameless records, all smaller than the whole by the same factor. */
function indexFor(batch: readonly number[], request: ScoreRequest): PagefindFiles {
  const { terms, lengths, size, meanLength } = request;
  const holders = terms.map((term) => term.holders);
  const all = holders.reduce((sum, many) => sum + many, 0);
  const scale = Math.min(
    1,
    Math.max(batch.length / Math.min(...holders), MOST_POSTINGS / Math.max(1, all)),
  );
  const scaled = holders.map((many) => Math.max(batch.length, Math.round(many * scale)));
  const pages = Math.max(...scaled, Math.round(size * scale));

  const own = batch.map((record) => lengths[record] ?? 0);
  const nameless = pages - batch.length;
  const rest = meanLength * pages - own.reduce((sum, length) => sum + length, 0);
  const filler = nameless > 0 ? Math.max(0, Math.round(rest / nameless)) : 0;
  const meta: CborValue = [
    '',
    Array.from({ length: pages }, (_, page): CborValue => [String(page), own[page] ?? filler]),
    [],
    [],
    [],
    [...FIELDS],
  ];
  const words = terms.map(({ word }, index) =>
    packWord(word, batch, (scaled[index] ?? 0) - batch.length, index),
  );
  return {
    meta: encodeCbor(meta),
    chunk: encodeCbor([words]),
    filter: encodeCbor(['f', [['v', batch.map((_, page) => page)]]]),
  };
}

/** A word as Pagefind's chunks have it; `nameless`: how many records after the batch hold it too. */
function packWord(
  { key, forms }: IndexedWord,
  batch: readonly number[],
  nameless: number,
  term: number,
): CborValue {
  const packed = forms.map(({ spelling, records, counts, fields }, form) => {
    const pages: CborValue[] = [];
    let last = 0;
    for (const [page, record] of batch.entries()) {
      const index = firstAtLeast(records, record);
      if (records[index] !== record) continue;
      const from = SPAN * (MOST_FORMS * term + form);
      const positions = Array.from({ length: counts[index] ?? 0 }, (_, count) =>
        count === 0 ? from : 1,
      );
      pages.push([page - last, positions, titlesOf(fields[index] ?? 0)]);
      last = page;
    }
    if (form === 0) {
      for (let page = batch.length; page < batch.length + nameless; page++) {
        pages.push([page - last, [], []]);
        last = page;
      }
    }
    return { spelling, pages };
  });
  const [own, ...others] = packed;
  return [key, own?.pages ?? [], others.map(({ spelling, pages }) => [spelling, pages])];
}

function titlesOf(fields: number): CborValue[] {
  return FIELDS.flatMap((_, field) => ((fields >> field) & 1 ? [-1 - field, 0] : []));
}

/** The words of a volume as they are written, spelling by spelling: heads in one column, what is in the records in others. */
import { ByteWriter, joinParts } from './bytes.ts';
import { compare } from './compare.ts';

/** `deltas`: from each record to the next; the others as `word-codec.ts` has them. */
export const COLUMN_NAMES = ['deltas', 'counts', 'fields', 'gaps'] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** A record that holds a spelling. Where in it is `from` … `to` - 1 of `gaps`, as numbers in bytes. */
export interface Posting {
  record: number;
  count: number;
  fields: number;
  gaps: Uint8Array;
  from: number;
  to: number;
}

export class WordsWriter {
  readonly #keys: string[] = [];
  readonly #spellings: string[] = [];
  readonly #heads = new ByteWriter();
  readonly #columns = COLUMN_NAMES.map(() => new ByteWriter()) as Four<ByteWriter>;

  /** Words come in ascending order, and their forms as two writers of the same words agree on: its own spelling first. */
  word(key: string, forms: ReadonlyMap<string, readonly Posting[]>): void {
    const [own = [], others] = [forms.get(key), [...forms].filter(([, held]) => held.length > 0)];
    const sorted = others
      .filter(([spelling]) => spelling !== key)
      .sort(([a], [b]) => compare(a, b));
    if (own.length + sorted.length === 0) return;
    this.#keys.push(key);
    this.#heads.number(1 + sorted.length);
    this.#form(key, own);
    for (const [spelling, held] of sorted) this.#form(spelling, held);
  }

  taken(): Uint8Array {
    const texts = [this.#keys, this.#spellings].map((list) =>
      new TextEncoder().encode(list.join('\n')),
    );
    return joinParts([
      ...texts,
      ...[this.#heads, ...this.#columns].map((column) => column.taken()),
    ]);
  }

  #form(spelling: string, postings: readonly Posting[]): void {
    const held = postings.toSorted((a, b) => a.record - b.record);
    this.#spellings.push(spelling);
    const before = this.#columns.map(({ length }) => length);
    const [deltas, counts, fields, gaps] = this.#columns;
    const first = held[0]?.record ?? 0;
    let last = first;
    let places = 0;
    for (const [index, posting] of held.entries()) {
      if (index > 0) deltas.number(posting.record - last);
      last = posting.record;
      counts.number(posting.count);
      fields.number(posting.fields);
      gaps.copy(posting.gaps, posting.from, posting.to);
      places += posting.count;
    }
    for (const number of [held.length, places, first, last]) this.#heads.number(number);
    for (const [column, { length }] of this.#columns.entries()) {
      this.#heads.number(length - (before[column] ?? 0));
    }
  }
}

type Four<T> = [T, T, T, T];

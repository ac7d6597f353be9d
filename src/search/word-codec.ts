/**
 * Words of the index on their way to the browser. Pagefind's CBOR packs badly: here like stands with like in columns, one
 * byte each where possible. Where in a record a word stands may travel apart: most records are ruled out before.
 */

/** A word of the index and which records hold it. */
export interface IndexedWord {
  /** Without marks: Pagefind's key. */
  key: string;
  /** The key's own spelling first, then every other one. */
  forms: IndexedForm[];
}

/** One spelling of a word; a record has the same place in all lists. */
export interface IndexedForm {
  spelling: string;
  /** Numbers of the records, ascending. */
  records: number[];
  /** How often the word stands in each. */
  counts: number[];
  /** Bit n is set when the word stands in Pagefind's meta field n. */
  fields: number[];
  /** Ascending positions in each record; undefined while they have not been fetched. */
  positions: (readonly number[] | undefined)[];
}

const COLUMNS = ['forms', 'records', 'deltas', 'counts', 'fields', 'gaps'] as const;

/** With the positions when `complete`. */
export function encodeWords(words: readonly IndexedWord[], complete: boolean): Uint8Array {
  const columns = COLUMNS.map((): number[] => []);
  const [forms, records, deltas, counts, fields, gaps] = columns as Six<number[]>;
  const spellings: string[] = [];
  for (const word of words) {
    pushNumber(forms, word.forms.length);
    for (const form of word.forms) {
      spellings.push(form.spelling);
      pushNumber(records, form.records.length);
      let last = 0;
      for (const [index, record] of form.records.entries()) {
        pushNumber(deltas, record - last);
        pushNumber(counts, form.counts[index] ?? 0);
        pushNumber(fields, form.fields[index] ?? 0);
        last = record;
      }
      if (complete) for (const positions of form.positions) pushGaps(gaps, positions);
    }
  }
  const text = new TextEncoder().encode(spellings.join('\n'));
  const head: number[] = [];
  for (const part of [text, ...columns]) pushNumber(head, part.length);
  return Uint8Array.from([head, [...text], ...columns].flat());
}

/** The inverse of `encodeWords`. */
export function decodeWords(bytes: Uint8Array): IndexedWord[] {
  const head = new NumberReader(bytes, 0);
  const [textLength = 0, ...lengths] = Array.from({ length: COLUMNS.length + 1 }, () =>
    head.next(),
  );
  let at = head.at + textLength;
  const spellings = new TextDecoder().decode(bytes.subarray(head.at, at)).split('\n');
  const readers = lengths.map((length) => {
    const reader = new NumberReader(bytes, at);
    at += length;
    return reader;
  });
  const [forms, records, deltas, counts, fields, gaps] = readers as Six<NumberReader>;
  const complete = (lengths[COLUMNS.indexOf('gaps')] ?? 0) > 0;

  const words: IndexedWord[] = [];
  for (let next = 0; next < spellings.length;) {
    const own = Array.from({ length: forms.next() }, (): IndexedForm => {
      const spelling = spellings[next++] ?? '';
      const many = records.next();
      const form: IndexedForm = {
        spelling,
        records: new Array<number>(many),
        counts: new Array<number>(many),
        fields: new Array<number>(many),
        positions: new Array<readonly number[] | undefined>(many).fill(undefined),
      };
      let record = 0;
      for (let index = 0; index < many; index++) {
        const count = counts.next();
        form.records[index] = record += deltas.next();
        form.counts[index] = count;
        form.fields[index] = fields.next();
        if (complete || count === 0) form.positions[index] = readGaps(gaps, count);
      }
      return form;
    });
    if (own.length === 0) break;
    words.push({ key: own[0]?.spelling ?? '', forms: own });
  }
  return words;
}

/** Positions within the records `from` … `to` - 1. */
export function encodePlaces(words: readonly IndexedWord[], from: number, to: number): Uint8Array {
  const gaps: number[] = [];
  forEachRecord(words, from, to, ({ positions }, index) => {
    pushGaps(gaps, positions[index]);
  });
  return Uint8Array.from(gaps);
}

/** Fills in what `encodePlaces` wrote for the same words and records. */
export function addPlaces(
  words: readonly IndexedWord[],
  from: number,
  to: number,
  bytes: Uint8Array,
): void {
  const gaps = new NumberReader(bytes, 0);
  forEachRecord(words, from, to, ({ positions, counts }, index) => {
    positions[index] = readGaps(gaps, counts[index] ?? 0);
  });
}

/** Does some record of these hold one of the words? Else there is no file of places. */
export function standIn(words: readonly IndexedWord[], from: number, to: number): boolean {
  return words.some(({ forms }) =>
    forms.some(({ records }) => (records[firstAtLeast(records, from)] ?? to) < to),
  );
}

function forEachRecord(
  words: readonly IndexedWord[],
  from: number,
  to: number,
  visit: (form: IndexedForm, index: number) => void,
): void {
  for (const { forms } of words) {
    for (const form of forms) {
      const { records } = form;
      for (let index = firstAtLeast(records, from); (records[index] ?? to) < to; index++) {
        visit(form, index);
      }
    }
  }
}

/** Place of the first number that is not below `least` in an ascending list; its length when there is none. */
export function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Six<T> = [T, T, T, T, T, T];

function pushGaps(column: number[], positions: readonly number[] = []): void {
  let last = 0;
  for (const position of positions) {
    pushNumber(column, position - last);
    last = position;
  }
}

function readGaps(gaps: NumberReader, count: number): number[] {
  const positions = new Array<number>(count);
  let last = 0;
  for (let index = 0; index < count; index++) positions[index] = last += gaps.next();
  return positions;
}

/** Seven bits a byte, lowest first; the top bit says that more follow. */
function pushNumber(column: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) column.push((rest % 128) + 128);
  column.push(rest);
}

class NumberReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
}

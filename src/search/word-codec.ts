/**
 * Words of the index on their way to the browser. Pagefind's CBOR packs badly: here like stands with like in columns, one
 * byte each where possible. Where in its records a frequent word stands travels apart: most records are ruled out before.
 */
import { NumberReader, splitParts } from './bytes.ts';
import { PRINT, printAt } from './bundle.ts';

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

/** What a file of words consists of after its spellings and the prints of its places; `gaps` are the places, where they do not travel apart. */
export const COLUMNS = ['forms', 'records', 'deltas', 'counts', 'fields', 'gaps'] as const;

const PARTS = 2 + COLUMNS.length;

/** Of the only word of a file, where its places travel apart: the print of each volume's, blanks where a volume has none. */
export function decodePrints(bytes: Uint8Array): string[] {
  const [, text] = splitParts(bytes, PARTS);
  const prints = new TextDecoder().decode(text);
  return Array.from({ length: Math.ceil(prints.length / PRINT.words) }, (_, volume) =>
    printAt(prints, volume, PRINT.words),
  );
}

/** The words of a file, as `word-files.ts` writes them. */
export function decodeWords(bytes: Uint8Array): IndexedWord[] {
  const [text, , ...columns] = splitParts(bytes, PARTS);
  const spellings = new TextDecoder().decode(text).split('\n');
  const [forms, records, deltas, counts, fields, gaps] = columns.map(
    (column) => new NumberReader(column, 0),
  ) as Six<NumberReader>;
  const complete = (columns[COLUMNS.indexOf('gaps')]?.length ?? 0) > 0;

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

/** Fills in the places of a file that is for the same words and the records `from` … `to` - 1. */
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

/** Do places in some of these records lie in a file apart? Else there is no such file, or they are there. */
export function lackPlaces(words: readonly IndexedWord[], from: number, to: number): boolean {
  let lacking = false;
  forEachRecord(words, from, to, ({ positions }, index) => {
    lacking ||= positions[index] === undefined;
  });
  return lacking;
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

function readGaps(gaps: NumberReader, count: number): number[] {
  const positions = new Array<number>(count);
  let last = 0;
  for (let index = 0; index < count; index++) positions[index] = last += gaps.next();
  return positions;
}

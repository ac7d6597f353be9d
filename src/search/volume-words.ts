/** The words of one volume, encoded so that those of several are joined by copying: nothing of a record is taken apart. */
import { ByteWriter, joinParts, NumberReader, splitParts } from './bytes.ts';
import type { IndexedForm, IndexedWord } from './word-codec.ts';

/** Forms are numbered through all words. A form's share of a column begins at its `…At` and ends where the next begins. */
export interface VolumeWords {
  /** ascending */
  keys: readonly string[];
  /** number of each word's first form, and at the end how many forms there are */
  forms: Uint32Array;
  spellings: readonly string[];
  /** of each form: how many records hold it, how often it stands in them, the first and the last of them */
  records: Uint32Array;
  places: Uint32Array;
  first: Uint32Array;
  last: Uint32Array;
  columns: Readonly<Record<ColumnName, Column>>;
}

/** Numbers as bytes. */
interface Column {
  bytes: Uint8Array;
  at: Uint32Array;
}

/** `deltas`: from each record to the next; the others as `word-codec.ts` has them. */
const COLUMN_NAMES = ['deltas', 'counts', 'fields', 'gaps'] as const;
type ColumnName = (typeof COLUMN_NAMES)[number];

/** Records are numbered within the volume. */
export function encodeVolumeWords(words: readonly IndexedWord[]): Uint8Array {
  const sorted = words.toSorted((a, b) => compare(a.key, b.key));
  const heads = new ByteWriter();
  const columns = COLUMN_NAMES.map(() => new ByteWriter());
  const spellings: string[] = [];
  for (const { forms } of sorted) {
    heads.number(forms.length);
    for (const form of forms) {
      spellings.push(form.spelling);
      const before = columns.map(({ length }) => length);
      writeForm(form, columns as Four<ByteWriter>);
      const { records, counts } = form;
      for (const number of [records.length, total(counts), records[0], records.at(-1)]) {
        heads.number(number ?? 0);
      }
      for (const [column, { length }] of columns.entries()) {
        heads.number(length - (before[column] ?? 0));
      }
    }
  }
  const keys = sorted.map(({ key }) => key);
  const texts = [keys, spellings].map((list) => new TextEncoder().encode(list.join('\n')));
  return joinParts([...texts, ...[heads, ...columns].map((column) => column.taken())]);
}

/** The inverse of `encodeVolumeWords`; the columns are views of `bytes`. */
export function readVolumeWords(bytes: Uint8Array): VolumeWords {
  const parts = splitParts(bytes, 3 + COLUMN_NAMES.length);
  const [keyText, spellingText, head = bytes, ...columns] = parts;
  const keys = linesOf(keyText);
  const spellings = linesOf(spellingText);
  const heads = new NumberReader(head, 0);
  const numbers = () => new Uint32Array(spellings.length);
  const words: VolumeWords = {
    keys,
    forms: new Uint32Array(keys.length + 1),
    spellings,
    records: numbers(),
    places: numbers(),
    first: numbers(),
    last: numbers(),
    columns: Object.fromEntries(
      COLUMN_NAMES.map((name, index) => [
        name,
        { bytes: columns[index] ?? new Uint8Array(0), at: new Uint32Array(spellings.length + 1) },
      ]),
    ) as Record<ColumnName, Column>,
  };
  const { records, places, first, last } = words;
  const starts = COLUMN_NAMES.map((name) => words.columns[name].at);
  let form = 0;
  for (let word = 0; word < keys.length; word++) {
    const end = form + heads.next();
    words.forms[word + 1] = end;
    for (; form < end; form++) {
      for (const list of [records, places, first, last]) list[form] = heads.next();
      for (const start of starts) start[form + 1] = (start[form] ?? 0) + heads.next();
    }
  }
  return words;
}

type Four<T> = [T, T, T, T];

function writeForm(form: IndexedForm, [deltas, counts, fields, gaps]: Four<ByteWriter>): void {
  const { records, positions } = form;
  let before = records[0] ?? 0;
  for (const [index, record] of records.entries()) {
    if (index > 0) deltas.number(record - before);
    before = record;
    counts.number(form.counts[index] ?? 0);
    fields.number(form.fields[index] ?? 0);
    let last = 0;
    for (const position of positions[index] ?? []) {
      gaps.number(position - last);
      last = position;
    }
  }
}

function linesOf(text: Uint8Array | undefined): string[] {
  return text && text.length > 0 ? new TextDecoder().decode(text).split('\n') : [];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

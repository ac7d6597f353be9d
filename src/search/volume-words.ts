/** The words of one volume, encoded so that those of several are joined by copying: nothing of a record is taken apart. */
import { ByteWriter, NumberReader, splitParts } from './bytes.ts';
import { compare } from './compare.ts';
import type { IndexedForm, IndexedWord } from './word-codec.ts';
import { COLUMN_NAMES, type ColumnName, type Posting, WordsWriter } from './words-writer.ts';

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

/** `to`: for each record of these words the number it has within the volume. */
export function encodeVolumeWords(words: readonly IndexedWord[], to: Int32Array): Uint8Array {
  const writer = new WordsWriter();
  for (const { key, forms } of words.toSorted((a, b) => compare(a.key, b.key))) {
    writer.word(key, new Map(forms.map((form) => [form.spelling, postingsOf(form, to)])));
  }
  return writer.taken();
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

function postingsOf(form: IndexedForm, to: Int32Array): Posting[] {
  const gaps = new ByteWriter();
  const starts = form.records.map((_, index) => {
    const start = gaps.length;
    let last = 0;
    for (const position of form.positions[index] ?? []) {
      gaps.number(position - last);
      last = position;
    }
    return start;
  });
  const bytes = gaps.taken();
  return form.records.map((record, index) => ({
    record: to[record] ?? 0,
    count: form.counts[index] ?? 0,
    fields: form.fields[index] ?? 0,
    gaps: bytes,
    from: starts[index] ?? 0,
    to: starts[index + 1] ?? bytes.length,
  }));
}

function linesOf(text: Uint8Array | undefined): string[] {
  return text && text.length > 0 ? new TextDecoder().decode(text).split('\n') : [];
}

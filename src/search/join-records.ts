/** Records of a volume put together from those it had before and new ones, byte by byte as if all had been indexed at once. */
import { NumberReader } from './bytes.ts';
import { compare } from './compare.ts';
import type { VolumeWords } from './volume-words.ts';
import { type Posting, WordsWriter } from './words-writer.ts';

/** The new number of a record that the volume does not have any more. */
export const GONE = -1;

/**
 * `to`: for each record of `before` the number it has now, in the same order, or `GONE`; those of `fresh` have theirs.
 * Returns what `encodeVolumeWords` would of all of them.
 */
export function joinRecords(before: VolumeWords, to: Int32Array, fresh: VolumeWords): Uint8Array {
  const writer = new WordsWriter();
  const keys = [...new Set([...before.keys, ...fresh.keys])].sort(compare);
  let [old, now] = [0, 0];
  for (const key of keys) {
    const forms = new Map<string, Posting[]>();
    if (before.keys[old] === key) addForms(before, old++, forms, to);
    if (fresh.keys[now] === key) addForms(fresh, now++, forms);
    writer.word(key, forms);
  }
  return writer.taken();
}

function addForms(
  words: VolumeWords,
  word: number,
  forms: Map<string, Posting[]>,
  to?: Int32Array,
): void {
  for (let form = words.forms[word] ?? 0; form < (words.forms[word + 1] ?? 0); form++) {
    const spelling = words.spellings[form] ?? '';
    const own = postingsOf(words, form, to);
    const known = forms.get(spelling);
    forms.set(spelling, known ? [...known, ...own] : own);
  }
}

function postingsOf(
  { records, first, columns }: VolumeWords,
  form: number,
  to: Int32Array | undefined,
): Posting[] {
  const [deltas, counts, fields, gaps] = [
    columns.deltas,
    columns.counts,
    columns.fields,
    columns.gaps,
  ].map(({ bytes, at }) => new NumberReader(bytes, at[form] ?? 0)) as [
    NumberReader,
    NumberReader,
    NumberReader,
    NumberReader,
  ];
  const { bytes } = columns.gaps;
  const held: Posting[] = [];
  let before = first[form] ?? 0;
  for (let index = 0; index < (records[form] ?? 0); index++) {
    if (index > 0) before += deltas.next();
    const [count, own, from] = [counts.next(), fields.next(), gaps.at];
    gaps.skip(count);
    const record = to ? (to[before] ?? GONE) : before;
    if (record !== GONE) held.push({ record, count, fields: own, gaps: bytes, from, to: gaps.at });
  }
  return held;
}

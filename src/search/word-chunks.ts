/** All words of the index, from one volume after the other, and their cut into files of the right size. */
import type { IndexedForm, IndexedWord } from './word-codec.ts';

/** A file with some words; a frequent word fills one alone. */
export interface WordChunk {
  /** The shortest text that is above the last word of the chunk before. */
  start: string;
  words: IndexedWord[];
}

/** Bytes before packing. Smaller files carry fewer words that nobody asked for, but make the list of chunks longer. */
const CHUNK_SIZE = 2500;

export interface WordList {
  /** `from`: number of the volume's first record in the whole index. Volumes come in ascending order. */
  add(words: readonly IndexedWord[], from: number): void;
  sorted(): IndexedWord[];
}

export function createWordList(): WordList {
  const words = new Map<string, Map<string, IndexedForm>>();
  return {
    add(own, from) {
      for (const { key, forms } of own) {
        const known = words.get(key) ?? new Map<string, IndexedForm>();
        words.set(key, known);
        for (const form of forms) append(known, form, from);
      }
    },
    sorted() {
      return [...words]
        .map(([key, forms]) => ({ key, forms: ownFirst(key, forms) }))
        .sort((a, b) => compare(a.key, b.key));
    },
  };
}

/** `complete`: the files also say where in their records the words stand. */
export function chunksOf(words: readonly IndexedWord[], complete: boolean): WordChunk[] {
  const chunks: WordChunk[] = [];
  let size = 0;
  for (const [index, word] of words.entries()) {
    const own = sizeOf(word, complete);
    const last = chunks.at(-1);
    if (last && size + own <= CHUNK_SIZE) {
      last.words.push(word);
      size += own;
    } else {
      chunks.push({ start: startAfter(words[index - 1]?.key ?? '', word.key), words: [word] });
      size = own;
    }
  }
  return chunks;
}

function append(known: Map<string, IndexedForm>, form: IndexedForm, from: number): void {
  const records = form.records.map((record) => record + from);
  const before = known.get(form.spelling);
  if (!before) {
    known.set(form.spelling, { ...form, records });
    return;
  }
  known.set(form.spelling, {
    spelling: form.spelling,
    records: before.records.concat(records),
    counts: before.counts.concat(form.counts),
    fields: before.fields.concat(form.fields),
    positions: before.positions.concat(form.positions),
  });
}

function ownFirst(key: string, forms: ReadonlyMap<string, IndexedForm>): IndexedForm[] {
  const own = forms.get(key) ?? {
    spelling: key,
    records: [],
    counts: [],
    fields: [],
    positions: [],
  };
  const others = [...forms.values()].filter(({ spelling }) => spelling !== key);
  return [own, ...others.sort((a, b) => compare(a.spelling, b.spelling))];
}

/** About three bytes a record, and one for each place of a word in it. */
function sizeOf({ forms }: IndexedWord, complete: boolean): number {
  return forms.reduce((sum, { spelling, records, counts }) => {
    const places = complete ? counts.reduce((all, count) => all + count, 0) : 0;
    return sum + spelling.length + 3 * records.length + places;
  }, 0);
}

function startAfter(before: string, key: string): string {
  let shared = 0;
  while (shared < key.length && key[shared] === before[shared]) shared++;
  return key.slice(0, shared + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

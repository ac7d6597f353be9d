/** The words of all volumes, cut into files of the right size: between words that a new one elsewhere does not move. */
import { ByteWriter, joinParts } from './bytes.ts';
import { PRINT } from './bundle.ts';
import { compare } from './compare.ts';
import { printOf } from './pack.ts';
import { spread } from './spread.ts';
import type { VolumeWords } from './volume-words.ts';
import { COLUMNS } from './word-codec.ts';

export interface WordVolume {
  year: string;
  words: VolumeWords;
  /** Number of its first record in the whole index. */
  from: number;
}

/** A file with some words; a frequent word fills one alone. */
export interface WordFile {
  /** The shortest text that is above the last word of the file before. */
  start: string;
  words: Uint8Array;
  /** The last word, of a file with places the only one. */
  key: string;
  /** Where a very frequent word stands in the records of each volume; of others that is in `words`. */
  places: ({ print: string; bytes: Uint8Array } | undefined)[];
}

/**
 * Bytes before packing. Smaller files carry fewer words that nobody asked for, but make the list of files longer. Between
 * the least and the most a word begins a file by its own spelling, so that all files do not move with every new word;
 * about so many bytes after the least.
 */
const LEAST = 2100;
const MOST = 3000;
const USUALLY_MORE = 300;
/** A word in more places than this has them in files of their own, a volume each; never when there is only one volume. */
const PLACES_APART = 8192;

/** One spelling of a word: where it is found, as volume and form by turns. */
interface Form {
  spelling: string;
  found: number[];
}

/** How many records of all volumes hold each word, spelling by spelling; the words in ascending order. */
export function frequencies(volumes: readonly WordVolume[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { words } of volumes) {
    for (const [word, key] of words.keys.entries()) {
      let many = found.get(key) ?? 0;
      const end = words.forms[word + 1] ?? 0;
      for (let form = words.forms[word] ?? 0; form < end; form++) many += words.records[form] ?? 0;
      found.set(key, many);
    }
  }
  return new Map([...found].sort(([a], [b]) => compare(a, b)));
}

/** `keys`: every word of any volume, ascending. Volumes come in the order of their records. */
export function* wordFiles(
  volumes: readonly WordVolume[],
  keys: Iterable<string>,
): Generator<WordFile> {
  const next = volumes.map(() => 0);
  const file = new FileWriter(volumes);
  let last = '';
  for (const key of keys) {
    const forms = formsOf(key, volumes, next);
    if (file.endsBefore(key, forms)) yield file.taken(last);
    if (file.size === 0) file.start = startAfter(last, key);
    file.add(forms);
    last = key;
  }
  if (file.size > 0) yield file.taken(last);
}

/** Moves `next` on, in each volume that has the word. Its own spelling comes first. */
function formsOf(key: string, volumes: readonly WordVolume[], next: number[]): Form[] {
  const forms = new Map<string, Form>([[key, { spelling: key, found: [] }]]);
  for (const [volume, { words }] of volumes.entries()) {
    const word = next[volume] ?? 0;
    if (words.keys[word] !== key) continue;
    next[volume] = word + 1;
    const end = words.forms[word + 1] ?? 0;
    for (let form = words.forms[word] ?? 0; form < end; form++) {
      const spelling = words.spellings[form] ?? '';
      const known = forms.get(spelling);
      if (known) known.found.push(volume, form);
      else forms.set(spelling, { spelling, found: [volume, form] });
    }
  }
  const [own, ...others] = forms.values();
  const sorted = others.sort((a, b) => compare(a.spelling, b.spelling));
  return own ? [own, ...sorted] : sorted;
}

/** Gathers the words of a file, column by column. */
class FileWriter {
  start = '';
  size = 0;
  readonly #volumes: readonly WordVolume[];
  readonly #columns = COLUMNS.map(() => new ByteWriter());
  readonly #places: ByteWriter[];
  #spellings: string[] = [];

  constructor(volumes: readonly WordVolume[]) {
    this.#volumes = volumes;
    this.#places = volumes.map(() => new ByteWriter());
  }

  /** Is there no room left for the word, or does it begin a file of its own accord? */
  endsBefore(key: string, forms: readonly Form[]): boolean {
    if (this.size === 0) return false;
    const { size } = this.#extentOf(forms);
    if (this.size + size > MOST) return true;
    return this.size >= LEAST && beginsFile(key, size);
  }

  add(forms: readonly Form[]): void {
    const { size, places } = this.#extentOf(forms);
    const [formCounts, recordCounts, deltas, counts, fields, gaps] = this.#columns as Six;
    const apart = this.#volumes.length > 1 && places > PLACES_APART;
    formCounts.number(forms.length);
    for (const form of forms) {
      this.#spellings.push(form.spelling);
      let records = 0;
      let last = 0;
      this.#forEach(form, ({ words, from }, found, volume) => {
        const many = words.records[found] ?? 0;
        if (many === 0) return;
        records += many;
        deltas.number(from + (words.first[found] ?? 0) - last);
        last = from + (words.last[found] ?? 0);
        const { columns } = words;
        copyShare(columns.deltas, found, deltas);
        copyShare(columns.counts, found, counts);
        copyShare(columns.fields, found, fields);
        copyShare(columns.gaps, found, apart ? this.#places[volume] : gaps);
      });
      recordCounts.number(records);
    }
    this.size += size;
  }

  /** `key`: the last word that was added. */
  taken(key: string): WordFile {
    const places = this.#places.map((writer) => {
      if (writer.length === 0) return undefined;
      const bytes = writer.taken();
      return { print: printOf(PRINT.words, bytes), bytes };
    });
    const prints = places.map((one) => one?.print ?? ' '.repeat(PRINT.words));
    const texts = [this.#spellings.join('\n'), prints.join('').trimEnd()];
    const words = joinParts([
      ...texts.map((text) => new TextEncoder().encode(text)),
      ...this.#columns.map((column) => column.taken()),
    ]);
    for (const writer of [...this.#columns, ...this.#places]) writer.clear();
    this.#spellings = [];
    this.size = 0;
    return { start: this.start, key, words, places };
  }

  /** About three bytes a record, and one for each place of a word in it. */
  #extentOf(forms: readonly Form[]): { size: number; places: number } {
    let size = 0;
    let places = 0;
    for (const form of forms) {
      size += form.spelling.length;
      this.#forEach(form, ({ words }, found) => {
        size += 3 * (words.records[found] ?? 0);
        places += words.places[found] ?? 0;
      });
    }
    return { size: size + places, places };
  }

  #forEach({ found }: Form, visit: (one: WordVolume, form: number, volume: number) => void): void {
    for (let at = 0; at < found.length; at += 2) {
      const volume = found[at] ?? 0;
      const one = this.#volumes[volume];
      if (one) visit(one, found[at + 1] ?? 0, volume);
    }
  }
}

type Six = [ByteWriter, ByteWriter, ByteWriter, ByteWriter, ByteWriter, ByteWriter];

function copyShare(
  { bytes, at }: VolumeWords['columns']['gaps'],
  form: number,
  to: ByteWriter | undefined,
): void {
  to?.copy(bytes, at[form] ?? 0, at[form + 1] ?? 0);
}

/** The likelier the more bytes it has, by powers of two so that one record more seldom decides. */
function beginsFile(key: string, size: number): boolean {
  return spread(key) < 2 ** Math.floor(Math.log2(size)) / USUALLY_MORE;
}

function startAfter(before: string, key: string): string {
  let shared = 0;
  while (shared < key.length && key[shared] === before[shared]) shared++;
  return key.slice(0, shared + 1);
}

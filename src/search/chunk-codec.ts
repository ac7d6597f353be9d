/**
 * Index chunks on their way to the browser. Pagefind's CBOR packs badly: here like stands with like in columns, one byte
 * each where possible, and what changes no answer is left out (weights, the places of words within a title).
 */
import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts';

/** A word of the index and where it stands. */
export interface IndexedWord {
  /** Without marks: Pagefind's key. */
  key: string;
  /** The key's own spelling first, then every other one. */
  forms: IndexedForm[];
}

export interface IndexedForm {
  spelling: string;
  places: RecordPlaces[];
}

export interface RecordPlaces {
  /** Number of the record. */
  record: number;
  /** Ascending. */
  positions: number[];
  /** Bit n is set when the word stands in Pagefind's meta field n. */
  fields: number;
}

type PackedPage = [delta: number, places: number[], titles?: number[]];
type PackedForm = [form: string, pages: PackedPage[]];
type PackedWord = [word: string, pages: PackedPage[], variants?: PackedForm[]];

const COLUMNS = ['forms', 'records', 'deltas', 'counts', 'fields', 'gaps'] as const;

export function encodeChunk(words: readonly IndexedWord[]): Uint8Array {
  const columns = {
    forms: [],
    records: [],
    deltas: [],
    counts: [],
    fields: [],
    gaps: [],
  } as Record<(typeof COLUMNS)[number], number[]>;
  const spellings: string[] = [];
  for (const { forms } of words) {
    pushNumber(columns.forms, forms.length);
    for (const { spelling, places } of forms) {
      spellings.push(spelling);
      pushNumber(columns.records, places.length);
      let lastRecord = 0;
      for (const { record, positions, fields } of places) {
        pushNumber(columns.deltas, record - lastRecord);
        pushNumber(columns.counts, positions.length);
        pushNumber(columns.fields, fields);
        lastRecord = record;
        let last = 0;
        for (const position of positions) {
          pushNumber(columns.gaps, position - last);
          last = position;
        }
      }
    }
  }
  const text = [...new TextEncoder().encode(spellings.join('\n'))];
  const parts = [text, ...COLUMNS.map((name) => columns[name])];
  const head: number[] = [];
  for (const part of parts) pushNumber(head, part.length);
  return Uint8Array.from([head, ...parts].flat());
}

/** The inverse of `encodeChunk`. */
export function decodeChunk(bytes: Uint8Array): IndexedWord[] {
  const head = new NumberReader(bytes, 0);
  const [textLength = 0, ...lengths] = Array.from({ length: COLUMNS.length + 1 }, () =>
    head.next(),
  );
  let at = head.at + textLength;
  const spellings = new TextDecoder().decode(bytes.subarray(head.at, at)).split('\n');
  const [forms, records, deltas, counts, fields, gaps] = lengths.map((length) => {
    const reader = new NumberReader(bytes, at);
    at += length;
    return reader;
  }) as [NumberReader, NumberReader, NumberReader, NumberReader, NumberReader, NumberReader];

  const words: IndexedWord[] = [];
  for (let next = 0; next < spellings.length;) {
    const own = Array.from({ length: forms.next() }, (): IndexedForm => {
      const spelling = spellings[next++] ?? '';
      let record = 0;
      const places = Array.from({ length: records.next() }, (): RecordPlaces => {
        record += deltas.next();
        const positions = new Array<number>(counts.next());
        let last = 0;
        for (let index = 0; index < positions.length; index++) {
          positions[index] = last += gaps.next();
        }
        return { record, positions, fields: fields.next() };
      });
      return { spelling, places };
    });
    if (own.length === 0) break;
    words.push({ key: own[0]?.spelling ?? '', forms: own });
  }
  return words;
}

/** As Pagefind's program reads it. */
export function toPagefindChunk(words: readonly IndexedWord[]): Uint8Array {
  const packed = words.map(({ key, forms: [own, ...others] }): CborValue => [
    key,
    packPlaces(own?.places ?? []),
    others.map(({ spelling, places }): CborValue => [spelling, packPlaces(places)]),
  ]);
  return encodeCbor([packed]);
}

function packPlaces(places: readonly RecordPlaces[]): CborValue {
  let lastRecord = 0;
  return places.map(({ record, positions, fields }): CborValue => {
    const delta = record - lastRecord;
    lastRecord = record;
    const gaps = positions.map((position, index) => position - (positions[index - 1] ?? 0));
    const titles: number[] = [];
    for (let field = 0; fields >> field > 0; field++) {
      if ((fields >> field) & 1) titles.push(-1 - field, 0);
    }
    return [delta, gaps, titles];
  });
}

/** Pagefind's own chunk, decompressed. It writes differences; a negative number names a weight or a field and starts anew. */
export function readPagefindChunk(cbor: Uint8Array): IndexedWord[] {
  const [words] = decodeCbor(cbor) as unknown as [PackedWord[]];
  return words.map(([key, pages, variants = []]) => ({
    key,
    forms: [[key, pages] as PackedForm, ...variants].map(([spelling, own]) => {
      let record = 0;
      const places = own.map(([delta, packed, titles = []]): RecordPlaces => {
        record += delta;
        let last = 0;
        const positions = packed.flatMap((place) => {
          last = place < 0 ? 0 : last + place;
          return place < 0 ? [] : [last];
        });
        const fields = titles.reduce(
          (bits, mark) => (mark < 0 ? bits | (1 << (-mark - 1)) : bits),
          0,
        );
        return { record, positions: positions.sort((a, b) => a - b), fields };
      });
      return { spelling, places };
    }),
  }));
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

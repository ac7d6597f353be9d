/** Pagefind's own index chunks, as its builder writes them. It writes differences; a negative number starts anew. */
import { decodeCbor } from './cbor.ts';
import type { IndexedForm, IndexedWord } from './word-codec.ts';

type PackedPage = [delta: number, places: number[], titles?: number[]];
type PackedForm = [form: string, pages: PackedPage[]];
type PackedWord = [word: string, pages: PackedPage[], variants?: PackedForm[]];

/** `cbor`: decompressed; `fields`: the number that each of its fields shall have. Weights are left out: all are the same. */
export function readPagefindChunk(cbor: Uint8Array, fields: readonly number[]): IndexedWord[] {
  const [words] = decodeCbor(cbor) as unknown as [PackedWord[]];
  return words.map(([key, pages, variants = []]) => ({
    key,
    forms: [[key, pages] as PackedForm, ...variants].map((form) => readForm(form, fields)),
  }));
}

function readForm([spelling, pages]: PackedForm, fields: readonly number[]): IndexedForm {
  const form: IndexedForm = { spelling, records: [], counts: [], fields: [], positions: [] };
  let record = 0;
  for (const [delta, packed, titles = []] of pages) {
    record += delta;
    const positions = positionsOf(packed);
    form.records.push(record);
    form.counts.push(positions.length);
    form.fields.push(fieldsOf(titles, fields));
    form.positions.push(positions);
  }
  return form;
}

/** A negative number names a weight; the position after it is counted from the beginning. */
function positionsOf(packed: readonly number[]): number[] {
  const positions: number[] = [];
  let last = 0;
  for (const place of packed) {
    last = place < 0 ? 0 : last + place;
    if (place >= 0) positions.push(last);
  }
  return positions.sort((a, b) => a - b);
}

/** A negative number names a field. */
function fieldsOf(titles: readonly number[], fields: readonly number[]): number {
  return titles.reduce(
    (bits, mark) => (mark < 0 ? bits | (1 << (fields[-mark - 1] ?? 0)) : bits),
    0,
  );
}

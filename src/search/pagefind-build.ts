/** One Pagefind index from records: its parts taken out of Pagefind's files, with names that a second build gives again. */
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { FIELDS, PAGEFIND } from './bundle.ts';
import { type CborValue, decodeCbor } from './cbor.ts';
import { readPagefindChunk } from './pagefind-chunk.ts';
import type { SearchRecord } from './records.ts';
import type { IndexedWord } from './word-codec.ts';

export interface PagefindParts {
  /** How many words each record has. */
  lengths: number[];
  words: IndexedWord[];
  /** In the order of the records. */
  fragments: Fragment[];
}

/** What Pagefind keeps of a record. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { id: string; location: number }[];
}

const SIGNATURE = 'pagefind_dcd'.length;
/** Pagefind knows no Vietnamese, so that its program for unknown languages is the one. */
const PROGRAM = 'wasm.unknown.pagefind';

/** Throws with Pagefind's own words when it refuses a record. Nothing is written to disk. */
export async function indexRecords(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
): Promise<PagefindParts> {
  return partsOf(await pagefindFiles(records));
}

/** Pagefind's search program, WebAssembly. */
export async function pagefindProgram(): Promise<Uint8Array> {
  return unpack(await pagefindFiles([]), PROGRAM);
}

async function pagefindFiles(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for await (const { url, html } of records) {
    // One after the other: Pagefind numbers records in the order in which they arrive.
    const { errors: refused } = await index.addHTMLFile({ url, content: html });
    if (refused.length > 0) throw new Error(`Pagefind: ${url}: ${refused.join('; ')}`);
  }
  const { files, errors: failed } = await index.getFiles();
  await index.deleteIndex();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  return new Map(files.map(({ path, content }) => [path, content]));
}

function partsOf(files: ReadonlyMap<string, Uint8Array>): PagefindParts {
  const meta = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  const [version, pages, chunks, , , fields] = decodeCbor(unpack(files, meta ?? 'pf_meta')) as [
    string,
    [hash: string, words: number][],
    [first: string, last: string, hash: string][],
    CborValue,
    CborValue,
    string[],
  ];
  if (version !== PAGEFIND) {
    throw new Error(
      `The search was made for Pagefind ${PAGEFIND}, not for ${version}: test it, then say so in bundle.ts.`,
    );
  }
  return {
    lengths: pages.map(([, words]) => words),
    words: chunks.flatMap(([, , hash]) =>
      readPagefindChunk(unpack(files, `index/${hash}.pf_index`), fields.map(fieldNumber)),
    ),
    fragments: pages.map(([hash]) => {
      const json = unpack(files, `fragment/${hash}.pf_fragment`);
      return JSON.parse(new TextDecoder().decode(json)) as Fragment;
    }),
  };
}

function fieldNumber(field: string): number {
  const number = FIELDS.indexOf(field);
  if (number < 0) throw new Error(`Unknown field: ${field}`);
  return number;
}

function unpack(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  return gunzipSync(fileAt(files, path)).subarray(SIGNATURE);
}

function fileAt(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const file = files.get(path);
  if (!file || file.length === 0) throw new Error(`Pagefind made no ${path}.`);
  return file;
}

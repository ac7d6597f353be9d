/** One Pagefind index from records: its parts taken out of Pagefind's files, with names that a second build gives again. */
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { type CborValue, decodeCbor } from './cbor.ts';
import { type IndexedWord, readPagefindChunk } from './chunk-codec.ts';
import type { SearchRecord } from './records.ts';

export interface PagefindParts {
  version: string;
  program: Uint8Array;
  wasm: Uint8Array;
  /** As in `BundleContent`, one entry a record. */
  words: number[];
  chunks: string[];
  fields: string[];
  /** In the order of `chunks`. */
  chunkWords: IndexedWord[][];
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

/**
 * Postings that fill a chunk. Pagefind counts only forms without marks and so makes chunks of Vietnamese far too big
 * (Pagefind issue 1211); this value keeps a query's share of the index small.
 */
const CHUNK_SIZE = '100';

/** Throws with Pagefind's own words when it refuses a record. Nothing is written to disk. */
export async function indexRecords(records: readonly SearchRecord[]): Promise<PagefindParts> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const { url, html } of records) {
    // One after the other: Pagefind numbers records in the order in which they arrive.
    const { errors: refused } = await index.addHTMLFile({ url, content: html });
    if (refused.length > 0) throw new Error(`Pagefind: ${url}: ${refused.join('; ')}`);
  }
  const { files, errors: failed } = await index.getFiles();
  await index.deleteIndex();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  return partsOf(new Map(files.map(({ path, content }) => [path, content])));
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
  return {
    version,
    program: fileAt(files, 'pagefind.js'),
    wasm: fileAt(files, 'wasm.unknown.pagefind'),
    words: pages.map(([, words]) => words),
    chunks: chunks.map(([first]) => first),
    fields,
    chunkWords: chunks.map(([, , hash]) =>
      readPagefindChunk(unpack(files, `index/${hash}.pf_index`)),
    ),
    fragments: pages.map(([hash]) => {
      const json = unpack(files, `fragment/${hash}.pf_fragment`);
      return JSON.parse(new TextDecoder().decode(json)) as Fragment;
    }),
  };
}

function unpack(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  return gunzipSync(fileAt(files, path)).subarray(SIGNATURE);
}

function fileAt(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const file = files.get(path);
  if (!file || file.length === 0) throw new Error(`Pagefind made no ${path}.`);
  return file;
}

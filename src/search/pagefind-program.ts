/** Pagefind's search program (WebAssembly), without the script that Pagefind wraps round it: what is used of it is three calls. */

/** Exports of the program as wasm-bindgen writes them; text comes back as its place and length in the memory. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(size: number, align: number): number;
  init_pagefind(meta: number, length: number): number;
  load_index_chunk(index: number, chunk: number, length: number): number;
  load_filter_chunk(index: number, chunk: number, length: number): number;
  search(
    index: number,
    ...request: [...query: Text, ...typed: Text, ...filter: Text, ...sort: Text, 0, 0]
  ): [place: number, length: number];
}
type Text = [place: number, length: number];

/** A record that Pagefind found. */
export interface PagefindResult {
  /** Its hash in the list of pages. */
  p: string;
  /** Score. */
  s: number;
}

/** Files of an index, as Pagefind would have fetched them (CBOR). */
export interface PagefindFiles {
  meta: Uint8Array;
  chunk: Uint8Array;
  filter: Uint8Array;
}

/**
 * What Pagefind finds in an index of these files. `query` without marks, `typed` with them, `filter` as JSON.
 * Each call has a memory of its own: the program cannot forget an index.
 */
export async function runPagefind(
  program: WebAssembly.Module,
  files: PagefindFiles,
  { query, typed, filter }: { query: string; typed: string; filter: string },
): Promise<PagefindResult[]> {
  const exports = await startProgram(program);
  const give = (bytes: Uint8Array): Text => {
    const place = exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(exports.memory.buffer).set(bytes, place);
    return [place, bytes.length];
  };
  const giveText = (text: string) => give(new TextEncoder().encode(text));
  let index = exports.init_pagefind(...give(files.meta));
  index = exports.load_index_chunk(index, ...give(files.chunk));
  index = exports.load_filter_chunk(index, ...give(files.filter));
  if (index === 0) throw new Error('Pagefind refuses an index that was made for it.');
  const request = [query, typed, filter, ''].flatMap(giveText) as [
    ...Text,
    ...Text,
    ...Text,
    ...Text,
  ];
  const [place, length] = exports.search(index, ...request, 0, 0);
  const answer = new Uint8Array(exports.memory.buffer, place >>> 0, length);
  const { results } = JSON.parse(new TextDecoder().decode(answer)) as { results: PagefindResult[] };
  return results;
}

async function startProgram(program: WebAssembly.Module): Promise<Exports> {
  const instance: WebAssembly.Instance = await WebAssembly.instantiate(program, {
    './pagefind_web_bg.js': {
      // What wasm-bindgen's own script does: the first places of its table hold the simple values.
      __wbindgen_init_externref_table() {
        const { __wbindgen_externrefs: table } = exportsOf(instance);
        const at = table.grow(4);
        table.set(0, undefined);
        for (const [place, value] of [undefined, null, true, false].entries()) {
          table.set(at + place, value);
        }
      },
    },
  });
  exportsOf(instance).__wbindgen_start();
  return exportsOf(instance);
}

function exportsOf({ exports }: WebAssembly.Instance): Exports {
  return exports as unknown as Exports;
}

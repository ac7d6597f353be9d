/** Pagefind's own search program, fed from our files: one instance a bundle, started late, thrown away when a file failed. */
import { type BundleContent, chunkFile, PAGEFIND_FILE, WASM_FILE } from './bundle.ts';
import { encodeCbor } from './cbor.ts';
import { decodeChunk, toPagefindChunk } from './chunk-codec.ts';
import { END } from './marks.ts';
import { type Postings, PostingsReader } from './postings.ts';
import type { Transport } from './transport.ts';

/** What of `pagefind.js` is used. */
export interface PagefindModule {
  transport: { fetch(input: string): Promise<unknown> };
  createInstance(options: { basePath: string; noWorker: true }): PagefindInstance;
}

interface PagefindInstance {
  search(term: string): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
}

/** A record that holds all terms of a search. */
export interface RecordHit {
  meeting: number;
  /** 0 is the meeting's own page, 1 … its attachments. */
  record: number;
  score: number;
  /** Ascending positions of words that matched; empty when only titles did. */
  positions: number[];
  /** Its number in `postings`. */
  page: number;
}

/** One index to ask. Calls are answered one after the other. */
export interface BundleSearch {
  /** Records that hold all of these; none when a whole word is not in the index. */
  find(sent: readonly string[]): Promise<RecordHit[]>;
  /** Of a term that `find` was asked for. */
  postings(sent: string): Postings;
  /** Record of a number in `postings`. */
  recordOf(page: number): { meeting: number; record: number };
  /** Forget what was loaded, so that files which failed are asked for again. */
  reset(): void;
}

const SIGNATURE = new TextEncoder().encode('pagefind_dcd');
/** Marks addresses that Pagefind makes up and the transport answers; no server sees them. */
const VIRTUAL = '/~';
const META = 'start';

/** Loads `pagefind.js` once, by an address that bundlers must not follow. */
export async function loadPagefind(
  base: string,
  version: string,
  transport: Transport,
  importModule: (url: string) => Promise<unknown> = (url) => import(/* @vite-ignore */ url),
): Promise<PagefindRuntime> {
  const wasm = transport.bytes(WASM_FILE);
  wasm.catch(() => undefined);
  const module = (await importModule(base + PAGEFIND_FILE)) as PagefindModule;
  await wasm;
  const folders = new Map<string, Folder>();
  module.transport.fetch = (input) => answer(input, folders, version, transport, wasm);
  return {
    open(folder, content) {
      const own = { content, postings: new PostingsReader() };
      folders.set(folder, own);
      return openBundle(module, folder, own);
    },
  };
}

interface Folder {
  content: BundleContent;
  postings: PostingsReader;
}

export interface PagefindRuntime {
  open(folder: string, content: BundleContent): BundleSearch;
}

function openBundle(
  module: PagefindModule,
  folder: string,
  { content, postings }: Folder,
): BundleSearch {
  const records = content.words.flatMap((own, meeting) =>
    own.map((_, record) => ({ meeting, record })),
  );
  const pages = new Map(records.map(({ meeting, record }, page) => [`${meeting}.${record}`, page]));
  let instance: PagefindInstance | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function search(sent: readonly string[]): Promise<RecordHit[]> {
    instance ??= module.createInstance({ basePath: `${VIRTUAL}${folder}/`, noWorker: true });
    const { results } = await instance.search(sent.join(' '));
    // Pagefind answers an unknown word with its longest known beginning.
    if (sent.some((term) => term.endsWith(END) && postings.of(term).size === 0)) return [];
    return results.map(({ id, score, words }) => {
      const page = pages.get(id) ?? 0;
      return { ...recordOf(page), page, score, positions: words };
    });
  }

  function recordOf(page: number): { meeting: number; record: number } {
    return records[page] ?? { meeting: 0, record: 0 };
  }

  return {
    find(sent) {
      const answer = queue.then(() => search(sent));
      queue = answer.catch(() => undefined);
      return answer;
    },
    postings: (sent) => postings.of(sent),
    recordOf,
    reset() {
      instance = undefined;
    },
  };
}

/** Pagefind asks for its entry, list of pages and chunks; all but the chunks we have already. */
async function answer(
  input: string,
  folders: ReadonlyMap<string, Folder>,
  version: string,
  transport: Transport,
  wasm: Promise<Uint8Array>,
): Promise<unknown> {
  const [folder = '', file = ''] = split(input);
  const own = folders.get(folder);
  if (!own) throw new Error(`Not a search folder: ${input}`);
  if (file.startsWith('pagefind-entry.json')) {
    const pages = own.content.words.flat().length;
    const languages = { vi: { hash: META, wasm: null, page_count: pages } };
    return { json: () => Promise.resolve({ version, languages, include_characters: [] }) };
  }
  if (file === WASM_FILE) return response(await wasm);
  if (file.startsWith('index/')) {
    const chunk = file.slice('index/'.length).replace('.pf_index', '');
    const words = decodeChunk(await transport.bytes(chunkFile(folder, chunk)));
    own.postings.add(words);
    return response(signed(toPagefindChunk(words)));
  }
  return response(signed(metaOf(own.content, version)));
}

function split(input: string): string[] {
  const path = input.slice(input.indexOf(VIRTUAL) + VIRTUAL.length);
  const slash = path.indexOf('/');
  return [path.slice(0, slash), path.slice(slash + 1)];
}

function metaOf({ words, chunks, fields }: BundleContent, version: string): Uint8Array {
  const pages = words.flatMap((own, meeting) =>
    own.map((count, record) => [`${meeting}.${record}`, count]),
  );
  const ranges = chunks.map((first, index) => [
    first,
    lastBefore(chunks[index + 1]),
    String(index),
  ]);
  return encodeCbor([version, pages, ranges, [], [], fields]);
}

/** Something that sorts just before the first word of the next chunk. */
function lastBefore(next: string | undefined): string {
  if (next === undefined) return '\uFFFF';
  const last = next.charCodeAt(next.length - 1) - 1;
  return `${next.slice(0, -1)}${String.fromCharCode(last)}\uFFFF`;
}

function signed(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(SIGNATURE.length + bytes.length);
  whole.set(SIGNATURE);
  whole.set(bytes, SIGNATURE.length);
  return whole;
}

function response(bytes: Uint8Array): unknown {
  const { buffer, byteOffset, byteLength } = bytes;
  return {
    arrayBuffer: () => Promise.resolve(buffer.slice(byteOffset, byteOffset + byteLength)),
  };
}

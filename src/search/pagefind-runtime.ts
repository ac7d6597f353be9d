/** Pagefind's own search program, fed from our files: one instance a bundle, started late, thrown away when a file failed. */
import { type BundleIndex, PAGEFIND_FILE, WASM_FILE } from './bundle.ts';
import { encodeCbor } from './cbor.ts';
import { toPagefindChunk } from './chunk-codec.ts';
import { type ChunkLoader, createChunkLoader } from './chunk-loader.ts';
import { once } from './once.ts';
import { type Postings, PostingsReader } from './postings.ts';
import type { Transport } from './transport.ts';

/** What of `pagefind.js` is used. */
export interface PagefindModule {
  transport: { fetch(input: string): Promise<unknown> };
  createInstance(options: { basePath: string; noWorker: true }): PagefindInstance;
}

interface PagefindInstance {
  preload(term: string): Promise<unknown>;
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
  /**
   * Records that hold all of these; none when a whole word is not in the index. `steps`: ever more of the terms, the last
   * step all of them; the chunks of a step are fetched only when some record holds all of the step before.
   */
  find(sent: readonly string[], steps: readonly (readonly string[])[]): Promise<RecordHit[]>;
  /** Starts Pagefind, so that the first search need not. */
  warm(): Promise<void>;
  /** Makes `postings` know these. Chunks that cannot be had count as empty; the transport remembers them. */
  load(sent: readonly string[]): Promise<void>;
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

export interface PagefindRuntime {
  /** `version`: Pagefind's, of the index. Fetches nothing yet. */
  open(folder: string, index: BundleIndex, version: string): BundleSearch;
}

type ImportModule = (url: string) => Promise<unknown>;
type StartInstance = (folder: string) => Promise<PagefindInstance>;

interface Folder {
  version: string;
  index: BundleIndex;
  postings: PostingsReader;
  chunks: ChunkLoader;
}

/** `pagefind.js` is loaded with the first instance, by an address that bundlers must not follow. */
export function createPagefindRuntime(
  base: string,
  transport: Transport,
  importModule: ImportModule = (url) => import(/* @vite-ignore */ url),
): PagefindRuntime {
  const folders = new Map<string, Folder>();
  const module = once(async () => {
    const wasm = transport.bytes(WASM_FILE);
    wasm.catch(() => undefined);
    const loaded = (await importModule(base + PAGEFIND_FILE)) as PagefindModule;
    const bytes = await wasm;
    loaded.transport.fetch = (input) => answer(input, folders, bytes);
    return loaded;
  });
  const start = oneAfterTheOther(module.get);
  return {
    open(folder, index, version) {
      const postings = new PostingsReader();
      const chunks = createChunkLoader(folder, index.chunks, transport, postings);
      const own = { index, version, postings, chunks };
      folders.set(folder, own);
      return openBundle(start, folder, own);
    },
  };
}

/** Pagefind loads its program with each instance; two at the same moment would take each other's memory. */
function oneAfterTheOther(module: () => Promise<PagefindModule>): StartInstance {
  let last: Promise<unknown> = Promise.resolve();
  return (folder) => {
    const loading = module();
    const started = last.then(async () => {
      const { createInstance } = await loading;
      const instance = createInstance({ basePath: `${VIRTUAL}${folder}/`, noWorker: true });
      await instance.search(''); // answers when the instance is ready
      return instance;
    });
    last = started.catch(() => undefined);
    return started;
  };
}

function openBundle(
  start: StartInstance,
  folder: string,
  { index, postings, chunks }: Folder,
): BundleSearch {
  const records = index.words.flatMap((own, meeting) =>
    own.map((_, record) => ({ meeting, record })),
  );
  const pages = new Map(records.map(({ meeting, record }, page) => [`${meeting}.${record}`, page]));
  const instance = once(() => start(folder));
  let queue: Promise<unknown> = Promise.resolve();

  async function search(sent: readonly string[]): Promise<RecordHit[]> {
    const { results } = await (await instance.get()).search(sent.join(' '));
    return results.map(({ id, score, words }) => {
      const page = pages.get(id) ?? 0;
      return { ...recordOf(page), page, score, positions: words };
    });
  }

  function recordOf(page: number): { meeting: number; record: number } {
    return records[page] ?? { meeting: 0, record: 0 };
  }

  return {
    async warm() {
      await instance.get();
    },
    async find(sent, steps) {
      // The chunks travel while Pagefind itself is still on its way.
      for (const terms of steps) {
        await chunks.load(terms);
        // Pagefind would answer an unknown word with its longest known beginning.
        if (!shareRecord(terms.map((term) => postings.of(term)))) return [];
      }
      const answer = queue.then(() => search(sent));
      queue = answer.catch(() => undefined);
      return answer;
    },
    load: (sent) => chunks.load(sent),
    postings: (sent) => postings.of(sent),
    recordOf,
    reset() {
      instance.clear();
    },
  };
}

function shareRecord([first, ...others]: readonly Postings[]): boolean {
  return [...(first?.keys() ?? [])].some((record) => others.every((other) => other.has(record)));
}

/** Pagefind asks for its entry, list of pages and chunks; all but the chunks we have already. */
async function answer(
  input: string,
  folders: ReadonlyMap<string, Folder>,
  wasm: Uint8Array,
): Promise<unknown> {
  const [folder = '', file = ''] = split(input);
  const own = folders.get(folder);
  if (!own) throw new Error(`Not a search folder: ${input}`);
  if (file.startsWith('pagefind-entry.json')) {
    const pages = own.index.words.flat().length;
    const languages = { vi: { hash: META, wasm: null, page_count: pages } };
    return {
      json: () => Promise.resolve({ version: own.version, languages, include_characters: [] }),
    };
  }
  if (file === WASM_FILE) return response(wasm);
  if (file.startsWith('index/')) {
    const chunk = file.slice('index/'.length).replace('.pf_index', '');
    return response(signed(toPagefindChunk(await own.chunks.get(Number(chunk)))));
  }
  return response(signed(metaOf(own.index, own.version)));
}

function split(input: string): string[] {
  const path = input.slice(input.indexOf(VIRTUAL) + VIRTUAL.length);
  const slash = path.indexOf('/');
  return [path.slice(0, slash), path.slice(slash + 1)];
}

function metaOf({ words, chunks, fields }: BundleIndex, version: string): Uint8Array {
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

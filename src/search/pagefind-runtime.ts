/** Pagefind's own search program, fed from our files: one instance a bundle, started late, thrown away when a file failed. */
import { type BundleContent, chunkFile, PAGEFIND_FILE, WASM_FILE } from './bundle.ts';
import { encodeCbor } from './cbor.ts';
import type { Transport } from './transport.ts';

/** What of `pagefind.js` is used. */
export interface PagefindModule {
  transport: { fetch(input: string): Promise<unknown> };
  createInstance(options: {
    basePath: string;
    noWorker: true;
  }): PagefindInstance;
}

interface PagefindInstance {
  search(term: string): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
  options(options: { exactDiacritics: boolean }): Promise<void>;
}

/** A record that holds all terms of a search. */
export interface RecordHit {
  meeting: number;
  /** 0 is the meeting's own page, 1 … its attachments. */
  record: number;
  score: number;
  /** Ascending positions of words that matched; empty when only titles did. */
  positions: number[];
}

/** One index to ask. Calls are answered one after the other. */
export interface BundleSearch {
  find(sent: readonly string[], exactMarks?: boolean): Promise<RecordHit[]>;
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
  const folders = new Map<string, BundleContent>();
  module.transport.fetch = (input) => answer(input, folders, version, transport, wasm);
  return {
    open(folder, content) {
      folders.set(folder, content);
      return openBundle(module, folder);
    },
  };
}

export interface PagefindRuntime {
  open(folder: string, content: BundleContent): BundleSearch;
}

function openBundle(module: PagefindModule, folder: string): BundleSearch {
  let instance: PagefindInstance | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function search(sent: readonly string[], exactDiacritics: boolean): Promise<RecordHit[]> {
    instance ??= module.createInstance({ basePath: `${VIRTUAL}${folder}/`, noWorker: true });
    await instance.options({ exactDiacritics });
    const { results } = await instance.search(sent.join(' '));
    return results.map(({ id, score, words }) => {
      const [meeting = 0, record = 0] = id.split('.').map(Number);
      return { meeting, record, score, positions: words };
    });
  }

  return {
    find(sent, exactMarks = false) {
      const answer = queue.then(() => search(sent, exactMarks));
      queue = answer.catch(() => undefined);
      return answer;
    },
    reset() {
      instance = undefined;
    },
  };
}

/** Pagefind asks for its entry, list of pages and chunks; all but the chunks we have already. */
async function answer(
  input: string,
  folders: ReadonlyMap<string, BundleContent>,
  version: string,
  transport: Transport,
  wasm: Promise<Uint8Array>,
): Promise<unknown> {
  const [folder = '', file = ''] = split(input);
  const content = folders.get(folder);
  if (!content) throw new Error(`Not a search folder: ${input}`);
  if (file.startsWith('pagefind-entry.json')) {
    const pages = content.words.flat().length;
    const languages = { vi: { hash: META, wasm: null, page_count: pages } };
    return { json: () => Promise.resolve({ version, languages, include_characters: [] }) };
  }
  if (file === WASM_FILE) return response(await wasm);
  if (file.startsWith('index/')) {
    const chunk = file.slice('index/'.length).replace('.pf_index', '');
    return response(signed(await transport.bytes(chunkFile(folder, chunk))));
  }
  return response(signed(metaOf(content, version)));
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
  const ranges = Array.from({ length: chunks.length / 2 }, (_, index) => [
    chunks[2 * index] ?? '',
    chunks[2 * index + 1] ?? '',
    String(index),
  ]);
  return encodeCbor([version, pages, ranges, [], [], fields]);
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

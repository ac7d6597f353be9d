/** Which chunk holds a word, and each chunk fetched once; Pagefind and the ranking share what was fetched. */
import { chunkFile } from './bundle.ts';
import { type IndexedWord, decodeChunk } from './chunk-codec.ts';
import type { PostingsReader } from './postings.ts';
import { keyOf } from './postings.ts';
import type { Transport } from './transport.ts';

export interface ChunkLoader {
  /** Rejects when the chunk cannot be had; the next call tries again. */
  get(chunk: number): Promise<IndexedWord[]>;
  /** The chunks of these terms; one that cannot be had is left out. */
  load(sent: readonly string[]): Promise<void>;
}

/** `starts`: beginning of the first word of each chunk, ascending. */
export function createChunkLoader(
  folder: string,
  starts: readonly string[],
  transport: Transport,
  postings: PostingsReader,
): ChunkLoader {
  const chunks = new Map<number, Promise<IndexedWord[]>>();

  async function fetchChunk(chunk: number): Promise<IndexedWord[]> {
    const words = decodeChunk(await transport.bytes(chunkFile(folder, String(chunk))));
    postings.add(words);
    return words;
  }

  function get(chunk: number): Promise<IndexedWord[]> {
    const loading = chunks.get(chunk) ?? fetchChunk(chunk);
    chunks.set(chunk, loading);
    loading.catch(() => chunks.delete(chunk));
    return loading;
  }

  return {
    get,
    async load(sent) {
      const needed = new Set(sent.map((term) => chunkOf(keyOf(term), starts)));
      await Promise.allSettled([...needed].map(get));
    },
  };
}

/** Compared by code points, as Pagefind does: all words of the index lie in the basic plane. */
function chunkOf(key: string, starts: readonly string[]): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

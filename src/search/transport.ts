/** Fetches the search's files: three tries each, unpacked by the browser itself, and every final failure remembered. */

/** How a file is fetched. */
export interface FetchHow {
  /** Ask the server even when a copy is at hand. */
  fresh?: boolean;
  /** False: everything else may go first. */
  urgent?: boolean;
  /** No answer lacks anything without it: it is asked for once, and a failure is not remembered. */
  optional?: boolean;
}

/** What of `fetch` is used; tests hand in their own. */
export type FetchBytes = (
  url: string,
  how: FetchHow,
) => Promise<{
  ok: boolean;
  status: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}>;

export interface Transport {
  /** Unpacked content of a file under the search's folder. Throws the network's last error. */
  bytes(path: string, how?: FetchHow): Promise<Uint8Array<ArrayBuffer>>;
  json<T>(path: string, how?: FetchHow): Promise<T>;
  /** Files given up since the last call. */
  takeFailures(): string[];
  /** Did the server say since the last call that a file is not there? Then a new release has most likely replaced it. */
  takeMissing(): boolean;
}

class MissingFile extends Error {}

const TRIES = 3;
const PAUSE_MS = 400;
const GZIP = [0x1f, 0x8b] as const;

/** `base`: address of the search's folder, with a slash at the end. */
export function createTransport(base: string, fetchBytes: FetchBytes = defaultFetch): Transport {
  const failures = new Set<string>();
  let missing = false;

  async function bytes(path: string, how: FetchHow = {}): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const attempt = () => get(fetchBytes, base + path, how);
      return await unpack(await (how.optional ? attempt() : withRetries(attempt)));
    } catch (error) {
      if (how.optional) throw error;
      failures.add(path);
      missing ||= error instanceof MissingFile;
      throw error;
    }
  }

  return {
    bytes,
    async json<T>(path: string, how?: FetchHow): Promise<T> {
      return JSON.parse(new TextDecoder().decode(await bytes(path, how))) as T;
    },
    takeFailures() {
      const taken = [...failures];
      failures.clear();
      return taken;
    },
    takeMissing() {
      const taken = missing;
      missing = false;
      return taken;
    },
  };
}

function defaultFetch(url: string, { fresh, urgent }: FetchHow): ReturnType<FetchBytes> {
  return fetch(url, {
    ...(fresh && { cache: 'no-cache' }),
    ...(urgent === false && { priority: 'low' }),
  });
}

async function get(fetchBytes: FetchBytes, url: string, how: FetchHow): Promise<ArrayBuffer> {
  const response = await fetchBytes(url, how);
  if (response.status === 404) throw new MissingFile(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === TRIES || error instanceof MissingFile) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** (tries - 1)));
    }
  }
}

/** Servers may or may not have unpacked the file on the way. */
async function unpack(buffer: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const data = new Uint8Array(buffer);
  if (data[0] !== GZIP[0] || data[1] !== GZIP[1]) return data;
  const stream = new Blob([buffer]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The search's files in the browser: start file, catalogues and Pagefind, each loaded once and again after a failure. */
import {
  type BundleContent,
  type CatalogueRow,
  type StartFile,
  type TextFile,
  START_FILE,
  textFile,
} from './bundle.ts';
import type { MeetingFacts } from './facets.ts';
import { type Pair, unambiguousPairs } from './lexicon.ts';
import { type BundleSearch, type PagefindRuntime, loadPagefind } from './pagefind-runtime.ts';
import type { Transport } from './transport.ts';

/** What is known before Pagefind has loaded. */
export interface Start {
  file: StartFile;
  pairs: readonly Pair[];
  /** The most frequent first. */
  vocabulary: ReadonlySet<string>;
}

/** One bundle, with its catalogue. */
export interface OpenBundle {
  folder: string;
  rows: CatalogueRow[];
  facts: MeetingFacts[];
  records: number;
  search: BundleSearch;
}

export interface IndexReader {
  start(): Promise<Start>;
  /** Catalogue of the newest meetings: no further request after the start file. */
  newest(): Promise<{ rows: CatalogueRow[]; facts: MeetingFacts[] }>;
  bundles(): Promise<OpenBundle[]>;
  text(folder: string, record: string, part: number): Promise<TextFile>;
  /** Loads everything anew at the next call. */
  reset(): void;
}

type ImportModule = (url: string) => Promise<unknown>;

export function createIndexReader(
  base: string,
  transport: Transport,
  importModule?: ImportModule,
): IndexReader {
  const start = once(async () => {
    const file = await transport.json<StartFile>(START_FILE);
    const pairs = unambiguousPairs(file.abbreviations);
    return { file, pairs, vocabulary: new Set(file.vocabulary.split(' ')) };
  });
  const runtime = once(async () => {
    const { file } = await start.get();
    return loadPagefind(base, file.pagefind, transport, importModule);
  });
  const texts = new Map<string, Promise<TextFile>>();
  const bundles = once(async () => {
    const { file } = await start.get();
    const contents = file.bundles.map(async ({ folder, content }) => ({
      folder,
      content: content ?? (await transport.json<BundleContent>(`${folder}/${START_FILE}`)),
    }));
    const pagefind = await runtime.get();
    const loaded = await Promise.all(contents);
    return loaded.map(({ folder, content }) => open(pagefind, folder, content));
  });

  return {
    start: start.get,
    async newest() {
      const content = (await start.get()).file.bundles[0]?.content;
      const rows = content?.catalogue.meetings ?? [];
      return { rows, facts: content ? factsOf(content) : [] };
    },
    bundles: bundles.get,
    text(folder, record, part) {
      const path = textFile(folder, record, part);
      const text = texts.get(path) ?? transport.json<TextFile>(path);
      texts.set(path, text);
      text.catch(() => texts.delete(path));
      return text;
    },
    reset() {
      for (const loaded of [start, runtime, bundles]) loaded.clear();
    },
  };
}

function open(pagefind: PagefindRuntime, folder: string, content: BundleContent): OpenBundle {
  return {
    folder,
    rows: content.catalogue.meetings,
    facts: factsOf(content),
    records: content.words.flat().length,
    search: pagefind.open(folder, content),
  };
}

function factsOf({ catalogue }: BundleContent): MeetingFacts[] {
  const none = { id: '', label: '' };
  return catalogue.meetings.map(
    ([id, url, title, number, issued, start, end, issuer, kind, status, sites, types]) => ({
      id,
      url,
      title,
      number,
      issued,
      start,
      end,
      issuer: catalogue.issuers[issuer] ?? none,
      kind: catalogue.kinds[kind] ?? none,
      status: catalogue.statuses[status] ?? none,
      sites: sites.map((site) => catalogue.sites[site] ?? ''),
      fileTypes: types.split(' ').filter(Boolean),
    }),
  );
}

/** Loads at the first call; a failure is forgotten, so that the next call tries again. */
function once<T>(load: () => Promise<T>): { get: () => Promise<T>; clear: () => void } {
  let value: Promise<T> | undefined;
  return {
    get() {
      const loading = (value ??= load());
      loading.catch(() => {
        if (value === loading) value = undefined;
      });
      return loading;
    },
    clear() {
      value = undefined;
    },
  };
}

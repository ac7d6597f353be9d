/** The search's files in the browser: start file, catalogues and Pagefind, each loaded once and again after a failure. */
import {
  type BundleIndex,
  type Catalogue,
  type CatalogueRow,
  type StartFile,
  type TextFile,
  catalogueFile,
  indexFile,
  START_FILE,
  textFile,
} from './bundle.ts';
import type { MeetingFacts } from './facets.ts';
import { type Pair, unambiguousPairs } from './lexicon.ts';
import { type BundleSearch, createPagefindRuntime } from './pagefind-runtime.ts';
import { once } from './once.ts';
import type { Transport } from './transport.ts';

/** What is known before Pagefind has loaded. */
export interface Start {
  file: StartFile;
  pairs: readonly Pair[];
  /** The most frequent first. */
  vocabulary: ReadonlySet<string>;
}

/** Catalogue of one bundle; a meeting has the same number in both lists. */
export interface OpenCatalogue {
  rows: CatalogueRow[];
  facts: MeetingFacts[];
}

export interface OpenBundle {
  folder: string;
  meetings: number;
  records: number;
  search: BundleSearch;
  /** Fetched when first asked for. */
  catalogue(): Promise<OpenCatalogue>;
}

export interface IndexReader {
  start(): Promise<Start>;
  /** Of the newest meetings: no further request after the start file. */
  newestCatalogue(): Promise<OpenCatalogue>;
  /** Newest first. */
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
    const file = await transport.json<StartFile>(START_FILE, true);
    const pairs = unambiguousPairs(file.abbreviations);
    return { file, pairs, vocabulary: new Set(file.vocabulary.split(' ')) };
  });
  const bundles = once(async () => {
    const { file } = await start.get();
    const pagefind = createPagefindRuntime(base, transport, importModule);
    const opened = file.bundles.map(async ({ folder, index, catalogue }): Promise<OpenBundle> => {
      const own = index ?? (await transport.json<BundleIndex>(indexFile(folder)));
      const read = once(async () =>
        open(catalogue ?? (await transport.json<Catalogue>(catalogueFile(folder)))),
      );
      return {
        folder,
        meetings: own.words.length,
        records: own.words.flat().length,
        search: pagefind.open(folder, own, file.pagefind),
        catalogue: read.get,
      };
    });
    return Promise.all(opened);
  });
  const texts = new Map<string, Promise<TextFile>>();

  return {
    start: start.get,
    async newestCatalogue() {
      const catalogue = (await start.get()).file.bundles[0]?.catalogue;
      return catalogue ? open(catalogue) : { rows: [], facts: [] };
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
      for (const loaded of [start, bundles]) loaded.clear();
    },
  };
}

function open(catalogue: Catalogue): OpenCatalogue {
  return { rows: catalogue.meetings, facts: factsOf(catalogue) };
}

function factsOf(catalogue: Catalogue): MeetingFacts[] {
  const none = { id: '', label: '' };
  return catalogue.meetings.map(
    ([
      id,
      url,
      title,
      number,
      issued,
      start,
      end,
      issuer,
      kind,
      status,
      sites,
      types,
      ,
      altered,
      previousStart,
    ]) => ({
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
      altered,
      previousStart,
      sites: sites.map((site) => catalogue.sites[site] ?? ''),
      fileTypes: types.split(' ').filter(Boolean),
    }),
  );
}

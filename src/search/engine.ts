/** The search as a page uses it: a query in, meetings out, with everything the page has to say about it. No DOM. */
import { foldMarks } from '../text/normalize.ts';
import { type Segment, markSegments } from './excerpt.ts';
import {
  type Facets,
  type MeetingFacts,
  type SearchFilters,
  countFacets,
  passes,
} from './facets.ts';
import type { FoundMeeting } from './find.ts';
import { createIndexReader } from './index-reader.ts';
import type { Change } from './interpret.ts';
import { type HitExcerpt, partOf, placeOf } from './place.ts';
import { parseQuery } from './query.ts';
import { type FetchBytes, createTransport } from './transport.ts';
import { type Understood, understand } from './understand.ts';

export type { HitExcerpt };

export interface SearchRequest {
  query: string;
  filters?: SearchFilters;
  sort?: 'relevance' | 'newest' | 'oldest';
  /** Only what was typed: no repair, no relaxing. */
  literal?: boolean;
}

export interface SearchAnswer {
  query: string;
  /** Ranked; those with every word first. */
  hits: SearchHit[];
  /** How many of the hits hold every word. */
  complete: number;
  facets: Facets;
  /** Words that were searched instead of what was typed: “đã tìm: …” */
  changes: Change[];
  /** No or few meetings hold every word, so the others hold most of them: “không có trang nào chứa đủ các từ”. */
  relaxed: boolean;
  /** Older years are still being searched. */
  pending: boolean;
  /** Files could not be fetched: “mạng yếu, kết quả có thể thiếu”. */
  partial: boolean;
}

export interface SearchHit extends MeetingFacts {
  /** Holds every word of the query. */
  complete: boolean;
  titleSegments: Segment[];
  /** Where in the index it was found; hand the hit to `excerpts`. */
  found: FoundMeeting;
  keys: string[];
}

/** A meeting whose title and number hold the beginnings of all words. */
export interface QuickHit extends MeetingFacts {
  titleSegments: Segment[];
}

export interface SearchEngine {
  /** Fetches what every search needs; call when the field gets the focus. */
  init(): Promise<void>;
  /**
   * `onProgress` gets what the newest meetings give while older years are still being searched. Rejects only when nothing
   * at all can be loaded.
   */
  search(
    request: SearchRequest,
    onProgress?: (answer: SearchAnswer) => void,
  ): Promise<SearchAnswer>;
  /** From titles and numbers of the newest meetings, before Pagefind has loaded. */
  quick(query: string, limit?: number): Promise<QuickHit[]>;
  /** The best places of a hit; those that cannot be fetched are left out. */
  excerpts(hit: SearchHit, limit?: number): Promise<HitExcerpt[]>;
}

export interface EngineOptions {
  /** Address of the search's folder, with a slash at the end. */
  base: string;
  fetchBytes?: FetchBytes;
  importModule?: (url: string) => Promise<unknown>;
}

export function createSearchEngine({
  base,
  fetchBytes,
  importModule,
}: EngineOptions): SearchEngine {
  const transport = createTransport(base, fetchBytes);
  const reader = createIndexReader(base, transport, importModule);

  async function search(
    request: SearchRequest,
    onProgress?: (answer: SearchAnswer) => void,
  ): Promise<SearchAnswer> {
    const answer = await searchOnce(request, onProgress);
    if (!transport.takeMissing()) return answer;
    // A new release has replaced the index while the page was open.
    reader.reset();
    return searchOnce(request, onProgress);
  }

  async function searchOnce(
    request: SearchRequest,
    onProgress?: (answer: SearchAnswer) => void,
  ): Promise<SearchAnswer> {
    const bundles = await reader.bundles();
    // Not awaited: Pagefind starts while the first chunks are on their way. A failure comes again with the search itself.
    bundles[0]?.search.warm().catch(() => undefined);
    if (onProgress && bundles.length > 1) {
      const newest = await understand(reader, bundles.slice(0, 1), request.query, true);
      if (newest.found.length > 0) onProgress(answerOf(request, newest, true, []));
    }
    const understood = await understand(reader, bundles, request.query, request.literal ?? false);
    const failures = transport.takeFailures();
    if (failures.length > 0) for (const { search } of bundles) search.reset();
    return answerOf(request, understood, false, failures);
  }

  return {
    async init() {
      const [newest] = await reader.bundles();
      await newest?.search.warm();
    },
    search,
    async quick(query, limit = 10) {
      const { facts } = await reader.newestCatalogue();
      const keys = parseQuery(query).terms.map(({ key }) => key);
      if (keys.length === 0) return [];
      return facts
        .filter(({ title, number }) => {
          const text = ` ${foldMarks(`${title} ${number}`).replace(/[^a-z0-9]+/gu, ' ')}`;
          return keys.every((key) => text.includes(` ${key}`));
        })
        .toReversed()
        .slice(0, limit)
        .map((fact) => ({
          ...fact,
          titleSegments: markSegments(fact.title, new Set(keys)),
        }));
    },
    async excerpts(hit, limit = 3) {
      const { found, keys } = hit;
      const texts = found.records.slice(0, limit).map(async (record) => {
        const id = `${found.meeting}.${record.record}`;
        return placeOf(await reader.text(found.bundle.folder, id, partOf(record)), keys);
      });
      const settled = await Promise.allSettled(texts);
      return settled.flatMap((text) => (text.status === 'fulfilled' ? [text.value] : []));
    },
  };
}

function answerOf(
  { query, filters = {}, sort }: SearchRequest,
  { found, complete, changes, keys }: Understood,
  pending: boolean,
  failures: readonly string[],
): SearchAnswer {
  const all = found.map((meeting, index) => hitOf(meeting, index < complete, keys));
  const hits = sorted(
    all.filter((hit) => passes(hit, filters)),
    sort,
  );
  return {
    query,
    hits,
    complete: hits.filter((hit) => hit.complete).length,
    facets: countFacets(all, filters),
    changes,
    relaxed: complete < found.length,
    pending,
    partial: failures.length > 0,
  };
}

function hitOf(found: FoundMeeting, complete: boolean, keys: string[]): SearchHit {
  const facts = found.catalogue.facts[found.meeting];
  if (!facts) throw new RangeError(`No meeting ${found.meeting} in ${found.bundle.folder}.`);
  return {
    ...facts,
    complete,
    titleSegments: markSegments(facts.title, new Set(keys)),
    found,
    keys,
  };
}

function sorted(hits: SearchHit[], sort: SearchRequest['sort'] = 'relevance'): SearchHit[] {
  if (sort === 'relevance') return hits;
  const newest = hits.toSorted((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0));
  return sort === 'newest' ? newest : newest.reverse();
}

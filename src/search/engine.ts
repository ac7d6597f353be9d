/** The search as a page uses it: a query in, meetings out, with everything the page has to say about it. No DOM. */
import { foldMarks } from '../text/normalize.ts';
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
import { type QueryTerm, parseQuery } from './query.ts';
import { ownFactor } from './rank.ts';
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
  /** Ranked; as a rule those with every word first. */
  hits: SearchHit[];
  /** How many of the hits hold every word, those of a question aside. */
  complete: number;
  facets: Facets;
  /** Words that were searched instead of what was typed: “đã tìm: …” */
  changes: Change[];
  /** No or few meetings hold every word, so the others hold most of them: “không có trang nào chứa đủ các từ”. */
  relaxed: boolean;
  /** Files could not be fetched: “mạng yếu, kết quả có thể thiếu”. */
  partial: boolean;
}

export interface SearchHit extends MeetingFacts {
  /** Holds every word of the query. */
  complete: boolean;
  /** Where in the index it was found; hand the hit to `excerpts`. */
  found: FoundMeeting;
  /** Words to mark, without marks. */
  keys: readonly string[];
}

/** A meeting whose title and number hold the beginnings of all words. */
export interface QuickHit extends MeetingFacts {
  keys: readonly string[];
}

export interface SearchEngine {
  /** Fetches what every search needs; call when the field gets the focus. */
  init(): Promise<void>;
  /**
   * Rejects only when nothing at all can be loaded. `onTitles` gets what the titles, numbers and days at hand already say,
   * long before the words and Pagefind's program have come; it is not called when they say nothing.
   */
  search(request: SearchRequest, onTitles?: (hits: QuickHit[]) => void): Promise<SearchAnswer>;
  /** From titles, numbers and days alone. Older years are looked at while there are too few. */
  quick(query: string, limit?: number): Promise<QuickHit[]>;
  /** The best places of a hit; those that cannot be fetched are left out. */
  excerpts(hit: SearchHit, limit?: number): Promise<HitExcerpt[]>;
}

export interface EngineOptions {
  /** Address of the search's folder, with a slash at the end. */
  base: string;
  fetchBytes?: FetchBytes;
}

export function createSearchEngine({ base, fetchBytes }: EngineOptions): SearchEngine {
  const transport = createTransport(base, fetchBytes);
  const reader = createIndexReader(transport);
  let isUsed = false;
  /** until it is known whether the index of the search before was still the server's */
  let asked = Promise.resolve();

  async function searchOnce(
    request: SearchRequest,
    onTitles?: (hits: QuickHit[]) => void,
  ): Promise<SearchAnswer> {
    // Not awaited: the program travels with all the rest. A failure comes again when something must be scored.
    reader.warm().catch(() => undefined);
    const index = await reader.open();
    const [newest] = index.volumes;
    if (onTitles && newest && request.query && (request.sort ?? 'relevance') === 'relevance') {
      const told = titlesOf(await newest.facts(), request.query);
      const hits = told.filter((hit) => passes(hit, request.filters ?? {}));
      if (hits.length > 0) onTitles(hits);
    }
    const understood = await understand(index, request.query, request.literal ?? false);
    return answerOf(request, understood, transport.takeFailures());
  }

  return {
    async init() {
      await Promise.all([reader.open(), reader.warm()]);
    },
    async search(request, onTitles) {
      await asked;
      // A file is named after what it holds: those of an older index may all be there still.
      const isCurrent = isUsed ? reader.isCurrent() : Promise.resolve(true);
      const answer = await searchOnce(request, onTitles).catch((error: unknown) => {
        if (!transport.takeMissing()) throw error;
        return undefined;
      });
      const isWhole = answer !== undefined && !transport.takeMissing();
      isUsed = true;
      // Only what finds nothing waits: what an open page lacks may have come since.
      if (isWhole && (answer.complete > 0 || (await isCurrent))) {
        asked = isCurrent.then((current) => {
          if (!current) reader.reset();
        });
        return answer;
      }
      // A new release has replaced the index while the page was open.
      reader.reset();
      return searchOnce(request);
    },
    async quick(query, limit = 10) {
      const { volumes } = await reader.open();
      const hits: QuickHit[] = [];
      for (const { facts } of volumes) {
        hits.push(...titlesOf(await facts(), query));
        if (hits.length >= limit) break;
      }
      return hits.slice(0, limit);
    },
    async excerpts({ found, keys }, limit = 3) {
      const texts = found.records
        .slice(0, limit)
        .map(async (record) => placeOf(await reader.text(record.place, partOf(record)), keys));
      const settled = await Promise.allSettled(texts);
      return settled.flatMap((text) => (text.status === 'fulfilled' ? [text.value] : []));
    },
  };
}

/** Meetings, the newest first, whose title, number or day has all that was typed; the last word may be unfinished. */
function titlesOf(meetings: readonly MeetingFacts[], query: string): QuickHit[] {
  const { terms } = parseQuery(query);
  const keys = terms.map(({ key }) => key);
  if (keys.length === 0) return [];
  return meetings
    .filter((meeting) => {
      const text = ` ${foldMarks(`${meeting.title} ${meeting.number}`).replace(/[^a-z0-9]+/gu, ' ')}`;
      return terms.every(
        (term) =>
          text.includes(` ${term.key}`) || (!isWord(term) && ownFactor(meeting, [term]) > 1),
      );
    })
    .toReversed()
    .map((meeting) => ({ ...meeting, keys }));
}

function isWord({ kind }: QueryTerm): boolean {
  return kind === 'syllable' || kind === 'number';
}

function answerOf(
  { query, filters = {}, sort }: SearchRequest,
  { found, complete, changes, keys }: Understood,
  failures: readonly string[],
): SearchAnswer {
  const all = found.map((meeting): SearchHit => ({
    ...meeting.facts,
    complete: complete.has(meeting),
    found: meeting,
    keys,
  }));
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
    relaxed: complete.size < found.length,
    partial: failures.length > 0,
  };
}

function sorted(hits: SearchHit[], sort: SearchRequest['sort'] = 'relevance'): SearchHit[] {
  if (sort === 'relevance') return hits;
  const newest = hits.toSorted((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0));
  return sort === 'newest' ? newest : newest.reverse();
}

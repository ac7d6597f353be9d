/** The search as a page uses it: a query in, meetings out, with everything the page has to say about it. No DOM. */
import type { TextFile } from './bundle.ts';
import { WORDS_PER_TEXT } from './bundle.ts';
import { type Segment, excerptOf, markSegments } from './excerpt.ts';
import {
  type Facets,
  type MeetingFacts,
  type SearchFilters,
  countFacets,
  passes,
} from './facets.ts';
import { type FoundMeeting, type FoundRecord, findAll, findSome } from './find.ts';
import { unfold } from './fold.ts';
import { type IndexReader, type OpenBundle, createIndexReader } from './index-reader.ts';
import {
  type Change,
  type Interpretation,
  essentialTerms,
  rarestTerms,
  relaxedTerms,
  repaired,
  withAbbreviations,
  withOtherReadings,
} from './interpret.ts';
import { type ParsedQuery, type QueryTerm, parseQuery, termOf } from './query.ts';
import { type FetchBytes, createTransport } from './transport.ts';
import { foldMarks } from '../text/normalize.ts';

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

/** A place in the meeting's page or in one of its files, with some lines round the words. */
export interface HitExcerpt {
  /** Address with the anchor of the agenda item or page. */
  url: string;
  title: string;
  fileType: string;
  /** Page of the file, when known. */
  page: number | undefined;
  segments: Segment[];
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

/** Fewer complete meetings than this are followed by those that hold most of the words. */
const FEW = 5;

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
      const newest = await understand(reader, bundles.slice(0, 1), { ...request, literal: true });
      if (newest.found.length > 0) onProgress(answerOf(request, newest, true, []));
    }
    const understood = await understand(reader, bundles, request);
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
        return excerpt(await reader.text(found.bundle.folder, id, partOf(record)), keys);
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

interface Understood {
  found: FoundMeeting[];
  complete: number;
  changes: Change[];
  keys: string[];
}

/** What was typed, then with abbreviations resolved, then repaired, then only most of it: each when the one before fails. */
async function understand(
  reader: IndexReader,
  bundles: readonly OpenBundle[],
  { query, literal = false }: SearchRequest,
): Promise<Understood> {
  const { pairs, vocabulary } = await reader.start();
  const parsed = await resolveDays(parseQuery(query), bundles);
  if (parsed.terms.length === 0) {
    return { found: await everything(bundles), complete: Infinity, changes: [], keys: [] };
  }
  const quoted = parsed.phrases.length > 0;
  const terms = quoted ? parsed.terms : essentialTerms(parsed.terms, vocabulary);
  const attempt = (understood: Interpretation, phrases?: ParsedQuery['phrases']) =>
    findWith(bundles, understood, vocabulary, phrases);
  let best = await attempt({ terms, changes: [] }, parsed.phrases);
  if (best.found.length === 0 && parsed.terms.some(({ kind }) => kind === 'code')) {
    const plain = await resolveDays(parseQuery(query, false), bundles);
    best = await attempt({ terms: plain.terms, changes: [] }, plain.phrases);
  }
  if (literal) return { ...best, complete: best.found.length };
  if (!quoted) {
    for (const other of withAbbreviations(best.terms, pairs)) {
      const tried = await attempt(other);
      best = merged(best, tried);
    }
  }
  if (best.found.length === 0) {
    const tries = [...repaired(best.terms, vocabulary), ...withOtherReadings(best.terms)];
    for (const other of tries) {
      const tried = await attempt(other);
      if ((tried.found[0]?.score ?? 0) > (best.found[0]?.score ?? 0)) best = tried;
    }
  }
  const complete = best.found.length;
  if (complete > 0 && bundles.length > 1) return { ...best, complete };
  if (complete >= FEW || (quoted && complete > 0)) return { ...best, complete };
  const most = relaxedTerms(best.terms, vocabulary);
  const some = await findSome(bundles, most);
  const seen = new Set(best.found.map(identity));
  const more = some.filter((meeting) => !seen.has(identity(meeting)));
  const keys = [...new Set([...best.keys, ...most.map(({ key }) => key)])];
  return { ...best, found: [...best.found, ...more], complete, keys };
}

interface Attempt extends Interpretation {
  found: FoundMeeting[];
  keys: string[];
}

async function findWith(
  bundles: readonly OpenBundle[],
  { terms, changes }: Interpretation,
  vocabulary: ReadonlySet<string>,
  phrases: ParsedQuery['phrases'] = [],
): Promise<Attempt> {
  const found = await findAll(bundles, terms, phrases, rarestTerms(terms, vocabulary));
  return { terms, changes, found, keys: terms.map(({ key }) => key) };
}

/** The better score of each meeting; words of both are marked. */
function merged(first: Attempt, second: Attempt): Attempt {
  if (second.found.length === 0) return first;
  const meetings = new Map(first.found.map((meeting) => [identity(meeting), meeting]));
  for (const meeting of second.found) {
    const known = meetings.get(identity(meeting));
    if (!known || known.score < meeting.score) meetings.set(identity(meeting), meeting);
  }
  return {
    terms: first.found.length > 0 ? first.terms : second.terms,
    changes: first.found.length > 0 ? first.changes : second.changes,
    found: [...meetings.values()].sort((a, b) => b.score - a.score),
    keys: [...new Set([...first.keys, ...second.keys])],
  };
}

function identity({ bundle, meeting }: FoundMeeting): string {
  return `${bundle.folder}/${meeting}`;
}

/** A day without year is one only when a meeting was held on it; else it is two numbers (“đạt 8/8 tiêu chí”). */
async function resolveDays(
  parsed: ParsedQuery,
  bundles: readonly OpenBundle[],
): Promise<ParsedQuery> {
  if (parsed.terms.every(({ kind }) => kind !== 'yearless')) return parsed;
  const catalogues = await Promise.all(bundles.map((bundle) => bundle.catalogue()));
  const days = new Set(
    catalogues.flatMap(({ facts }) => facts.map(({ start }) => start.slice(5, 10))),
  );
  const terms = parsed.terms.flatMap((term): QueryTerm[] => {
    if (term.kind !== 'yearless') return [term];
    const held = days.has(`${term.key.slice(0, 2)}-${term.key.slice(2)}`);
    return held ? [term] : (term.shown.match(/\d+/gu) ?? []).map(termOf);
  });
  return { ...parsed, terms };
}

/** Every meeting, the newest first. */
async function everything(bundles: readonly OpenBundle[]): Promise<FoundMeeting[]> {
  const lists = bundles.map(async (bundle) => {
    const catalogue = await bundle.catalogue();
    return catalogue.rows
      .map((_, meeting) => ({ bundle, catalogue, meeting, score: 0, records: [] }))
      .toReversed();
  });
  return (await Promise.all(lists)).flat();
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

/** The text file that holds most of what was found. */
function partOf({ positions }: FoundRecord): number {
  const counts = new Map<number, number>();
  for (const position of positions) {
    const part = Math.floor(position / WORDS_PER_TEXT);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function excerpt(file: TextFile, keys: readonly string[]): HitExcerpt {
  const { segments, anchor } = excerptOf(file, keys);
  const page = /^page=(\d+)$/u.exec(anchor)?.[1];
  return {
    url: addressOf(file, anchor, page),
    title: unfold(file.title),
    fileType: file.fileType,
    page: page === undefined ? undefined : Number(page),
    segments,
  };
}

/** PDF viewers open a page by `#page=4`; other files have their light reading for that. */
function addressOf(
  { url, fileType, readingUrl }: TextFile,
  anchor: string,
  page: string | undefined,
): string {
  if (page === undefined) return anchor && fileType === '' ? `${url}#${anchor}` : url;
  if (fileType === 'pdf' || readingUrl === '')
    return fileType === 'pdf' ? `${url}#page=${page}` : url;
  return `${readingUrl}#trang-${page}`;
}

/** Terms → meetings with a score, over all bundles: strict first, relaxed as the last resort. */
import { unionPositions } from './positions.ts';
import type { OpenBundle } from './index-reader.ts';
import type { RecordHit } from './pagefind-runtime.ts';
import type { ParsedQuery, QueryTerm } from './query.ts';
import { longestRun, ownFactor, proximityFactor } from './rank.ts';

/** A record that matched; its place in the index, for excerpts. */
export interface FoundRecord {
  record: number;
  score: number;
  positions: number[];
}

export interface FoundMeeting {
  bundle: OpenBundle;
  meeting: number;
  score: number;
  /** Best first. */
  records: FoundRecord[];
}

/** With this many hits a second pass for exact marks would take longer than it helps. */
const MOST_FOR_EXACT_PASS = 400;
const EXACT_MARKS = 1.8;
const OTHER_RECORDS = 0.1;
const MOST_RELAXED_TERMS = 8;
const LEAST_COVERAGE = 0.4;

/** Meetings with a record that holds every term; quoted words stand together. Best first. */
export async function findAll(
  bundles: readonly OpenBundle[],
  terms: readonly QueryTerm[],
  phrases: ParsedQuery['phrases'] = [],
): Promise<FoundMeeting[]> {
  const asked = terms.filter(({ sent }) => sent !== '');
  const found = await Promise.all(
    bundles.map(async (bundle) => {
      const hits = asked.length > 0 ? await strictHits(bundle, asked) : listed(bundle, terms);
      const quoted = await withPhrases(bundle, hits, terms, phrases);
      return grouped(bundle, quoted, terms, asked.length);
    }),
  );
  return found.flat().sort((a, b) => b.score - a.score);
}

/** Meetings that hold most of the query, by how rare the words are that they hold. Best first. */
export async function findSome(
  bundles: readonly OpenBundle[],
  terms: readonly QueryTerm[],
): Promise<FoundMeeting[]> {
  const asked = terms.filter(({ sent }) => sent !== '');
  const total = bundles.reduce((sum, { records }) => sum + records, 0);
  const perTerm = await Promise.all(
    asked.map(async (term) => {
      const hits = await Promise.all(
        bundles.map(async ({ search }) => {
          const exact = term.marked ? await search.find([term.sent], true) : [];
          return exact.length > 0 ? exact : search.find([term.sent]);
        }),
      );
      const count = hits.reduce((sum, list) => sum + list.length, 0);
      return { term, hits, idf: Math.log((total + 1) / (count + 0.5)), count };
    }),
  );
  const rarest = perTerm
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.idf - a.idf)
    .slice(0, MOST_RELAXED_TERMS);
  const sum = rarest.reduce((whole, { idf }) => whole + idf, 0);
  return bundles
    .flatMap((bundle, index) => {
      const lists = rarest.map(({ hits, idf }) => ({ hits: hits[index] ?? [], share: idf / sum }));
      return relaxedMeetings(bundle, lists, terms);
    })
    .sort((a, b) => b.score - a.score);
}

async function strictHits(
  { search }: OpenBundle,
  terms: readonly QueryTerm[],
): Promise<RecordHit[]> {
  const hits = await search.find(terms.map(({ sent }) => sent));
  const marked = terms.filter((term) => term.marked);
  if (marked.length === 0 || hits.length < 2 || hits.length > MOST_FOR_EXACT_PASS) return hits;
  const exact = await search.find(
    marked.map(({ sent }) => sent),
    true,
  );
  const keys = new Set(exact.map(keyOf));
  return hits.map((hit) => (keys.has(keyOf(hit)) ? { ...hit, score: hit.score * EXACT_MARKS } : hit));
}

/** A query of nothing but a day without year: the meetings of that day. */
function listed({ rows }: OpenBundle, terms: readonly QueryTerm[]): RecordHit[] {
  return rows.flatMap((row, meeting) =>
    ownFactor(row, terms) > 1 ? [{ meeting, record: 0, score: 1, positions: [] }] : [],
  );
}

async function withPhrases(
  { search, rows }: OpenBundle,
  hits: RecordHit[],
  terms: readonly QueryTerm[],
  phrases: ParsedQuery['phrases'],
): Promise<RecordHit[]> {
  let kept = hits;
  for (const { from, to } of phrases) {
    const words = terms.slice(from, to).filter(({ sent }) => sent !== '');
    if (words.length < 2 || kept.length === 0) continue;
    const sent = words.map((word) => word.sent);
    const marked = words.some((word) => word.marked);
    const exact = marked ? await search.find(sent, true) : [];
    const found = exact.length > 0 ? exact : await search.find(sent);
    const together = new Set(
      found.filter(({ positions }) => longestRun(positions) >= words.length).map(keyOf),
    );
    kept = kept.filter((hit) => together.has(keyOf(hit)) && rows[hit.meeting] !== undefined);
  }
  return kept;
}

function grouped(
  bundle: OpenBundle,
  hits: readonly RecordHit[],
  terms: readonly QueryTerm[],
  asked: number,
): FoundMeeting[] {
  const meetings = Map.groupBy(hits, ({ meeting }) => meeting);
  return [...meetings].map(([meeting, own]) => {
    const records = own
      .map(({ record, score, positions }) => ({
        record,
        positions,
        score: score * proximityFactor(positions, asked),
      }))
      .sort((a, b) => b.score - a.score);
    return scored(bundle, meeting, records, terms);
  });
}

function scored(
  bundle: OpenBundle,
  meeting: number,
  records: FoundRecord[],
  terms: readonly QueryTerm[],
): FoundMeeting {
  const row = bundle.rows[meeting];
  const best = records[0]?.score ?? 0;
  const others = records.slice(1).reduce((sum, { score }) => sum + score, 0);
  const own = row ? ownFactor(row, terms) : 1;
  return { bundle, meeting, records, score: (best + OTHER_RECORDS * Math.min(best, others)) * own };
}

function relaxedMeetings(
  bundle: OpenBundle,
  lists: readonly { hits: readonly RecordHit[]; share: number }[],
  terms: readonly QueryTerm[],
): FoundMeeting[] {
  const records = new Map<string, { hit: RecordHit; coverage: number; held: number; lists: number[][] }>();
  const meetings = new Map<number, Set<number>>();
  for (const [index, { hits, share }] of lists.entries()) {
    for (const hit of hits) {
      const entry = records.get(keyOf(hit)) ?? { hit, coverage: 0, held: 0, lists: [] };
      entry.coverage += share;
      entry.held++;
      entry.lists.push(hit.positions);
      records.set(keyOf(hit), entry);
      const seen = meetings.get(hit.meeting) ?? new Set();
      meetings.set(hit.meeting, seen.add(index));
    }
  }
  const least = Math.min(2, lists.length);
  const byMeeting = Map.groupBy(records.values(), ({ hit }) => hit.meeting);
  return [...byMeeting].flatMap(([meeting, own]) => {
    const together = [...(meetings.get(meeting) ?? [])];
    const union = together.reduce((sum, index) => sum + (lists[index]?.share ?? 0), 0);
    if (union < LEAST_COVERAGE || together.length < least) return [];
    const found = own
      .map(({ hit, coverage, lists: positions }) => {
        const merged = unionPositions(positions);
        return {
          record: hit.record,
          positions: merged,
          score: coverage ** 2 * proximityFactor(merged, lists.length),
        };
      })
      .sort((a, b) => b.score - a.score);
    const meetingFound = scored(bundle, meeting, found, terms);
    return [{ ...meetingFound, score: meetingFound.score + union ** 2 }];
  });
}

function keyOf({ meeting, record }: { meeting: number; record: number }): string {
  return `${meeting}.${record}`;
}

/** Terms → meetings with a score, over all bundles: those with every word, or those with most of them. */
import type { OpenBundle, OpenCatalogue } from './index-reader.ts';
import type { RecordHit } from './pagefind-runtime.ts';
import type { Places } from './postings.ts';
import { closeness, holdsPhrase } from './proximity.ts';
import type { ParsedQuery, QueryTerm } from './query.ts';
import { closenessFactor, ownFactor, titleFactor } from './rank.ts';

/** A record that matched; its place in the index, for excerpts. */
export interface FoundRecord {
  record: number;
  score: number;
  positions: number[];
}

export interface FoundMeeting {
  bundle: OpenBundle;
  catalogue: OpenCatalogue;
  meeting: number;
  score: number;
  /** Best first. */
  records: FoundRecord[];
}

const OTHER_RECORDS = 0.1;
/** Pagefind's best; how closely the words stand in all the rest decides nothing any more. */
const MOST_MEASURED = 600;
/** A meeting must hold this share of a query's rarity to be worth showing at all. */
const LEAST_COVERAGE = 0.4;

/**
 * Meetings with a record that holds every term; quoted words stand together. Best first.
 * `rarestFirst`: the same terms; with several bundles the others are looked up only where the rarest stand together.
 */
export async function findAll(
  bundles: readonly OpenBundle[],
  terms: readonly QueryTerm[],
  phrases: ParsedQuery['phrases'] = [],
  rarestFirst: readonly QueryTerm[] = terms,
): Promise<FoundMeeting[]> {
  const asked = terms.filter(({ sent }) => sent !== '');
  const sent = sentOf(rarestFirst.filter((term) => term.sent !== ''));
  const steps = bundles.length > 1 ? [sent.slice(0, 2), sent.slice(0, 4), sent] : [sent];
  const found = await Promise.all(
    bundles.map(async (bundle) => {
      if (asked.length === 0) return listed(bundle, terms);
      const hits = await bundle.search.find(sentOf(asked), steps);
      const kept = hits.filter((hit) => holdsPhrases(bundle, hit.page, terms, phrases));
      return grouped(bundle, kept, asked, terms);
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
  await Promise.all(bundles.map(({ search }) => search.load(sentOf(asked))));
  const rarity = asked.map((term) => {
    const count = bundles.reduce((sum, bundle) => sum + pagesOf(bundle, term).length, 0);
    return count === 0 ? 0 : Math.log((total + 1) / (count + 0.5));
  });
  const sum = rarity.reduce((whole, value) => whole + value, 0);
  if (sum <= 0) return [];
  const shares = rarity.map((value) => value / sum);
  const found = await Promise.all(bundles.map((bundle) => relaxed(bundle, asked, shares, terms)));
  return found.flat().sort((a, b) => b.score - a.score);
}

/** A query of nothing but a day without year: the meetings of that day. */
async function listed(bundle: OpenBundle, terms: readonly QueryTerm[]): Promise<FoundMeeting[]> {
  const catalogue = await bundle.catalogue();
  return catalogue.rows.flatMap((row, meeting) => {
    const score = ownFactor(row, terms);
    return score > 1 ? [{ bundle, catalogue, meeting, score, records: [] }] : [];
  });
}

function holdsPhrases(
  { search }: OpenBundle,
  page: number,
  terms: readonly QueryTerm[],
  phrases: ParsedQuery['phrases'],
): boolean {
  return phrases.every(({ from, to }) => {
    const words = terms.slice(from, to).filter(({ sent }) => sent !== '');
    const places = words.map(({ sent }) => search.postings(sent).get(page));
    const exact = words.every(({ marked }) => marked);
    return words.length < 2 || holdsPhrase(places, exact) || holdsPhrase(places, false);
  });
}

async function grouped(
  bundle: OpenBundle,
  hits: readonly RecordHit[],
  asked: readonly QueryTerm[],
  terms: readonly QueryTerm[],
): Promise<FoundMeeting[]> {
  if (hits.length === 0) return [];
  const catalogue = await bundle.catalogue();
  const records = hits.map(({ meeting, record, page, score, positions }, rank) => ({
    meeting,
    record,
    positions,
    score: rank < MOST_MEASURED ? score * closenessFactor(closenessOf(bundle, asked, page)) : score,
  }));
  return [...Map.groupBy(records, ({ meeting }) => meeting)].map(([meeting, own]) =>
    scored({ bundle, catalogue, meeting }, own, terms),
  );
}

function scored(
  place: Pick<FoundMeeting, 'bundle' | 'catalogue' | 'meeting'>,
  found: readonly FoundRecord[],
  terms: readonly QueryTerm[],
): FoundMeeting {
  const records = found.toSorted((a, b) => b.score - a.score);
  const best = records[0]?.score ?? 0;
  const others = records.slice(1).reduce((sum, { score }) => sum + score, 0);
  const row = place.catalogue.rows[place.meeting];
  const own = row ? ownFactor(row, terms) * titleFactor(row, terms) : 1;
  return { ...place, records, score: (best + OTHER_RECORDS * Math.min(best, others)) * own };
}

async function relaxed(
  bundle: OpenBundle,
  asked: readonly QueryTerm[],
  shares: readonly number[],
  terms: readonly QueryTerm[],
): Promise<FoundMeeting[]> {
  const held = new Map<number, number[]>();
  for (const [index, term] of asked.entries()) {
    for (const page of pagesOf(bundle, term)) held.set(page, [...(held.get(page) ?? []), index]);
  }
  const coverage = (indexes: Iterable<number>) =>
    [...indexes].reduce((sum, index) => sum + (shares[index] ?? 0), 0);
  const candidates = [...Map.groupBy(held, ([page]) => bundle.search.recordOf(page).meeting)]
    .map(([meeting, own]) => ({ meeting, own, held: new Set(own.flatMap(([, terms]) => terms)) }))
    .map((candidate) => ({ ...candidate, union: coverage(candidate.held) }))
    .filter(
      ({ union, held: { size } }) => union >= LEAST_COVERAGE && size >= Math.min(2, asked.length),
    );
  if (candidates.length === 0) return [];
  const catalogue = await bundle.catalogue();
  return candidates.map(({ meeting, own, union }) => {
    const records = own.map(([page, indexes]) => ({
      record: bundle.search.recordOf(page).record,
      positions: placesOf(bundle, asked, page).flatMap((place) => place?.all ?? []),
      score: coverage(indexes) ** 2 * closenessFactor(closenessOf(bundle, asked, page)),
    }));
    const found = scored({ bundle, catalogue, meeting }, records, terms);
    return { ...found, score: found.score + union ** 2 };
  });
}

/** Records that hold a term; with the typed marks, when any does. */
function pagesOf({ search }: OpenBundle, { sent, marked }: QueryTerm): number[] {
  const postings = [...search.postings(sent)];
  const exact = marked ? postings.filter(([, { exact: places }]) => places.length > 0) : [];
  return (exact.length > 0 ? exact : postings).map(([page]) => page);
}

function sentOf(terms: readonly QueryTerm[]): string[] {
  return terms.map(({ sent }) => sent);
}

function placesOf(
  { search }: OpenBundle,
  asked: readonly QueryTerm[],
  page: number,
): (Places | undefined)[] {
  return asked.map(({ sent }) => search.postings(sent).get(page));
}

function closenessOf(bundle: OpenBundle, asked: readonly QueryTerm[], page: number) {
  return closeness(
    placesOf(bundle, asked, page),
    asked.map(({ marked }) => marked),
  );
}

/** Terms → meetings with a score: those with every word, or those with most of them. */
import type { MeetingFacts } from './facets.ts';
import type { OpenIndex, OpenVolume, RecordPlace } from './index-reader.ts';
import { type Closeness, closeness, holdsPhrase } from './proximity.ts';
import type { ParsedQuery, QueryTerm } from './query.ts';
import { closenessFactor, ownFactor, titleFactor } from './rank.ts';
import type { Places } from './word-index.ts';

/** A record that matched. */
export interface FoundRecord {
  place: RecordPlace;
  score: number;
  /** Share of the query's neighbouring words that are neighbours there. */
  pairs: number;
  /** Share of the words typed with marks that stand there with the same marks. */
  exact: number;
  /** Where each of the words stands in it. */
  places: readonly (Places | undefined)[];
}

export interface FoundMeeting {
  facts: MeetingFacts;
  score: number;
  /** Best first, without those that hold clearly less of what was asked for than the best one. */
  records: readonly FoundRecord[];
}

const OTHER_RECORDS = 0.1;
/** A file that has the words scattered is not shown beside one that has them together. */
const AS_GOOD = 0.6;
/** A meeting must hold this share of a query's rarity to be worth showing at all. */
const LEAST_COVERAGE = 0.4;
/** Nobody reads further down a list of what fits only in part. */
const MOST_RELAXED = 200;

/** Meetings with a record that holds every term; quoted words stand together. Best first. */
export async function findAll(
  index: OpenIndex,
  volumes: readonly OpenVolume[],
  terms: readonly QueryTerm[],
  phrases: ParsedQuery['phrases'] = [],
): Promise<FoundMeeting[]> {
  const asked = terms.filter(({ sent }) => sent !== '');
  if (asked.length === 0) return listed(volumes, terms);
  const sent = sentOf(asked);
  await index.words.load(sent);
  const records = index.words.holdersOfAll(sent, volumes);
  if (records.length === 0) return [];
  const held = volumes.filter(({ from, to }) => records.some((at) => at >= from && at < to));
  await Promise.all([index.words.loadPlaces(sent, held), ...held.map(({ facts }) => facts())]);
  const rows = records
    .filter((record) => holdsPhrases(index, record, terms, phrases))
    .map((record) => {
      const places = placesOf(index, asked, record);
      const close = closenessOf(places, asked);
      return { record, places, ...close, near: closenessFactor(close) };
    });
  const scores = await scored(index, asked, rows);
  const found = rows.map(({ record, places, pairs, exact, near }, at) => ({
    place: index.placeOf(record),
    places,
    pairs,
    exact,
    score: (scores[at] ?? 0) * near,
  }));
  return inOrder(await meetingsOf(found, terms));
}

/** Meetings of these volumes that hold most of the query, by how rare the words are that they hold. Best first. */
export async function findSome(
  index: OpenIndex,
  volumes: readonly OpenVolume[],
  terms: readonly QueryTerm[],
): Promise<FoundMeeting[]> {
  const asked = terms.filter(({ sent }) => sent !== '');
  await index.words.load(sentOf(asked));
  const holders = asked.map(({ sent, marked }) => {
    const exact = marked ? index.words.holders(sent, true) : [];
    // A tone on the wrong letter is a spelling that nobody else used.
    return exact.length > 0 ? exact : index.words.holders(sent, false);
  });
  const rarity = holders.map(({ length }) =>
    length === 0 ? 0 : Math.log((index.size + 1) / (length + 0.5)),
  );
  const sum = rarity.reduce((whole, value) => whole + value, 0);
  if (sum <= 0) return [];
  const shares = rarity.map((value) => value / sum);
  const coverage = (held: Iterable<number>) =>
    [...held].reduce((covered, term) => covered + (shares[term] ?? 0), 0);

  const covering = candidatesOf(index, volumes, holders)
    .map((candidate) => ({ ...candidate, union: coverage(candidate.held) }))
    .filter(({ union }) => union >= LEAST_COVERAGE);
  const several = covering.filter(({ held }) => held.size > 1);
  const candidates = (several.length > 0 ? several : covering)
    .map((candidate) => ({
      ...candidate,
      likely: candidate.union ** 2 + Math.max(...candidate.records.values().map(coverage)) ** 2,
    }))
    .sort((a, b) => b.likely - a.likely)
    .slice(0, MOST_RELAXED);
  const held = volumes.filter((volume) => candidates.some((one) => one.volume === volume));
  await Promise.all([
    index.words.loadPlaces(sentOf(asked), held),
    ...held.map(({ facts }) => facts()),
  ]);
  const meetings = candidates.map(async ({ records, union }) => {
    const found = [...records].map(([record, own]) => {
      const places = placesOf(index, asked, record);
      const close = closenessOf(places, asked, own);
      const score = coverage(own) ** 2 * closenessFactor(close);
      return { place: index.placeOf(record), places, ...close, score };
    });
    const [meeting] = await meetingsOf(found, terms);
    return meeting && { ...meeting, score: meeting.score + union ** 2 };
  });
  return inOrder((await Promise.all(meetings)).filter((meeting) => meeting !== undefined));
}

/** Meetings of a day without year: a query of nothing else. */
async function listed(
  volumes: readonly OpenVolume[],
  terms: readonly QueryTerm[],
): Promise<FoundMeeting[]> {
  const lists = await Promise.all(volumes.map((volume) => everyMeeting(volume)));
  return inOrder(
    lists
      .flat()
      .map((meeting) => ({ ...meeting, score: ownFactor(meeting.facts, terms) }))
      .filter(({ score }) => score > 1),
  );
}

/** All meetings of a volume, in the order of time. */
export async function everyMeeting({ facts }: OpenVolume): Promise<FoundMeeting[]> {
  return (await facts()).map((own) => ({ facts: own, score: 0, records: [] }));
}

async function scored(
  index: OpenIndex,
  asked: readonly QueryTerm[],
  rows: readonly { record: number; near: number }[],
): Promise<number[]> {
  const terms = asked.flatMap(({ sent }) => {
    const word = index.words.word(sent);
    return word ? [{ sent, word, holders: index.words.holders(sent, false).length }] : [];
  });
  return index.scores(
    terms,
    rows.map(({ record }) => record),
    rows.map(({ near }) => near),
  );
}

function holdsPhrases(
  index: OpenIndex,
  record: number,
  terms: readonly QueryTerm[],
  phrases: ParsedQuery['phrases'],
): boolean {
  return phrases.every(({ from, to }) => {
    const words = terms.slice(from, to).filter(({ sent }) => sent !== '');
    const places = placesOf(index, words, record);
    const exact = words.every(({ marked }) => marked);
    return words.length < 2 || holdsPhrase(places, exact) || holdsPhrase(places, false);
  });
}

interface Candidate {
  volume: OpenVolume;
  /** Terms that its records hold together, by their place in the query. */
  held: Set<number>;
  /** The terms of each record. */
  records: Map<number, number[]>;
}

/** Every meeting with a record that holds some term. */
function candidatesOf(
  index: OpenIndex,
  volumes: readonly OpenVolume[],
  holders: readonly (readonly number[])[],
): Candidate[] {
  const meetings = new Map<string, Candidate>();
  for (const [term, records] of holders.entries()) {
    for (const record of records) {
      const { volume, meeting } = index.placeOf(record);
      if (!volumes.includes(volume)) continue;
      const key = `${volume.volume}/${meeting}`;
      const candidate = meetings.get(key) ?? { volume, held: new Set(), records: new Map() };
      meetings.set(key, candidate);
      candidate.held.add(term);
      candidate.records.set(record, [...(candidate.records.get(record) ?? []), term]);
    }
  }
  return [...meetings.values()];
}

/** Records put together by meeting; the best one counts, the others a little. */
async function meetingsOf(
  found: readonly FoundRecord[],
  terms: readonly QueryTerm[],
): Promise<FoundMeeting[]> {
  const groups = [...Map.groupBy(found, ({ place }) => place.volume)].map(
    async ([volume, inVolume]) => {
      const meetings = await volume.numbered();
      return [...Map.groupBy(inVolume, ({ place }) => place.meeting)].flatMap(([meeting, own]) => {
        const known = meetings[meeting];
        return known ? [meetingOf(known.facts, own, terms)] : [];
      });
    },
  );
  return (await Promise.all(groups)).flat();
}

function meetingOf(
  facts: MeetingFacts,
  found: readonly FoundRecord[],
  terms: readonly QueryTerm[],
): FoundMeeting {
  const sorted = found.toSorted((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  const others = sorted.slice(1).reduce((sum, { score }) => sum + score, 0);
  const own = ownFactor(facts, terms) * titleFactor(facts, terms);
  const records = sorted.filter((record) => isAsGood(record, sorted[0] ?? record));
  return { facts, records, score: (best + OTHER_RECORDS * Math.min(best, others)) * own };
}

function isAsGood(record: FoundRecord, best: FoundRecord): boolean {
  return (
    record.pairs >= AS_GOOD * best.pairs &&
    record.exact >= AS_GOOD * best.exact &&
    wordsHeld(record) >= AS_GOOD * wordsHeld(best)
  );
}

function wordsHeld({ places }: FoundRecord): number {
  return places.filter((place) => (place?.all.length ?? 0) > 0).length;
}

function inOrder(meetings: readonly FoundMeeting[]): FoundMeeting[] {
  return meetings.toSorted((a, b) => b.score - a.score);
}

function sentOf(terms: readonly QueryTerm[]): string[] {
  return terms.map(({ sent }) => sent);
}

function placesOf(
  { words }: OpenIndex,
  asked: readonly QueryTerm[],
  record: number,
): (Places | undefined)[] {
  return asked.map(({ sent }) => words.places(sent, record));
}

/** With `held` words that are missing do not part their neighbours, but their pairs are lost. */
function closenessOf(
  places: readonly (Places | undefined)[],
  asked: readonly QueryTerm[],
  held: readonly number[] = [...asked.keys()],
): Closeness {
  const close = closeness(
    held.map((term) => places[term]),
    held.map((term) => asked[term]?.marked ?? false),
  );
  const share = asked.length > 1 ? (held.length - 1) / (asked.length - 1) : 1;
  return { ...close, pairs: close.pairs * share };
}

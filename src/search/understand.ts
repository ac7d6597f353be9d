/** A query as somebody typed it → meetings: strict first, then ever more forgiving, each step told. */
import { type FoundMeeting, everyMeeting, findAll, findSome } from './find.ts';
import type { OpenIndex, OpenVolume } from './index-reader.ts';
import {
  type Change,
  type Interpretation,
  essentialTerms,
  relaxedTerms,
  repaired,
  withAbbreviations,
  withoutAsking,
  withOtherReadings,
} from './interpret.ts';
import { type ParsedQuery, type QueryTerm, parseQuery, termOf } from './query.ts';
import { readVni } from './vni.ts';

/** Fewer complete meetings than this are followed by those that hold most of the words. */
const FEW = 5;
/** With fewer of its pairs side by side a query was probably not meant as it stands. */
const SCATTERED = 0.6;
/** How many times as good a meeting with most of the words must be to stand before one with all. */
const CLEARLY_BETTER = 1.2;

/** Meetings for a query, and what was done to find them. */
export interface Understood {
  /** Best first. */
  found: FoundMeeting[];
  /** Those that have every word. */
  complete: ReadonlySet<FoundMeeting>;
  changes: Change[];
  /** Words to mark. */
  keys: string[];
}

/** What was typed, then with abbreviations resolved, then repaired, then only most of it: each when the one before fails. */
export async function understand(
  index: OpenIndex,
  query: string,
  literal: boolean,
): Promise<Understood> {
  const { pairs, vocabulary, volumes } = index;
  const parsed = resolveDays(parseQuery(query), index.days);
  if (parsed.terms.length === 0) {
    const found = await everything(volumes);
    return { found, complete: new Set(found), changes: [], keys: [] };
  }
  const quoted = parsed.phrases.length > 0;
  const terms = quoted ? parsed.terms : essentialTerms(parsed.terms, vocabulary);
  const attempt = async (
    { terms: own, changes }: Interpretation,
    phrases?: ParsedQuery['phrases'],
  ): Promise<Attempt> => ({
    terms: own,
    changes,
    found: await findAll(index, volumes, own, phrases),
    keys: own.map(({ key }) => key),
  });
  let best = await attempt({ terms, changes: [] }, parsed.phrases);
  if (best.found.length === 0 && parsed.terms.some(({ kind }) => kind === 'code')) {
    const plain = resolveDays(parseQuery(query, false), index.days);
    best = await attempt({ terms: plain.terms, changes: [] }, plain.phrases);
  }
  if (literal) return { ...best, complete: new Set(best.found) };
  const telling = quoted ? terms : withoutAsking(terms);
  if (telling.length < terms.length)
    best = merged(best, await attempt({ terms: telling, changes: [] }));
  const vni = readVni(query);
  if (vni) {
    const written = resolveDays(parseQuery(vni.text), index.days);
    const own = quoted ? written.terms : essentialTerms(written.terms, vocabulary);
    const tried = await attempt({ terms: own, changes: vni.words }, written.phrases);
    if (isBetter(tried, best) || (vni.sure && best.found.length === 0)) best = tried;
  }
  if (!quoted) {
    for (const other of withAbbreviations(best.terms, pairs)) {
      best = merged(best, await attempt(other));
    }
  }
  if (best.found.length === 0) {
    const tries = [...repaired(best.terms, vocabulary), ...withOtherReadings(best.terms)];
    for (const other of tries) {
      const tried = await attempt(other);
      if (isBetter(tried, best)) best = tried;
    }
  }
  const complete = new Set(best.found);
  const enough = complete.size >= FEW && !isScattered(best.found);
  if (enough || (quoted && complete.size > 0)) return { ...best, complete };
  const most = relaxedTerms(best.terms, vocabulary);
  const nearby = complete.size > 0 ? opened(best.found, volumes) : volumes;
  const some = await findSome(index, nearby, most);
  const keys = [...new Set([...best.keys, ...most.map(({ key }) => key)])];
  return { ...best, found: inTurn(best.found, some), complete, keys };
}

/** Not even the best meeting holds the words as they were typed. */
function isScattered([best]: readonly FoundMeeting[]): boolean {
  return (best?.records[0]?.pairs ?? 1) < SCATTERED;
}

/**
 * Complete meetings stand before those that hold most of the words, save when their words lie scattered and the others hold
 * theirs together: a wrong word, or one of the question, is found somewhere in many a long file.
 * `some` may hold complete ones too: its scores tell which is which.
 */
function inTurn(complete: readonly FoundMeeting[], some: readonly FoundMeeting[]): FoundMeeting[] {
  const scores = new Map(some.map(({ facts, score }) => [facts, score]));
  const own = new Set(complete.map(({ facts }) => facts));
  const more = some.filter(({ facts }) => !own.has(facts));
  const ordered: FoundMeeting[] = [];
  for (const meeting of complete) {
    const bar = CLEARLY_BETTER * (scores.get(meeting.facts) ?? Infinity);
    while ((more[0]?.score ?? 0) > bar) ordered.push(...more.splice(0, 1));
    ordered.push(meeting);
  }
  return [...ordered, ...more];
}

/** What is at hand anyway; the rest of the archive is not fetched only to show what fits in part. */
function opened(
  found: readonly FoundMeeting[],
  [newest, ...older]: readonly OpenVolume[],
): OpenVolume[] {
  const held = new Set(found.flatMap(({ records }) => records.map(({ place }) => place.volume)));
  return [...(newest ? [newest] : []), ...older.filter((volume) => held.has(volume))];
}

interface Attempt extends Interpretation {
  found: FoundMeeting[];
  keys: string[];
}

function isBetter(tried: Attempt, best: Attempt): boolean {
  return (tried.found[0]?.score ?? 0) > (best.found[0]?.score ?? 0);
}

/** The better score of each meeting; words of both are marked. */
function merged(first: Attempt, second: Attempt): Attempt {
  if (second.found.length === 0) return first;
  const meetings = new Map(first.found.map((meeting) => [meeting.facts, meeting]));
  for (const meeting of second.found) {
    const known = meetings.get(meeting.facts);
    if (!known || known.score < meeting.score) meetings.set(meeting.facts, meeting);
  }
  return {
    terms: first.found.length > 0 ? first.terms : second.terms,
    changes: first.found.length > 0 ? first.changes : second.changes,
    found: [...meetings.values()].sort((a, b) => b.score - a.score),
    keys: [...new Set([...first.keys, ...second.keys])],
  };
}

/** A day without year is one only when a meeting was held on it; else it is two numbers (“đạt 8/8 tiêu chí”). */
function resolveDays(parsed: ParsedQuery, days: ReadonlySet<string>): ParsedQuery {
  const terms = parsed.terms.flatMap((term): QueryTerm[] =>
    term.kind !== 'yearless' || days.has(term.key)
      ? [term]
      : (term.shown.match(/\d+/gu) ?? []).map(termOf),
  );
  return { ...parsed, terms };
}

/** Every meeting, the newest first. */
async function everything(volumes: readonly OpenVolume[]): Promise<FoundMeeting[]> {
  const lists = await Promise.all(volumes.map(everyMeeting));
  return lists.flatMap((list) => list.toReversed());
}

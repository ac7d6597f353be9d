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
  withOtherReadings,
} from './interpret.ts';
import { type ParsedQuery, type QueryTerm, parseQuery, termOf } from './query.ts';

/** Fewer complete meetings than this are followed by those that hold most of the words. */
const FEW = 5;

/** Meetings for a query, and what was done to find them. */
export interface Understood {
  /** Those with every word first. */
  found: FoundMeeting[];
  /** How many have every word. */
  complete: number;
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
    return { found: await everything(volumes), complete: Infinity, changes: [], keys: [] };
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
  if (literal) return { ...best, complete: best.found.length };
  if (!quoted) {
    for (const other of withAbbreviations(best.terms, pairs)) {
      best = merged(best, await attempt(other));
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
  if (complete >= FEW || (quoted && complete > 0)) return { ...best, complete };
  const most = relaxedTerms(best.terms, vocabulary);
  const some = await findSome(index, complete > 0 ? opened(best.found, volumes) : volumes, most);
  const seen = new Set(best.found.map(({ facts }) => facts));
  const more = some.filter(({ facts }) => !seen.has(facts));
  const keys = [...new Set([...best.keys, ...most.map(({ key }) => key)])];
  return { ...best, found: [...best.found, ...more], complete, keys };
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

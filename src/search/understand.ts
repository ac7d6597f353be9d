/** A query as somebody typed it → meetings: strict first, then ever more forgiving, each step told. */
import { type FoundMeeting, findAll, findSome } from './find.ts';
import type { IndexReader, OpenBundle } from './index-reader.ts';
import {
  type Change,
  type Interpretation,
  essentialTerms,
  rarestFirst,
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
  reader: IndexReader,
  bundles: readonly OpenBundle[],
  query: string,
  literal: boolean,
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
  const found = await findAll(bundles, terms, phrases, rarestFirst(terms, vocabulary));
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

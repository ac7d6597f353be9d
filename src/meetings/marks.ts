/** What a list says of a document besides its facts: new, which version, late. The rules are here and nowhere else. */
import { isDayOnly, toEpoch } from '../text/instant.ts';
import { earlierVersions, successorOf } from './documents.ts';
import type { MeetingData } from './schema/meeting.ts';
import { latenessOf } from './standing.ts';

interface Listed {
  id: string;
  added?: string | undefined;
  replaces?: string | undefined;
}

/**
 * new: came during the last day, after the first documents of the meeting; over at `until` (milliseconds since 1970) ·
 * version: the second or a later one · at-start: what lay on the table when the meeting began, replaced since · late: the
 * first version missed the deadline of its assignment by `byMs`.
 */
export type Mark =
  | { kind: 'new'; until: number }
  | { kind: 'version'; version: number }
  | { kind: 'at-start' }
  | { kind: 'late'; byMs: number };

const DAY_MS = 86_400_000;

/** The marks of a document at `now`, in the order in which they are shown. */
export function marksOf(
  document: Listed,
  documents: readonly Listed[],
  assignments: MeetingData['assignments'],
  now: number,
): Mark[] {
  const until = newUntil(document, documents);
  const version = earlierVersions(document, documents).length + 1;
  const byMs = latenessOf(document, documents, assignments);
  return [
    ...(until !== undefined && now < until ? [{ kind: 'new', until } as const] : []),
    ...(version > 1 ? [{ kind: 'version', version } as const] : []),
    ...(successorOf(document, documents) ? [{ kind: 'at-start' } as const] : []),
    ...(byMs !== undefined ? [{ kind: 'late', byMs } as const] : []),
  ];
}

/** When a document stops being new; undefined for what came with the first ones, and for what has no time. */
function newUntil({ added }: Listed, documents: readonly Listed[]): number | undefined {
  if (added === undefined) return undefined;
  const first = Math.min(...documents.flatMap((one) => (one.added ? [toEpoch(one.added)] : [])));
  const came = toEpoch(added);
  if (came <= first) return undefined;
  // Of a day whose hour is not known the whole next day is still “since yesterday”.
  return came + (isDayOnly(added) ? 2 : 1) * DAY_MS;
}

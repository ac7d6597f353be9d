/** Whether what was asked for has come, and when: by rules in one place, from facts in the content. */
import { isDayOnly, toEpoch } from '../text/instant.ts';
import { earlierVersions } from './documents.ts';
import type { MeetingData } from './schema/meeting.ts';

interface Delivered {
  id: string;
  added?: string | undefined;
  replaces?: string | undefined;
}

/**
 * missing: nothing linked · received: in time, or without a deadline or time to compare · late: the first version came
 * `byMs` after the deadline.
 */
export type Standing =
  { state: 'missing' } | { state: 'received' } | { state: 'late'; byMs: number };

type Assignment = MeetingData['assignments'][number];

const DAY_MS = 86_400_000;

/**
 * How an assignment stands. Documents count only when the assignment names them (or a later version of one it names);
 * a corrected version does not make a timely report late.
 */
export function assignmentStanding<Document extends Delivered>(
  assignment: Pick<Assignment, 'due' | 'attachments'>,
  documents: readonly Document[],
): Standing {
  const named = documents.filter(({ id }) => assignment.attachments?.includes(id));
  if (named.length === 0) return { state: 'missing' };
  const times = named
    .map((document) => firstTime(document, documents))
    .filter((time) => time !== undefined);
  if (!assignment.due || times.length === 0) return { state: 'received' };
  const late = Math.min(...times) - deadlineOf(assignment.due);
  return late > 0 ? { state: 'late', byMs: late } : { state: 'received' };
}

/** Is a document for the portal expected? Work to be done, or copies on paper, have none. */
export function expectsDocument(assignment: Assignment): boolean {
  const { due, attachments, page_limit, formats, paper_copies } = assignment;
  if ([attachments, page_limit, formats].some((asked) => asked !== undefined)) return true;
  return due !== null && paper_copies === undefined;
}

/** The last moment at which something due is in time; a day lasts until its midnight. */
export function deadlineOf(due: string): number {
  return isDayOnly(due) ? toEpoch(due) + DAY_MS : toEpoch(due);
}

/** The deadlines of the assignments that name a document or a version before it. */
export function deadlinesFor<Document extends Delivered>(
  document: Document,
  documents: readonly Document[],
  assignments: readonly Assignment[],
): string[] {
  const versions = [document, ...earlierVersions(document, documents)];
  return assignments.flatMap(({ due, attachments }) =>
    due && versions.some(({ id }) => attachments?.includes(id)) ? [due] : [],
  );
}

/** By how much a document missed the deadline of an assignment that names it; undefined when it did not. */
export function latenessOf<Document extends Delivered>(
  document: Document,
  documents: readonly Document[],
  assignments: readonly Assignment[],
): number | undefined {
  const time = firstTime(document, documents);
  for (const due of deadlinesFor(document, documents, assignments)) {
    const late = time === undefined ? 0 : time - deadlineOf(due);
    if (late > 0) return late;
  }
  return undefined;
}

/** When the first version of a document came, in milliseconds since 1970. */
export function firstTime<Document extends Delivered>(
  document: Document,
  documents: readonly Document[],
): number | undefined {
  const first = earlierVersions(document, documents).at(-1) ?? document;
  return first.added === undefined ? undefined : toEpoch(first.added);
}

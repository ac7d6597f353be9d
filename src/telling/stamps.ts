/** When something was made or changed, by the content alone: one commit always tells the same times. */
import { isDayOnly, toEpoch, toIso } from '../text/instant.ts';
import type { ToldMeeting } from './portal.ts';

/**
 * The instant at which the meeting was announced: the paper's date, else the first day it can have been — that of the
 * month on the paper, of the first document, of the meeting itself.
 */
export function announcedAt({ id, date_issued, documents }: ToldMeeting): string {
  if (date_issued)
    return toIso(toEpoch(isDayOnly(date_issued) ? date_issued : `${date_issued}-01`));
  const days = [id.slice(0, 10), ...documents.flatMap(({ added }) => added ?? [])];
  return toIso(Math.min(...days.map(toEpoch)));
}

/** The instant of the last change that was announced or document that was added. */
export function changedAt(meeting: ToldMeeting): string {
  const moments = [
    announcedAt(meeting),
    ...meeting.changes.map(({ date }) => date),
    ...meeting.documents.flatMap(({ added }) => added ?? []),
  ];
  return toIso(Math.max(...moments.map(toEpoch)));
}

/** The instant at which a document came; one without a time counts from the announcement. */
export function addedAt(document: ToldMeeting['documents'][number], meeting: ToldMeeting): string {
  return document.added ? toIso(toEpoch(document.added)) : announcedAt(meeting);
}

/** The latest of instants; the beginning of 1970 when there is none. */
export function latest(instants: readonly string[]): string {
  return toIso(Math.max(0, ...instants.map(toEpoch)));
}

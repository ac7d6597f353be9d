import { getEntry, render } from 'astro:content';
import { sharedViews } from '../loaders/views.ts';
import type { MeetingView } from '../meetings/entry.ts';
import { neighboursOf } from '../meetings/series.ts';
import { once } from './once.ts';

/** All meetings, newest first. */
export function allMeetings(): Promise<readonly MeetingView[]> {
  return Promise.resolve(sharedViews().meetings);
}

/** The invitation's text of a meeting: as a component where Astro publishes its pictures, else as HTML. */
export async function invitationText(id: string) {
  // Asking for an entry that is not there is a warning.
  const entry = sharedViews().pictured.has(id) && (await getEntry('meetings', id));
  return entry ? { Content: (await render(entry)).Content } : { html: await htmlOfInvitation(id) };
}

/** The invitation's text as HTML. */
export function htmlOfInvitation(id: string): Promise<string> {
  return sharedViews().htmlOf(id);
}

/** The year under which a meeting is filed: that of its address, which never changes. */
export function yearOf({ id }: Pick<MeetingView, 'id'>): string {
  return id.slice(0, 4);
}

/** Years with their meetings, newest first. */
export const meetingsByYear = once(async (): Promise<Map<string, MeetingView[]>> => {
  const years = new Map<string, MeetingView[]>();
  for (const meeting of await allMeetings()) {
    const year = yearOf(meeting);
    const list = years.get(year);
    if (list) list.push(meeting);
    else years.set(year, [meeting]);
  }
  return years;
});

/** Meetings of one year by the month of their address, in their order. */
export function byMonth(meetings: readonly MeetingView[]): Map<number, MeetingView[]> {
  return Map.groupBy(meetings, ({ id }) => Number(id.slice(5, 7)));
}

/** The meetings before and after each one in its series. */
export const neighbours = once(async () => neighboursOf(await allMeetings()));

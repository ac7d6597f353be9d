import { getCollection, getEntry, render } from 'astro:content';
import type { MeetingView } from '../meetings/entry.ts';
import { newestFirst } from '../meetings/newest-first.ts';
import { once } from './once.ts';

/** All meetings, newest first. Read and sorted once a build. */
export const allMeetings = once(async (): Promise<MeetingView[]> => {
  const entries = await getCollection('meetings');
  return entries.map(({ id, data }) => ({ ...data, id })).sort(newestFirst);
});

/** The invitation's text of a meeting as a component. */
export async function invitationText(id: string) {
  const entry = await getEntry('meetings', id);
  if (!entry) throw new Error(`No meeting ${id}`);
  return (await render(entry)).Content;
}

/** The invitation's text as HTML. */
export async function htmlOfInvitation(id: string): Promise<string> {
  const entry = await getEntry('meetings', id);
  return entry?.rendered?.html ?? '';
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

export interface Neighbours {
  previous: MeetingView | undefined;
  next: MeetingView | undefined;
}

/** The meetings before and after each one in its series: the named one, else the same kind of the same issuer. */
export const neighbours = once(async (): Promise<Map<string, Neighbours>> => {
  const series = new Map<string, MeetingView[]>();
  for (const meeting of await allMeetings()) {
    const key = meeting.series ?? `${meeting.kind} ${meeting.issuer}`;
    const list = series.get(key);
    if (list) list.push(meeting);
    else series.set(key, [meeting]);
  }
  const found = new Map<string, Neighbours>();
  for (const list of series.values()) {
    list.forEach(({ id }, index) => {
      found.set(id, { previous: list[index + 1], next: list[index - 1] });
    });
  }
  return found;
});

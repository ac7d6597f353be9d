/** What is due in a meeting, as events without length. */
import { createHash } from 'node:crypto';
import { tellingWords } from '../../i18n/telling.ts';
import { vi } from '../../i18n/vi.ts';
import { meetingUrl } from '../../meetings/urls.ts';
import { formatDeadline } from '../../text/dates.ts';
import { isDayOnly } from '../../text/instant.ts';
import { hostOf, type Portal, type ToldMeeting } from '../portal.ts';
import { changedAt } from '../stamps.ts';
import { component, textProperty } from './component.ts';
import { alarms, statusProperties } from './event.ts';
import { dayAfter, stampProperty, timeProperty } from './time.ts';

export interface Deadline {
  meeting: ToldMeeting;
  due: string;
  /** “Sở Y tế: chuẩn bị báo cáo” */
  what: string;
}

/** Everything of a meeting with a date, or only what an agency was given. */
export function deadlinesOf(meeting: ToldMeeting, organisation?: string): Deadline[] {
  const assigned = meeting.assignments
    .filter(({ organisations }) => !organisation || organisations?.includes(organisation))
    .flatMap(({ who, what, due }) => (due ? [{ meeting, due, what: `${who}: ${what}` }] : []));
  const general = organisation ? [] : meeting.deadlines;
  return [...general.map(({ what, due }) => ({ meeting, due, what })), ...assigned];
}

export function deadlineEvent({ meeting, due, what }: Deadline, portal: Portal): string {
  const changed = changedAt(meeting);
  const title = tellingWords.calendar.deadline(what);
  return component(
    'VEVENT',
    [
      `UID:${meeting.id}-han-${mark(what)}@${hostOf(portal.settings)}`,
      stampProperty('DTSTAMP', changed),
      stampProperty('LAST-MODIFIED', changed),
      `SEQUENCE:${meeting.changes.length}`,
      timeProperty('DTSTART', due),
      isDayOnly(due) ? timeProperty('DTEND', dayAfter(due)) : undefined,
      textProperty('SUMMARY', title),
      textProperty(
        'DESCRIPTION',
        `${vi.meeting.due}: ${formatDeadline(due)}`,
        meeting.title,
        ...meeting.submit_to.map((to) => `${vi.meeting.submitTo}: ${to}`),
        `${portal.address(meetingUrl(meeting.id))}#nhiem-vu`,
      ),
      `URL:${portal.address(meetingUrl(meeting.id))}`,
      ...statusProperties(meeting.status, false),
    ],
    alarms(meeting.status, due, title),
  );
}

/** Identity of a deadline within its meeting: its words, since its place in the list and its time may change. */
function mark(what: string): string {
  return createHash('sha256').update(what).digest('hex').slice(0, 12);
}

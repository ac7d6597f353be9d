/** The calendars of the portal as text. */
import { tellingWords } from '../../i18n/telling.ts';
import { toEpoch } from '../../text/instant.ts';
import type { Portal, ToldMeeting } from '../portal.ts';
import { component, textProperty } from './component.ts';
import { deadlineEvent, type Deadline } from './deadline-event.ts';
import { meetingEvent, slotOf } from './meeting-event.ts';
import { VIETNAM_ZONE } from './time.ts';

/** How often a subscribed calendar asks again; documents and changes come on the day itself. */
const REFRESH = 'PT1H';

/** The calendar of all meetings reaches back this far from the newest one: telephones fetch it whole, every hour. */
const REACH_MS = 400 * 86_400_000;

export function meetingsCalendar(
  name: string,
  meetings: readonly ToldMeeting[],
  portal: Portal,
): string {
  return calendar(
    name,
    meetings.map((meeting) => meetingEvent(meeting, portal)),
  );
}

/** Two works in the same words are one event. */
export function deadlinesCalendar(
  name: string,
  deadlines: readonly Deadline[],
  portal: Portal,
): string {
  return calendar(name, [...new Set(deadlines.map((deadline) => deadlineEvent(deadline, portal)))]);
}

/** The meetings of about a year before the newest one, and it. */
export function recentMeetings(meetings: readonly ToldMeeting[]): ToldMeeting[] {
  const times = meetings.map((meeting) => toEpoch(slotOf(meeting)));
  const first = Math.max(...times) - REACH_MS;
  return meetings.filter((_, index) => (times[index] ?? first) >= first);
}

/** No METHOD: the file is a publication to look at, not a message between calendars that asks for an answer. */
function calendar(name: string, events: readonly string[]): string {
  return component(
    'VCALENDAR',
    [
      'VERSION:2.0',
      `PRODID:-//${tellingWords.calendar.product}//VI`,
      'CALSCALE:GREGORIAN',
      textProperty('NAME', name),
      textProperty('X-WR-CALNAME', name),
      'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
      `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
      `X-PUBLISHED-TTL:${REFRESH}`,
    ],
    `${VIETNAM_ZONE}${events.join('')}`,
  );
}

/** A meeting as an event. */
import { tellingWords } from '../../i18n/telling.ts';
import { vi } from '../../i18n/vi.ts';
import { previousStart } from '../../meetings/alteration.ts';
import { currentDocuments } from '../../meetings/documents.ts';
import { archiveUrl, meetingUrl } from '../../meetings/urls.ts';
import { MEETING_KINDS, MEETING_MODES, SESSIONS } from '../../meetings/vocabulary.ts';
import { isDayOnly } from '../../text/instant.ts';
import { placeLines } from '../places.ts';
import { hostOf, organisationName, type Portal, type ToldMeeting } from '../portal.ts';
import { changedAt } from '../stamps.ts';
import { titleWithState } from '../state-prefix.ts';
import { component, textProperty, type Property } from './component.ts';
import { alarms, statusProperties } from './event.ts';
import { dayAfter, stampProperty, timeProperty } from './time.ts';

/** How long a meeting is taken to last when its invitation names no end. */
const USUAL_LENGTH = 'DURATION:PT2H';

export function meetingEvent(meeting: ToldMeeting, portal: Portal): string {
  const { id, status } = meeting;
  const title = titleWithState(meeting);
  const changed = changedAt(meeting);
  const start = slotOf(meeting);
  return component(
    'VEVENT',
    [
      `UID:${id}@${hostOf(portal.settings)}`,
      stampProperty('DTSTAMP', changed),
      stampProperty('LAST-MODIFIED', changed),
      `SEQUENCE:${meeting.changes.length}`,
      timeProperty('DTSTART', start),
      endProperty(start, meeting.ends_at),
      textProperty('SUMMARY', title),
      ...placeProperty(meeting),
      textProperty('DESCRIPTION', ...describe(meeting, portal)),
      `URL:${portal.address(meetingUrl(id))}`,
      textProperty('CATEGORIES', MEETING_KINDS[meeting.kind]),
      ...statusProperties(status, true),
    ],
    alarms(status, start, title),
  );
}

/** Where the event stands: its time, else the time it had, else the day of its address. */
export function slotOf(meeting: ToldMeeting): string {
  return meeting.starts_at ?? previousStart(meeting) ?? meeting.id.slice(0, 10);
}

/** An end that is a day includes that day; the ends of whole days are the day after (RFC 5545 §3.6.1). */
function endProperty(start: string, end: string | null): Property {
  if (isDayOnly(start)) return timeProperty('DTEND', dayAfter(end ?? start));
  if (end === null) return USUAL_LENGTH;
  if (!isDayOnly(end)) return timeProperty('DTEND', end);
  return timeProperty('DTEND', `${dayAfter(end)}T00:00:00+07:00`);
}

function placeProperty(meeting: ToldMeeting): Property[] {
  const places = placeLines(meeting);
  return places.length > 0 ? [textProperty('LOCATION', places.join('; '))] : [];
}

function describe(meeting: ToldMeeting, { organisations, address }: Portal): string[] {
  const { id, mode, session, chair, ends_at, starts_at, changes, documents } = meeting;
  const words = tellingWords.calendar;
  const current = currentDocuments(documents);
  const issuer = organisationName(organisations, meeting.issuer) ?? '';
  return [
    ...changes.map(({ note }) => `${vi.meeting.changed}: ${note}`),
    [MEETING_MODES[mode], session && SESSIONS[session]].filter(Boolean).join(', '),
    ...placeLines(meeting),
    ...(chair ? [`${vi.meeting.chair}: ${chair}`] : []),
    `${vi.meeting.issuer}: ${issuer}`,
    `${words.documents(current.length)}: ${address(meetingUrl(id))}#tai-lieu`,
    ...(current.length > 0 ? [`${words.allInOne}: ${address(archiveUrl(id))}`] : []),
    ...(starts_at && !isDayOnly(starts_at) && ends_at === null ? [words.endUnknown] : []),
  ];
}

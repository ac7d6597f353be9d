/** A meeting as schema.org sees it, for search engines: an Event with its documents. */
import { currentDocuments } from '../meetings/documents.ts';
import { meetingUrl, organisationUrl } from '../meetings/urls.ts';
import type { MeetingStatus } from '../meetings/vocabulary.ts';
import { plain } from './plain.ts';
import { organisationName, type Portal, type ToldMeeting } from './portal.ts';
import { pictureAddress } from './share/format.ts';
import { addedAt } from './stamps.ts';

const SCHEMA = 'https://schema.org';

const STATUS: Readonly<Record<MeetingStatus, string>> = {
  scheduled: `${SCHEMA}/EventScheduled`,
  postponed: `${SCHEMA}/EventPostponed`,
  cancelled: `${SCHEMA}/EventCancelled`,
};

const ATTENDANCE: Readonly<Record<ToldMeeting['mode'], string>> = {
  in_person: `${SCHEMA}/OfflineEventAttendanceMode`,
  online: `${SCHEMA}/OnlineEventAttendanceMode`,
  hybrid: `${SCHEMA}/MixedEventAttendanceMode`,
};

/** JSON that may stand inside a `<script>`: nothing in it can end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

export function meetingJsonLd(
  meeting: ToldMeeting,
  portal: Pick<Portal, 'organisations' | 'address'>,
): object {
  const { id, title, status, starts_at, ends_at, mode, sites, changes } = meeting;
  const moved = changes.findLast(({ previous_starts_at }) => previous_starts_at);
  const rescheduled = status === 'scheduled' && moved?.type === 'reschedule';
  const issuer = organisationName(portal.organisations, meeting.issuer);
  return {
    '@context': SCHEMA,
    '@type': 'Event',
    '@id': portal.address(meetingUrl(id)),
    url: portal.address(meetingUrl(id)),
    name: plain(title),
    inLanguage: 'vi',
    image: pictureAddress(meeting, portal),
    ...(starts_at && { startDate: starts_at }),
    ...(ends_at && { endDate: ends_at }),
    ...(moved?.previous_starts_at && { previousStartDate: moved.previous_starts_at }),
    eventStatus: rescheduled ? `${SCHEMA}/EventRescheduled` : STATUS[status],
    eventAttendanceMode: ATTENDANCE[mode],
    isAccessibleForFree: true,
    location: sites.flatMap(({ name, location }) => {
      const place = name ?? location;
      if (!place) return [];
      return [{ '@type': 'Place', name: plain(place), address: plain(location ?? place) }];
    }),
    ...(issuer && {
      organizer: {
        '@type': 'GovernmentOrganization',
        name: plain(issuer),
        url: portal.address(organisationUrl(meeting.issuer)),
      },
    }),
    subjectOf: currentDocuments(meeting.documents).map((document) => ({
      '@type': 'DigitalDocument',
      name: plain(document.title),
      url: portal.address(document.url),
      encodingFormat: document.mime,
      datePublished: addedAt(document, meeting),
    })),
  };
}

/** A meeting as an OParl Meeting: its head for lists, and the whole of it. */
import { currentDocuments } from '../../meetings/documents.ts';
import { archiveUrl, meetingCalendarUrl, meetingUrl } from '../../meetings/urls.ts';
import { MEETING_STATUSES } from '../../meetings/vocabulary.ts';
import { isDayOnly, toEpoch, toIso } from '../../text/instant.ts';
import { placeLines } from '../places.ts';
import type { Portal, ToldMeeting } from '../portal.ts';
import { announcedAt, changedAt } from '../stamps.ts';
import { fileData, type Sha512 } from './file.ts';
import {
  fileIdentity,
  itemIdentity,
  meetingIdentity,
  organisationIdentity,
  placeIdentity,
} from './identity.ts';
import { typeUrl, type FullMeetingData, type MeetingHeadData } from './schema.ts';

export function meetingHead(meeting: ToldMeeting, portal: Portal): MeetingHeadData {
  const { id, status, starts_at, ends_at } = meeting;
  return {
    id: meetingIdentity(id, portal),
    type: typeUrl('Meeting'),
    name: meeting.title,
    meetingState: MEETING_STATUSES[status],
    cancelled: status === 'cancelled',
    ...(starts_at && !isDayOnly(starts_at) && { start: toIso(toEpoch(starts_at)) }),
    ...(ends_at && !isDayOnly(ends_at) && { end: toIso(toEpoch(ends_at)) }),
    organization: [organisationIdentity(meeting.issuer, portal)],
    web: portal.address(meetingUrl(id)),
    created: announcedAt(meeting),
    modified: changedAt(meeting),
    'portal:status': status,
    ...(starts_at && isDayOnly(starts_at) && { 'portal:day': starts_at }),
    'portal:kind': meeting.kind,
    'portal:mode': meeting.mode,
    'portal:documents': currentDocuments(meeting.documents).length,
  };
}

export async function meetingData(
  meeting: ToldMeeting,
  portal: Portal,
  sha512: Sha512,
): Promise<FullMeetingData> {
  const { id, documents, tags, keywords } = meeting;
  const invitation = currentDocuments(documents).find(({ type }) => type === 'invitation');
  const others = documents.filter((document) => document !== invitation);
  const file = (document: ToldMeeting['documents'][number]) =>
    fileData(document, meeting, portal, sha512);
  const places = placeLines(meeting);
  return {
    ...meetingHead(meeting, portal),
    ...(places.length > 0 && {
      location: {
        id: placeIdentity(id, portal),
        type: typeUrl('Location'),
        description: places.join('; '),
      },
    }),
    ...(invitation && { invitation: await file(invitation) }),
    auxiliaryFile: await Promise.all(others.map(file)),
    agendaItem: agendaItems(meeting, portal),
    keyword: [...tags, ...keywords],
    'portal:number': meeting.number,
    'portal:symbol': meeting.symbol,
    'portal:chair': meeting.chair,
    'portal:site': meeting.sites.map(({ name, location, starts_at, chair, participants }) => ({
      name,
      location,
      ...(starts_at && { start: starts_at }),
      ...(chair && { chair }),
      participants,
    })),
    'portal:assignment': assignments(meeting, portal),
    'portal:deadline': meeting.deadlines,
    'portal:change': changes(meeting),
    'portal:calendar': portal.address(meetingCalendarUrl(id)),
    ...(documents.length > 0 && { 'portal:archive': portal.address(archiveUrl(id)) }),
  };
}

function agendaItems({ id, agenda }: ToldMeeting, portal: Portal): FullMeetingData['agendaItem'] {
  return agenda.map(({ time, content, presenter, attachments = [] }, index) => ({
    id: itemIdentity(id, index + 1, portal),
    type: typeUrl('AgendaItem'),
    meeting: meetingIdentity(id, portal),
    number: String(index + 1),
    order: index,
    name: content,
    public: true,
    auxiliaryFile: attachments.map((document) => fileIdentity(id, document, portal)),
    ...(time && { 'portal:time': time }),
    ...(presenter && { 'portal:presenter': presenter }),
  }));
}

function assignments(meeting: ToldMeeting, portal: Portal): FullMeetingData['portal:assignment'] {
  return meeting.assignments.map(({ who, what, due, organisations = [], attachments = [] }) => ({
    who,
    organization: organisations.map((id) => organisationIdentity(id, portal)),
    what,
    due,
    file: attachments.map((document) => fileIdentity(meeting.id, document, portal)),
  }));
}

function changes(meeting: ToldMeeting): FullMeetingData['portal:change'] {
  return meeting.changes.map(
    ({ date, type, note, document, previous_starts_at, previous_location }) => ({
      date,
      type,
      note,
      ...(document && { document }),
      ...(previous_starts_at && { previousStart: previous_starts_at }),
      ...(previous_location && { previousLocation: previous_location }),
    }),
  );
}

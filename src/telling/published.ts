/** Everything that is told in files: each with its address and how it is made. Pages are not here. */
import { tellingWords } from '../i18n/telling.ts';
import { vi } from '../i18n/vi.ts';
import {
  ALL_MEETINGS_CALENDAR,
  dataSchemaUrl,
  DOCUMENTS_FEED,
  HOME,
  kindFeedUrl,
  kindSearchUrl,
  meetingCalendarUrl,
  meetingDataUrl,
  meetingDeadlinesUrl,
  MEETINGS_DATA,
  MEETINGS_FEED,
  organisationCalendarUrl,
  organisationDeadlinesUrl,
  organisationFeedUrl,
  ORGANISATIONS_DATA,
  organisationUrl,
  ROBOTS,
  SEARCH_DESCRIPTION,
  sharePictureUrl,
  yearFeedUrl,
  yearUrl,
} from '../meetings/urls.ts';
import { MEETING_KINDS } from '../meetings/vocabulary.ts';
import type { Organisation } from '../meetings/schema/organisation.ts';
import { deadlinesCalendar, meetingsCalendar, recentMeetings } from './calendar/calendar.ts';
import { deadlinesOf } from './calendar/deadline-event.ts';
import { atom, type Entry } from './feed/atom.ts';
import { documentEntries, meetingEntry } from './feed/entries.ts';
import type { Sha512 } from './open-data/file.ts';
import { jsonSchema } from './open-data/json-schema.ts';
import { meetingList, organisationList } from './open-data/lists.ts';
import { meetingData } from './open-data/meeting.ts';
import { SCHEMAS, type SchemaName } from './open-data/schema.ts';
import {
  meetingsOf,
  type MadeFile,
  type MadeUnit,
  type Portal,
  type ToldMeeting,
} from './portal.ts';
import { pictureWords, type PictureWords } from './share/picture.ts';
import { robots, searchDescription } from './web-files.ts';

const ICS = 'text/calendar; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** What needs more than the content: the files' bytes, and a place to keep what was drawn. */
export interface Tools {
  sha512: Sha512;
  png: (words: PictureWords) => Promise<Uint8Array>;
}

/** Of all that tells of some of the meetings. */
export function madeUnits(portal: Portal, tools: Tools): MadeUnit[] {
  return [
    ...portal.meetings.map((meeting): MadeUnit => ({
      name: `meeting/${meeting.id}`,
      meetings: [meeting],
      files: () => ofMeeting(meeting, portal, tools),
    })),
    ...portal.organisations.flatMap((organisation) => ofOrganisation(organisation, portal)),
    ...ofYears(portal),
    ...ofKinds(portal),
  ];
}

function ofMeeting(meeting: ToldMeeting, portal: Portal, { sha512, png }: Tools): MadeFile[] {
  const { id, title } = meeting;
  const deadlines = deadlinesOf(meeting);
  return [
    ics(meetingCalendarUrl(id), () => meetingsCalendar(title, [meeting], portal)),
    ...(deadlines.length > 0
      ? [
          ics(meetingDeadlinesUrl(id), () =>
            deadlinesCalendar(tellingWords.calendar.deadlinesOf(title), deadlines, portal),
          ),
        ]
      : []),
    json(meetingDataUrl(id), () => meetingData(meeting, portal, sha512)),
    {
      url: sharePictureUrl(id),
      mime: 'image/png',
      make: () => png(pictureWords(meeting, portal.settings.name)),
    },
  ];
}

/** Only for agencies that called a meeting or were given work: the others have nothing to tell. */
function ofOrganisation({ id, name }: Organisation, portal: Portal): MadeUnit[] {
  const meetings = meetingsOf(id, portal.meetings);
  if (meetings.length === 0) return [];
  const files = () => {
    const deadlines = meetings.flatMap((meeting) => deadlinesOf(meeting, id));
    return [
      ics(organisationCalendarUrl(id), () => meetingsCalendar(name, meetings, portal)),
      ics(organisationDeadlinesUrl(id), () =>
        deadlinesCalendar(tellingWords.calendar.deadlinesOf(name), deadlines, portal),
      ),
      feed(organisationFeedUrl(id), name, organisationUrl(id), portal, () =>
        everythingOf(meetings, portal),
      ),
    ];
  };
  return [{ name: `organisation/${id}`, meetings, files }];
}

/** A year as the archive has it: that of the day on which the meeting begins. */
function ofYears(portal: Portal): MadeUnit[] {
  const years = [...Map.groupBy(portal.meetings, ({ id }) => id.slice(0, 4))];
  return years.map(([year, meetings]) => ({
    name: `year/${year}`,
    meetings,
    files: () => [
      feed(yearFeedUrl(year), vi.archive.year(year), yearUrl(year), portal, () =>
        everythingOf(meetings, portal),
      ),
    ],
  }));
}

function ofKinds(portal: Portal): MadeUnit[] {
  return [...Map.groupBy(portal.meetings, ({ kind }) => kind)].map(([kind, meetings]) => ({
    name: `kind/${kind}`,
    meetings,
    files: () => [
      feed(kindFeedUrl(kind), MEETING_KINDS[kind], kindSearchUrl(kind), portal, () =>
        everythingOf(meetings, portal),
      ),
    ],
  }));
}

function everythingOf(meetings: readonly ToldMeeting[], portal: Portal): Entry[] {
  return [
    ...meetings.map((meeting) => meetingEntry(meeting, portal)),
    ...meetings.flatMap((meeting) => documentEntries(meeting, portal)),
  ];
}

/** Of what tells of all meetings, or of none. */
export function madeFiles(portal: Portal): MadeFile[] {
  const { meetings, settings } = portal;
  return [
    ics(ALL_MEETINGS_CALENDAR, () =>
      meetingsCalendar(settings.name, recentMeetings(meetings), portal),
    ),
    feed(MEETINGS_FEED, tellingWords.feeds.meetings(settings.name), HOME, portal, () =>
      meetings.map((meeting) => meetingEntry(meeting, portal)),
    ),
    feed(DOCUMENTS_FEED, tellingWords.feeds.documents(settings.name), HOME, portal, () =>
      meetings.flatMap((meeting) => documentEntries(meeting, portal)),
    ),
    json(MEETINGS_DATA, () => meetingList(portal)),
    json(ORGANISATIONS_DATA, () => organisationList(portal)),
    ...(Object.keys(SCHEMAS) as SchemaName[]).map((name) => ({
      ...json(dataSchemaUrl(name), () => jsonSchema(name, portal)),
      mime: 'application/schema+json; charset=utf-8',
    })),
    {
      url: SEARCH_DESCRIPTION,
      mime: 'application/opensearchdescription+xml; charset=utf-8',
      make: () => searchDescription(portal),
    },
    { url: ROBOTS, mime: 'text/plain; charset=utf-8', make: () => robots(portal) },
  ];
}

function ics(url: string, make: () => string): MadeFile {
  return { url, mime: ICS, make };
}

function feed(
  url: string,
  title: string,
  page: string,
  portal: Portal,
  entries: () => readonly Entry[],
): MadeFile {
  return { url, mime: ATOM, make: () => atom({ title, url, page, entries: entries() }, portal) };
}

function json(url: string, make: () => object | Promise<object>): MadeFile {
  return { url, mime: JSON_TYPE, make: async () => `${JSON.stringify(await make(), null, 1)}\n` };
}

/**
 * What a page is made of, besides the program. Of a meeting all is taken, also what this page does not show: a key that
 * changes too often costs a rendering, one that changes too seldom shows what is no longer true.
 */
import { createHash } from 'node:crypto';
import type { MeetingKeys } from '../attachments/meeting-key.ts';
import { stateWords } from '../client/state-words.ts';
import { agenciesAtWork } from '../meetings/agencies.ts';
import { agencyKeys } from '../meetings/agency-key.ts';
import { citationsOf, numberKey, otherUsesOf, usesOf } from '../meetings/citations.ts';
import type { MeetingView } from '../meetings/entry.ts';
import type { Organisation } from '../meetings/schema/organisation.ts';
import { neighboursOf } from '../meetings/series.ts';
import { shortNameOf, shortNames } from '../meetings/short-address.ts';
import { toIso } from '../text/instant.ts';

export interface Portal {
  /** newest first, as the pages take them */
  meetings: readonly MeetingView[];
  /** an invitation's text by the meeting's id */
  bodies: ReadonlyMap<string, string>;
  /** of a meeting by its id */
  keysOf: (id: string) => MeetingKeys;
  organisations: readonly Organisation[];
  /** addresses that only tell where something went */
  former: ReadonlySet<string>;
  /** what else every page may show: levels, settings, address, audience */
  surroundings: unknown;
  /** the moment for readers without JavaScript, milliseconds */
  now: number;
}

/** Key of a page by its address from the site's root; undefined for a page that is rendered every time. */
export type KeyOf = (address: string) => string | undefined;

export function pageKeys(portal: Portal): KeyOf {
  const { meetings, bodies, keysOf, organisations, former, surroundings, now } = portal;
  const around = digest(surroundings);
  const agenciesOf = agencyKeys(organisations);
  const successors = new Map(organisations.map(({ id, successor }) => [id, successor]));
  const views = new Map(
    meetings.map((view) => {
      const { facts, lastDay } = keysOf(view.id);
      const { archive, selections, packet } = view;
      const made = [facts, archive, selections, packet, agenciesOf(view)];
      return [view.id, digest([...made, stateOf(view, lastDay, now)])];
    }),
  );
  const names = shortNames(meetings.map(({ id }) => id));
  const neighbours = neighboursOf(meetings);
  const cited = citationsOf(meetings);
  const uses = usesOf(meetings);
  const byId = new Map(meetings.map((view) => [view.id, view]));
  const lists = new Map<string, string[]>();
  for (const view of meetings) {
    for (const list of listsOf(view, successors)) {
      const own = lists.get(list);
      if (own) own.push(views.get(view.id) ?? '');
      else lists.set(list, [views.get(view.id) ?? '']);
    }
  }
  const ofView = (view: MeetingView | undefined) => view && views.get(view.id);
  const elsewhere = (view: MeetingView, sha256: string) => {
    const { shown, more } = otherUsesOf(view, sha256, uses.get(sha256));
    return [shown.map(({ meeting }) => [meeting.id, meeting.title]), more];
  };

  const ofMeeting = (id: string): string | undefined => {
    const view = byId.get(id);
    const body = bodies.get(id);
    if (!view || body === undefined || !isCacheable(view, body)) return undefined;
    const { previous, next } = neighbours.get(id) ?? {};
    return digest([
      views.get(id),
      body,
      ofView(previous),
      ofView(next),
      shortNameOf(id, names),
      view.references.map((number) => cited.get(numberKey(number))),
      view.documents.map(({ sha256 }) => elsewhere(view, sha256)),
    ]);
  };
  const meetingKeys = new Map<string, string | undefined>();
  const ofMeetingOnce = (id: string) => {
    if (!meetingKeys.has(id)) meetingKeys.set(id, ofMeeting(id));
    return meetingKeys.get(id);
  };

  return (address) => {
    if (former.has(address)) return undefined;
    const [, top = '', name = ''] = address.split('/');
    const inputs =
      top === 'hop'
        ? ofMeetingOnce(name)
        : top === 'h'
          ? names.get(name)?.map((id) => views.get(id))
          : top === 'nam' || top === 'don-vi'
            ? lists.get(`${top}/${name}`)
            : undefined;
    return inputs && digest([address, around, inputs]);
  };
}

/** The lists in which a meeting stands: its year, the agencies that called it or were given work, who took them over. */
function listsOf(
  meeting: MeetingView,
  successors: ReadonlyMap<string, string | undefined>,
): Set<string> {
  const agencies = agenciesAtWork(meeting);
  for (const agency of agencies) {
    const successor = successors.get(agency);
    if (successor !== undefined) agencies.add(successor);
  }
  return new Set([
    `nam/${meeting.id.slice(0, 4)}`,
    ...[...agencies].map((agency) => `don-vi/${agency}`),
  ]);
}

/** Pictures in the text are published by Astro as it renders; what a machine read off a scan may be read again. */
function isCacheable({ documents }: MeetingView, body: string): boolean {
  return !body.includes('![') && documents.every(({ text }) => text !== 'recognised');
}

/** Longer than anything a page counts by the clock: hours to the meeting, days for which a document is new. */
const SETTLED_MS = 60 * 86_400_000;

/**
 * What a page may say by the clock: of a meeting of which every date is long past only how it stands, of all others
 * anything, so that they are rendered again whenever the clock has moved.
 */
function stateOf({ starts_at, ends_at }: MeetingView, lastDay: string, now: number): unknown {
  if (lastDay >= toIso(now - SETTLED_MS).slice(0, lastDay.length)) return now;
  return starts_at && stateWords({ start: starts_at, end: ends_at }, now);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

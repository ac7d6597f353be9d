/** A meeting that is postponed, cancelled or moved: the change is written down and the old time kept. Text in, text out. */
import { isMap, isSeq } from 'yaml';
import type { ChangeType, SESSIONS } from '../meetings/vocabulary.ts';
import { isDayOnly, toEpoch, toIso, vietnamTime } from '../text/instant.ts';
import { EditError } from './edit-error.ts';
import { openMeeting } from './meeting-source.ts';
import { appendEntry, setField } from './yaml-edit.ts';

/** Why, and by which document. */
export interface Notice {
  /** `2021-11-29`, the day of the change */
  date: string;
  note: string;
  /** number and symbol of the document that says so */
  document?: string | undefined;
}

/** What changes when a meeting moves: its time, a place, or both. */
export interface Move {
  /** a day or an instant, as the content writes them */
  startsAt?: string | undefined;
  location?: string | undefined;
  /** id or name of the site whose place changes; not needed when there is only one */
  site?: string | undefined;
}

/** No new time is known yet. */
export function postponeMeeting(text: string, notice: Notice): string {
  const { starts_at, ends_at, status } = facts(text);
  if (status === 'postponed') throw new EditError('Cuộc họp đã được ghi là hoãn.');
  let changed = writeChange(text, 'postpone', notice, { previous_starts_at: starts_at });
  changed = setField(changed, ['status'], 'postponed', 'kind');
  changed = setField(changed, ['starts_at'], null, 'status');
  return ends_at === undefined ? changed : setField(changed, ['ends_at'], null);
}

/** The time stays where it was, so that the page keeps its place and says that nobody needs to come. */
export function cancelMeeting(text: string, notice: Notice): string {
  const { starts_at, status } = facts(text);
  if (status === 'cancelled') throw new EditError('Cuộc họp đã được ghi là hủy.');
  const changed = writeChange(text, 'cancel', notice, { previous_starts_at: starts_at });
  return setField(changed, ['status'], 'cancelled', 'kind');
}

/** A document that supplements, corrects or replaces the invitation and leaves time and place as they are. */
export function noteChange(text: string, type: ChangeType, notice: Notice): string {
  return writeChange(text, type, notice, {});
}

/**
 * Another time, another place, or both; the end and the sites' own times move along. `type` when the document that says
 * so does more than move the meeting.
 */
export function moveMeeting(text: string, move: Move, notice: Notice, type?: ChangeType): string {
  const { starts_at, status, sites } = facts(text);
  const site = move.location === undefined ? undefined : findSite(sites, move.site);
  const oldPlace = site?.location ?? undefined;
  const timeChanges = move.startsAt !== undefined && move.startsAt !== starts_at;
  const placeChanges = site !== undefined && oldPlace !== move.location;
  if (!timeChanges && !placeChanges) {
    throw new EditError('Thời gian và địa điểm vẫn như cũ, không có gì để đổi.');
  }
  let changed = writeChange(text, type ?? (timeChanges ? 'reschedule' : 'relocate'), notice, {
    previous_starts_at: timeChanges ? starts_at : undefined,
    previous_location: placeChanges ? oldPlace : undefined,
  });
  if (site && placeChanges) {
    changed = setField(changed, ['sites', site.index, 'location'], move.location ?? null, 'name');
  }
  if (!timeChanges || move.startsAt === undefined) return changed;
  changed = setField(changed, ['starts_at'], move.startsAt, 'kind');
  if (status === 'postponed') changed = setField(changed, ['status'], 'scheduled');
  return moveAlong(changed, starts_at, move.startsAt);
}

// ---------------------------------------------------------------------------------------------------------------------

interface Facts {
  starts_at: string | undefined;
  ends_at: string | undefined;
  status: string | undefined;
  session: string | undefined;
  sites: Site[];
}

interface Site {
  index: number;
  id?: string | undefined;
  name?: string | null | undefined;
  location?: string | null | undefined;
  starts_at?: string | undefined;
}

function facts(text: string): Facts {
  const { fields } = openMeeting(text);
  const sites = fields.get('sites', true);
  const line = (name: string) => {
    const value: unknown = fields.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    starts_at: line('starts_at'),
    ends_at: line('ends_at'),
    status: line('status'),
    session: line('session'),
    sites: isSeq(sites)
      ? sites.items.map((site, index) => ({
          ...(isMap(site) ? (site.toJSON() as Omit<Site, 'index'>) : {}),
          index,
        }))
      : [],
  };
}

function writeChange(
  text: string,
  type: ChangeType,
  { date, note, document }: Notice,
  previous: { previous_starts_at?: string | undefined; previous_location?: string | undefined },
): string {
  return appendEntry(text, ['changes'], { date, type, note, document, ...previous }, 'attachments');
}

function findSite(sites: readonly Site[], given: string | undefined): Site {
  const only = sites.length === 1 ? sites[0] : undefined;
  const found =
    given === undefined
      ? only
      : sites.find(({ id, name }) => id === given || name?.toLowerCase() === given.toLowerCase());
  if (found) return found;
  const names = sites.map(({ id, name }, index) => id ?? name ?? `thứ ${index + 1}`).join('; ');
  throw new EditError(`Hãy nói rõ điểm cầu nào đổi nơi họp (--site): ${names}.`);
}

function moveAlong(text: string, before: string | undefined, after: string): string {
  const { ends_at, session, sites } = facts(text);
  let changed = text;
  if (session !== undefined && session !== 'all_day' && !isDayOnly(after)) {
    changed = setField(changed, ['session'], sessionOf(after));
  }
  // Only two times of day have a distance; a day alone says nothing about the end.
  if (before === undefined || isDayOnly(before) || isDayOnly(after)) {
    return ends_at === undefined ? changed : setField(changed, ['ends_at'], null);
  }
  const distance = toEpoch(after) - toEpoch(before);
  const moved = (moment: string) => toIso(toEpoch(moment) + distance);
  if (ends_at !== undefined && !isDayOnly(ends_at)) {
    changed = setField(changed, ['ends_at'], moved(ends_at));
  }
  for (const { index, starts_at } of sites) {
    if (starts_at === undefined || isDayOnly(starts_at)) continue;
    changed = setField(changed, ['sites', index, 'starts_at'], moved(starts_at));
  }
  return changed;
}

function sessionOf(moment: string): keyof typeof SESSIONS {
  const { hour = 0 } = vietnamTime(moment);
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

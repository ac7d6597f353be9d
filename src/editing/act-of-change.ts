/** A letter that postpones, cancels, replaces, supplements or corrects an invitation: the meeting it means, and its new text. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Attachment } from '../meetings/schema/attachment.ts';
import type { ChangeType } from '../meetings/vocabulary.ts';
import { dayOf } from '../text/instant.ts';
import { addDocument, listedDocuments } from './documents.ts';
import { EditError } from './edit-error.ts';
import { meetingPlaces, type MeetingPlace } from './find-meeting.ts';
import { openMeeting } from './meeting-source.ts';
import {
  cancelMeeting,
  moveMeeting,
  noteChange,
  postponeMeeting,
  type Notice,
} from './schedule.ts';
import { setField } from './yaml-edit.ts';

export interface ActOfChange {
  type: Extract<ChangeType, 'postpone' | 'cancel' | 'replace' | 'supplement' | 'correct'>;
  notice: Notice;
  /** The invitation that is changed, as far as the letter says: “187/GM-UBND”, its day, the time it set */
  target: { number: string | null; issued: string | null; startsAt: string | null };
  /** Id of the agency that issued the letter */
  issuer: string | undefined;
  /** What the letter sets anew */
  startsAt: string | null;
  location: string | null;
  invitation: { number: string | null; symbol: string | null; date_issued: string | null };
}

/** The one meeting that the letter means; undefined when there is none, or when several could be meant. */
export async function findChangedMeeting(
  root: string,
  act: ActOfChange,
): Promise<MeetingPlace | undefined> {
  const candidates: { place: MeetingPlace; facts: Facts }[] = [];
  for (const place of await meetingPlaces(root)) {
    const facts = factsOf(await readFile(join(place.folder, 'index.md'), 'utf8'));
    if (facts) candidates.push({ place, facts });
  }
  const byNumber = only(candidates, ({ facts }) => hasNumber(facts, act), act.issuer);
  const found =
    byNumber ??
    only(candidates, ({ facts }) => facts.number === undefined && hasTime(facts, act), act.issuer);
  return found?.place;
}

/** The meeting's `index.md` after the change; `documents` are the letter, first, and what came with it. */
export function applyAct(text: string, act: ActOfChange, documents: readonly Attachment[]): string {
  const old = act.type === 'replace' ? replacedInvitation(text) : undefined;
  let changed = change(text, act);
  for (const [index, document] of documents.entries()) {
    const isLetter = index === 0 && act.type === 'replace';
    changed = addDocument(changed, {
      ...document,
      ...(isLetter ? { type: 'invitation' } : {}),
      ...(isLetter && old !== undefined ? { replaces: old } : {}),
    });
  }
  return changed;
}

/** The fields that differ, as YAML to paste: of `changes` and `attachments` only what is new. */
export function describeChange(before: string, after: string): string {
  const old = fieldsOf(before);
  const differing = Object.entries(fieldsOf(after)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key]),
  );
  const fresh = differing.map(([key, value]) => {
    const had = old[key];
    const added = Array.isArray(value) && (key === 'changes' || key === 'attachments');
    return [key, added ? value.slice(Array.isArray(had) ? had.length : 0) : value];
  });
  return stringify(Object.fromEntries(fresh), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
}

// ---------------------------------------------------------------------------------------------------------------------

interface Facts {
  number: string | undefined;
  symbol: string | undefined;
  issuer: string | undefined;
  dateIssued: string | undefined;
  times: string[];
  places: (string | null)[];
}

function factsOf(text: string): Facts | undefined {
  let fields: Record<string, unknown>;
  try {
    fields = fieldsOf(text);
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
  const line = (name: string) =>
    typeof fields[name] === 'string' ? (fields[name] as string) : undefined;
  const rows = (name: string) => (fields[name] ?? []) as Record<string, string | null>[];
  return {
    number: line('number'),
    symbol: line('symbol'),
    issuer: line('issuer'),
    dateIssued: line('date_issued'),
    times: [
      line('starts_at'),
      ...rows('changes').map((one) => one['previous_starts_at'] ?? undefined),
    ].filter((time) => time !== undefined),
    places: rows('sites').map((site) => site['location'] ?? null),
  };
}

function fieldsOf(text: string): Record<string, unknown> {
  return openMeeting(text).document.toJS() as Record<string, unknown>;
}

/** A number is unique for one agency and year (NĐ 30/2020, Điều 15). */
function hasNumber(facts: Facts, { target, notice }: ActOfChange): boolean {
  if (target.number === null || facts.number === undefined || facts.symbol === undefined)
    return false;
  const printed = `${Number(facts.number)}${facts.symbol}`;
  if (comparable(target.number) !== comparable(printed)) return false;
  if (target.issued && facts.dateIssued?.length === 10) return target.issued === facts.dateIssued;
  const year = (target.issued ?? notice.date).slice(0, 4);
  const own = (facts.dateIssued ?? facts.times[0] ?? '').slice(0, 4);
  return Number(year) - Number(own) <= (target.issued ? 0 : 1) && own <= year;
}

/** “07/GM-UBND”, “7-GM/UBND”: what is left when signs and leading zeros are set aside. */
function comparable(number: string): string {
  return number
    .replace(/^0+/u, '')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
}

function hasTime(facts: Facts, { target }: ActOfChange): boolean {
  const { startsAt } = target;
  if (startsAt === null) return false;
  return facts.times.some(
    (time) => time === startsAt || (startsAt.length === 10 && dayOf(time) === startsAt),
  );
}

function only<T extends { facts: Facts }>(
  candidates: readonly T[],
  fits: (candidate: T) => boolean,
  issuer: string | undefined,
): T | undefined {
  const fitting = candidates.filter(fits);
  const own = fitting.filter(({ facts }) => issuer !== undefined && facts.issuer === issuer);
  if (fitting.length === 1) return fitting[0];
  return own.length === 1 ? own[0] : undefined;
}

function change(text: string, act: ActOfChange): string {
  const { type, notice, startsAt } = act;
  if (type === 'cancel') return cancelMeeting(text, notice);
  if (type === 'postpone' && startsAt === null) return postponeMeeting(text, notice);
  const { times, places } = factsOf(text) ?? { times: [], places: [] };
  const move = {
    ...(startsAt !== null && startsAt !== times[0] ? { startsAt } : {}),
    ...(act.location !== null && places.length === 1 && act.location !== places[0]
      ? { location: act.location }
      : {}),
  };
  const moves = Object.keys(move).length > 0 && (type === 'replace' || type === 'postpone');
  let changed = moves
    ? moveMeeting(text, move, notice, type === 'replace' ? type : undefined)
    : noteChange(text, type, notice);
  if (type !== 'replace') return changed;
  for (const [field, value] of Object.entries(act.invitation))
    if (value !== null) changed = setField(changed, [field], value, 'issuer');
  return changed;
}

/** Id of the invitation that a new one takes the place of: the newest the meeting lists. */
function replacedInvitation(text: string): string | undefined {
  const replaced = listedDocuments(text).filter(({ inherited }) => inherited.type === 'invitation');
  return replaced.at(-1)?.id;
}

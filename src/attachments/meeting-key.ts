/** What is told of a meeting by short names: whoever compares meetings compares these. */
import { createHash } from 'node:crypto';
import type { MeetingWithDocuments } from './document.ts';
import type { AgencyKey } from '../meetings/agency-key.ts';
import { toldFacts } from './told-facts.ts';

export interface MeetingKeys {
  /** for all that is known of the meeting and its files but where they lie on this machine */
  whole: string;
  /** for what the pages may know of it besides its text, see `toldFacts` */
  facts: string;
  /** the last day that is named in the facts, `2021-11-30`; empty when none is */
  lastDay: string;
}

const KEY = Symbol.for('cong-tai-lieu-hop.meeting-keys');
const shared = globalThis as { [KEY]?: WeakMap<MeetingWithDocuments, MeetingKeys> };

/** Shared through the process: Astro loads the loaders, and with them this module, in a module graph of its own. */
const known = (shared[KEY] ??= new WeakMap());

export function meetingKeys(meeting: MeetingWithDocuments): MeetingKeys {
  const found = known.get(meeting) ?? makeKeys(meeting);
  known.set(meeting, found);
  return found;
}

/** For a meeting that was read before, and had these. */
export function recallKeys(meeting: MeetingWithDocuments, keys: MeetingKeys): void {
  known.set(meeting, keys);
}

/** A name for some meetings in their order, and their agencies. */
export function meetingsKey(
  meetings: readonly MeetingWithDocuments[],
  agenciesOf: AgencyKey,
): string {
  const hash = createHash('sha256');
  for (const meeting of meetings) hash.update(meetingKeys(meeting).whole + agenciesOf(meeting));
  return hash.digest('hex');
}

function makeKeys(meeting: MeetingWithDocuments): MeetingKeys {
  const { folder, released, documents, ...rest } = meeting;
  void [folder, released, documents];
  const told = toldFacts(meeting);
  const facts = JSON.stringify(told);
  const days = facts.match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu) ?? [];
  return {
    whole: digest(JSON.stringify([rest, told.documents])),
    facts: digest(facts),
    lastDay: days.reduce((last, day) => (day > last ? day : last), ''),
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

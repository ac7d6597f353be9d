/** What happened to a meeting since it was announced, in a word or two, for lists, results, calendars and feeds. */
import type { MeetingData } from './schema/meeting.ts';
import { CHANGE_TYPES, MEETING_STATUSES, type ChangeType } from './vocabulary.ts';

type Altered = Pick<MeetingData, 'status' | 'changes'>;

/** Changes that make an older invitation wrong, the gravest first. */
const TOLD: readonly ChangeType[] = ['reschedule', 'relocate', 'replace', 'supplement'];

/** “Hoãn”, “Đổi thời gian”, … ; undefined when the invitation stands as it was. */
export function alterationOf({ status, changes }: Altered): string | undefined {
  if (status !== 'scheduled') return MEETING_STATUSES[status];
  const type = TOLD.find((told) => changes.some((change) => change.type === told));
  return type && CHANGE_TYPES[type];
}

/** The time that was announced before the present one; undefined when it never changed. */
export function previousStart({ changes }: Pick<Altered, 'changes'>): string | undefined {
  return changes.findLast((change) => change.previous_starts_at)?.previous_starts_at;
}

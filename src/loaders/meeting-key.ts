import { createHash } from 'node:crypto';
import type { MeetingWithDocuments } from '../attachments/document.ts';

const known = new WeakMap<MeetingWithDocuments, string>();

/** A name for all that is known of a meeting and its files but where they lie on this machine. */
export function meetingKey(meeting: MeetingWithDocuments): string {
  const found = known.get(meeting) ?? digest(meeting);
  known.set(meeting, found);
  return found;
}

function digest({ folder, released, documents, ...rest }: MeetingWithDocuments): string {
  void [folder, released];
  const files = documents.map(({ path, ...document }) => (void path, document));
  return createHash('sha256')
    .update(JSON.stringify([rest, files]))
    .digest('hex');
}

/** A name for some meetings in their order. */
export function meetingsKey(meetings: readonly MeetingWithDocuments[]): string {
  const hash = createHash('sha256');
  for (const meeting of meetings) hash.update(meetingKey(meeting));
  return hash.digest('hex');
}

import type { Document, MeetingWithDocuments } from '../attachments/document.ts';
import type { DocumentFacts, ReleasedMeeting } from '../meetings/released/manifest.ts';
import { attachmentSchema } from '../meetings/schema/attachment.ts';
import { meetingSchema } from '../meetings/schema/meeting.ts';

/** Fields that say who may see a meeting and why, which no release tells. */
const UNTOLD = new Set(['draft', 'publish_at', 'access', 'allow']);

const FIELDS = Object.keys(meetingSchema.shape).filter((name) => !UNTOLD.has(name));

/** What a release says of a meeting: its fields, its text, the facts of its files; nothing of the machine. */
export function releasedMeeting(meeting: MeetingWithDocuments): ReleasedMeeting {
  const { id, visibility, body, documents } = meeting;
  return {
    id,
    ...(visibility.internal && { internal: true }),
    data: only(meeting, FIELDS) as ReleasedMeeting['data'],
    body,
    facts: documents.map(factsOf),
  };
}

function factsOf({ path, ...document }: Document): DocumentFacts {
  void path;
  const fields = new Set(Object.keys(attachmentSchema.shape));
  return only(
    document,
    Object.keys(document).filter((name) => !fields.has(name)),
  ) as DocumentFacts;
}

function only(whole: object, names: readonly string[]): object {
  const wanted = new Set(names);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => wanted.has(name)));
}

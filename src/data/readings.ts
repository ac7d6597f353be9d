import { isProblem } from '../attachments/describe.ts';
import { readDocument, type DocumentContent } from '../attachments/read-document.ts';
import { currentReading } from '../loaders/reading.ts';
import type { MeetingView, PublicDocument } from '../meetings/entry.ts';
import { allMeetings } from './meetings.ts';

export interface Readable {
  meeting: MeetingView;
  document: PublicDocument;
}

/** The documents that have a light page, in the order of the meetings. */
export async function readableDocuments(): Promise<Readable[]> {
  return (await allMeetings()).flatMap((meeting) =>
    meeting.documents.filter(({ reading }) => reading).map((document) => ({ meeting, document })),
  );
}

/** What stands in a document, for its light page. */
export async function documentContent({ meeting, document }: Readable): Promise<DocumentContent> {
  const { meetings } = await currentReading(process.cwd());
  const path = meetings
    .find(({ id }) => id === meeting.id)
    ?.documents.find(({ id }) => id === document.id)?.path;
  if (!path) throw new Error(`${meeting.id}: no file of ${document.id}`);
  const content = await readDocument(path);
  if (isProblem(content)) throw new Error(content.message);
  return content;
}

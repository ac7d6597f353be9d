import { compareVersions, type Comparison } from '../attachments/compare.ts';
import { isProblem } from '../attachments/describe.ts';
import type { DocumentContent } from '../attachments/read-document.ts';
import type { Block } from '../attachments/reading/blocks.ts';
import { outlined } from '../attachments/reading/outline.ts';
import { currentDocument, currentReading } from '../loaders/reading.ts';
import { earlierVersions } from '../meetings/documents.ts';
import type { MeetingView, PublicDocument } from '../meetings/entry.ts';
import { allMeetings } from './meetings.ts';
import { once } from './once.ts';

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

export interface Reading {
  blocks: Block[];
  /** against the version before; undefined for a first version */
  comparison: Comparison | undefined;
}

/** What stands in a document, for its light page. */
export async function documentReading({ meeting, document }: Readable): Promise<Reading> {
  const { blocks, pages } = await contentOf({ meeting, document });
  const [before] = earlierVersions(document, meeting.documents);
  const comparison = before
    ? compareVersions((await contentOf({ meeting, document: before })).pages, pages)
    : undefined;
  return { blocks: outlined(blocks), comparison };
}

async function contentOf({ meeting, document }: Readable): Promise<DocumentContent> {
  const path = (await paths()).get(meeting.id)?.get(document.id);
  if (!path) throw new Error(`${meeting.id}: no file of ${document.id}`);
  const content = await currentDocument(path);
  if (isProblem(content)) throw new Error(`${content.code}: ${document.file}`);
  return content;
}

/** meeting's id → document's id → path of its file */
const paths = once(async (): Promise<Map<string, Map<string, string>>> => {
  const { meetings } = await currentReading(process.cwd());
  return new Map(
    meetings.map(({ id, documents }) => [
      id,
      new Map(documents.map((document) => [document.id, document.path])),
    ]),
  );
});

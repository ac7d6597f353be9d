import { currentDocuments } from '../meetings/documents.ts';
import type { MeetingView, PublicDocument } from '../meetings/entry.ts';
import { manifestPrefix } from '../meetings/urls.ts';
import { toEpoch } from '../text/instant.ts';
import { allMeetings } from './meetings.ts';
import { once } from './once.ts';

/** The parts of the manifest of files that exist, so that no page asks for one that does not. */
export const manifestPrefixes = once(async (): Promise<string[]> => {
  const documents = (await allMeetings()).flatMap((meeting) => meeting.documents);
  return [...new Set(documents.map(({ sha256 }) => manifestPrefix(sha256)))].sort();
});

export interface DocumentNewsItem {
  document: PublicDocument;
  meeting: MeetingView;
}

/** How many of the newest documents the home page shows. */
const NEWEST = 5;

/** The documents added last, newest first; those without a time are left out. */
export const newestDocuments = once(async (): Promise<DocumentNewsItem[]> => {
  const items = (await allMeetings()).flatMap((meeting) =>
    currentDocuments(meeting.documents).flatMap((document) =>
      document.added ? [{ document, meeting, time: toEpoch(document.added) }] : [],
    ),
  );
  return items.sort((a, b) => b.time - a.time).slice(0, NEWEST);
});

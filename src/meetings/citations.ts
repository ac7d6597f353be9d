/** Where else on the portal something stands: what bears a number, and the same file in other meetings. */
import { documentAnchor } from './anchors.ts';
import { currentDocuments } from './documents.ts';
import type { MeetingView, PublicDocument } from './entry.ts';
import { meetingUrl } from './urls.ts';

/** Something on this portal that bears a number. */
export interface Cited {
  title: string;
  /** address from the site's root */
  url: string;
}

/** “63 / KH-UBND”, “63/kh-ubnd” → one key */
export function numberKey(number: string): string {
  return number.replace(/\s+/gu, '').toLocaleUpperCase('vi');
}

/**
 * What bears a number, by its key: invitations and documents, the newest where a number came again in another year.
 * `meetings` stand newest first.
 */
export function citationsOf(meetings: readonly MeetingView[]): Map<string, Cited> {
  const found = new Map<string, Cited>();
  for (const meeting of meetings.toReversed()) {
    const { id, title, number, symbol, documents } = meeting;
    if (number && symbol)
      found.set(numberKey(`${number}/${symbol}`), { title, url: meetingUrl(id) });
    for (const document of currentDocuments(documents)) {
      if (document.number) {
        const url = `${meetingUrl(id)}#${documentAnchor(document.id)}`;
        found.set(numberKey(document.number), { title: document.title, url });
      }
    }
  }
  return found;
}

export interface Use {
  meeting: MeetingView;
  document: PublicDocument;
}

/** Every place where the same file lies, by SHA-256. */
export function usesOf(meetings: readonly MeetingView[]): Map<string, Use[]> {
  return Map.groupBy(
    meetings.flatMap((meeting) => meeting.documents.map((document) => ({ meeting, document }))),
    ({ document }) => document.sha256,
  );
}

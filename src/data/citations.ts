import { currentDocuments } from '../meetings/documents.ts';
import type { MeetingView, PublicDocument } from '../meetings/entry.ts';
import { meetingUrl } from '../meetings/urls.ts';
import { documentAnchor } from '../meetings/anchors.ts';
import { allMeetings } from './meetings.ts';
import { once } from './once.ts';

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

/** What bears a number here: invitations and documents, the newest where a number came again in another year. */
export const citations = once(async (): Promise<Map<string, Cited>> => {
  const found = new Map<string, Cited>();
  for (const meeting of (await allMeetings()).toReversed()) {
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
});

export interface Use {
  meeting: MeetingView;
  document: PublicDocument;
}

/** Every place where the same file lies, by SHA-256. */
export const usesBySha = once(async (): Promise<Map<string, Use[]>> => {
  const found = new Map<string, Use[]>();
  for (const meeting of await allMeetings()) {
    for (const document of meeting.documents) {
      const uses = found.get(document.sha256);
      if (uses) uses.push({ meeting, document });
      else found.set(document.sha256, [{ meeting, document }]);
    }
  }
  return found;
});

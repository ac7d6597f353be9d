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

/** Every place where the same file lies, by SHA-256; in the order of the meetings. */
export function usesOf(meetings: readonly MeetingView[]): Map<string, Use[]> {
  return Map.groupBy(
    meetings.flatMap((meeting) => meeting.documents.map((document) => ({ meeting, document }))),
    ({ document }) => document.sha256,
  );
}

/** More places than these nobody reads through: a form that is handed out in every meeting. */
const SHOWN_USES = 5;

export interface OtherUses {
  /** newest first */
  shown: readonly Use[];
  /** how many there are besides */
  more: number;
}

/**
 * Where else than in a meeting a file of it lies; `uses` as `usesOf` has them. A form may lie in thousands of meetings,
 * each of which asks: the list is not walked.
 */
export function otherUsesOf(
  { id, documents }: Pick<MeetingView, 'id' | 'documents'>,
  sha256: string,
  uses: readonly Use[] = [],
): OtherUses {
  const own = documents.filter((document) => document.sha256 === sha256).length;
  const shown = uses.values().filter(({ meeting }) => meeting.id !== id);
  const others = Math.max(0, uses.length - own);
  return { shown: [...shown.take(SHOWN_USES)], more: Math.max(0, others - SHOWN_USES) };
}

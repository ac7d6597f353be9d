/** Which file is which: every version the portal ever showed, by its SHA-256, so that a stray copy can be told. */
import { documentAnchor } from '../meetings/anchors.ts';
import { groupDocuments, successorOf } from '../meetings/documents.ts';
import { manifestPrefix, meetingUrl } from '../meetings/urls.ts';
import type { MeetingWithDocuments } from './document.ts';

/** One place where a file lies. */
export interface KnownFile {
  title: string;
  /** address of its row from the site's root */
  url: string;
  meeting: string;
  /** agenda item, 0 for the meeting as a whole */
  item: number;
  added?: string | undefined;
  /** when and by what it was replaced; absent for the version in use */
  replaced?: { title: string; added?: string | undefined };
}

/** SHA-256 → the places where the file lies. */
export type KnownFiles = Record<string, KnownFile[]>;

/** The manifest in parts, by the first letters of the SHA-256. Only parts with files are there. */
export function manifestParts(meetings: readonly MeetingWithDocuments[]): Map<string, KnownFiles> {
  const parts = new Map<string, KnownFiles>();
  for (const meeting of meetings) {
    const items = itemsOf(meeting);
    for (const document of meeting.documents) {
      const { id, sha256, title, added } = document;
      const successor = successorOf(document, meeting.documents);
      const known: KnownFile = {
        title,
        url: `${meetingUrl(meeting.id)}#${documentAnchor(id)}`,
        meeting: meeting.title,
        item: items.get(id) ?? 0,
        ...(added && { added }),
        ...(successor && { replaced: { title: successor.title, added: successor.added } }),
      };
      const prefix = manifestPrefix(sha256);
      const part = parts.get(prefix) ?? {};
      (part[sha256] ??= []).push(known);
      parts.set(prefix, part);
    }
  }
  return parts;
}

/** Every file of the portal with its address, in the format `sha256sum --check` reads; what the office may sign. */
export function siteChecksums(meetings: readonly MeetingWithDocuments[]): string {
  return meetings
    .flatMap(({ documents }) => documents.map(({ sha256, url }) => `${sha256}  ${url.slice(1)}\n`))
    .sort()
    .join('');
}

function itemsOf({ documents, agenda }: MeetingWithDocuments): Map<string, number> {
  return new Map(
    groupDocuments(documents, agenda).flatMap(({ number, documents: own }) =>
      own.map(({ id }): [string, number] => [id, number]),
    ),
  );
}

/** `/release.json` and `/files.json`: what is live, for machines. Made by the build from one commit, always the same bytes. */
import { currentDocuments } from '../meetings/documents.ts';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import { RELEASE } from '../meetings/urls.ts';

export interface ReleaseRecord {
  /** 40 hexadecimal digits; null when the portal was not built from a commit */
  commit: string | null;
  /** time of the commit, `2021-11-30T07:30:00+07:00` */
  committed_at: string;
  meetings: number;
  /** versions that were replaced apart */
  documents: number;
  /** bytes of all documents, replaced ones too */
  bytes: number;
}

/** A document at its address, with the name under which readers save it. */
export interface FileRecord {
  url: string;
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
}

export function releaseRecord(
  meetings: readonly MeetingWithDocuments[],
  { commit, committed_at }: Pick<ReleaseRecord, 'commit' | 'committed_at'>,
): ReleaseRecord {
  const documents = meetings.flatMap((meeting) => meeting.documents);
  return {
    commit,
    committed_at,
    meetings: meetings.length,
    documents: meetings.reduce(
      (sum, meeting) => sum + currentDocuments(meeting.documents).length,
      0,
    ),
    bytes: documents.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

export function fileRecords(meetings: readonly MeetingWithDocuments[]): FileRecord[] {
  return meetings
    .flatMap((meeting) => meeting.documents)
    .map(({ url, downloadName, mime, bytes, sha256 }) => ({
      url,
      name: downloadName,
      mime,
      bytes,
      sha256,
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** What a portal says is live. Throws when its answer is no release record. */
export async function fetchRelease(portal: string, signal?: AbortSignal): Promise<ReleaseRecord> {
  const url = new URL(`.${RELEASE}`, portal.replace(/\/?$/u, '/'));
  const response = await fetch(url, { cache: 'no-store', ...(signal ? { signal } : {}) });
  if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
  return (await response.json()) as ReleaseRecord;
}

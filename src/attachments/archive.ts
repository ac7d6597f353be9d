/** What stands in a meeting's ZIP and in its list of checksums: one plan for page, build and dev server. */
import { groupDocuments } from '../meetings/documents.ts';
import type { MeetingData } from '../meetings/schema/meeting.ts';
import { asciiFileName, portableName } from '../text/file-name.ts';
import { vietnamTime } from '../text/instant.ts';
import type { Document } from './document.ts';
import { zipSize, type ZipEntry } from './zip.ts';

/** What the plan needs to know of a meeting. */
export interface ArchivedMeeting {
  id: string;
  agenda: MeetingData['agenda'];
  documents: readonly Document[];
}

export interface Archive {
  entries: ZipEntry[];
  /** documents inside, without the list of checksums */
  count: number;
  bytes: number;
}

/** Longest name of an agenda item's folder, in bytes. */
const FOLDER_BYTES = 90;

export const CHECKSUMS_NAME = 'SHA256SUMS';

/**
 * The ZIP of everything current: documents of the meeting first, then a folder for each agenda item that has some
 * (“03 Giải ngân vốn đầu tư công/…”), and the checksums. Undefined when there is no document.
 */
export function planArchive(meeting: ArchivedMeeting): Archive | undefined {
  const groups = groupDocuments(meeting.documents, meeting.agenda);
  const files = groups.flatMap(({ number, item, documents }) => {
    const folder = item
      ? `${String(number).padStart(2, '0')} ${portableName(item.content, FOLDER_BYTES)}/`
      : '';
    return documents.map((document) => ({ name: `${folder}${document.downloadName}`, document }));
  });
  if (files.length === 0) return undefined;
  const sums = checksumLines(files.map(({ name, document }) => [document.sha256, name]));
  const day = vietnamTime(meeting.id.slice(0, 10));
  const entries: ZipEntry[] = [
    ...files.map(({ name, document }) => ({
      name,
      content: { path: document.path },
      time: document.added ? vietnamTime(document.added) : day,
    })),
    { name: CHECKSUMS_NAME, content: Buffer.from(sums), time: day },
  ];
  const sizes = files.map(({ name, document }) => ({ name, bytes: document.bytes }));
  const bytes = zipSize([...sizes, { name: CHECKSUMS_NAME, bytes: Buffer.byteLength(sums) }]);
  return { entries, count: files.length, bytes };
}

/** `SHA256SUMS` at the meeting's address: every file the meeting ever had, by the name in its address. */
export function checksums({ documents }: Pick<ArchivedMeeting, 'documents'>): string {
  return checksumLines(
    documents.map(({ sha256, file }) => [sha256, `tai-lieu/${asciiFileName(file)}`]),
  );
}

/** The format `sha256sum --check` reads. */
function checksumLines(lines: readonly (readonly [sha256: string, name: string])[]): string {
  return lines.map(([sha256, name]) => `${sha256}  ${name}\n`).join('');
}

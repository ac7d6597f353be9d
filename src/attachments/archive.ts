/** What stands in a ZIP of a meeting and in its list of checksums: one plan for page, build and dev server. */
import { createHash } from 'node:crypto';
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

/** A document and where it lies in the ZIP. */
export interface ArchivedFile {
  name: string;
  document: Document;
}

export interface Archive {
  entries: ZipEntry[];
  /** documents inside, without the page and the list of checksums */
  count: number;
  /** of the whole ZIP */
  bytes: number;
}

export interface ArchiveOptions {
  /** which of the current documents; all unless told */
  choose?: (document: Document) => boolean;
  /** the page that opens from the disk, made of what is inside */
  page?: (files: readonly ArchivedFile[]) => string;
}

/** Longest name of an agenda item's folder, in bytes. */
const FOLDER_BYTES = 90;

export const CHECKSUMS_NAME = 'SHA256SUMS';
export const PAGE_NAME = 'index.html';

/**
 * The ZIP of what is current: documents of the meeting first, then a folder for each agenda item that has some
 * (“03 Giải ngân vốn đầu tư công/…”), the page and the checksums. Undefined when there is no document.
 */
export function planArchive(
  meeting: ArchivedMeeting,
  { choose = () => true, page }: ArchiveOptions = {},
): Archive | undefined {
  const files = archivedFiles(meeting).filter(({ document }) => choose(document));
  if (files.length === 0) return undefined;
  const html = page && Buffer.from(page(files));
  const sums = Buffer.from(
    checksumLines([
      ...files.map(({ name, document }) => [document.sha256, name] as const),
      ...(html ? [[sha256(html), PAGE_NAME] as const] : []),
    ]),
  );
  const time = vietnamTime(meeting.id.slice(0, 10));
  const extra = [...(html ? [{ name: PAGE_NAME, content: html }] : [])];
  extra.push({ name: CHECKSUMS_NAME, content: sums });
  const entries: ZipEntry[] = [
    ...files.map(({ name, document }) => ({
      name,
      content: { path: document.path },
      time: document.added ? vietnamTime(document.added) : time,
    })),
    ...extra.map((entry) => ({ ...entry, time })),
  ];
  const sizes = [
    ...files.map(({ name, document }) => ({ name, bytes: document.bytes })),
    ...extra.map(({ name, content }) => ({ name, bytes: content.length })),
  ];
  return { entries, count: files.length, bytes: zipSize(sizes) };
}

/** The current documents with their places. A name is the same in every ZIP of the meeting. */
function archivedFiles({ documents, agenda }: ArchivedMeeting): ArchivedFile[] {
  return groupDocuments(documents, agenda).flatMap((group) => {
    const folder = group.item
      ? `${String(group.number).padStart(2, '0')} ${portableName(group.item.content, FOLDER_BYTES)}/`
      : '';
    return group.documents.map((document) => ({
      name: `${folder}${document.downloadName}`,
      document,
    }));
  });
}

/** `SHA256SUMS` at the meeting's address: every file the meeting ever had, by the name in its address. */
export function checksums({ documents }: Pick<ArchivedMeeting, 'documents'>): string {
  return checksumLines(
    documents.map(({ sha256, file }) => [sha256, `tai-lieu/${asciiFileName(file)}`]),
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The format `sha256sum --check` reads. */
function checksumLines(lines: readonly (readonly [sha256: string, name: string])[]): string {
  return lines.map(([sha256, name]) => `${sha256}  ${name}\n`).join('');
}

/** The one reading everything is derived from: meetings, their files, and all that is wrong with either. */
import { join } from 'node:path';
import type { Content, Meeting } from '../meetings/meeting.ts';
import {
  isError,
  problem,
  sortProblems,
  type Place,
  type Problem,
} from '../meetings/problems/problem.ts';
import { readMeetings, type ReadingOptions } from '../meetings/reading/read-meetings.ts';
import type { Settings } from '../meetings/schema/settings.ts';
import type { PublicDocument } from '../meetings/entry.ts';
import { isVisible } from '../meetings/visibility.ts';
import { documentUrl, previewUrl, readingUrl } from '../meetings/urls.ts';
import { toIso } from '../text/instant.ts';
import { extensionOf, stemOf } from '../text/file-name.ts';
import { kindOfName } from './inspect/kinds.ts';
import { nfc } from '../text/normalize.ts';
import { formatSize } from '../text/number.ts';
import { isProblem, type FileFacts } from './describe.ts';
import { told } from './inspect/finding.ts';
import { OCR_FOLDER } from './ocr/sidecar.ts';
import type { Document, MeetingWithDocuments } from './document.ts';
import { downloadNames } from './download-name.ts';
import { judgeSensitive } from './judge-sensitive.ts';
import { siteChecksums } from './manifest.ts';
import { judgeReleased, releasedDocuments } from './released.ts';
import { readDocument, type DocumentContent } from './read-document.ts';
import { siteSignature } from './site-signature.ts';

export interface PortalContent extends Omit<Content, 'meetings'> {
  /** only meetings that are right in every file, newest first */
  meetings: MeetingWithDocuments[];
  /** the office's minisign signature over the list of all files, when there is one that fits */
  signature: string | undefined;
}

const PROGRAM_ENDING = /^(?:exe|com|scr|pif|bat|cmd|js|vbs|lnk|msi|html?|svg|docm|xlsm|pptm)$/u;
const MEGABYTE = 1_000_000;

/** Reads and judges `content/` below `root`, files included. Throws only when the folder cannot be read. */
export async function readContent(
  root: string,
  options: ReadingOptions = {},
): Promise<PortalContent> {
  const content = await readMeetings(root, options);
  const problems = [...content.problems];
  for (const other of content.roots) problems.push(...(await judgeReleased(other)));
  const altered = problems.some(({ code }) => code === 'FROZEN_ALTERED');
  const readings = await Promise.all(
    content.meetings
      .filter(({ released }) => !altered || !released)
      .map((meeting) => describeMeeting(root, meeting, content.settings?.limits, problems)),
  );
  const meetings = readings.flat();
  const signature = await signatureOf(root, content, meetings, options, problems);
  return { ...content, meetings, signature, problems: sortProblems(problems) };
}

/** The signature is of what everybody can download; a site for the office has none. */
async function signatureOf(
  root: string,
  { settings }: Content,
  meetings: readonly MeetingWithDocuments[],
  { audience, now = Date.now() }: ReadingOptions,
  problems: Problem[],
): Promise<PortalContent['signature']> {
  if (audience === 'internal') return undefined;
  const open = meetings.filter(({ visibility }) => isVisible(visibility, 'public', now));
  return siteSignature(root, siteChecksums(open), settings, problems);
}

/** The meeting with its documents, or nothing when one of them is wrong. */
async function describeMeeting(
  root: string,
  meeting: Meeting,
  limits: Settings['limits'] | undefined,
  problems: Problem[],
): Promise<MeetingWithDocuments[]> {
  if (meeting.released) {
    return [{ ...meeting, documents: await releasedDocuments(meeting, meeting.released) }];
  }
  const names = downloadNames(meeting.attachments);
  const found: Problem[] = [];
  const documents = await Promise.all(
    meeting.attachments.map(async (attachment): Promise<Document[]> => {
      const onDisk = meeting.files.get(nfc(attachment.file)) ?? attachment.file;
      const path = join(meeting.folder, 'attachments', onDisk);
      const place = { file: meeting.file.replace(/index\.md$/u, `attachments/${attachment.file}`) };
      const content = await readDocument(path, { ocrFolder: join(root, OCR_FOLDER) });
      if (isProblem(content)) {
        found.push(told(content, place));
        return [];
      }
      found.push(...judgeName(attachment.file, place));
      found.push(...judgeSize(content.facts.bytes, limits, place));
      found.push(...content.warnings.map((warning) => told(warning, place)));
      found.push(...judgeSensitive(content, place, meeting.circulation));
      const downloadName = names.get(attachment.id) ?? attachment.file;
      return [
        { ...attachment, ...publicFacts(meeting.id, attachment.file, content), path, downloadName },
      ];
    }),
  );
  found.push(...judgeTotal(meeting, documents.flat(), limits));
  problems.push(...found);
  return found.some(isError) ? [] : [{ ...meeting, documents: documents.flat() }];
}

/** What the pages may know of a file; its text stays where it is. */
function publicFacts(
  id: string,
  file: string,
  { facts, pages, readingBytes, previews, signatures }: DocumentContent,
): FileFacts & Pick<PublicDocument, 'url' | 'reading' | 'previews' | 'signatures' | 'text'> {
  return {
    ...facts,
    url: documentUrl(id, file),
    reading: readingBytes > 0 ? { url: readingUrl(id, file), bytes: readingBytes } : null,
    previews: previews.map(({ width, height }) => ({
      url: previewUrl(id, file, width),
      width,
      height,
    })),
    signatures: signatures.map(({ signer, organisation, signedAt }) => ({
      signer,
      organisation,
      at: signedAt === null ? null : toIso(signedAt * 1000),
    })),
    // A picture is no scan: nobody expects its text.
    text: facts.mime.startsWith('image/') ? 'none' : textOrigin(pages),
  };
}

function textOrigin(pages: DocumentContent['pages']): PublicDocument['text'] {
  if (pages.some(({ recognised }) => recognised)) return 'recognised';
  if (pages.some(({ scanned }) => scanned)) return 'scanned';
  return pages.some(({ text }) => text !== '') ? 'own' : 'none';
}

/** What comes before the true ending looks like one to a system that hides endings. */
function judgeName(name: string, place: Place): Problem[] {
  const inner = extensionOf(stemOf(name));
  const looksLikeOne = kindOfName(`x.${inner}`) !== undefined || PROGRAM_ENDING.test(inner);
  return looksLikeOne ? [problem('DOUBLE_EXTENSION', place, { name })] : [];
}

/** Is a file too large for this portal, or large enough to warn? */
export function judgeSize(
  bytes: number,
  limits: Settings['limits'] | undefined,
  place: Place,
): Problem[] {
  if (!limits) return [];
  const warn = limits.file_warn_mb * MEGABYTE;
  const max = limits.file_max_mb * MEGABYTE;
  const size = formatSize(bytes);
  if (bytes > max) return [problem('SIZE_LIMIT', place, { size, limit: formatSize(max) })];
  if (bytes > warn) return [problem('SIZE_LARGE', place, { size, limit: formatSize(warn) })];
  return [];
}

function judgeTotal(
  meeting: Meeting,
  documents: readonly Document[],
  limits: Settings['limits'] | undefined,
): Problem[] {
  const total = documents.reduce((sum, { bytes }) => sum + bytes, 0);
  const max = (limits?.meeting_max_mb ?? Infinity) * MEGABYTE;
  if (total <= max) return [];
  const largest = [...documents]
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 3)
    .map(({ file }) => file)
    .join('; ');
  const place = { file: meeting.file, line: meeting.lineOf('attachments'), field: 'attachments' };
  return [
    problem('MEETING_SIZE', place, { size: formatSize(total), limit: formatSize(max), largest }),
  ];
}

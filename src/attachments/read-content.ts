/** The one reading everything is derived from: meetings, their files, and all that is wrong with either. */
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Content, Meeting, UnfitFolder } from '../meetings/meeting.ts';
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
import { extensionOf, isPortableName, stemOf } from '../text/file-name.ts';
import { kindOfName } from './inspect/kinds.ts';
import { formatSize } from '../text/number.ts';
import { isProblem, type FileFacts } from './describe.ts';
import { told } from './inspect/finding.ts';
import { OCR_FOLDER } from './ocr/sidecar.ts';
import type { Document, MeetingWithDocuments } from './document.ts';
import { downloadNames } from './download-name.ts';
import { describedMemory, pathOf, type Described } from './remembered-documents.ts';
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

/**
 * Meetings whose files are read at the same time: their texts and pictures are in memory then, a gigabyte of ten thousand
 * meetings. As many as an office has in a year or two, since the progress counts the files of these.
 */
const AT_ONCE = 256;

/** Reads and judges `content/` below `root`, files included. Throws only when the folder cannot be read. */
export async function readContent(
  root: string,
  options: ReadingOptions = {},
): Promise<PortalContent> {
  const content = await readMeetings(root, options);
  const problems = [...content.problems];
  for (const other of content.roots) problems.push(...(await judgeReleased(other)));
  const altered = problems.some(({ code }) => code === 'FROZEN_ALTERED');
  const limits = content.settings?.limits;
  const remembered = describedMemory(options.memory, [limits], join(root, OCR_FOLDER));
  const readings = await pLimit(AT_ONCE).map(
    content.meetings.filter(({ released }) => !altered || !released),
    async (meeting): Promise<MeetingWithDocuments[]> => {
      if (meeting.released) {
        return [{ ...meeting, documents: await releasedDocuments(meeting, meeting.released) }];
      }
      const described = await remembered.recall(meeting, () =>
        describeMeeting(root, meeting, limits),
      );
      problems.push(...described.problems);
      // Nothing of a meeting is shown when one of its files is wrong.
      return described.problems.some(isError) ? [] : [described.meeting];
    },
  );
  await judgeUnfit(root, content, problems);
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

/** The meeting's documents with all that was found in them; those that are wrong are left out. */
async function describeMeeting(
  root: string,
  meeting: Meeting,
  limits: Settings['limits'] | undefined,
): Promise<Described> {
  const names = downloadNames(meeting.attachments);
  const problems: Problem[] = [];
  let isLasting = true;
  const documents = await Promise.all(
    meeting.attachments.map(async (attachment): Promise<Document[]> => {
      const content = await judgeFile(root, meeting, attachment.file, limits, problems);
      isLasting &&= content?.isLasting ?? false;
      if (!content) return [];
      const { path, ...facts } = content;
      const downloadName = names.get(attachment.id) ?? attachment.file;
      return [
        { ...attachment, ...publicFacts(meeting.id, attachment.file, facts), path, downloadName },
      ];
    }),
  );
  problems.push(...judgeTotal(meeting, documents.flat(), limits));
  return { documents: documents.flat(), problems, isLasting };
}

/** Nobody shall find that a file is wrong only after everything else has been mended. */
async function judgeUnfit(
  root: string,
  { unfit, settings }: Content,
  problems: Problem[],
): Promise<void> {
  await pLimit(AT_ONCE).map(unfit, (folder) =>
    Promise.all(
      [...folder.files.keys()]
        // One that must be renamed first may seem to have another ending.
        .filter(isPortableName)
        .map(async (file) => {
          const found: Problem[] = [];
          await judgeFile(root, folder, file, settings?.limits, found);
          if (found.some(({ code }) => code === 'EXT_NOT_ALLOWED'))
            dropAdvice(folder, file, problems);
          problems.push(...found);
        }),
    ),
  );
}

/** What cannot be published need not be declared either. */
function dropAdvice({ file: index }: UnfitFolder, file: string, problems: Problem[]): void {
  const at = problems.findIndex(
    ({ code, file: place, facts }) =>
      code === 'ATTACH_UNLISTED' && place === index && facts?.['name'] === file,
  );
  if (at >= 0) problems.splice(at, 1);
}

/** Reads one file of `attachments/`; undefined when it cannot be used. */
async function judgeFile(
  root: string,
  { folder, file: index, files, circulation, inside = 'attachments' }: UnfitFolder,
  file: string,
  limits: Settings['limits'] | undefined,
  problems: Problem[],
): Promise<(DocumentContent & { path: string }) | undefined> {
  const path = pathOf({ folder, files, inside }, file);
  const place = { file: index.replace(/index\.md$/u, `${inside}/${file}`) };
  const content = await readDocument(path, { ocrFolder: join(root, OCR_FOLDER) });
  if (isProblem(content)) {
    problems.push(told(content, place));
    return undefined;
  }
  problems.push(
    ...judgeName(file, place),
    ...judgeSize(content.facts.bytes, limits, place),
    ...content.warnings.map((warning) => told(warning, place)),
    ...judgeSensitive(content, place, circulation),
  );
  return { ...content, path };
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

/** What the search may know: the public facts of the meetings and, when it asks for it, the text of their documents. */
import { isProblem } from '../attachments/describe.ts';
import type { Document, MeetingWithDocuments } from '../attachments/document.ts';
import type { PortalContent } from '../attachments/read-content.ts';
import { OCR_FOLDER, readSidecar } from '../attachments/ocr/sidecar.ts';
import { readPages } from '../attachments/read-document.ts';
import { STEPS } from '../attachments/worker/steps.ts';
import { alterationOf, previousStart } from '../meetings/alteration.ts';
import { meetingUrl } from '../meetings/urls.ts';
import { MEETING_KINDS, MEETING_STATUSES } from '../meetings/vocabulary.ts';
import type { SearchableAttachment, SearchableMeeting } from '../search/records.ts';

/** Every meeting as the index takes it. */
export async function searchableMeetings({
  meetings,
  organisations,
}: PortalContent): Promise<SearchableMeeting[]> {
  const names = new Map(organisations.map(({ id, name, short }) => [id, short ?? name]));
  return Promise.all(
    meetings.map((meeting) => searchable(meeting, names.get(meeting.issuer) ?? meeting.issuer)),
  );
}

async function searchable(
  meeting: MeetingWithDocuments,
  issuer: string,
): Promise<SearchableMeeting> {
  const { id, title, number, symbol, kind, status, date_issued, starts_at, ends_at } = meeting;
  return {
    id,
    url: meetingUrl(id),
    title,
    number: number === null ? '' : [number, symbol].filter(Boolean).join('/'),
    issuer: { id: meeting.issuer, label: issuer },
    kind: { id: kind, label: MEETING_KINDS[kind] },
    status: { id: status, label: MEETING_STATUSES[status] },
    altered: alterationOf(meeting) ?? '',
    previousStart: previousStart(meeting) ?? '',
    issued: date_issued?.length === 10 ? date_issued : '',
    start: starts_at ?? id.slice(0, 10),
    end: ends_at ?? '',
    sites: meeting.sites.flatMap(({ name, location }) =>
      [name, location].filter((text) => text !== null),
    ),
    agenda: meeting.agenda.map(({ content, presenter }, index) => ({
      anchor: `muc-${index + 1}`,
      text: [content, presenter].filter(Boolean).join('. '),
    })),
    text: textOf(meeting),
    attachments: await Promise.all(meeting.documents.map(searchableDocument)),
  };
}

async function searchableDocument(document: Document): Promise<SearchableAttachment> {
  return {
    url: document.url,
    title: document.title,
    fileName: document.file,
    type: document.kind,
    number: document.number ?? '',
    readingUrl: document.reading?.url ?? '',
    content: await contentOf(document),
    pages: () => pagesOf(document),
  };
}

/** A machine may read a scan again, and better, while the file stays what it is. */
async function contentOf({ sha256, text }: Document): Promise<string> {
  const recognised = text === 'recognised' ? await readSidecar(OCR_FOLDER, sha256) : undefined;
  const { version } = STEPS.content;
  return [sha256, version, ...(recognised ? [JSON.stringify(recognised.pages)] : [])].join(' ');
}

async function pagesOf({ path }: Document): Promise<string[]> {
  const pages = await readPages(path);
  if (isProblem(pages)) throw new Error(`${path}: ${pages.code}`);
  return pages.map(({ text, scanned }) => (scanned ? '' : text));
}

/** Everything of the meeting that is prose, one entry a paragraph. */
function textOf(meeting: MeetingWithDocuments): string[] {
  return [
    ...meeting.sites.flatMap(({ participants }) => participants),
    ...(meeting.chair ? [meeting.chair] : []),
    ...meeting.assignments.map(({ who, what }) => `${who} ${what}`),
    ...meeting.references,
    ...meeting.keywords,
    ...meeting.changes.map(({ note }) => note),
    ...plainText(meeting.body),
  ];
}

/** Markdown without its marks; links keep their words. */
function plainText(markdown: string): string[] {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^[ \t]*(?:#{1,6}|[-*+>]|\d+[.)])[ \t]+/gmu, '')
    .replace(/[*_`|]/gu, ' ')
    .split(/\n\s*\n|\n(?=\s*[-*\d])/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
}

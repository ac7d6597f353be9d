/** What goes into the index: one record a meeting with an anchor per agenda item, one an attachment with an anchor per page. */
import { formatDay, formatHour } from '../text/dates.ts';
import { cleanText } from '../text/normalize.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** A named value that people filter by: `id` stands in addresses, `label` is shown. */
export interface SearchableTerm {
  id: string;
  label: string;
}

/** A published meeting as the search sees it. Moments are days or instants as in `text/instant.ts`. */
export interface SearchableMeeting {
  /** Folder name, the identity. */
  id: string;
  /** Address of the page from the site's root. */
  url: string;
  title: string;
  /** “812/GM-UBND”; empty when the invitation has none yet. */
  number: string;
  issuer: SearchableTerm;
  kind: SearchableTerm;
  status: SearchableTerm;
  /** What happened to it since it was announced: “Hoãn”, “Đổi thời gian”; empty when nothing did. */
  altered: string;
  /** The time it was announced for before, empty when it never changed. */
  previousStart: string;
  /** Day of issue, empty when unknown. */
  issued: string;
  start: string;
  /** Last moment of a meeting of several days; empty otherwise. */
  end: string;
  /** Names of the places that take part. */
  sites: string[];
  agenda: { anchor: string; text: string }[];
  /** The invitation's text, one entry a paragraph, without markup. */
  text: string[];
  attachments: SearchableAttachment[];
}

export interface SearchableAttachment {
  /** Address of the file from the site's root. */
  url: string;
  title: string;
  fileName: string;
  /** File type in lower case: pdf, docx, xlsx … */
  type: string;
  /** The document's own number, or empty. */
  number: string;
  /** Address of the light reading, or empty. A page of it is `#trang-4`. */
  readingUrl: string;
  /** What the pages follow from: while it is the same, they are the same. */
  content: string;
  /** Text of page 1, 2 …; none when no text could be read. */
  pages: () => Promise<readonly string[]>;
}

/** One HTML document for Pagefind. */
export interface SearchRecord {
  url: string;
  html: string;
}

/** Weight 25 is the one that Pagefind's index writes without a sign of its own; plain text would be 24. */
const WEIGHT = 'data-pagefind-weight="1.05"';

/** The meeting's own record first, then its attachments in their order. */
export async function recordsOf(
  meeting: SearchableMeeting,
  lexicon: Lexicon,
): Promise<SearchRecord[]> {
  const head = headOf(meeting).join(' ');
  return [
    { url: meeting.url, html: document(lexicon, meeting.title, '', meetingBody(meeting, lexicon)) },
    ...(await Promise.all(
      meeting.attachments.map(async (attachment) => ({
        url: attachment.url,
        html: document(lexicon, attachment.title, head, await attachmentBody(attachment, lexicon)),
      })),
    )),
  ];
}

/** What identifies a meeting in a line: also found from its attachments, so that “vải thiều thương nhân” works across both. */
function headOf(meeting: SearchableMeeting): string[] {
  const { title, number, start, end, issuer, kind } = meeting;
  const dates = [start, end]
    .filter(Boolean)
    .map((moment) => `${formatHour(moment)} ${formatDay(moment)}`);
  return [title, number, ...dates, issuer.label, kind.label].filter(Boolean);
}

function meetingBody(meeting: SearchableMeeting, lexicon: Lexicon): string {
  const [, ...facts] = headOf(meeting);
  const files = meeting.attachments.map(({ title, fileName }) => `${title} ${fileName}`);
  return [
    ...[...facts, ...meeting.sites, ...meeting.text].map((text) => paragraph(lexicon, text)),
    ...meeting.agenda.map(({ anchor, text }) => paragraph(lexicon, text, anchor)),
    ...files.map((text, index) => paragraph(lexicon, text, index === 0 ? 'tai-lieu' : '')),
  ].join('');
}

async function attachmentBody(attachment: SearchableAttachment, lexicon: Lexicon): Promise<string> {
  const { fileName, number } = attachment;
  const pages = await attachment.pages();
  return [
    paragraph(lexicon, `${number} ${fileName}`),
    ...pages.map((text, index) => paragraph(lexicon, text, `page=${index + 1}`)),
  ].join('');
}

function document(lexicon: Lexicon, title: string, head: string, body: string): string {
  const meta = head
    ? `<i data-pagefind-meta="hop[title]" title="${folded(lexicon, head)}"></i>`
    : '';
  return (
    `<html lang="vi"><body ${WEIGHT}><h1 ${WEIGHT} data-pagefind-meta="title">` +
    `${folded(lexicon, title)}</h1>${meta}${body}</body></html>`
  );
}

function paragraph(lexicon: Lexicon, text: string, anchor = ''): string {
  const id = anchor ? ` id="${escape(anchor)}"` : '';
  return `<p${id}>${folded(lexicon, text)}</p>`;
}

function folded(lexicon: Lexicon, text: string): string {
  return escape(fold(cleanText(text), lexicon));
}

function escape(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

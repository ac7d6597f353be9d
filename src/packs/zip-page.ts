/** The page inside a ZIP: opens from the disk, needs no network and no script. */
import { PAGE_NAME, CHECKSUMS_NAME, type ArchivedFile } from '../attachments/archive.ts';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import { packWords } from '../i18n/packs.ts';
import { groupDocuments } from '../meetings/documents.ts';
import { MEETING_STATUSES } from '../meetings/vocabulary.ts';
import { formatMoment, formatSpan, formatStamp } from '../text/dates.ts';
import { formatSize } from '../text/number.ts';
import { fullMeetingUrl, type PackContext } from './context.ts';
import { html, raw, type Html } from './html.ts';
import { markdownHtml } from './markdown-html.ts';

const STYLE = `
:root{color-scheme:light dark}
body{max-width:44rem;margin:0 auto;padding:1rem;font:1.05rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1.05rem}
dt,.soft{font-size:.9rem}dd{margin:0 0 .6rem}ul.files{list-style:none;padding:0}
ul.files a{display:block;padding:.6rem 0;border-top:1px solid #8888}
.note{border-left:4px solid #931a1d;padding:.5rem 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid #8888}
@media print{a{color:inherit}}`;

export function zipPage(
  meeting: MeetingWithDocuments,
  contents: string,
  files: readonly ArchivedFile[],
  context: PackContext,
): string {
  const words = packWords.zip;
  const { title, status, issuer, agenda, changes, body } = meeting;
  const address = fullMeetingUrl(meeting, context);
  const stopped =
    status === 'scheduled'
      ? ''
      : html`<p class="note"><strong>${MEETING_STATUSES[status]}</strong></p>`;
  const page = html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <p class="soft">${context.names.get(issuer) ?? issuer}</p>
          <h1>${title}</h1>
          ${stopped} ${changes.map(({ note }) => html`<p class="note">${note}</p>`)}
          <dl>${facts(meeting)}</dl>
          <p class="note">${words.saved} <a href="${address}">${address}</a>.</p>
          ${fileList(meeting, contents, files)} ${agenda.length > 0 ? agendaTable(meeting) : ''}
          <h2>${words.invitation}</h2>
          ${raw(markdownHtml(body))}
          <h2>${words.check}</h2>
          <p>${words.checkHelp} <a href="${CHECKSUMS_NAME}">${CHECKSUMS_NAME}</a>.</p>
        </main>
      </body>
    </html> `;
  return String(page);
}

function facts({ starts_at, ends_at, sites, chair }: MeetingWithDocuments): Html[] {
  const words = packWords.zip;
  const when = starts_at ? formatSpan(starts_at, ends_at).join(` ${words.to} `) : words.unknownTime;
  const places = sites.map(({ name, location, starts_at: own }) =>
    [name, location, own && own !== starts_at && formatMoment(own)].filter(Boolean).join(': '),
  );
  const rows: [string, string[]][] = [
    [words.when, [when]],
    [words.where, places.filter((place) => place !== '')],
    [words.chair, chair ? [chair] : []],
  ];
  return rows
    .filter(([, values]) => values.length > 0)
    .map(
      ([name, values]) =>
        html`<dt>${name}</dt>
          ${values.map((value) => html`<dd>${value}</dd>`)}`,
    );
}

function fileList(
  { documents, agenda }: MeetingWithDocuments,
  contents: string,
  files: readonly ArchivedFile[],
): Html {
  const words = packWords.zip;
  const names = new Map(files.map(({ name, document }) => [document, name]));
  const bytes = files.reduce((sum, { document }) => sum + document.bytes, 0);
  const groups = groupDocuments(documents, agenda)
    .map((group) => ({ ...group, documents: group.documents.filter((one) => names.has(one)) }))
    .filter((group) => group.documents.length > 0);
  return html`<h2>${words.files(files.length, formatSize(bytes))}</h2>
    <p class="soft">${contents}</p>
    ${groups.map(
      ({ number, item, documents: own }) =>
        html`<h3>${item ? `${words.item(number)}. ${item.content}` : words.general}</h3>
          <ul class="files">
            ${own.map(
              (document) =>
                html` <li>
                  <a href="${relativeHref(names.get(document) ?? PAGE_NAME)}">${document.title}</a>
                  <span class="soft"
                    >${[
                      document.kind.toUpperCase(),
                      formatSize(document.bytes),
                      document.number,
                      document.added && formatStamp(document.added),
                    ]
                      .filter(Boolean)
                      .join(' · ')}</span
                  >
                </li>`,
            )}
          </ul>`,
    )}`;
}

function agendaTable({ agenda }: MeetingWithDocuments): Html {
  const words = packWords.zip;
  return html`<h2>${words.agenda}</h2>
    <table>
      ${agenda.map(
        ({ time, content, presenter }, index) =>
          html` <tr>
            <td>${String(index + 1)}</td>
            <td>${time ?? ''}</td>
            <td>
              ${content}${
                presenter
                  ? html`<br /><span class="soft">${words.presenter}: ${presenter}</span>`
                  : ''
              }
            </td>
          </tr>`,
      )}
    </table>`;
}

/** “03 Mục/Báo cáo #1.pdf” as a link from the page beside it. */
function relativeHref(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

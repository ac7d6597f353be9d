/** Publishes the files of the meetings: the documents, their pictures, archives and lists of checksums. */
import type { AstroIntegration } from 'astro';
import { checksums } from '../attachments/archive.ts';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import { meetingKeys } from '../attachments/meeting-key.ts';
import type { PortalContent } from '../attachments/read-content.ts';
import { readPreviews } from '../attachments/read-document.ts';
import { manifestParts, siteChecksums } from '../attachments/manifest.ts';
import { zip } from '../attachments/zip.ts';
import { agencyKeys } from '../meetings/agency-key.ts';
import {
  CHECK_FILE,
  checksumsUrl,
  packetUrl,
  SITE_CHECKSUMS,
  SITE_SIGNATURE,
  withdrawnMarkUrl,
} from '../meetings/urls.ts';
import { formatDay } from '../text/dates.ts';
import { planArchives } from '../packs/archives.ts';
import { packContext, type PackContext } from '../packs/context.ts';
import { packetOf } from '../packs/packet/packet.ts';
import {
  publishedFiles,
  type Place,
  type Published,
  type PublishedFile,
} from './published-files.ts';

const TEXT = 'text/plain; charset=utf-8';

export function files(): AstroIntegration {
  return publishedFiles('portal-files', filesOfSite);
}

/** Everything of the site that is no page and no index. */
export function filesOfSite(content: PortalContent, place: Place): Published[] {
  const { meetings, signature, withdrawnMeetings } = content;
  const context = packContext(content, `${place.site}${place.base}`);
  const parts = [...manifestParts(meetings)].map(([prefix, part]) =>
    made(`${CHECK_FILE}${prefix}.json`, 'application/json', JSON.stringify(part)),
  );
  const sums = made(SITE_CHECKSUMS, TEXT, siteChecksums(meetings));
  const signed = signature ? [made(SITE_SIGNATURE, TEXT, signature)] : [];
  const here = new Set(meetings.map(({ id }) => id));
  const gone = withdrawnMeetings.filter(({ id }) => !here.has(id));
  const marks = gone.map(({ id, date, reason }) =>
    made(withdrawnMarkUrl(id), TEXT, `Cuộc họp đã được rút ngày ${formatDay(date)}: ${reason}\n`),
  );
  const agenciesOf = agencyKeys(content.organisations);
  const own = meetings.map((meeting) => ({
    name: `files/${meeting.id}`,
    key: meetingKeys(meeting).whole + agenciesOf(meeting),
    files: () => filesOf(meeting, context),
  }));
  return [...own, ...parts, sums, ...signed, ...marks];
}

function made(url: string, mime: string, text: string): PublishedFile {
  return { url, mime, source: { make: () => text } };
}

/** Everything of a meeting that is no page. */
async function filesOf(
  meeting: MeetingWithDocuments,
  context: PackContext,
): Promise<PublishedFile[]> {
  const { id, documents } = meeting;
  const own = documents.flatMap((document): PublishedFile[] => [
    { url: document.url, mime: document.mime, source: { path: document.path } },
    ...document.previews.map(({ url, width }) => ({
      url,
      mime: 'image/webp',
      source: { make: () => preview(document.path, width) },
    })),
  ]);
  const archives = planArchives(meeting, context).map(({ url, entries }): PublishedFile => ({
    url,
    mime: 'application/zip',
    source: { stream: () => zip(entries) },
  }));
  if (archives.length === 0) return own;
  const packet = await packetOf(meeting, context);
  return [
    ...own,
    ...archives,
    ...(packet
      ? [{ url: packetUrl(id), mime: 'application/pdf', source: { path: packet.path } }]
      : []),
    made(checksumsUrl(id), TEXT, checksums(meeting)),
  ];
}

async function preview(path: string, width: number): Promise<Uint8Array> {
  const previews = await readPreviews(path);
  const picture = previews.find((candidate) => candidate.width === width);
  if (!picture) throw new Error(`${path}: no preview of ${width} px`);
  return picture.bytes;
}

/** A document as an OParl File. */
import { dayOf } from '../../text/instant.ts';
import { documentAddress, type Portal, type ToldMeeting } from '../portal.ts';
import { addedAt } from '../stamps.ts';
import { fileIdentity, organisationIdentity } from './identity.ts';
import { typeUrl, type FileData } from './schema.ts';

/** The SHA-512 of a document's file, 128 lower-case hexadecimal digits. */
export type Sha512 = (document: ToldMeeting['documents'][number]) => Promise<string>;

export async function fileData(
  document: ToldMeeting['documents'][number],
  meeting: ToldMeeting,
  portal: Portal,
  sha512: Sha512,
): Promise<FileData> {
  const { number, organisation, replaces, note, pages, reading } = document;
  const added = addedAt(document, meeting);
  return {
    id: fileIdentity(meeting.id, document.id, portal),
    type: typeUrl('File'),
    name: document.title,
    fileName: document.downloadName,
    mimeType: document.mime,
    ...(document.added && { date: dayOf(document.added) }),
    size: document.bytes,
    sha512Checksum: await sha512(document),
    accessUrl: portal.address(document.url),
    downloadUrl: portal.address(document.url),
    web: documentAddress(meeting.id, document.id, portal),
    created: added,
    modified: added,
    'portal:type': document.type,
    ...(number && { 'portal:number': number }),
    ...(organisation && { 'portal:organisation': organisationIdentity(organisation, portal) }),
    ...(replaces && { 'portal:replaces': fileIdentity(meeting.id, replaces, portal) }),
    ...(note && { 'portal:note': note }),
    ...(pages && { 'portal:pages': pages }),
    ...(reading && { 'portal:reading': portal.address(reading.url) }),
    'portal:sha256': document.sha256,
  };
}

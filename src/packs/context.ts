import type { MeetingWithDocuments } from '../attachments/document.ts';
import type { PortalContent } from '../attachments/read-content.ts';
import { meetingUrl } from '../meetings/urls.ts';

/** What a thing that leaves the portal must know of it. */
export interface PackContext {
  /** where the portal stands, without a slash at the end: `https://tailieuhop.example.gov.vn` */
  address: string;
  /** agencies' names by id */
  names: ReadonlyMap<string, string>;
}

export function packContext(
  { organisations }: Pick<PortalContent, 'organisations'>,
  address: string,
): PackContext {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return { address: address.replace(/\/$/u, ''), names };
}

/** The whole address of a meeting's page, as it stands on paper and in files. */
export function fullMeetingUrl({ id }: Pick<MeetingWithDocuments, 'id'>, { address }: PackContext) {
  return `${address}${meetingUrl(id)}`;
}

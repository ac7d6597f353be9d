/** What everything here is told from: the meetings, the agencies, and where the portal stands. */
import type { PublicDocument, TellableData } from '../meetings/entry.ts';
import type { Organisation } from '../meetings/schema/organisation.ts';
import type { Settings } from '../meetings/schema/settings.ts';
import { agenciesAtWork } from '../meetings/agencies.ts';
import { documentAnchor } from '../meetings/anchors.ts';
import { meetingUrl } from '../meetings/urls.ts';

/** A meeting as the store and the reading both have it. */
export interface ToldMeeting extends TellableData {
  id: string;
  documents: readonly PublicDocument[];
}

export interface Portal {
  settings: Settings;
  /** newest first */
  meetings: readonly ToldMeeting[];
  organisations: readonly Organisation[];
  /** the absolute address of one from the site's root */
  address: (url: string) => string;
}

/** A file that is made from the content: its address from the site's root, and how to make it. */
export interface MadeFile {
  url: string;
  mime: string;
  make: () => string | Promise<string | Uint8Array>;
}

/** Files that tell of some meetings alone: while these are what they were, so are the files. */
export interface MadeUnit {
  /** of all units that tell */
  name: string;
  meetings: readonly ToldMeeting[];
  files: () => MadeFile[];
}

/** `address` for a portal at `site` (`https://host`) below the path `base`. */
export function addresses(site: string, base: string): (url: string) => string {
  const root = `${new URL(site).origin}${base.replace(/\/+$/u, '')}`;
  return (url) => `${root}${url}`;
}

/** The name that makes identities of the portal unique in the world. It stays when a copy stands elsewhere. */
export function hostOf({ portal_url }: Pick<Settings, 'portal_url'>): string {
  return new URL(portal_url).host;
}

/** The agency's name, or its id when the register does not know it. */
export function organisationName(
  organisations: readonly Organisation[],
  id: string | undefined,
): string | undefined {
  return organisations.find((organisation) => organisation.id === id)?.name ?? id;
}

/** Meetings an agency called or was given work in. */
export function meetingsOf(id: string, meetings: readonly ToldMeeting[]): readonly ToldMeeting[] {
  let byOrganisation = sorted.get(meetings);
  if (!byOrganisation) sorted.set(meetings, (byOrganisation = sortByOrganisation(meetings)));
  return byOrganisation.get(id) ?? [];
}

/** Each list is gone through once, not once an agency. */
const sorted = new WeakMap<readonly ToldMeeting[], ReadonlyMap<string, readonly ToldMeeting[]>>();

function sortByOrganisation(meetings: readonly ToldMeeting[]): Map<string, ToldMeeting[]> {
  const found = new Map<string, ToldMeeting[]>();
  for (const meeting of meetings) {
    for (const id of agenciesAtWork(meeting)) {
      const own = found.get(id);
      if (own) own.push(meeting);
      else found.set(id, [meeting]);
    }
  }
  return found;
}

/** Where a document's row stands, replaced or current. */
export function documentAddress(
  meeting: string,
  document: string,
  { address }: Pick<Portal, 'address'>,
): string {
  return `${address(meetingUrl(meeting))}#${documentAnchor(document)}`;
}

import type { Catalogue, CatalogueRow } from './bundle.ts';
import type { SearchableMeeting, SearchableTerm } from './records.ts';

/** Meetings in the order of the bundle; repeated values become numbers in short lists. */
export function createCatalogue(meetings: readonly SearchableMeeting[]): Catalogue {
  const issuers = new Terms();
  const kinds = new Terms();
  const statuses = new Terms();
  const sites: string[] = [];
  const rows = meetings.map((meeting): CatalogueRow => {
    const places = meeting.sites.map((site) => {
      if (!sites.includes(site)) sites.push(site);
      return sites.indexOf(site);
    });
    const types = new Set(meeting.attachments.map(({ type }) => type));
    const numbers = meeting.attachments.map(({ number }) => number).filter(Boolean);
    return [
      meeting.id,
      meeting.url,
      meeting.title,
      meeting.number,
      meeting.issued,
      meeting.start,
      meeting.end,
      issuers.indexOf(meeting.issuer),
      kinds.indexOf(meeting.kind),
      statuses.indexOf(meeting.status),
      places,
      [...types].sort().join(' '),
      numbers.join(' '),
      meeting.altered,
      meeting.previousStart,
    ];
  });
  return {
    issuers: issuers.list,
    kinds: kinds.list,
    statuses: statuses.list,
    sites,
    meetings: rows,
  };
}

class Terms {
  readonly list: SearchableTerm[] = [];

  indexOf(term: SearchableTerm): number {
    const index = this.list.findIndex(({ id }) => id === term.id);
    return index >= 0 ? index : this.list.push({ id: term.id, label: term.label }) - 1;
  }
}

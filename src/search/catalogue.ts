/**
 * Titles, numbers and dates of a volume's meetings: answer first, and count the facets; and what the files of their texts
 * are called. Written in columns, which pack well.
 */
import { meetingUrl } from '../meetings/urls.ts';
import { slugify } from '../text/slug.ts';
import type { MeetingFacts } from './facets.ts';
import type { SearchableMeeting, SearchableTerm } from './records.ts';

/** As written. A meeting has the same place in every list; repeated values are numbers in short lists. */
export interface Catalogue {
  issuers: SearchableTerm[];
  kinds: SearchableTerm[];
  statuses: SearchableTerm[];
  sites: string[];
  titles: string[];
  numbers: string[];
  /** What follows in the id after the beginning it shares with its day and title, and how long that beginning is. */
  ids: [shared: number[], rest: string[]];
  /** Addresses that do not follow from the id, by the meeting's place. */
  urls: [meeting: number, url: string][];
  starts: string[];
  ends: string[];
  issued: string[];
  issuer: number[];
  kind: number[];
  status: number[];
  altered: string[];
  previousStarts: string[];
  places: number[][];
  fileTypes: string[];
  /** The print of each meeting's texts. */
  texts: string;
}

/** Meetings in the order of their numbers, each with the print of its texts. */
export function createCatalogue(
  meetings: readonly SearchableMeeting[],
  texts: readonly string[],
): Catalogue {
  const issuers = new Terms();
  const kinds = new Terms();
  const statuses = new Terms();
  const sites = [...new Set(meetings.flatMap((meeting) => meeting.sites))];
  const shared = meetings.map((meeting) => sharedLength(meeting.id, likelyId(meeting)));
  return {
    titles: meetings.map(({ title }) => title),
    numbers: meetings.map(({ number }) => number),
    ids: [shared, meetings.map(({ id }, index) => id.slice(shared[index]))],
    urls: meetings.flatMap(({ id, url }, index): [number, string][] =>
      url === meetingUrl(id) ? [] : [[index, url]],
    ),
    starts: meetings.map(({ start }) => start),
    ends: meetings.map(({ end }) => end),
    issued: meetings.map(({ issued }) => issued),
    issuer: meetings.map(({ issuer }) => issuers.indexOf(issuer)),
    kind: meetings.map(({ kind }) => kinds.indexOf(kind)),
    status: meetings.map(({ status }) => statuses.indexOf(status)),
    altered: meetings.map(({ altered }) => altered),
    previousStarts: meetings.map(({ previousStart }) => previousStart),
    places: meetings.map((meeting) => meeting.sites.map((site) => sites.indexOf(site))),
    fileTypes: meetings.map(({ attachments }) =>
      [...new Set(attachments.map(({ type }) => type))].sort().join(' '),
    ),
    texts: texts.join(''),
    issuers: issuers.list,
    kinds: kinds.list,
    statuses: statuses.list,
    sites,
  };
}

/** Of each meeting. */
export function idsOf({ ids: [shared, rest], starts, titles }: Catalogue): string[] {
  return titles.map((title, index) => {
    const likely = likelyId({ start: starts[index] ?? '', title });
    return likely.slice(0, shared[index] ?? 0) + (rest[index] ?? '');
  });
}

/** The inverse: the facts of each meeting. */
export function readCatalogue(catalogue: Catalogue): MeetingFacts[] {
  const { numbers, starts, ends, issued, issuers, kinds, statuses, sites } = catalogue;
  const urls = new Map(catalogue.urls);
  const none = { id: '', label: '' };
  const ids = idsOf(catalogue);
  return catalogue.titles.map((title, index) => {
    const id = ids[index] ?? '';
    return {
      id,
      url: urls.get(index) ?? meetingUrl(id),
      title,
      number: numbers[index] ?? '',
      issued: issued[index] ?? '',
      start: starts[index] ?? '',
      end: ends[index] ?? '',
      issuer: issuers[catalogue.issuer[index] ?? 0] ?? none,
      kind: kinds[catalogue.kind[index] ?? 0] ?? none,
      status: statuses[catalogue.status[index] ?? 0] ?? none,
      altered: catalogue.altered[index] ?? '',
      previousStart: catalogue.previousStarts[index] ?? '',
      sites: (catalogue.places[index] ?? []).map((site) => sites[site] ?? ''),
      fileTypes: (catalogue.fileTypes[index] ?? '').split(' ').filter(Boolean),
    };
  });
}

function likelyId({ start, title }: Pick<SearchableMeeting, 'start' | 'title'>): string {
  return `${start.slice(0, 10)}-${slugify(title)}`;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

class Terms {
  readonly list: SearchableTerm[] = [];

  indexOf(term: SearchableTerm): number {
    const index = this.list.findIndex(({ id }) => id === term.id);
    return index >= 0 ? index : this.list.push({ id: term.id, label: term.label }) - 1;
  }
}

/** Atom feeds (RFC 4287). */
import type { Portal } from '../portal.ts';
import { latest } from '../stamps.ts';
import { element, textElement, XML_HEAD } from '../xml.ts';

export interface Entry {
  /** identity for ever: an absolute address */
  id: string;
  title: string;
  /** `…+07:00` like all stamps, so that their order is that of their letters */
  updated: string;
  published?: string;
  summary: string;
  /** the agency it comes from */
  author?: string | undefined;
  category: string;
  /** where it is read */
  link: string;
  file?: { address: string; mime: string; bytes: number };
}

export interface Feed {
  title: string;
  /** its own address, from the site's root */
  url: string;
  /** the page that shows the same, from the site's root */
  page: string;
  entries: readonly Entry[];
}

/** Entries a feed holds; readers keep what they have seen. */
const LENGTH = 50;

/** Newest change first. */
export function atom({ title, url, page, entries }: Feed, { settings, address }: Portal): string {
  const newest = entries.toSorted(newestFirst).slice(0, LENGTH);
  const feed = element(
    'feed',
    [
      textElement('id', address(url)),
      textElement('title', title),
      textElement('updated', latest(newest.map(({ updated }) => updated))),
      element('author', [textElement('name', settings.organisation.name)]),
      element('link', [], { rel: 'self', type: 'application/atom+xml', href: address(url) }),
      element('link', [], { rel: 'alternate', type: 'text/html', href: address(page) }),
      ...newest.map(entryElement),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' },
  );
  return `${XML_HEAD}${feed}\n`;
}

function newestFirst(a: Entry, b: Entry): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function entryElement(entry: Entry): string {
  const { file, author } = entry;
  return element('entry', [
    textElement('id', entry.id),
    textElement('title', entry.title),
    textElement('updated', entry.updated),
    ...(entry.published ? [textElement('published', entry.published)] : []),
    ...(author ? [element('author', [textElement('name', author)])] : []),
    element('category', [], { term: entry.category }),
    textElement('summary', entry.summary),
    element('link', [], { rel: 'alternate', type: 'text/html', href: entry.link }),
    ...(file
      ? [
          element('link', [], {
            rel: 'enclosure',
            type: file.mime,
            length: file.bytes,
            href: file.address,
          }),
        ]
      : []),
  ]);
}

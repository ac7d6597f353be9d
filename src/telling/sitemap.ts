/** The list of all pages for search engines: one for each year of meetings and one for the rest, named by an index. */
import { documentUrl, meetingUrl, readingUrl, SITEMAP, sitemapPartUrl } from '../meetings/urls.ts';
import type { MadeFile, Portal } from './portal.ts';
import { changedAt } from './stamps.ts';
import { element, textElement, XML_HEAD } from './xml.ts';

const MIME = 'application/xml; charset=utf-8';
const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** Pages no search engine should offer: errors, short addresses, prints, what lies on the reader's device. */
const UNLISTED = /^\/(?:404|500|h\/.*|hop\/[^/]+\/in\/.*|ngoai-tuyen)\/?$/u;
/** Pages that are no meeting's. */
const REST = 'trang';

/** `pages`: addresses (`/hop/…/`) from the site's root. A list may hold 50,000: a year is far from that. */
export function sitemaps(pages: readonly string[], portal: Portal): MadeFile[] {
  const meetings = Map.groupBy(portal.meetings, ({ id }) => id.slice(0, 4));
  const own = Map.groupBy(pages, partOf);
  const parts = [REST, ...meetings.keys()];
  return [
    { url: SITEMAP, mime: MIME, make: () => sitemapIndex(parts, portal) },
    ...parts.map((part) => ({
      url: sitemapPartUrl(part),
      mime: MIME,
      make: () => sitemap(own.get(part) ?? [], { ...portal, meetings: meetings.get(part) ?? [] }),
    })),
  ];
}

function partOf(page: string): string {
  return /^\/hop\/(\d{4})-/u.exec(page)?.[1] ?? REST;
}

function sitemapIndex(parts: readonly string[], { address }: Pick<Portal, 'address'>) {
  const lists = parts
    .toSorted()
    .map((part) => element('sitemap', [textElement('loc', address(sitemapPartUrl(part)))]));
  return `${XML_HEAD}${element('sitemapindex', lists, NAMESPACE)}\n`;
}

/** Pages with the day of their last change where the content knows it. */
export function sitemap(pages: readonly string[], { meetings, address }: Portal): string {
  const changed = new Map(
    meetings.map((meeting) => [meetingUrl(meeting.id), changedAt(meeting).slice(0, 10)]),
  );
  const gone = new Set(
    meetings.flatMap(({ id, withdrawn }) =>
      withdrawn.flatMap(({ file }) => [`${documentUrl(id, file)}/`, readingUrl(id, file)]),
    ),
  );
  const urls = pages
    .filter((page) => !UNLISTED.test(page) && !gone.has(page))
    .toSorted()
    .map((page) => {
      const day = changed.get(page);
      return element('url', [
        textElement('loc', address(page)),
        ...(day ? [textElement('lastmod', day)] : []),
      ]);
    });
  return `${XML_HEAD}${element('urlset', urls, NAMESPACE)}\n`;
}

/** Small files that browsers and search engines ask for. */
import { vi } from '../i18n/vi.ts';
import { documentUrl, meetingUrl, readingUrl, SEARCH, SITEMAP } from '../meetings/urls.ts';
import type { Portal } from './portal.ts';
import { changedAt } from './stamps.ts';
import { element, textElement, XML_HEAD } from './xml.ts';

/** Pages no search engine should offer: errors, short addresses, prints, what lies on the reader's device. */
const UNLISTED = /^\/(?:404|500|h\/.*|hop\/[^/]+\/in\/.*|ngoai-tuyen)\/?$/u;

/** Every page (`/hop/…/`, from the site's root), with the day of its last change where the content knows it. */
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
  const list = element('urlset', urls, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' });
  return `${XML_HEAD}${list}\n`;
}

/** OpenSearch 1.1: the browser's address line can search the portal. */
export function searchDescription({ settings, address }: Portal): string {
  const description = element(
    'OpenSearchDescription',
    [
      textElement('ShortName', [...settings.short_name].slice(0, 16).join('')),
      textElement('Description', vi.openData.searchDescription(settings.name)),
      textElement('InputEncoding', 'UTF-8'),
      textElement('Image', address('/favicon.svg'), { type: 'image/svg+xml' }),
      element('Url', [], { type: 'text/html', template: `${address(SEARCH)}?q={searchTerms}` }),
    ],
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
  );
  return `${XML_HEAD}${description}\n`;
}

export function robots({ address }: Portal): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${address(SITEMAP)}\n`;
}

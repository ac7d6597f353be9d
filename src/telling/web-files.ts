/** Small files that browsers and search engines ask for. */
import { openDataWords } from '../i18n/open-data.ts';
import { SEARCH, SITEMAP } from '../meetings/urls.ts';
import type { Portal } from './portal.ts';
import { element, textElement, XML_HEAD } from './xml.ts';

/** OpenSearch 1.1: the browser's address line can search the portal. */
export function searchDescription({ settings, address }: Portal): string {
  const description = element(
    'OpenSearchDescription',
    [
      textElement('ShortName', [...settings.short_name].slice(0, 16).join('')),
      textElement('Description', openDataWords.searchDescription(settings.name)),
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

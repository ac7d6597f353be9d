/** The list of results: a meeting with its facts, then the places in it and in its files that hold the words. */
import { searchWords } from '../../i18n/search.ts';
import type { HitExcerpt, QuickHit, SearchHit } from '../../search/engine.ts';
import { markSegments } from '../../search/excerpt.ts';
import { formatClock, formatWeekdayAndDay } from '../../text/dates.ts';
import { element, markedText } from '../dom.ts';

export interface ResultLinks {
  /** puts the portal's path before an address from the site's root */
  href: (url: string) => string;
  /** the query, carried to the page so that its words can be marked there */
  query: string;
}

/** One meeting of the list; its excerpts come later, when their files are there. Room is kept for as many as `places`. */
export function resultItem(
  hit: QuickHit & Partial<Pick<SearchHit, 'complete'>>,
  links: ResultLinks,
  places = 0,
): HTMLLIElement {
  const { start, number, issuer, status, altered, previousStart, fileTypes, complete } = hit;
  const takesPlace = status.id === 'scheduled';
  const past = takesPlace ? previousStart : previousStart || start;
  const facts = [
    number,
    takesPlace && start && timeText(start),
    issuer.label,
    fileTypes.length > 0 && fileTypes.map((type) => type.toUpperCase()).join(', '),
    complete === false && searchWords.fromHere,
  ].filter((fact) => fact !== false && fact !== '');
  return element(
    'li',
    { class: 'result' },
    element(
      'a',
      { class: 'result-title', href: pageLink(hit.url, links) },
      ...markedText(markSegments(hit.title, hit.keys)),
    ),
    element(
      'p',
      { class: 'small soft' },
      altered !== '' && element('strong', { class: 'mark' }, altered),
      altered !== '' && ' ',
      past !== '' && element('del', {}, timeText(past)),
      past !== '' && ' ',
      facts.join(' · '),
    ),
    element(
      'ul',
      { class: 'excerpts' },
      ...Array.from({ length: places }, () => element('li', { class: 'excerpt' })),
    ),
  );
}

function timeText(moment: string): string {
  return [formatClock(moment), formatWeekdayAndDay(moment)].filter(Boolean).join(', ');
}

/** Shows where in the meeting the words stand. */
export function fillExcerpts(
  item: HTMLLIElement,
  excerpts: readonly HitExcerpt[],
  links: ResultLinks,
): void {
  item
    .querySelector('.excerpts')
    ?.replaceChildren(
      ...excerpts.map(({ url, title, fileType, page, segments }) =>
        element(
          'li',
          { class: 'excerpt' },
          element(
            'a',
            { href: fileType === '' ? pageLink(url, links) : links.href(url) },
            fileType !== '' && element('span', { class: 'type' }, fileType.toUpperCase()),
            ...(fileType === '' ? [searchWords.inMeeting] : [' ', ...markedText(title), ' ']),
            fileType === 'pdf' &&
              page !== undefined &&
              element('span', { class: 'soft' }, searchWords.page(page)),
          ),
          element('p', { class: 'small' }, ...markedText(segments)),
        ),
      ),
    );
}

function pageLink(url: string, { href, query }: ResultLinks): string {
  if (!query) return href(url);
  const [path = '', anchor] = url.split('#');
  return `${href(path)}?tim=${encodeURIComponent(query)}${anchor ? `#${anchor}` : ''}`;
}

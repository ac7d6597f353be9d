import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atom } from '../../../src/telling/feed/atom.ts';
import { documentEntries, meetingEntry } from '../../../src/telling/feed/entries.ts';
import { sitemap, sitemaps } from '../../../src/telling/sitemap.ts';
import { robots, searchDescription } from '../../../src/telling/web-files.ts';
import type { ToldMeeting } from '../../../src/telling/portal.ts';
import { document, HOSTILE, HOSTILE_PLAIN, ID, meeting, portal } from './example.ts';
import { parseXml } from './xml.ts';

const PAGE = `https://hop.example.gov.vn/tai-lieu/hop/${ID}/`;

function feedOf(...meetings: ToldMeeting[]) {
  const told = portal(...meetings);
  const entries = meetings.flatMap((each) => [
    meetingEntry(each, told),
    ...documentEntries(each, told),
  ]);
  const text = atom({ title: HOSTILE, url: '/tin/tin.xml', page: '/', entries }, told);
  return parseXml(text);
}

const texts = (elements: ReturnType<typeof parseXml>, wanted: string) =>
  elements.filter(({ name }) => name === wanted).map(({ text }) => text);

test('a feed with hostile titles is well-formed and says them as they can be said', () => {
  const told = meeting({
    title: HOSTILE,
    documents: [document({ title: HOSTILE, note: HOSTILE })],
  });
  const titles = texts(feedOf(told), 'title');
  assert.deepEqual(titles, [HOSTILE_PLAIN, HOSTILE_PLAIN, HOSTILE_PLAIN]);
});

test('entries are known by addresses that stay, and change their time when something changes', () => {
  const first = document({ added: '2021-11-26T16:20:00+07:00' });
  const second = document({ id: 'ban-2', replaces: 'bao-cao', added: '2021-11-29T15:02:00+07:00' });
  const feed = feedOf(meeting({ documents: [first, second] }));
  assert.deepEqual(texts(feed, 'id').sort(), [
    PAGE,
    `${PAGE}#tl-ban-2`,
    `${PAGE}#tl-bao-cao`,
    'https://hop.example.gov.vn/tai-lieu/tin/tin.xml',
  ]);
  assert.deepEqual(
    texts(feed, 'updated'),
    [
      '2021-11-29T15:02:00+07:00',
      '2021-11-29T15:02:00+07:00',
      '2021-11-29T15:02:00+07:00',
      '2021-11-26T16:20:00+07:00',
    ]
      .toSorted()
      .reverse(),
  );
  assert.ok(texts(feed, 'title').includes('Thay thế: Báo cáo của Sở Y tế'));
});

test('a document is enclosed with type and size', () => {
  const feed = feedOf(meeting({ documents: [document()] }));
  const enclosure = feed.find(({ attributes }) => attributes['rel'] === 'enclosure');
  assert.deepEqual(enclosure?.attributes, {
    rel: 'enclosure',
    type: 'application/pdf',
    length: '1234567',
    href: `${PAGE}tai-lieu/bao-cao.pdf`,
  });
});

test('cancelling is told in the title', () => {
  assert.ok(texts(feedOf(meeting({ status: 'cancelled' })), 'title')[1]?.startsWith('Hủy: '));
});

test('a feed holds the 50 newest; without entries it is a feed all the same', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    meeting({ id: `2021-${String((index % 12) + 1).padStart(2, '0')}-01-hop-${index}` }),
  );
  assert.equal(texts(feedOf(...many), 'entry').length, 50);
  assert.deepEqual(texts(feedOf(), 'entry'), []);
});

test('the sitemap lists the pages, with the day of the last change of meetings', () => {
  const told = portal(meeting({ documents: [document({ added: '2021-11-29T15:02:00+07:00' })] }));
  const elements = parseXml(sitemap(['/nam/', `/hop/${ID}/`, '/404/', '/?<&'], told));
  assert.deepEqual(texts(elements, 'loc'), [
    'https://hop.example.gov.vn/tai-lieu/?<&',
    PAGE,
    'https://hop.example.gov.vn/tai-lieu/nam/',
  ]);
  assert.deepEqual(texts(elements, 'lastmod'), ['2021-11-29']);
  assert.match(
    robots(told),
    /^Sitemap: https:\/\/hop\.example\.gov\.vn\/tai-lieu\/sitemap\.xml$/mu,
  );
});

test('each year has a list of its own, so that none outgrows what search engines take', async () => {
  const told = portal(meeting({ id: '2021-11-30-a' }), meeting({ id: '2020-08-06-b' }));
  const pages = ['/', '/hop/2021-11-30-a/', '/hop/2020-08-06-b/', '/nam/2021/'];
  const lists = new Map<string, string[]>();
  for (const { url, make } of sitemaps(pages, told)) {
    lists.set(url, texts(parseXml(String(await make())), 'loc'));
  }
  const root = 'https://hop.example.gov.vn/tai-lieu';
  assert.deepEqual(Object.fromEntries(lists), {
    '/sitemap.xml': ['2020', '2021', 'trang'].map((part) => `${root}/sitemap-${part}.xml`),
    '/sitemap-trang.xml': [`${root}/`, `${root}/nam/2021/`],
    '/sitemap-2021.xml': [`${root}/hop/2021-11-30-a/`],
    '/sitemap-2020.xml': [`${root}/hop/2020-08-06-b/`],
  });
});

test('the search description keeps the place for the words', () => {
  const elements = parseXml(searchDescription(portal()));
  const url = elements.find(({ name }) => name === 'Url');
  assert.equal(
    url?.attributes['template'],
    'https://hop.example.gov.vn/tai-lieu/tim-kiem/?q={searchTerms}',
  );
});

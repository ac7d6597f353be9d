import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { extensionOf } from '../../src/text/file-name.ts';
import { KINDS } from '../../src/attachments/inspect/kinds.ts';
import { HOSTILE_TITLE, IDS, LONG_TITLE } from '../fixtures/portal/meetings.ts';
import { textOf, textsOf } from './html.ts';
import { sites } from './site.ts';

/** What a template prints when a value was forgotten; and letters that should not be in Vietnamese text (R1). */
const ACCIDENT =
  /\bundefined\b|\[object \w+\]|Invalid Date|\bNaN\b|[\uFFFD\u00AD\u00D0\u00F0\u0189\u0256]/u;

const all = await sites();

for (const { name, dist, pages } of all) {
  test(`${name}: no page shows what a forgotten value looks like`, () => {
    const found: string[] = [];
    for (const { url, tags } of pages) {
      for (const { name: tag, text, attributes } of tags) {
        const shown = [text, ...attributes.values()].find(
          (part) => ACCIDENT.test(part) || part.trim() === 'null',
        );
        if (shown !== undefined) found.push(`${url} <${tag}> ${shown}`);
      }
    }
    assert.deepEqual(found, []);
  });

  test(`${name}: every page is Vietnamese, UTF-8, composed, and says so at once`, () => {
    for (const { url, html, tags } of pages) {
      assert.equal(tags.find((tag) => tag.name === 'html')?.attributes.get('lang'), 'vi', url);
      assert.match(html.slice(0, 1024), /<meta charset="utf-8"/iu, url);
      assert.equal(html, html.normalize('NFC'), url);
      assert.ok(html.isWellFormed(), url);
    }
  });

  test(`${name}: headings go down one step at a time`, () => {
    for (const { url, tags } of pages) {
      const levels = tags.flatMap((tag) => /^h([1-6])$/u.exec(tag.name)?.[1] ?? []).map(Number);
      const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      assert.deepEqual(skipped, [], `${url}: ${levels.join(' ')}`);
    }
  });

  test(`${name}: every page has a title of its own, one heading and a description`, () => {
    // A notice stands at every address of what was withdrawn; nobody lists it.
    const listed = pages.filter(({ html }) => !html.includes('name="robots" content="noindex"'));
    assert.ok(listed.length > 10);
    const titles = listed.map(({ tags }) => textOf(tags, 'title'));
    const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
    assert.deepEqual(twice, []);
    for (const { url, tags } of pages) {
      assert.equal(tags.filter((tag) => tag.name === 'h1').length, 1, url);
      const meta = tags.find((tag) => tag.attributes.get('name') === 'description');
      assert.ok((meta?.attributes.get('content') ?? '').length > 10, url);
    }
  });

  test(`${name}: every link to a file says its type and size in words (R7)`, () => {
    let seen = 0;
    for (const { url, tags } of pages) {
      for (const { tag, text } of textsOf(tags, 'a', ({ attributes }) =>
        attributes.has('download'),
      )) {
        const target = tag.attributes.get('href') ?? '';
        // A calendar entry is no document: its link says what it does.
        if (target.endsWith('.ics')) continue;
        const file = join(dist, decodeURIComponent(target));
        seen++;
        assert.ok(readFileSync(file).length > 0);
        assert.match(text, /\d (?:B|kB|MB)/u, `${url} ${target}: ${text}`);
        if (target.endsWith('.zip') && !target.includes('/tai-lieu/')) continue;
        assert.match(
          text.toUpperCase(),
          new RegExp(`\\b${kindOf(target)}\\b`, 'u'),
          `${url}: ${text}`,
        );
        assert.equal(extensionOf(tag.attributes.get('download') ?? ''), extensionOf(target), url);
      }
    }
    assert.ok(seen > 10, `${seen} links`);
  });
}

const invented = all[0];
const pageOf = (id: string) => {
  const page = invented?.pages.find(({ url }) => url === `/hop/${id}/`);
  assert.ok(page, id);
  return page;
};

test('what a clerk types is shown as it is, and is never markup', () => {
  const { tags, html } = pageOf(IDS.hostile);
  assert.equal(textOf(tags, 'h1'), HOSTILE_TITLE);
  const made = tags.filter(({ name, attributes }) => {
    const script = name === 'script' && !attributes.has('src');
    const data = attributes.get('type') === 'application/ld+json';
    return name === 'b' || (script && !data) || attributes.has('onerror');
  });
  assert.deepEqual(made, []);
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
  assert.equal((JSON.parse(data) as { name: string }).name, HOSTILE_TITLE);
  assert.match(html, /\{\{7\*7\}\}, &lt;% %&gt; và \$\{x\} là chữ thường/u);
});

test('the longest title there may be is shown whole', () => {
  assert.equal(textOf(pageOf(IDS.many).tags, 'h1'), LONG_TITLE);
});

test('a meeting says in its page, without any script, that it is postponed, cancelled or moved (R13)', () => {
  const words = (id: string) => textOf(pageOf(id).tags, 'main').replaceAll('\u00A0', ' ');
  assert.match(words(IDS.postponed), /Hoãn/u);
  assert.match(words(IDS.postponed), /Hoãn họp, thời gian mới sẽ thông báo sau/u);
  assert.match(words(IDS.cancelled), /Hủy cuộc họp/u);
  assert.match(words(IDS.moved), /Chuyển sang chiều 23\/3/u);
  assert.match(words(IDS.moved), /12\/3\/2026/u);
  assert.match(words(IDS.moved), /Phòng họp số 2/u);
});

test('a meeting without documents says so, and offers no empty ZIP', () => {
  const { tags, html } = pageOf(IDS.tomorrow);
  assert.match(textOf(tags, 'main'), /[Cc]hưa có tài liệu/u);
  assert.doesNotMatch(html, /tat-ca\.zip/u);
});

test('thirty documents are thirty links, under their programme row', () => {
  const { tags } = pageOf(IDS.many);
  const links = tags.filter(({ attributes }) =>
    /\/tai-lieu\/to-trinh-so-\d+\.pdf$/u.test(attributes.get('href') ?? ''),
  );
  assert.equal(new Set(links.map(({ attributes }) => attributes.get('href'))).size, 30);
});

test('a replaced document stands behind the one that counts, and stays to be had', () => {
  const { html } = pageOf(IDS.today);
  const [current, earlier] = ['lan-2', 'lan-1'].map((part) =>
    html.indexOf(`bao-cao-giai-ngan-${part}.pdf`),
  );
  assert.ok(current && earlier && current > 0 && earlier > current);
});

function kindOf(target: string): string {
  const extension = extensionOf(target);
  const kind = extension === 'jpeg' ? 'jpg' : extension;
  assert.ok(kind in KINDS, target);
  return kind.toUpperCase();
}

import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ROWS } from '../../src/data/paging.ts';
import { sites, type Page } from './site.ts';

/** HTML, styles and scripts of a meeting's page as they travel; fonts are cached once for all pages. */
const LIMIT_BYTES = 30_000;
const LIMIT_REQUESTS = 6;
/** Scripts alone, gzip. */
const LIMIT_SCRIPTS = 9_000;

/** Files a page asks for by itself: styles, scripts with what they import, fonts, pictures. */
function resources(dist: string, { tags }: Page): Set<string> {
  const found = new Set<string>();
  for (const { name, attributes } of tags) {
    const rel = attributes.get('rel') ?? '';
    if (name === 'link' && /stylesheet|preload|icon/u.test(rel))
      found.add(attributes.get('href') ?? '');
    if (name === 'script' && attributes.has('src')) found.add(attributes.get('src') ?? '');
    if (name === 'img' && attributes.get('loading') !== 'lazy')
      found.add(attributes.get('src') ?? '');
  }
  // A set grows while it is walked, so imports of imports are followed too.
  for (const url of found) {
    if (!url.endsWith('.js')) continue;
    const text = readFileSync(join(dist, url), 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/gu)) {
      found.add(new URL(target, `http://x${url}`).pathname);
    }
  }
  return found;
}

/**
 * All that comes with a page, fonts too, as it travels. Lighthouse's slow 4G brings 74 kB in the three round trips after
 * which 1.2 s are nearly over, and gives some of them away.
 */
const LIMIT_FIRST_BYTES = 56_000;

for (const { name, dist, pages } of await sites()) {
  test(`${name}: what comes with a page is there in three round trips`, () => {
    for (const page of pages) {
      const sizes = [...resources(dist, page)].map((file) => {
        const bytes = readFileSync(join(dist, file));
        return /\.(?:css|js|svg)$/u.test(file) ? gzipSync(bytes).length : bytes.length;
      });
      const bytes = sizes.reduce((sum, size) => sum + size, gzipSync(page.html).length);
      assert.ok(bytes <= LIMIT_FIRST_BYTES, `${page.url}: ${bytes} bytes`);
    }
  });
}

for (const { name, dist, pages } of await sites()) {
  test(`${name}: a meeting's page opens on a weak connection`, () => {
    const meetings = pages.filter(({ url }) => /^\/hop\/[^/]+\/$/u.test(url));
    assert.ok(meetings.length > 2);
    for (const page of meetings) {
      const files = resources(dist, page);
      const texts = [...files].filter((file) => /\.(?:css|js)$/u.test(file));
      const sizeOf = (file: string) => gzipSync(readFileSync(join(dist, file))).length;
      const sizes = texts.map(sizeOf);
      const scripts = texts.filter((file) => file.endsWith('.js')).map(sizeOf);
      const code = scripts.reduce((sum, size) => sum + size, 0);
      assert.ok(scripts.length > 0, page.url);
      assert.ok(code <= LIMIT_SCRIPTS, `${page.url}: ${code} bytes of scripts`);
      const bytes = gzipSync(page.html).length + sizes.reduce((sum, size) => sum + size, 0);
      // Without documents there is next to nothing; thirty documents still have to fit.
      assert.ok(bytes <= LIMIT_BYTES, `${page.url}: ${bytes} bytes, ${texts.join(' ')}`);
      assert.ok(files.size + 1 <= LIMIT_REQUESTS, `${page.url}: ${[...files].join(' ')}`);
    }
  });
}

/** The page alone, as it travels. */
const PAGE_BYTES = 20_000;
const LIST_BYTES = 25_000;
const FONT_BYTES = 40_000;
/** A meeting's own page, three prints, two short addresses. */
const PAGES_A_MEETING = 6;
/** A light reading, and where it was withdrawn or moved the notice at each of its two addresses. */
const PAGES_A_DOCUMENT = 2;
/** Home, help, search and the like. */
const PAGES_OF_PORTAL = 25;
const MONTHS = 13;

for (const { name, dist, pages } of await sites()) {
  test(`${name}: pages stay light, however many meetings there are`, () => {
    const rows = (page: Page) =>
      page.tags.filter(({ attributes }) => attributes.get('class')?.split(' ').includes('row'));
    for (const page of pages) {
      const bytes = gzipSync(page.html).length;
      if (/^\/hop\/[^/]+\/$/u.test(page.url)) assert.ok(bytes <= PAGE_BYTES, page.url);
      if (!/^\/(?:$|nam\/|don-vi\/|h\/)/u.test(page.url)) continue;
      assert.ok(bytes <= LIST_BYTES, `${page.url}: ${bytes} bytes`);
      assert.ok(rows(page).length <= ROWS * 2, `${page.url}: ${rows(page).length} rows`);
    }
    for (const font of globSync('_astro/*.woff2', { cwd: dist })) {
      assert.ok(statSync(join(dist, font)).size <= FONT_BYTES, font);
    }
  });

  test(`${name}: nothing keeps a page from being drawn but its style`, () => {
    for (const { url, tags } of pages) {
      const scripts = tags.filter(({ name: tag, attributes }) => {
        return tag === 'script' && attributes.has('src');
      });
      const blocking = scripts.filter(({ attributes }) => {
        return attributes.get('type') !== 'module' && !attributes.has('defer');
      });
      assert.deepEqual(blocking, [], url);
    }
  });

  test(`${name}: no more pages than there is to say`, () => {
    const of = (pattern: RegExp) => pages.filter(({ url }) => pattern.test(url)).length;
    const documents = JSON.parse(readFileSync(join(dist, 'files.json'), 'utf8')) as unknown[];
    const allowed =
      PAGES_OF_PORTAL +
      of(/^\/hop\/[^/]+\/$/u) * PAGES_A_MEETING +
      documents.length * PAGES_A_DOCUMENT +
      of(/^\/nam\/\d+\/$/u) * MONTHS +
      of(/^\/don-vi\/[^/]+\/$/u);
    assert.ok(pages.length <= allowed, `${pages.length} pages, ${allowed} allowed`);
  });
}

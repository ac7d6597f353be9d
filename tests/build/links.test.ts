import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sites, type Page } from './site.ts';

/** Where a resource may be named that the browser fetches by itself. */
const RESOURCES: Readonly<Record<string, readonly string[]>> = {
  link: ['href'],
  script: ['src'],
  img: ['src'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  object: ['data'],
  form: ['action'],
};

for (const { name, dist, pages } of await sites()) {
  const ids = new Map(
    pages.map(({ url, tags }) => [
      url,
      new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? [])),
    ]),
  );

  test(`${name}: every link and fragment leads somewhere`, () => {
    const dead: string[] = [];
    for (const { url, tags } of pages) {
      for (const { attributes } of tags) {
        for (const target of [attributes.get('href'), attributes.get('src')]) {
          if (target === undefined || /^(?:[a-z]+:|\/\/)/iu.test(target)) continue;
          const { pathname, hash } = new URL(target, `http://x${url}`);
          const path = decodeURIComponent(pathname);
          const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
          const there = existsSync(file) && statSync(file).isFile();
          const known = ids.get(path);
          if (!there || (hash && !known?.has(decodeURIComponent(hash.slice(1))))) {
            dead.push(`${url} → ${target}`);
          }
        }
      }
    }
    assert.deepEqual(dead, []);
  });

  test(`${name}: a meeting's list of parts names all that are there`, () => {
    const partsOf = ({ tags }: Page) =>
      tags
        .filter((tag) => tag.name === 'section' && tag.attributes.get('class') === 'section')
        .flatMap(({ attributes }) => attributes.get('id') ?? []);
    const meetings = pages.filter((page) => partsOf(page).includes('giay-moi'));
    assert.ok(meetings.some((page) => partsOf(page).includes('nhiem-vu')));
    for (const page of meetings) {
      const targets = new Set(page.tags.flatMap(({ attributes }) => attributes.get('href') ?? []));
      const unnamed = partsOf(page).filter((id) => !targets.has(`#${id}`));
      assert.deepEqual(unnamed, [], page.url);
    }
  });

  test(`${name}: an id stands once on its page`, () => {
    for (const { url, tags } of pages) {
      const seen = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
      assert.equal(new Set(seen).size, seen.length, url);
    }
  });

  test(`${name}: nothing is fetched from anybody else`, () => {
    const foreign: string[] = [];
    for (const { url, tags } of pages) {
      for (const tag of tags) {
        if (tag.attributes.get('rel') === 'canonical') continue;
        for (const attribute of RESOURCES[tag.name] ?? []) {
          const target = tag.attributes.get(attribute) ?? '';
          if (/^(?:https?:)?\/\//iu.test(target)) foreign.push(`${url} → ${target}`);
        }
      }
    }
    assert.deepEqual(foreign, []);
  });

  test(`${name}: scripts and styles are files of their own, so that a strict policy can forbid the rest`, () => {
    for (const { url, tags } of pages) {
      for (const { name: tag, attributes } of tags) {
        const data = /json/u.test(attributes.get('type') ?? '');
        if (tag === 'script') assert.ok(attributes.has('src') || data, url);
        assert.ok(![...attributes.keys()].some((key) => key.startsWith('on')), `${url} ${tag}`);
        assert.ok(!attributes.has('style') && tag !== 'style', `${url} <${tag} style>`);
        // As text it may stand in a page (the list of what is refused); as an address it may not.
        for (const value of attributes.values()) {
          assert.doesNotMatch(value, /^\s*javascript:/iu, `${url} <${tag}>`);
        }
      }
    }
  });
}

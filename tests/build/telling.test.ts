/** Looks at what the invented portal tells: calendars, feeds, open data, pictures, sitemap. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { access, glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ICAL from 'ical.js';
import sharp from 'sharp';
import type { FullMeetingData } from '../../src/telling/open-data/schema.ts';
import { builtPortal } from '../fixtures/portal/built.ts';
import { FORMER } from '../fixtures/portal/former.ts';
import { parseXml } from '../unit/telling/xml.ts';

let dist = '';
const read = (path: string) => readFile(join(dist, path), 'utf8');

/** Files below `dist/`, with slashes on every system. */
async function files(...patterns: string[]): Promise<string[]> {
  const found = await Array.fromAsync(glob(patterns, { cwd: dist }));
  return found.map((path) => path.replaceAll('\\', '/')).sort();
}

/** Pages of meetings but those that only say what became of one. */
async function meetingPages(): Promise<string[]> {
  const former = new Set(Object.values(FORMER).map((address) => `${address.slice(1)}index.html`));
  const pages = (await files('hop/*/index.html')).filter((path) => !former.has(path));
  assert.ok(pages.length > 5);
  return pages;
}

/** Where the portal says it stands, without slash at the end. */
let root = '';

before(async () => {
  dist = await builtPortal();
  root = /^Sitemap: (.*)\/sitemap\.xml$/mu.exec(await read('robots.txt'))?.[1] ?? '';
  assert.match(root, /^https?:\/\//u);
});

/** Addresses of the portal in a text that are not in `dist/`. */
async function broken(text: string): Promise<string[]> {
  const found = new Set(text.match(/https?:\/\/[^\s"'<>\\,;]+/gu));
  const missing: string[] = [];
  for (const address of found) {
    if (!address.startsWith(`${root}/`)) continue;
    const [path = '', fragment] = decodeURI(address.slice(root.length))
      .replace(/\?[^#]*/u, '')
      .split('#');
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const there = await access(join(dist, file)).then(
      () => true,
      () => false,
    );
    if (!there || (fragment && !(await read(file)).includes(markOf(file, fragment, address)))) {
      missing.push(address);
    }
  }
  return missing;
}

/** What must stand in a file for a fragment of it to be found. */
function markOf(file: string, fragment: string, address: string): string {
  return file.endsWith('.json') ? `"id": "${address}"` : `id="${fragment}"`;
}

test('every meeting has its calendar, data and picture', async () => {
  for (const page of await meetingPages()) {
    const id = page.split('/')[1] ?? '';
    for (const path of [
      `hop/${id}/lich.ics`,
      `hop/${id}/anh-chia-se.png`,
      `api/meetings/${id}.json`,
    ]) {
      await access(join(dist, path));
    }
  }
});

test('calendars parse, and their addresses lead somewhere', async () => {
  const calendars = await files('**/*.ics');
  assert.ok(calendars.includes('lich/tat-ca.ics'));
  for (const path of calendars) {
    const text = await read(path);
    assert.ok(text.endsWith('END:VCALENDAR\r\n'), path);
    const uids = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => event.getFirstPropertyValue('uid'));
    assert.equal(new Set(uids).size, uids.length, `${path}: two events of one identity`);
    const unfolded = text.replace(/\r\n /gu, '').replace(/\\n/gu, '\n');
    assert.deepEqual(await broken(unfolded), [], path);
  }
});

test('feeds, sitemap and search description are well-formed, and their addresses lead somewhere', async () => {
  const documents = await files('**/*.xml');
  for (const path of ['tin/cuoc-hop.xml', 'tin/tai-lieu.xml', 'sitemap.xml', 'mo-tim-kiem.xml']) {
    assert.ok(documents.includes(path), path);
  }
  for (const path of documents) {
    const text = await read(path);
    assert.ok(parseXml(text).length > 0, path);
    assert.deepEqual(await broken(text), [], path);
  }
});

async function places(sitemap: string): Promise<string[]> {
  return parseXml(await read(sitemap))
    .filter(({ name }) => name === 'loc')
    .map(({ text }) => text);
}

test('the sitemaps hold every page but those that ask not to be listed', async () => {
  const parts = (await places('sitemap.xml')).map((url) => url.slice(root.length + 1));
  const listed = (await Promise.all(parts.map(places))).flat();
  const pages: string[] = [];
  for (const path of await files('**/*.html')) {
    const unlisted =
      path === '404.html' || /name="robots" content="noindex/u.test(await read(path));
    if (!unlisted) pages.push(`${root}/${path.replace(/index\.html$/u, '')}`);
  }
  assert.deepEqual(listed.toSorted(), pages.toSorted());
});

test('open data is as its published schemas say, and its addresses lead somewhere', async () => {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const schema = async (name: string) =>
    ajv.compile(JSON.parse(await read(`api/schema/${name}.json`)) as object);
  const kinds: [string, string[]][] = [
    ['meeting', await files('api/meetings/*.json')],
    ['meeting-list', ['api/meetings.json']],
    ['organisation-list', ['api/organisations.json']],
  ];
  for (const [name, paths] of kinds) {
    const validate = await schema(name);
    for (const path of paths) {
      const text = await read(path);
      validate(JSON.parse(text));
      assert.deepEqual(validate.errors ?? [], [], path);
      assert.deepEqual(await broken(text), [], path);
    }
  }
});

test('the SHA-512 of the open data is that of the files', async () => {
  const texts = await Promise.all((await files('api/meetings/*.json')).map(read));
  const told = texts.flatMap((text) => (JSON.parse(text) as FullMeetingData).auxiliaryFile);
  assert.ok(told.length > 0);
  for (const { accessUrl, sha512Checksum } of told) {
    const bytes = await readFile(join(dist, accessUrl.slice(root.length)));
    assert.equal(createHash('sha512').update(bytes).digest('hex'), sha512Checksum, accessUrl);
  }
});

test('what the pages say for search engines and networks is whole', async () => {
  for (const path of await meetingPages()) {
    const html = await read(path);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
    assert.equal((JSON.parse(json) as { '@type': string })['@type'], 'Event', path);
    assert.deepEqual(await broken(json), [], path);
    const metas = html.match(/<meta property="og:[^>]*>/gu)?.join('\n') ?? '';
    assert.match(metas, /og:image"/u);
    assert.deepEqual(await broken(metas), [], path);
  }
});

test('share pictures have the size the networks expect', async () => {
  const pictures = await files('hop/*/anh-chia-se.png');
  assert.ok(pictures.length > 0);
  for (const path of pictures) {
    const { width, height } = await sharp(join(dist, path)).metadata();
    assert.deepEqual({ width, height }, { width: 1200, height: 630 }, path);
  }
});

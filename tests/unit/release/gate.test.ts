import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { MeetingWithDocuments } from '../../../src/attachments/document.ts';
import { judgeBuild } from '../../../src/release/gate.ts';
import { inFolder, put } from '../../fixtures/content.ts';

const DOCUMENT = '/hop/a/tai-lieu/bao-cao.pdf';
const MEETING = {
  id: 'a',
  body: 'Kính mời các đồng chí dự họp.',
  documents: [{ url: DOCUMENT, sha256: createHash('sha256').update('pdf').digest('hex') }],
} as unknown as MeetingWithDocuments;

/** A portal as small as one can be. `base` stands before every link. */
async function writePortal(root: string, base: string): Promise<void> {
  const link = (url: string) => `<a href="${base}${url}">x</a>`;
  await put(root, 'index.html', `${link('/hop/a/')}${link('/hop/a/#tai-lieu')}`);
  await put(root, '404.html', '<p>Không có trang này</p>');
  await put(root, 'hop/a/index.html', `<p>Kính mời các đồng chí dự họp.</p>${link(DOCUMENT)}`);
  await put(root, DOCUMENT, 'pdf');
  await put(root, 'release.json', '{}');
  await put(root, 'files.json', '[]');
}

const faults: [what: string, spoil: (root: string) => Promise<unknown>, found: RegExp][] = [
  ['an empty file', (root) => put(root, 'x.js', ''), /x\.js: tệp rỗng/u],
  [
    'a link out of the site',
    (root) => symlink('/etc/hostname', join(root, 'x')),
    /x: là liên kết/u,
  ],
  ['a page that is missing', (root) => rm(join(root, 'hop/a/index.html')), /Thiếu trang/u],
  ['no record of the release', (root) => rm(join(root, 'release.json')), /Thiếu \/release\.json/u],
  ['a build that stopped', (root) => mkdir(join(root, '.prerender')), /\.prerender/u],
  ['an altered document', (root) => put(root, DOCUMENT, 'pdf2'), /không đúng từng byte/u],
  [
    'a page without its text',
    (root) => put(root, 'hop/a/index.html', '<h1>Họp</h1>'),
    /thiếu lời/u,
  ],
  ['a dead link', (root) => put(root, 'index.html', '<a href="/b/">b</a>'), /liên kết \/b\//u],
  ['a failed picture', (root) => put(root, 'index.html', '__ASTRO_IMAGE_x'), /__ASTRO_IMAGE_/u],
  ['lost letters', (root) => put(root, 'index.html', 'Ho\uFFFDp'), /dấu vết của lỗi/u],
];

for (const [what, spoil, found] of faults) {
  test(`the gate stops ${what}`, async () => {
    await inFolder(async (root) => {
      await writePortal(root, '');
      await spoil(root);
      assert.match((await judgeBuild(root, [MEETING])).join('\n'), found);
    });
  });
}

test('the gate lets a whole portal pass, at the root and below a path', async () => {
  for (const base of ['', '/hop-tinh']) {
    await inFolder(async (root) => {
      await writePortal(root, base);
      assert.deepEqual(await judgeBuild(root, [MEETING], base || '/'), []);
    });
  }
});

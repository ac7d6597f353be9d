import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { readContent } from '../../src/attachments/text/read.ts';
import { textsOf } from './html.ts';
import { documentFiles, sites } from './site.ts';

/** What a ZIP holds besides documents. */
const EXTRA = /^(?:index\.html|SHA256SUMS)$/u;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Names and SHA-256 of what a reader that is not ours finds in a ZIP. */
const PYTHON = `
import hashlib, json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(json.dumps({i.filename: hashlib.sha256(z.read(i)).hexdigest() for i in z.infolist()}))`;

for (const { name, dist, pages } of await sites()) {
  const meetings = pages.filter(({ url }) => /^\/hop\/[^/]+\/$/u.test(url));
  const zips = globSync('hop/*/*.zip', { cwd: dist }).sort();

  test(`${name}: every ZIP holds published files, its page links each, and the page of the meeting offers it`, () => {
    assert.ok(zips.length > 5);
    for (const zip of zips) {
      const id = basename(dirname(zip));
      const files = unzipSync(readFileSync(join(dist, zip)));
      const own = Object.keys(files).filter((file) => !EXTRA.test(file));
      assert.ok(own.length > 0, zip);
      const published = new Set(
        documentFiles(dist, id).map((file) => sha256(readFileSync(join(dist, file)))),
      );
      for (const file of own)
        assert.ok(published.has(sha256(files[file] ?? new Uint8Array())), file);
      const page = strFromU8(files['index.html'] ?? new Uint8Array());
      const links = [...page.matchAll(/href="([^"]+)"/gu)].map(([, href = '']) => href);
      for (const file of own) {
        assert.ok(links.includes(file.split('/').map(encodeURIComponent).join('/')), file);
      }
      if (zip.endsWith('chi-pdf.zip')) assert.ok(own.every((file) => file.endsWith('.pdf')));
      const offered = meetings.find(({ url }) => url === `/hop/${id}/`);
      const link = textsOf(offered?.tags ?? [], 'a', ({ attributes }) =>
        (attributes.get('href') ?? '').endsWith(`/${id}/${basename(zip)}`),
      );
      assert.match(link[0]?.text ?? '', new RegExp(`${own.length} tệp`, 'u'), zip);
    }
  });

  test(`${name}: Python reads the same out of the ZIPs`, (context) => {
    for (const zip of zips) {
      const path = join(dist, zip);
      const python = spawnSync('python3', ['-c', PYTHON, path], { encoding: 'utf8' });
      if (python.error) return context.skip('python3 is not installed');
      assert.equal(python.status, 0, python.stderr);
      const ours = Object.entries(unzipSync(readFileSync(path)));
      const expected = Object.fromEntries(ours.map(([file, bytes]) => [file, sha256(bytes)]));
      assert.deepEqual(JSON.parse(python.stdout), expected);
    }
  });

  test(`${name}: Info-ZIP finds nothing wrong and reads the Vietnamese names`, (context) => {
    for (const zip of zips) {
      const path = join(dist, zip);
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      const checked = spawnSync('unzip', ['-tq', path], { encoding: 'utf8', env });
      if (checked.error) return context.skip('unzip is not installed');
      assert.equal(checked.status, 0, checked.stdout + checked.stderr);
      const listed = spawnSync('unzip', ['-Z1', path], { encoding: 'utf8', env });
      const names = Object.keys(unzipSync(readFileSync(path)));
      assert.deepEqual(listed.stdout.trim().split('\n').sort(), names.sort());
    }
  });

  test(`${name}: the ZIP of everything holds published files, by its own list and by the meeting’s`, () => {
    for (const { url } of meetings) {
      const folder = join(dist, url);
      if (!existsSync(join(folder, 'tat-ca.zip'))) continue;
      const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
      const known = new Map(sums.map((line) => [line.slice(0, 64), line.slice(66)]));
      for (const [file, sum] of known) {
        assert.equal(sha256(readFileSync(join(folder, sum))), file, sum);
      }
      const files = unzipSync(readFileSync(join(folder, 'tat-ca.zip')));
      const inside = Object.entries(files).filter(([file]) => !EXTRA.test(file));
      for (const [file, bytes] of inside) assert.ok(known.has(sha256(bytes)), `${url} ${file}`);
      const own = strFromU8(files['SHA256SUMS'] ?? new Uint8Array());
      for (const [file, bytes] of Object.entries(files)) {
        if (file === 'SHA256SUMS') continue;
        assert.ok(own.includes(`${sha256(bytes)}  ${file}\n`), `${url} ${file}`);
      }
    }
  });

  test(`${name}: qpdf finds nothing wrong with the packets`, (context) => {
    for (const packet of globSync('hop/*/bo-tai-lieu.pdf', { cwd: dist })) {
      const qpdf = spawnSync('qpdf', ['--check', join(dist, packet)], { encoding: 'utf8' });
      if (qpdf.error) return context.skip('qpdf is not installed');
      assert.equal(qpdf.status, 0, `${packet} ${qpdf.stdout}${qpdf.stderr}`);
    }
  });

  test(`${name}: a meeting without documents offers nothing to download`, () => {
    const empty = meetings.filter(({ url }) => !existsSync(join(dist, url, 'tai-lieu')));
    for (const { url, html } of empty) {
      assert.ok(!/\.zip"|bo-tai-lieu\.pdf/u.test(html), url);
      assert.ok(!existsSync(join(dist, url, 'bo-tai-lieu.pdf')));
    }
  });

  test(`${name}: the page numbers on the page are those printed in the packet`, async () => {
    const packets = meetings.filter(({ url }) => existsSync(join(dist, url, 'bo-tai-lieu.pdf')));
    assert.ok(packets.length > 2);
    for (const { url, html, tags } of packets) {
      const bytes = readFileSync(join(dist, url, 'bo-tai-lieu.pdf'));
      const printed = (await readContent(bytes, 'pdf')).pages;
      const texts = printed.map(({ text }) => text);
      assert.match(html, new RegExp(`Bộ tài liệu, một tệp PDF \\(${texts.length} trang`, 'u'));
      printed.forEach(({ text, scanned }, index) => {
        // Of a scan the reading takes no letters for its text, ours neither.
        if (scanned) return;
        assert.ok(text.includes(`Trang ${index + 1}/${texts.length}`), `${url} ${index + 1}`);
      });
      const rows = textsOf(tags, 'a', ({ attributes }) => attributes.has('data-bytes'));
      for (const { tag, text } of rows) {
        const page = /trang (\d+) trong bộ tài liệu/u.exec(text)?.[1];
        if (page === undefined) continue;
        const file = join(dist, tag.attributes.get('href') ?? '');
        const [first] = (await readContent(readFileSync(file), 'pdf')).pages;
        const there = texts[Number(page) - 1] ?? '';
        const start = (first?.text ?? '').replace(/\s+/gu, '').slice(0, 40);
        assert.ok(there.replace(/\s+/gu, '').includes(start), `${url} ${text}`);
      }
    }
  });

  test(`${name}: a short address leads to its meeting`, () => {
    const shorts = pages.filter(({ url }) => url.startsWith('/h/'));
    assert.ok(shorts.length >= meetings.length);
    for (const { url, html } of shorts) {
      assert.match(html, /<a href="[^"]*\/hop\/[^"/]+\/"/u, url);
      assert.match(html, /<meta name="robots" content="noindex"/u, url);
    }
  });
}

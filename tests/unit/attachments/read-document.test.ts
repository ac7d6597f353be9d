import assert from 'node:assert/strict';
import childProcess from 'node:child_process';
import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { openCache, type Cache } from '../../../src/attachments/cache.ts';
import { describeFile, isProblem } from '../../../src/attachments/describe.ts';
import { writeSidecar } from '../../../src/attachments/ocr/sidecar.ts';
import { readDocument, type DocumentContent } from '../../../src/attachments/read-document.ts';
import { FIXTURES, makeFolder } from './make/folder.ts';
import { zip } from './make/office.ts';
import { textPdf } from './make/pdf.ts';

async function read(path: string, cache: Cache, ocrFolder = 'none'): Promise<DocumentContent> {
  const answer = await readDocument(path, { cache, ocrFolder });
  assert.ok(!isProblem(answer), JSON.stringify(answer));
  return answer;
}

test('facts of each kind', async (t) => {
  const { put, cache } = await makeFolder(t);
  const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const paths = [
    ...[
      'bao-cao.pdf',
      'bao-cao.docx',
      'bao-cao.doc',
      'bao-cao.odt',
      'so-lieu.xls',
      'trinh-chieu.ppt',
    ].map((name) => join(FIXTURES, name)),
    await put('Ảnh hội nghị.JPEG', photo),
    await put('Tài liệu.zip', zip({ 'a.txt': 'x' })),
  ];
  const facts = await Promise.all(paths.map((path) => describeFile(path, { cache })));
  assert.deepEqual(
    facts.map((fact) => (isProblem(fact) ? fact.code : [fact.kind, fact.mime, fact.pages])),
    [
      ['pdf', 'application/pdf', 1],
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', null],
      ['doc', 'application/msword', null],
      ['odt', 'application/vnd.oasis.opendocument.text', null],
      ['xls', 'application/vnd.ms-excel', null],
      ['ppt', 'application/vnd.ms-powerpoint', null],
      ['jpg', 'image/jpeg', null],
      ['zip', 'application/zip', null],
    ],
  );
});

test('the same bytes under another name are not looked into again, and a lost cache changes nothing', async (t) => {
  const { path, cache, put } = await makeFolder(t);
  const original = join(FIXTURES, 'bao-cao.pdf');
  const first = await read(original, cache);
  const writes: string[] = [];
  const counting: Cache = {
    read: (step, key) => cache.read(step, key),
    write: (step, key, value) => {
      writes.push(step.name);
      return cache.write(step, key, value);
    },
  };
  const copy = await put('Tên khác.pdf', '');
  await copyFile(original, copy);
  assert.deepEqual(await read(copy, counting), first);
  assert.deepEqual(writes, []);

  const entries = await readdir(join(path, 'cache'), { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    await writeFile(join(entry.parentPath, entry.name), 'damaged');
  }
  assert.deepEqual(await read(copy, counting), first);
  assert.deepEqual(writes.toSorted(), ['content', 'inspect', 'preview', 'signature']);

  await rm(join(path, 'cache'), { recursive: true });
  assert.deepEqual(await read(copy, openCache(join(path, 'cache'))), first);
});

test('a changed file is read anew, even when its size and name stay', async (t) => {
  const { put, cache } = await makeFolder(t);
  const one = await read(await put('a.pdf', textPdf(['Mot'])), cache);
  const two = await read(await put('a.pdf', textPdf(['Hai'])), cache);
  assert.deepEqual([one.pages[0]?.text, two.pages[0]?.text], ['Mot', 'Hai']);
  assert.notEqual(one.facts.sha256, two.facts.sha256);
});

test('previews: two widths, for PDFs, pictures and what brings its own; none for the rest', async (t) => {
  const { cache, put } = await makeFolder(t);
  const wide = await sharp({
    create: { width: 3000, height: 1000, channels: 4, background: '#0000' },
  })
    .png()
    .toBuffer();
  const sizes = async (path: string) =>
    (await read(path, cache)).previews.map(({ width, height }) => [width, height]);
  assert.deepEqual(await sizes(join(FIXTURES, 'bao-cao.pdf')), [
    [160, 226],
    [320, 453],
  ]);
  assert.deepEqual(await sizes(join(FIXTURES, 'bao-cao.odt')), [
    [160, 226],
    [320, 453],
  ]);
  assert.deepEqual(await sizes(await put('rong.png', wide)), [
    [160, 53],
    [320, 107],
  ]);
  assert.deepEqual(await sizes(join(FIXTURES, 'bao-cao.docx')), []);
  for (const { bytes } of (await read(join(FIXTURES, 'bao-cao.pdf'), cache)).previews) {
    assert.equal((await sharp(bytes).metadata()).format, 'webp');
    assert.ok(bytes.length < 20_000);
  }
});

test('a scan is not searchable until a machine has read it, and then says so', async (t) => {
  const { put, cache, path } = await makeFolder(t);
  const photo = await put(
    'quet.png',
    await sharp({ create: { width: 100, height: 140, channels: 3, background: '#eee' } })
      .png()
      .toBuffer(),
  );
  const before = await read(photo, cache, path);
  assert.deepEqual(before.pages, [{ number: 1, text: '', scanned: true, recognised: false }]);
  assert.deepEqual(
    before.warnings.map(({ code }) => code),
    ['SCANNED'],
  );
  assert.deepEqual(before.blocks, []);

  const text = 'Giấy mời họp\n\nKính gửi các\nđồng chí';
  await writeSidecar(path, before.facts.sha256, { engine: 'test', pages: [{ number: 1, text }] });
  const after = await read(photo, cache, path);
  assert.deepEqual(after.pages, [{ number: 1, text, scanned: false, recognised: true }]);
  assert.deepEqual(
    after.warnings.map(({ code }) => code),
    ['RECOGNISED'],
  );
  assert.deepEqual(after.blocks, [
    { type: 'page', number: 1 },
    { type: 'paragraph', text: 'Giấy mời họp' },
    { type: 'paragraph', text: 'Kính gửi các đồng chí' },
  ]);

  await writeFile(join(path, `${before.facts.sha256}.json`), '{"engine": 1}');
  assert.deepEqual((await read(photo, cache, path)).pages, before.pages);
});

test('warnings say what search will miss', async (t) => {
  const { put, cache } = await makeFolder(t);
  const legacy = await read(
    await put('cu.pdf', textPdf(['Céng hoµ x· héi chñ nghÜa'], '.VnTime')),
    cache,
  );
  assert.deepEqual(
    legacy.warnings.map(({ code, found }) => [code, found]),
    [['LEGACY_CONVERTED', 'TCVN3']],
  );
  const empty = await read(await put('trang.pdf', textPdf([])), cache);
  assert.deepEqual(
    empty.warnings.map(({ code }) => code),
    ['NO_TEXT'],
  );
  const archive = await read(await put('a.zip', zip({ 'a.txt': 'x' })), cache);
  assert.deepEqual([archive.warnings, archive.pages, archive.readingBytes], [[], [], 0]);
});

test('the light reading is a fraction of the file, and knows its size', async (t) => {
  const { cache } = await makeFolder(t);
  const { facts, readingBytes, blocks } = await read(join(FIXTURES, 'bao-cao.pdf'), cache);
  const text = JSON.stringify(blocks);
  assert.ok(
    readingBytes > Buffer.byteLength(text) / 2 && readingBytes < Buffer.byteLength(text) * 2,
  );
  assert.ok(readingBytes * 10 < facts.bytes);
});

test('the same bytes at many places, asked for at once, are looked into once', async (t) => {
  const { put, cache } = await makeFolder(t);
  const bytes = textPdf(['Bao cao chung']);
  const names = Array.from({ length: 6 }, (_, index) => `Báo cáo ${index}.pdf`);
  const paths = await Promise.all(names.map((name) => put(name, bytes)));
  const start = t.mock.method(childProcess, 'fork');
  syncBuiltinESMExports();
  try {
    const found = await Promise.all(paths.map((path) => read(path, cache)));
    assert.equal(new Set(found.map(({ facts }) => facts.sha256)).size, 1);
    assert.equal(start.mock.callCount(), 1);
  } finally {
    start.mock.restore();
    syncBuiltinESMExports();
  }
});

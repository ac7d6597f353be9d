import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { degrees, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { readContent } from '../../../src/attachments/text/read.ts';
import { makePacket, type MadePacket } from '../../../src/packs/packet/make.ts';
import { PACKET_BYTES, PACKET_PAGES, planPacket } from '../../../src/packs/packet/plan.ts';
import { inFolder } from '../../fixtures/content.ts';
import { pdf } from '../../fixtures/files.ts';
import { CONTEXT, meetingWith, type File } from './meeting.ts';

const AGENDA = [
  { content: 'Khai mạc', presenter: null },
  { content: 'Giải ngân vốn đầu tư công', presenter: 'Sở Tài chính', attachments: ['bao-cao'] },
];

const FILES: File[] = [
  { id: 'giay-moi', kind: 'pdf', bytes: pdf(2, 'Giay moi'), pages: 2 },
  { id: 'bao-cao', kind: 'pdf', bytes: pdf(3, 'Bao cao'), pages: 3 },
  { id: 'bieu', kind: 'xlsx', bytes: Buffer.from('bảng') },
  { id: 'hong', kind: 'pdf', bytes: Buffer.from('%PDF-1.4\nhỏng'), pages: 1 },
];

async function packetOf(root: string, files: readonly File[] = FILES): Promise<MadePacket> {
  const plan = planPacket(await meetingWith(root, files, { agenda: AGENDA }), CONTEXT);
  assert.ok(plan);
  const made = await makePacket(plan);
  assert.ok(made);
  return made;
}

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  return (await readContent(bytes, 'pdf')).pages.map(({ text }) => text);
}

test('every page says its number, and each document begins where the packet says', async () => {
  await inFolder(async (root) => {
    const { bytes, pages, first, leftOut } = await packetOf(root);
    const texts = await textsOf(bytes);
    assert.equal(texts.length, pages);
    assert.deepEqual(first, { 'giay-moi': 3, 'bao-cao': 5 });
    assert.equal(leftOut, 2);
    texts.forEach((text, index) => {
      const item = index >= 4 && index <= 6 ? ' · Mục 2' : '';
      assert.ok(text.includes(`Trang ${index + 1}/8${item}`), `${index + 1}: ${text}`);
    });
    assert.match(texts[2] ?? '', /Giay moi/u);
    assert.match(texts[4] ?? '', /Bao cao/u);
    assert.match(texts[1] ?? '', /Mục lục[\s\S]*Mục 2\. Giải ngân vốn đầu tư công[\s\S]*5/u);
    assert.match(texts[0] ?? '', /Bản ghép để đọc/u);
    assert.match(texts[7] ?? '', /bieu\s*\(tệp XLSX, không phải PDF\)/u);
    assert.match(texts[7] ?? '', /hong\s*\(tệp PDF không ghép được/u);
  });
});

test('the same documents give the same bytes, wherever they lie', async () => {
  const hashes = await Promise.all(
    [1, 2].map(() =>
      inFolder(async (root) => {
        const { bytes } = await packetOf(root);
        return createHash('sha256').update(bytes).digest('hex');
      }),
    ),
  );
  assert.equal(hashes[0], hashes[1]);
});

test('a page that is turned is stamped where its reader sees the bottom', async () => {
  await inFolder(async (root) => {
    for (const angle of [90, 180, 270]) {
      const source = await PDFDocument.create();
      source.addPage([400, 600]).setRotation(degrees(angle));
      const bytes = Buffer.from(await source.save());
      const made = await packetOf(root, [{ id: 'ngang', kind: 'pdf', bytes, pages: 1 }]);
      const [, , text = ''] = await textsOf(made.bytes);
      assert.ok(text.includes('Trang 3/3'), `${angle}: ${text}`);
    }
  });
});

test('nothing that acts or points outside comes along', async () => {
  await inFolder(async (root) => {
    const source = await PDFDocument.create();
    const page = source.addPage();
    const { context } = source;
    const link = (A: object) =>
      context.register(
        context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [0, 0, 9, 9],
          A: context.obj(A as never),
        }),
      );
    page.node.addAnnot(link({ S: 'Launch', F: PDFString.of('cmd.exe') }));
    page.node.addAnnot(link({ S: 'URI', URI: PDFString.of('file:///etc/passwd') }));
    page.node.addAnnot(link({ S: 'URI', URI: PDFString.of('https://example.gov.vn/') }));
    page.node.set(PDFName.of('AA'), context.obj({ O: { S: 'JavaScript', JS: PDFString.of('1') } }));
    const bytes = Buffer.from(await source.save());
    const made = await packetOf(root, [{ id: 'a', kind: 'pdf', bytes, pages: 1 }]);
    const packet = await PDFDocument.load(made.bytes);
    const { node } = packet.getPage(2);
    const kept = (node.Annots()?.asArray() ?? []).map((one) => String(packet.context.lookup(one)));
    assert.equal(kept.length, 1);
    assert.match(kept[0] ?? '', /https:\/\/example\.gov\.vn/u);
    assert.equal(node.get(PDFName.of('AA')), undefined);
  });
});

test('a meeting without PDF has no packet; limits leave out and say so', async () => {
  await inFolder(async (root) => {
    const word = { id: 'w', kind: 'docx', bytes: Buffer.from('x') };
    assert.equal(planPacket(await meetingWith(root, [word]), CONTEXT), undefined);
    const long = { ...FILES[0], id: 'dai', pages: PACKET_PAGES } as File;
    const meeting = await meetingWith(root, [FILES[1] as File, long, FILES[0] as File]);
    const plan = planPacket(meeting, CONTEXT);
    assert.deepEqual(
      plan?.parts.map(({ id }) => id),
      ['bao-cao', 'giay-moi'],
    );
    assert.match(plan?.leftOut[0]?.reason ?? '', /1\.500 trang/u);
    const [heavy] = meeting.documents;
    if (heavy) heavy.bytes = PACKET_BYTES + 1;
    assert.match(planPacket(meeting, CONTEXT)?.leftOut[0]?.reason ?? '', /100\sMB/u);
  });
});

test('qpdf and poppler accept it, where they are installed', async (context: TestContext) => {
  await inFolder(async (root) => {
    const file = join(root, 'bo.pdf');
    await writeFile(file, (await packetOf(root)).bytes);
    const qpdf = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    if (qpdf.error) context.diagnostic('qpdf is not installed');
    else assert.equal(qpdf.status, 0, qpdf.stdout + qpdf.stderr);
    const fonts = spawnSync('pdffonts', [file], { encoding: 'utf8' });
    if (fonts.error) return context.diagnostic('pdffonts is not installed');
    const own = fonts.stdout.split('\n').filter((line) => line.includes('Tinos'));
    assert.ok(own.length >= 4, fonts.stdout);
    for (const line of own) assert.match(line, /yes yes yes/u);
  });
});

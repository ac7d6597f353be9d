import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { isProblem } from '../../../src/attachments/describe.ts';
import { told, type Finding } from '../../../src/attachments/inspect/finding.ts';
import { readDocument } from '../../../src/attachments/read-document.ts';
import { blanksDeflated, streamBomb, zipOf } from './make/bombs.ts';
import { FIXTURES, makeFolder } from './make/folder.ts';
import { compound, docx, paragraph, zip } from './make/office.ts';
import { makePdf, onePagePdf } from './make/pdf.ts';

const fixture = (name: string): Promise<Buffer> => readFile(join(FIXTURES, name));
const [pdf, word, sheet, oldWord] = await Promise.all(
  ['bao-cao.pdf', 'bao-cao.docx', 'so-lieu.xlsx', 'bao-cao.doc'].map(fixture),
);
assert.ok(pdf && word && sheet && oldWord);
const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919 + 13) % 251));
const picture = await sharp({
  create: {
    width: 400,
    height: 400,
    channels: 3,
    background: '#808080',
    noise: { type: 'gaussian', mean: 120, sigma: 40 },
  },
})
  .png()
  .toBuffer();
const photo = await sharp(picture).jpeg().toBuffer();
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);
const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;
const lockedSheet = Buffer.alloc(64);
lockedSheet.set([0x09, 0x08, 0x10, 0x00], 0);
lockedSheet.set([0x2f, 0x00, 0x06, 0x00], 20);
const lockedText = Buffer.alloc(64);
lockedText.writeUInt16LE(0x0100, 10);
const billion = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const outside = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

/** Name of the file, its bytes, the code expected, and what of it must be named. */
const BAD: [name: string, bytes: Uint8Array, code: Finding['code'], found?: RegExp][] = [
  ['rong.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
  ['chuong-trinh.exe', Buffer.from('MZ'), 'EXT_NOT_ALLOWED', /^\.exe$/u],
  ['hinh.svg', Buffer.from('<svg/>'), 'EXT_NOT_ALLOWED', /^\.svg$/u],
  ['khong-duoi', pdf, 'EXT_NOT_ALLOWED'],
  ['mat-khau.pdf', onePagePdf({ content: '', trailer: encryption }), 'ENCRYPTED'],
  ['mat-khau.docx', compound({ EncryptedPackage: noise, EncryptionInfo: noise }), 'ENCRYPTED'],
  ['mat-khau.doc', compound({ WordDocument: lockedText }), 'ENCRYPTED'],
  ['mat-khau.xls', compound({ Workbook: lockedSheet }), 'ENCRYPTED'],
  [
    'mat-khau.odt',
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<m:file-entry><m:encryption-data /></m:file-entry>',
    }),
    'ENCRYPTED',
  ],
  ['cut.pdf', half(pdf), 'TRUNCATED'],
  ['cut.docx', half(word), 'TRUNCATED'],
  ['cut.doc', half(oldWord), 'BROKEN'],
  ['cut.png', half(picture), 'TRUNCATED'],
  ['cut.jpg', half(photo), 'TRUNCATED'],
  ['ngau-nhien.pdf', noise, 'TYPE_MISMATCH'],
  ['ngau-nhien.docx', noise, 'TYPE_MISMATCH'],
  ['hong.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), noise, Buffer.from('\n%%EOF')]), 'BROKEN'],
  ['that-ra-la-word.pdf', word, 'TYPE_MISMATCH', /Word \(\.docx\)/u],
  ['that-ra-la-pdf.docx', pdf, 'TYPE_MISMATCH', /PDF/u],
  ['that-ra-la-excel.docx', sheet, 'TYPE_MISMATCH', /Excel/u],
  ['trang-web.doc', Buffer.from('<html><body>Giấy mời</body></html>'), 'TYPE_MISMATCH', /HTML/u],
  ['van-ban.doc', Buffer.from('{\\rtf1 Giay moi}'), 'TYPE_MISMATCH', /RTF/u],
  ['anh.png', Buffer.from('MZ\0\0'), 'TYPE_MISMATCH'],
  [
    'khong-trang.pdf',
    makePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
    'NO_PAGES',
  ],
  ['macro.docx', docx(paragraph('x'), { 'word/vbaProject.bin': 'x' }), 'OFFICE_MACRO'],
  [
    'macro-kieu.docx',
    docx(paragraph('x'), {
      '[Content_Types].xml':
        '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    }),
    'OFFICE_MACRO',
  ],
  [
    'macro.doc',
    compound({ WordDocument: Buffer.alloc(64), 'Macros/VBA/dir': noise }),
    'OFFICE_MACRO',
  ],
  ['bom.docx', zipOf('word/document.xml', blanksDeflated(1000), 1000 * 2 ** 20), 'ZIP_BOMB', /GB/u],
  ['bom-noi-doi.docx', zipOf('word/document.xml', blanksDeflated(1000), 5000), 'ZIP_BOMB'],
  ['bom.zip', zipOf('a.txt', blanksDeflated(1000), 1000 * 2 ** 20), 'ZIP_BOMB'],
  ['long-nhau.zip', zip({ 'tai-lieu/42.zip': noise }), 'ZIP_NESTED', /42\.zip/u],
  ['thoat-ra.zip', zip({ '../../trang-chu.html': 'x' }), 'ZIP_PATH', /\.\./u],
  ['chuong-trinh.zip', zip({ 'Bao cao.pdf.exe': 'MZ' }), 'ZIP_EXECUTABLE', /exe/u],
  ['thuc-the.docx', docx(paragraph('&b;'), {}, billion), 'XML_DTD'],
  ['xxe.docx', docx(paragraph('&x;'), {}, outside), 'XML_DTD'],
  ['xml-hong.docx', docx('<w:p><w:r>'), 'BROKEN', /document\.xml/u],
  ['dong-600mb.pdf', streamBomb(), 'MEMORY_LIMIT'],
];

for (const [name, bytes, code, found] of BAD) {
  test(`${name}: ${code}`, async (t) => {
    const { put, cache } = await makeFolder(t);
    const path = await put(name, bytes);
    const answer = await readDocument(path, { cache });
    assert.ok(isProblem(answer), 'read as if it were good');
    assert.equal(answer.code, code);
    assert.match(told(answer, { file: path }).message, /^\p{Lu}.*[.]$/su);
    if (found) assert.match(answer.found ?? '', found);
  });
}

test('a file that is not there is named', async () => {
  const answer = await readDocument('khong-co.pdf');
  assert.ok(isProblem(answer));
  assert.equal(answer.code, 'FILE_MISSING');
});

test('a claimed million pages counts as the one that is there', async (t) => {
  const { put, cache } = await makeFolder(t);
  const content = 'BT /F 12 Tf 60 700 Td (Mot trang) Tj ET';
  const answer = await readDocument(
    await put('dem.pdf', onePagePdf({ content, count: 1_000_000 })),
    { cache },
  );
  assert.ok(!isProblem(answer));
  assert.equal(answer.facts.pages, 1);
  assert.deepEqual(
    answer.pages.map(({ text }) => text),
    ['Mot trang'],
  );
});

test('a page as large as a province is drawn as small as any other', async (t) => {
  const { put, cache } = await makeFolder(t);
  const pdfBytes = onePagePdf({ content: '', mediaBox: '0 0 14400000 7200000' });
  const answer = await readDocument(await put('kho-lon.pdf', pdfBytes), { cache });
  assert.ok(!isProblem(answer));
  assert.deepEqual(
    answer.previews.map(({ width, height }) => [width, height]),
    [
      [160, 80],
      [320, 160],
    ],
  );
});

test('bad files leave no half-written entry behind', async (t) => {
  const { put, cache, path } = await makeFolder(t);
  await Promise.all([
    readDocument(await put('a.pdf', half(pdf)), { cache }),
    readDocument(await put('b.pdf', streamBomb()), { cache }),
  ]);
  const entries = await readdir(join(path, 'cache'), { recursive: true });
  assert.deepEqual(
    entries.filter((entry) => entry.endsWith('.tmp')),
    [],
  );
});

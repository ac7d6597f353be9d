import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { readPdf } from '../../../src/attachments/text/pdf.ts';
import { wordOrder } from '../../bench/documents/word-order.ts';
import { FIXTURES } from './make/folder.ts';
import { makePdf, onePagePdf, stream, textPdf } from './make/pdf.ts';

const folder = join(FIXTURES, 'pdf');
const truth = readFileSync(join(folder, 'giay-moi.txt'), 'utf8');
const pdfs = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
assert.ok(pdfs.length >= 11);

for (const name of pdfs) {
  test(`${name}: every word whole and in its order`, async () => {
    const { pages, capped } = await readPdf(readFileSync(join(folder, name)));
    const text = pages.map((page) => page.text).join('\n');
    assert.ok(wordOrder(truth, text) >= 0.99, text);
    assert.equal(text, text.normalize('NFC'));
    assert.deepEqual(
      pages.map(({ scanned }) => scanned),
      pages.map(() => false),
    );
    assert.equal(capped, false);
  });
}

/** Text drawn in two passes, as writers do when a font lacks letters: the second fills the gaps of the first. */
test('a second pass fills the gaps of the first, also left of it and at its end', async () => {
  const at = (x: number, text: string): string => `1 0 0 1 ${x} 700 Tm (${text}) Tj`;
  // Courier: 0.6 em a letter, so every place is known: “tam nhin moi” with a, i, o drawn later.
  const place = (index: number): number => 60 + index * 6;
  const first = [...'t m nh n m '].map((letter, index) =>
    letter === ' ' ? '' : at(place(index), letter),
  );
  const second = [...' a    i   oi'].map((letter, index) =>
    letter === ' ' ? '' : at(place(index), letter),
  );
  const content = `BT /F 10 Tf ${[...first, ...second].join(' ')} ET`;
  const pdf = Buffer.from(onePagePdf({ content }))
    .toString('latin1')
    .replace('/Helvetica', '/Courier  ');
  const { pages } = await readPdf(Buffer.from(pdf, 'latin1'));
  assert.equal(pages[0]?.text, 'tam nhin moi');
});

test('columns stay apart, raised figures stay with their word, a broken word is whole', async () => {
  const content = `BT /F 10 Tf
    1 0 0 1 60 700 Tm (cot mot) Tj 1 0 0 1 60 686 Tm (COVID-) Tj 1 0 0 1 60 672 Tm (19 het) Tj
    1 0 0 1 320 700 Tm (cot hai 100 m) Tj /F 6 Tf 1 0 0 1 380.5 704 Tm (2) Tj ET`;
  const { pages } = await readPdf(onePagePdf({ content }));
  assert.equal(pages[0]?.text, 'cot mot\nCOVID-19 het\ncot hai 100 m2');
});

test('text that runs up the page is read along its own direction', async () => {
  const content = 'BT /F 10 Tf 0 1 -1 0 300 200 Tm (Phu luc kem theo) Tj ET';
  const { pages } = await readPdf(onePagePdf({ content }));
  assert.equal(pages[0]?.text, 'Phu luc kem theo');
});

test('a picture of text is a scan, with and without a line of real text; an empty page is none', async () => {
  const jpeg = await sharp({ create: { width: 60, height: 85, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer();
  const image = stream(
    '/Type /XObject /Subtype /Image /Width 60 /Height 85 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
    jpeg,
  );
  const scan = (content: string): Uint8Array =>
    onePagePdf({
      content: `q 595 0 0 842 0 0 cm /I Do Q ${content}`,
      resources: '/XObject << /I 6 0 R >>',
      more: [image],
    });
  const signature =
    'BT /F 9 Tf 60 40 Td (Ky boi: Uy ban nhan dan tinh, ngay 30 thang 11 nam 2021 07:30:00 +07:00) Tj ET';
  const cases: [string, Uint8Array, boolean][] = [
    ['scan', scan(''), true],
    ['scan with a signature line', scan(signature), true],
    ['empty page', onePagePdf({ content: '' }), false],
    ['short page', onePagePdf({ content: 'BT /F 9 Tf 60 400 Td (Het.) Tj ET' }), false],
  ];
  for (const [name, pdf, scanned] of cases) {
    const { pages } = await readPdf(pdf);
    assert.equal(pages[0]?.scanned, scanned, name);
    if (scanned) assert.equal(pages[0]?.text, '', name);
  }
});

test('letters without meaning are no text', async () => {
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /Lost /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Lost /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Lost /Flags 4 >> >>] >>';
  const glyphs = Array.from({ length: 80 }, (_, index) =>
    (index + 1).toString(16).padStart(4, '0'),
  ).join('');
  const pdf = makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream('', `BT /F 12 Tf 60 700 Td <${glyphs}> Tj ET`),
    font,
  ]);
  const { pages } = await readPdf(pdf);
  assert.equal(pages[0]?.text, '');
});

test('PDFs in legacy fonts come out as Unicode, small letters and capitals', async () => {
  const cases: [font: string, line: string, text: string, encoding: string][] = [
    [
      '.VnTime',
      'Céng hoµ x· héi chñ nghÜa ViÖt Nam',
      'Cộng hoà xã hội chủ nghĩa Việt Nam',
      'tcvn3',
    ],
    ['.VnTimeH', '§éc lËp - Tù do - H¹nh phóc', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC', 'tcvn3'],
    [
      'VNI-Times',
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
      'vni',
    ],
    [
      'Helvetica',
      'Kinh göûi UÛy ban nhaân daân tænh Baéc Giang',
      'Kinh gửi Ủy ban nhân dân tỉnh Bắc Giang',
      'vni',
    ],
  ];
  for (const [font, line, text, encoding] of cases) {
    const content = await readPdf(textPdf([line], font));
    assert.equal(content.pages[0]?.text, text);
    assert.deepEqual(content.encodings, [encoding]);
  }
});

test('more pages than are read is said', async () => {
  const COUNT = 2001;
  const kids = Array.from({ length: COUNT }, (_, index) => `${index + 3} 0 R`).join(' ');
  const pdf = makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${COUNT} /MediaBox [0 0 100 100] >>`,
    ...Array.from({ length: COUNT }, () => '<< /Type /Page /Parent 2 0 R >>'),
  ]);
  const { pages, capped } = await readPdf(pdf);
  assert.equal(pages.length, 2000);
  assert.equal(capped, true);
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Block } from '../../../src/attachments/reading/blocks.ts';
import { readContent } from '../../../src/attachments/text/read.ts';
import { FIXTURES } from './make/folder.ts';
import { docx, paragraph, xlsx, zip } from './make/office.ts';

type Format = Parameters<typeof readContent>[1];

const readFixture = async (name: string) => {
  const bytes = await readFile(join(FIXTURES, name));
  return readContent(bytes, name.split('.').at(-1) as Format);
};
const wordsOf = (text: string): string[] =>
  text
    .split(/[\s\t]+/u)
    .filter(Boolean)
    .toSorted();

/** What `sources/bao-cao.fodt` says, whatever the order a format keeps boxes and notes in. */
const REPORT = `BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 11
Kính gửi: Ủy ban nhân dân tỉnh và các đồng chí đại biểu dự hội nghị giao ban trực tuyến.
I. Kết quả thực hiện nhiệm vụ
Trong tháng, dịch bệnh được kiểm soát; sản xuất công nghiệp phục hồi nhanh, giải ngân vốn đầu tư công đạt bảy mươi phần trăm kế hoạch. Đời sống nhân dân ổn định, quốc phòng và an ninh được giữ vững, trật tự an toàn xã hội bảo đảm.
Hộp chữ: chỉ đọc một lần
Dòng thứ nhất
dòng thứ hai của cùng một đoạn.
Thu ngân sách đạt dự toán được giao.
Xây dựng nông thôn mới ở các xã vượt tiến độ.
Giáo dục: mở cửa trường học an toàn.
Y tế: tiêm chủng cho người trên mười tám tuổi.
Chỉ tiêu Kế hoạch Thực hiện
Tăng trưởng sáu phẩy năm bảy phẩy hai
II. Phương hướng
Tiếp tục thực hiện nghiêm Chỉ thị về phòng, chống dịch; đẩy mạnh chuyển đổi số, cải cách thủ tục hành chính; khuyến khích doanh nghiệp nhỏ và vừa phục hồi, tuyển dụng lao động; chuẩn bị tốt kỳ họp thứ tư Hội đồng nhân dân tỉnh khóa mười chín./.
Số liệu ước tính đến ngày hai mươi.`;

for (const name of ['bao-cao.docx', 'bao-cao.odt', 'bao-cao.doc']) {
  test(`${name}: every word once`, async () => {
    const { pages } = await readFixture(name);
    assert.equal(pages.length, 1);
    // Word counts its lists itself; those numbers are in no text of the other formats.
    const text = (pages[0]?.text ?? '').replace(/^\d\. /gmu, '');
    assert.deepEqual(wordsOf(text), wordsOf(REPORT));
  });
}

test('Word and OpenDocument texts keep their headings, lists and tables', async () => {
  for (const name of ['bao-cao.docx', 'bao-cao.odt']) {
    const { blocks } = await readFixture(name);
    const headings = blocks.flatMap((block) =>
      block.type === 'heading' ? [[block.level, block.text]] : [],
    );
    assert.deepEqual(headings, [
      [1, 'BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 11'],
      [2, 'I. Kết quả thực hiện nhiệm vụ'],
      [2, 'II. Phương hướng'],
    ]);
    const lists = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    assert.equal(lists.length, 4);
    const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []));
    assert.deepEqual(tables, [
      [
        ['Chỉ tiêu', 'Kế hoạch', 'Thực hiện'],
        ['Tăng trưởng', 'sáu phẩy năm', 'bảy phẩy hai'],
      ],
    ]);
  }
});

for (const [name, amount] of [
  ['so-lieu.xlsx', '1.234,5'],
  ['so-lieu.xls', '1.234,5'],
  ['so-lieu.ods', '1,234.5'],
] as const) {
  test(`${name}: visible sheets by name, dates as dd/mm/yyyy, numbers as shown`, async () => {
    const { pages, blocks } = await readFixture(name);
    assert.deepEqual(
      pages.map(({ number, label }) => [number, label]),
      [
        [1, 'Giải ngân'],
        [2, 'Phụ lục 2'],
      ],
    );
    assert.deepEqual(blocks[1], {
      type: 'table',
      rows: [
        ['Dự án', 'Ngày khởi công', 'Vốn (tỷ đồng)', 'Tỷ lệ'],
        ['Đường vành đai V', '05/04/2021', amount, '72%'],
        ['Trạm y tế xã Tân Mỹ', '30/11/2021', '8', ''],
      ],
    });
    assert.doesNotMatch(JSON.stringify(blocks), /bị ẩn/u);
  });
}

for (const name of ['trinh-chieu.pptx', 'trinh-chieu.ppt', 'trinh-chieu.odp']) {
  test(`${name}: slides by number, with their notes`, async () => {
    const { pages } = await readFixture(name);
    assert.deepEqual(
      pages.map(({ number, text }) => [number, text]),
      [
        [
          1,
          'Chuyển đổi số năm 2022\nDịch vụ công trực tuyến mức độ bốn\nNền tảng dùng chung của tỉnh\nGhi chú\nNhắc đại biểu mở phụ lục kèm theo',
        ],
        [2, 'Kiến nghị, đề xuất\nBố trí kinh phí cho xã, phường'],
      ],
    );
  });
}

const blocksOf = async (bytes: Uint8Array, format: Format): Promise<Block[]> =>
  (await readContent(bytes, format)).blocks;

test('Word: automatic numbers are counted as Word counts them', async () => {
  const level = (depth: number, format: string, pattern: string): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${level(0, 'decimal', 'Điều %1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'upperRoman', '%1.%3')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  const item = (depth: number, text: string): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`);
  const body = [
    item(0, 'A'),
    item(1, 'B'),
    item(1, 'C'),
    item(0, 'D'),
    item(1, 'E'),
    item(2, 'F'),
  ].join('');
  const [list] = await blocksOf(docx(body, { 'word/numbering.xml': numbering }), 'docx');
  assert.ok(list?.type === 'list');
  assert.deepEqual(
    list.items.map(({ label, text, depth }) => [depth, label, text]),
    [
      [0, 'Điều 1.', 'A'],
      [1, 'a)', 'B'],
      [1, 'b)', 'C'],
      [0, 'Điều 2.', 'D'],
      [1, 'a)', 'E'],
      [2, '2.I', 'F'],
    ],
  );
});

test('Word: what Word does not show is not read, what it shows twice is read once', async () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const body = `<w:p>${run('còn')}<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>
    <w:r><w:br/></w:r>${run('lại')}<w:r><w:tab/></w:r>${run('đây')}<mc:AlternateContent xmlns:mc="m"><mc:Choice>${box('hộp')}</mc:Choice><mc:Fallback>${box('hộp')}</mc:Fallback></mc:AlternateContent></w:p>`;
  assert.deepEqual(await blocksOf(docx(body), 'docx'), [
    { type: 'paragraph', text: 'còn\nlại đây' },
    { type: 'paragraph', text: 'hộp' },
  ]);
});

test('Word: legacy fonts are found in runs, styles and defaults', async () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}"/>`;
  const styles = `<w:styles xmlns:w="w"><w:docDefaults><w:rPrDefault><w:rPr>${font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:styleId="Base"><w:rPr>${font('.VnTimeH')}</w:rPr></w:style><w:style w:styleId="Tit"><w:basedOn w:val="Base"/></w:style></w:styles>`;
  const body = [
    paragraph('héi nghÞ'),
    paragraph('héi nghÞ', '<w:pStyle w:val="Tit"/>'),
    paragraph('hoäi nghò', '', font('VNI-Times')),
    paragraph('hội nghị', '', font('Times New Roman')),
  ].join('');
  const { pages, encodings } = await readContent(docx(body, { 'word/styles.xml': styles }), 'docx');
  assert.equal(pages[0]?.text, 'hội nghị\nHỘI NGHỊ\nhội nghị\nhội nghị');
  assert.deepEqual(encodings.toSorted(), ['tcvn3', 'vni']);
});

test('PowerPoint: titles name the slides; numbers and dates that repeat are left out', async () => {
  const shape = (type: string, text: string): string =>
    `<p:sp><p:nvPr><p:ph type="${type}"/></p:nvPr><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sp>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="t/${type}" Target="${target}"/>`;
  const pptx = zip({
    'ppt/presentation.xml':
      '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldId id="256" r:id="b"/></p:presentation>',
    'ppt/_rels/presentation.xml.rels': `<Relationships>${relation('b', 'slide', '/ppt/slides/slide9.xml')}</Relationships>`,
    'ppt/slides/slide9.xml': `<p:sld xmlns:p="p" xmlns:a="a">${shape('title', 'Tiêu đề')}${shape('body', 'Nội dung')}${shape('sldNum', '1')}<p:graphicFrame><a:tbl><a:tr><a:tc><a:p><a:r><a:t>ô</a:t></a:r></a:p></a:tc><a:tc/></a:tr></a:tbl></p:graphicFrame></p:sld>`,
    'ppt/slides/_rels/slide9.xml.rels': `<Relationships>${relation('d', 'diagramData', '../diagrams/data1.xml')}</Relationships>`,
    'ppt/diagrams/data1.xml': '<dgm xmlns:a="a"><a:p><a:r><a:t>Sơ đồ</a:t></a:r></a:p></dgm>',
  });
  assert.deepEqual(await blocksOf(pptx, 'pptx'), [
    { type: 'page', number: 1, label: 'Tiêu đề' },
    { type: 'heading', level: 2, text: 'Tiêu đề' },
    { type: 'paragraph', text: 'Nội dung' },
    { type: 'table', rows: [['ô']] },
    { type: 'paragraph', text: 'Sơ đồ' },
  ]);
});

test('a sheet of 20,000 rows is searched whole and shown in part, and says so', async () => {
  const ROWS = 20_000;
  const rows = Array.from(
    { length: ROWS },
    (_, index) =>
      `<row><c t="inlineStr"><is><t>dòng ${index}</t></is></c><c><v>${index}</v></c></row>`,
  );
  const { pages, blocks, capped } = await readContent(xlsx(rows.join('')), 'xlsx');
  assert.match(pages[0]?.text ?? '', /dòng 19999\t19999$/u);
  const table = blocks[1];
  assert.ok(table?.type === 'table');
  assert.equal(table.rows.length, 500);
  assert.equal(table.totalRows, ROWS);
  assert.equal(capped, false);
});

test('XML in UTF-16 and under other prefixes is read as well', async () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="w"><x:p><x:r><x:t>Giấy mời</x:t></x:r></x:p></x:document>';
  const bytes = zip({ 'word/document.xml': Buffer.from(`\uFEFF${xml}`, 'utf16le') });
  assert.deepEqual(await blocksOf(bytes, 'docx'), [{ type: 'paragraph', text: 'Giấy mời' }]);
});

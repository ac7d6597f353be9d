import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { findAttachments } from '../../../src/attachments/find-attachments.ts';
import { formatOverview } from '../../../src/attachments/overview.ts';
import { readDocument } from '../../../src/attachments/read-document.ts';
import { formatRanges } from '../../../src/attachments/warning.ts';
import { FIXTURES, makeFolder } from './make/folder.ts';
import { textPdf } from './make/pdf.ts';

test('the clerk is told what was understood, what to know and what to mend', async (t) => {
  const { put, cache } = await makeFolder(t);
  const overview = async (path: string): Promise<string> =>
    formatOverview('tệp', await readDocument(path, { cache })).replaceAll('\u00A0', ' ');
  assert.equal(
    await overview(join(FIXTURES, 'bao-cao.pdf')),
    `tệp
    PDF, 43 kB, 1 trang
    Tìm kiếm: 789 ký tự, 96% là chữ và số; đọc nhanh 2 kB; có hình xem trước
    Phông: LiberationSerif, LiberationSerif-Bold, Tinos, Tinos-Bold`,
  );
  assert.match(
    await overview(join(FIXTURES, 'so-lieu.xlsx')),
    /Excel, 7 kB, 2 phần\n.*không có hình xem trước$/su,
  );
  assert.match(
    await overview(await put('trang.pdf', textPdf([]))),
    /không có chữ.*Nhắc NO_TEXT: Tệp/su,
  );
  assert.match(await overview(await put('hong.pdf', 'x')), /^tệp\n {4}LỖI TYPE_MISMATCH: /u);
});

test('attachments are found by meeting, by folder and by file; other files are passed over', async (t) => {
  const { put, path: root } = await makeFolder(t);
  const [one, two] = ['2021/2021-11-30-giao-ban', '2022/2022-01-05-tong-ket'].map((id) =>
    join('content/meetings', id, 'attachments'),
  );
  for (const folder of [one, two]) await mkdir(join(root, folder ?? ''), { recursive: true });
  await put(`${one}/Báo cáo.pdf`, '');
  await put(`${one}/ghi-chu.txt`, '');
  await put(`${two}/Bảng.XLSX`, '');
  await put('le.docx', '');
  const found = async (...wanted: string[]): Promise<string[]> =>
    (await findAttachments(root, wanted)).map((path) => relative(root, path));
  assert.deepEqual(await found(), [`${one}/Báo cáo.pdf`, `${two}/Bảng.XLSX`]);
  assert.deepEqual(await found('2021-11-30-giao-ban'), [`${one}/Báo cáo.pdf`]);
  assert.deepEqual(await found('content/meetings/2022'), [`${two}/Bảng.XLSX`]);
  assert.deepEqual(await found('le.docx'), ['le.docx']);
  assert.deepEqual(await found('khong-co'), []);
});

test('page numbers are told as ranges', () => {
  assert.equal(formatRanges([1, 2, 3, 7, 9, 10]), '1–3, 7, 9–10');
});

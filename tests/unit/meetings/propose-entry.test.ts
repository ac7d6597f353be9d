import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposeEntry, proposeType } from '../../../src/meetings/propose-entry.ts';

const types: [file: string, type: string][] = [
  ['Báo cáo số 245 - Sở Y tế.docx', 'report'],
  ['02. BC Sở Công Thương.doc', 'report'],
  ['Dự thảo Báo cáo tháng 11.docx', 'draft'],
  ['Báo cáo dự thảo.docx', 'report'],
  ['Bao_cao_giai_ngan.pdf', 'report'],
  ['TTr 45 điều chỉnh quy hoạch.pdf', 'proposal'],
  ['Thông báo kết luận số 12.pdf', 'conclusion'],
  ['Biên bản họp.pdf', 'minutes'],
  ['Chương trình họp.docx', 'agenda'],
  ['Biểu số liệu.xlsx', 'data'],
  ['Tổng hợp.xlsx', 'data'],
  ['Trình chiếu của Sở.pptx', 'slides'],
  ['Sở Xây dựng.pptx', 'slides'],
  ['Phiếu lấy ý kiến.docx', 'form'],
  ['GM 125.pdf', 'invitation'],
  ['Sơ đồ.png', 'other'],
  ['Quy định.pdf', 'other'],
];
for (const [file, type] of types) {
  test(`${file} → ${type}`, () => assert.equal(proposeEntry(file).type, type));
}

test('a number that orders the files is no part of the title, one that belongs to it is', () => {
  assert.deepEqual(proposeEntry('03. báo_cáo Sở Y tế.pdf'), {
    id: 'bao-cao-so-y-te',
    title: 'Báo cáo Sở Y tế',
    type: 'report',
  });
  assert.equal(proposeEntry('245-BC.pdf').title, '245-BC');
});

test('ids that are taken are not proposed again', () => {
  assert.equal(proposeEntry('Báo cáo.pdf', new Set(['bao-cao', 'bao-cao-2'])).id, 'bao-cao-3');
});

test('the title of a page tells the type, too', () => {
  assert.equal(proposeType('Tờ trình về dự án'), 'proposal');
});

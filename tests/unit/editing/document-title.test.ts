import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleFromPage } from '../../../src/editing/document-title.ts';

const pages: [page: string, title: string | undefined][] = [
  [
    'UBND TỈNH MẪU\nSỞ Y TẾ\nSố: 12/BC-SYT\n\nBÁO CÁO\nKết quả công tác phòng, chống dịch COVID-19\ntháng 11 năm 2021\n\nKính gửi: UBND tỉnh',
    'Báo cáo kết quả công tác phòng, chống dịch COVID-19 tháng 11 năm 2021',
  ],
  [
    'TỜ TRÌNH\n\nVề việc phê duyệt dự án\nCăn cứ Luật Đầu tư công',
    'Tờ trình về việc phê duyệt dự án',
  ],
  ['BÁO CÁO\nUBND huyện về giải ngân\n-----\nI. Tình hình', 'Báo cáo UBND huyện về giải ngân'],
  ['THÔNG BÁO\nKết luận của Chủ tịch'.normalize('NFD'), 'Thông báo kết luận của Chủ tịch'],
  ['Báo cáo\nKhông phải tiêu đề vì viết thường', undefined],
  ['BÁO CÁO\nKính gửi: UBND tỉnh', undefined],
  ['GIẤY MỜI\nHọp giao ban,\nĐể thống nhất, UBND tỉnh mời:', 'Giấy mời họp giao ban'],
  ['Danh sách đại biểu', undefined],
];

for (const [page, title] of pages) {
  test(`${JSON.stringify(page.slice(0, 30))} → ${title}`, () => {
    assert.equal(titleFromPage(page), title);
  });
}

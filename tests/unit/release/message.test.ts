import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishMessage, type ChangedFile } from '../../../src/release/publish/message.ts';

const titles = new Map([
  ['2021-11-30-giao-ban', 'Giao ban tháng 11'],
  [
    '2021-11-20-covid',
    'Hội nghị trực tuyến toàn tỉnh về công tác phòng, chống dịch COVID-19 ngày 20/11',
  ],
]);
const file = (status: ChangedFile['status'], id: string, name: string): ChangedFile => ({
  status,
  path: `content/meetings/2021/${id}/${name}`,
});
const one = '2021-11-30-giao-ban';

const messages: [files: ChangedFile[], message: string][] = [
  [
    [
      file('M', one, 'index.md'),
      file('A', one, 'attachments/a.pdf'),
      file('A', one, 'attachments/b.pdf'),
    ],
    'Đăng tài liệu: Giao ban tháng 11 (2 tệp)',
  ],
  [[file('A', one, 'index.md')], 'Đăng cuộc họp: Giao ban tháng 11'],
  [
    [file('M', one, 'index.md'), file('D', one, 'attachments/a.pdf')],
    'Rút tài liệu: Giao ban tháng 11 (1 tệp)',
  ],
  [[file('M', one, 'index.md')], 'Cập nhật cuộc họp: Giao ban tháng 11'],
  [[file('D', one, 'index.md')], 'Gỡ cuộc họp: Giao ban tháng 11'],
  [[{ status: 'M', path: 'content/site.yaml' }], 'Cập nhật nội dung chung của cổng'],
  [
    [file('M', '2021-11-20-covid', 'index.md')],
    'Cập nhật cuộc họp: Hội nghị trực tuyến toàn tỉnh về công tác phòng,…\n\nCập nhật cuộc họp: Hội nghị trực tuyến toàn tỉnh về công tác phòng, chống dịch COVID-19 ngày 20/11',
  ],
  [
    [file('A', one, 'attachments/a.pdf'), file('M', '2021-11-20-covid', 'index.md')],
    'Đăng 2 cuộc họp (1 tệp)\n\n- Cập nhật cuộc họp: Hội nghị trực tuyến toàn tỉnh về công tác phòng, chống dịch COVID-19 ngày 20/11\n- Đăng tài liệu: Giao ban tháng 11 (1 tệp)',
  ],
];

for (const [files, message] of messages) {
  test(message.split('\n')[0] ?? '', () => {
    assert.equal(publishMessage(files, titles), message);
  });
}

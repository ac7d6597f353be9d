/** Sentences that mislead: each must not become the value it looks like. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInvitation } from '../../../src/invitation/extract.ts';
import { toJson } from '../../../src/invitation/to-json.ts';

function read(...body: string[]) {
  return toJson(
    readInvitation(
      [
        'Số: 12/GM-UBND',
        '',
        'Hà Nam, ngày 05 tháng 4 năm 2024',
        '',
        'GIẤY MỜI',
        'Họp Ban Chỉ huy Phòng thủ dân sự',
        '',
        ...body,
      ].join('\n'),
    ),
  );
}

test('“Chỉ huy” is not “hủy”, “thay cho công văn triệu tập” replaces nothing', () => {
  assert.equal(read('Giấy mời này thay cho công văn triệu tập./.').action, null);
});

test('attendance and preparation times are neither start nor deadline', () => {
  const { starts_at, deadlines } = read(
    'Thời gian: 8h00 ngày 09/4/2024. Đại biểu có mặt trước 7h45 ngày 09/4/2024.',
  );
  assert.equal(starts_at, '2024-04-09T08:00:00+07:00');
  assert.deepEqual(deadlines, []);
});

test('a cut-off of figures is no deadline', () => {
  const { deadlines } = read(
    'Thời gian: 8h00 ngày 09/4/2024.',
    '',
    'Sở Tài chính báo cáo thu chi, số liệu tính đến hết ngày 31/3/2024.',
  );
  assert.deepEqual(deadlines, []);
});

test('“chủ trì, phối hợp” in a task is not the chair', () => {
  assert.equal(
    read(
      'Thời gian: 8h00 ngày 09/4/2024.',
      '',
      'Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ chuẩn bị báo cáo.',
    ).chair,
    null,
  );
});

test('“đúng giờ, đúng thành phần” is no assignment', () => {
  assert.deepEqual(
    read(
      'Thời gian: 8h00 ngày 09/4/2024.',
      '',
      'Đề nghị các đồng chí dự họp đúng giờ, đúng thành phần./.',
    ).assignments,
    [],
  );
});

test('a project code and a law without number are no references', () => {
  assert.deepEqual(read('Căn cứ Luật Phòng thủ dân sự; đề tài mã số ĐTKH-2025-17.').references, []);
});

test('the weekday never corrects the date', () => {
  const json = read('Thời gian: 8h00, thứ Hai, ngày 09/4/2024.');
  assert.deepEqual([json.starts_at, json.weekday_consistent], ['2024-04-09T08:00:00+07:00', false]);
});

test('the mailbox of the signing banner is nowhere to submit to', () => {
  const json = toJson(
    readInvitation(
      'Người ký: Văn phòng\nEmail: vanphong@hanam.gov.vn\nCơ quan: Tỉnh Hà Nam\n\nGIẤY MỜI\nHọp giao ban\n\nThời gian: 8h00 ngày 09/4/2024.',
    ),
  );
  assert.deepEqual(json.submit_to, []);
});

test('a day before the letter was issued is what figures run up to', () => {
  const { deadlines, assignments } = read(
    'Thời gian: 8h00 ngày 09/4/2024.',
    '',
    'Sở Xây dựng báo cáo khối lượng thực hiện đến hết 31/3/2024.',
  );
  assert.deepEqual([deadlines, assignments.map(({ due }) => due)], [[], [null]]);
});

test('“cùng ngày” is the day said before it, else the day of the meeting', () => {
  const dues = (request: string) =>
    read('Thời gian: 14h00 ngày 09/4/2024.', '', request).deadlines.map(({ due }) => due);
  assert.deepEqual(dues('Sở Y tế gửi báo cáo về Văn phòng UBND tỉnh trước 10h00 cùng ngày.'), [
    '2024-04-09T10:00:00+07:00',
  ]);
  assert.deepEqual(
    dues('Sở Y tế gửi báo cáo trước 9h00 ngày 08/4/2024, gửi phụ lục trước 15h00 cùng ngày.'),
    ['2024-04-08T09:00:00+07:00', '2024-04-08T15:00:00+07:00'],
  );
});

test('the second date of a sentence belongs to the second thing asked for', () => {
  const { deadlines } = read(
    'Thời gian: 8h00 ngày 19/4/2024.',
    '',
    'Đề nghị Sở Y tế đăng ký danh sách trước ngày 10/4/2024 và gửi bản ký số chậm nhất ngày 12/4/2024.',
  );
  assert.deepEqual(deadlines, [
    { what: 'đăng ký danh sách', due: '2024-04-10' },
    { what: 'gửi bản ký số', due: '2024-04-12' },
  ]);
});

test('a number alone on a line counts a page only in its turn', () => {
  const { agenda } = read(
    'Chương trình:',
    'Thời gian        Nội dung                         Trình bày',
    '8h00 - 8h30      Định hướng tuyên truyền tháng    Sở Nội vụ',
    '                 9',
    '8h30 - 9h00      Thảo luận                        Đại biểu',
  );
  assert.equal(agenda[0]?.content, 'Định hướng tuyên truyền tháng 9');
});

test('who bears which costs is no task', () => {
  const { assignments } = read(
    'Thời gian: 8h00 ngày 09/4/2024.',
    'Kinh phí: đơn vị cử người đi chi trả công tác phí.',
  );
  assert.deepEqual(assignments, []);
});

test('papers for a superior to consider are not collected by him', () => {
  const { submit_to } = read(
    'Thời gian: 8h00 ngày 09/4/2024.',
    '',
    'Sở Y tế gửi Thường trực UBND tỉnh xem xét trước ngày 08/4/2024.',
  );
  assert.deepEqual(submit_to, []);
});

test('empty and senseless text gives empty fields, not errors', () => {
  for (const text of [
    '',
    '\n\n',
    'abc',
    '|||\n|-|-|',
    '*'.repeat(500),
    'Thời gian:',
    '\u0000\uFFFF',
  ]) {
    const json = toJson(readInvitation(text));
    assert.deepEqual(
      [json.number, json.starts_at, json.signer],
      [null, null, null],
      JSON.stringify(text.slice(0, 20)),
    );
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  capitalize,
  formatClock,
  formatDateInWords,
  formatDay,
  formatDeadline,
  formatHour,
  formatMoment,
  formatMomentWithin,
  formatSpan,
  formatStamp,
  formatWeekday,
  formatWeekdayAndDay,
} from '../../../src/text/dates.ts';

/** Non-breaking blanks keep a date together on a line; the tables below are easier to read without them. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test('a day has a zero below 10, a month only when it is 1 or 2 (NĐ 30/2020, Phụ lục I)', () => {
  const days = [
    ['2020-01-09', '09/01/2020'],
    ['2020-02-10', '10/02/2020'],
    ['2020-03-01', '01/3/2020'],
    ['2020-08-06', '06/8/2020'],
    ['2021-09-30', '30/9/2021'],
    ['2021-10-01', '01/10/2021'],
    ['2021-12-31', '31/12/2021'],
  ] as const;
  for (const [date, expected] of days) assert.equal(formatDay(date), expected);
});

test('weekdays have the names of the decree, not the numbers of Intl', () => {
  const week = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
  week.forEach((name, index) => assert.equal(formatWeekday(`2021-11-${22 + index}`), name));
});

test('dates as the head of a document and as lists print them', () => {
  const cases = [
    [formatDateInWords('2024-04-05'), 'ngày 05 tháng 4 năm 2024'],
    [formatDateInWords('2020-02-28'), 'ngày 28 tháng 02 năm 2020'],
    [formatDateInWords('2021-11'), 'tháng 11 năm 2021'],
    [formatWeekdayAndDay('2021-11-30'), 'thứ Ba 30/11/2021'],
    [formatMoment('2021-11-30T07:30:00+07:00'), '7 giờ 30, thứ Ba, ngày 30/11/2021'],
    [formatMoment('2021-11-28'), 'Chủ nhật, ngày 28/11/2021'],
    [formatMoment('2020-08-06'), 'Thứ Năm, ngày 06/8/2020'],
    [formatMomentWithin('2020-08-06'), 'thứ Năm, ngày 06/8/2020'],
    [formatStamp('2021-11-29T15:02:00+07:00'), '15:02, 29/11/2021'],
    [formatStamp('2021-11-29'), '29/11/2021'],
    [formatDeadline('2021-11-27T15:00:00+07:00'), 'trước 15 giờ 00, thứ Bảy 27/11/2021'],
    [formatDeadline('2020-08-06'), 'trong ngày thứ Năm 06/8/2020'],
  ] as const;
  for (const [actual, expected] of cases) assert.equal(plain(actual), expected);
});

test('a day stands once where a meeting begins and ends on it', () => {
  const start = '2021-11-30T07:30:00+07:00';
  const cases: [end: string | null, parts: string[]][] = [
    [null, ['7 giờ 30, thứ Ba, ngày 30/11/2021']],
    ['2021-11-30T11:30:00+07:00', ['7 giờ 30', '11 giờ 30, thứ Ba, ngày 30/11/2021']],
    ['2021-12-01', ['7 giờ 30, thứ Ba, ngày 30/11/2021', 'thứ Tư, ngày 01/12/2021']],
    ['2021-11-30', ['7 giờ 30, thứ Ba, ngày 30/11/2021', 'thứ Ba, ngày 30/11/2021']],
    ['2021-12-05', ['7 giờ 30, thứ Ba, ngày 30/11/2021', 'Chủ nhật, ngày 05/12/2021']],
  ];
  for (const [end, parts] of cases) {
    assert.deepEqual(formatSpan(start, end).map(plain), parts);
  }
});

test('an hour that is not known is not made up', () => {
  assert.equal(formatClock('2021-11-30'), '');
  assert.equal(formatHour('2021-11-30'), '');
  assert.equal(formatClock('2021-11-30T00:05:00+07:00'), '00:05');
  assert.equal(plain(formatHour('2021-11-30T00:05:00+07:00')), '0 giờ 05');
});

test('parts that belong together cannot be torn apart at the end of a line', () => {
  assert.match(formatMoment('2021-11-30T07:30:00+07:00'), /7\u00A0giờ\u00A030, thứ\u00A0Ba/u);
  assert.match(formatMoment('2021-11-30'), /ngày\u00A030\/11\/2021/u);
});

test('the first letter is raised even when it has marks', () => {
  assert.equal(capitalize('ủy ban'), 'Ủy ban');
  assert.equal(capitalize('đại biểu'), 'Đại biểu');
  assert.equal(capitalize(''), '');
});

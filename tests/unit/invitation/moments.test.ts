import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMoments, toMoment, weekdaysAgree } from '../../../src/invitation/moments.ts';

const CALENDAR = { issued: '2024-04-05' };

/** text, start, end of the first moment */
const SAID: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['14 giờ 00 phút, ngày 09 tháng 4 năm 2024 (thứ Ba)', '2024-04-09T14:00:00+07:00', undefined],
  ["Từ 14h00', ngày 14/5/2024 (thứ Ba)", '2024-05-14T14:00:00+07:00', undefined],
  [
    'từ 8h00 đến 12h00, thứ Sáu, ngày 18/8/2023',
    '2023-08-18T08:00:00+07:00',
    '2023-08-18T12:00:00+07:00',
  ],
  [
    '8h - 11h và 13h30 - 16h30, ngày 25/10/2024',
    '2024-10-25T08:00:00+07:00',
    '2024-10-25T16:30:00+07:00',
  ],
  ['từ ngày 09/7/2024 đến hết ngày 11/7/2024', '2024-07-09', '2024-07-11'],
  ['từ ngày 09 đến ngày 11/7/2024', '2024-07-09', '2024-07-11'],
  ['ngày 09 và 10/7/2024', '2024-07-09', '2024-07-10'],
  ['24h00 ngày 18/3/2024', '2024-03-19T00:00:00+07:00', undefined],
  ['2 giờ chiều ngày 06/5/2024', '2024-05-06T14:00:00+07:00', undefined],
  ['bắt đầu lúc 07.30, ngày 09/5', '2024-05-09T07:30:00+07:00', undefined],
  ['08:30, thứ Năm, 02/5/2024', '2024-05-02T08:30:00+07:00', undefined],
  ['8 giờ ngày 05/01', '2025-01-05T08:00:00+07:00', undefined],
  ['19h00 ngày 24-3-2024', '2024-03-24T19:00:00+07:00', undefined],
];

test('hours and days as clerks write them', () => {
  for (const [text, start, end] of SAID) {
    const moment = readMoments(text)[0];
    const day = moment?.day;
    assert.equal(day && toMoment(day, moment.hour, CALENDAR), start, text);
    const last = moment?.lastDay ?? (moment?.lastHour ? day : null);
    assert.equal(last ? toMoment(last, moment?.lastHour ?? null, CALENDAR) : undefined, end, text);
  }
});

test('what looks like a day or an hour and is none', () => {
  for (const text of [
    'tỷ lệ 1/2000',
    'quý II/2026',
    'tháng 11/2021',
    'Hội trường 2/9',
    '½ ngày',
    '1/2 ngày',
    'số 63/KH-UBND',
    'kỳ họp thứ 8',
    'Zoom ID 915 2266 0183',
    '0900.000.000',
    'nhiệm kỳ 2021 - 2026',
  ]) {
    assert.deepEqual(readMoments(text), [], text);
  }
});

test('weekdays agree with their days', () => {
  const agree = (text: string) => {
    const moment = readMoments(text)[0];
    assert.ok(moment, text);
    return weekdaysAgree(moment, CALENDAR);
  };
  assert.equal(agree('ngày 09/4/2024 (thứ Ba)'), true);
  assert.equal(agree('ngày 09/4/2024 (Thứ 3)'), true);
  assert.equal(agree('ngày 09/4/2024 (thứ Tư)'), false);
  assert.equal(agree('Chủ nhật, ngày 24/3/2024'), true);
  assert.equal(agree('từ ngày 09/7/2024 đến ngày 11/7/2024 (từ thứ Ba đến thứ Năm)'), true);
  assert.equal(agree('ngày 09/4/2024'), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinMoment, splitMoment } from '../../../src/editor/moment.ts';

const CASES: [moment: string, day: string, hour: string][] = [
  ['2021-11-30T07:30:00+07:00', '2021-11-30', '07:30'],
  ['2021-11-30', '2021-11-30', ''],
  ['', '', ''],
];

for (const [moment, day, hour] of CASES) {
  test(`“${moment}” is asked for as a day and an hour, and put together again`, () => {
    assert.deepEqual(splitMoment(moment), { day, hour });
    assert.equal(joinMoment(day, hour), moment);
  });
}

test('another offset is shown as the clock in Vietnam', () => {
  assert.deepEqual(splitMoment('2021-11-29T23:30:00Z'), { day: '2021-11-30', hour: '06:30' });
});

test('what is no moment is shown blank, and an hour without a day is none', () => {
  assert.deepEqual(splitMoment('ngày mai'), { day: '', hour: '' });
  assert.equal(joinMoment('', '07:30'), '');
});

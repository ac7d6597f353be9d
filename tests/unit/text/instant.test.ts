import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import {
  dayOf,
  epochOf,
  isDayOnly,
  isMoment,
  toIso,
  vietnamTime,
} from '../../../src/text/instant.ts';

test('only days and instants that exist in the calendar are moments', () => {
  const right = [
    '2021-11-30',
    '2020-02-29',
    '2021-11-30T07:30',
    '2021-11-30T07:30:00',
    '2021-11-30T07:30:00+07:00',
    '2021-11-30T00:30:00Z',
    '2021-11-30T23:59:59+07:00',
  ];
  const wrong = [
    '2021-02-29',
    '2021-02-31',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-11-00',
    '2021-11-30T24:00:00+07:00',
    '2021-11-30T25:00',
    '2021-11-30T07:60',
    '2021-11-30 07:30',
    '30/11/2021',
    '2021-11',
    ' 2021-11-30',
    '2021-11-30T7:30',
    '',
  ];
  for (const text of right) assert.ok(isMoment(text), text);
  for (const text of wrong) assert.ok(!isMoment(text), text);
});

test('without offset an instant is Vietnam time; a day begins at midnight in Vietnam', () => {
  const start = Date.UTC(2021, 10, 30, 0, 30);
  assert.equal(epochOf('2021-11-30T07:30'), start);
  assert.equal(epochOf('2021-11-30T07:30:00+07:00'), start);
  assert.equal(epochOf('2021-11-30T00:30:00Z'), start);
  assert.equal(epochOf('2021-11-29T16:30:00-08:00'), start);
  assert.equal(epochOf('2021-11-30'), Date.UTC(2021, 10, 29, 17));
  assert.equal(toIso(start), '2021-11-30T07:30:00+07:00');
  assert.ok(isDayOnly('2021-11-30') && !isDayOnly('2021-11-30T00:00'));
});

test('the clock in Vietnam agrees with the time zone database over a century of days', () => {
  const database = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
  });
  // Since 13 June 1975 the whole country keeps +07:00; earlier meetings are not on any portal.
  for (let epoch = Date.UTC(1990, 0, 1, 16, 59); epoch < Date.UTC(2100, 0); epoch += 8.64e7 * 97) {
    for (const time of [epoch, epoch + 60_000, epoch + 120_000]) {
      assert.equal(dayOf(time), database.format(time), new Date(time).toISOString());
    }
  }
});

test('what a clock shows, with the hour only when it is known', () => {
  const time = { year: 2021, month: 11, day: 30, weekday: 2 };
  assert.deepEqual(vietnamTime('2021-11-29T23:05:00Z'), { ...time, hour: 6, minute: 5 });
  assert.deepEqual(vietnamTime('2021-11-30'), time);
});

test('the zone of the machine changes nothing', () => {
  const script = `
    import { formatMoment } from '../../../src/text/dates.ts';
    import { dayOf, epochOf, vietnamTime } from '../../../src/text/instant.ts';
    import { daysUntil, phaseAt } from '../../../src/text/phase.ts';
    const moments = ['2021-11-30T07:30:00+07:00', '2021-11-30T00:10', '2021-11-30', '2021-03-14T02:30'];
    const now = Date.parse('2021-11-30T00:20:00+07:00');
    console.log(JSON.stringify(moments.map((moment) => [
      epochOf(moment), dayOf(moment), formatMoment(moment), vietnamTime(moment),
      phaseAt({ start: moment }, now), daysUntil(moment, now),
    ])));`;
  const run = (TZ: string) => {
    const child = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      cwd: import.meta.dirname,
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    assert.equal(child.status, 0, child.stderr);
    return child.stdout;
  };
  const expected = run('Asia/Ho_Chi_Minh');
  assert.match(expected, /\[1638232200000,"2021-11-30"/u);
  for (const zone of ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati']) {
    assert.equal(run(zone), expected, zone);
  }
});

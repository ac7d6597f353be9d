import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysUntil, phaseAt, type Phase, type Span } from '../../../src/text/phase.ts';

const MORNING: Span = { start: '2021-11-30T07:30:00+07:00' };
const WITH_END: Span = { ...MORNING, end: '2021-11-30T11:30:00+07:00' };
const NO_HOUR: Span = { start: '2021-11-30' };
const THREE_DAYS: Span = { start: '2021-11-30T07:30:00+07:00', end: '2021-12-02' };
const DAYS_ONLY: Span = { start: '2021-11-30', end: '2021-12-02' };
const OVER_MIDNIGHT: Span = {
  start: '2021-11-30T22:00:00+07:00',
  end: '2021-12-01T01:00:00+07:00',
};

const CASES: [Span, now: string, Phase][] = [
  [MORNING, '2021-11-29T23:59:59+07:00', 'before'],
  [MORNING, '2021-11-30T00:00:00+07:00', 'today'],
  [MORNING, '2021-11-30T07:29:59+07:00', 'today'],
  [MORNING, '2021-11-30T07:30:00+07:00', 'begun'],
  [MORNING, '2021-11-30T23:59:59+07:00', 'begun'],
  [MORNING, '2021-12-01T00:00:00+07:00', 'over'],
  [WITH_END, '2021-11-30T11:29:59+07:00', 'begun'],
  [WITH_END, '2021-11-30T11:30:00+07:00', 'over'],
  [NO_HOUR, '2021-11-29T12:00:00+07:00', 'before'],
  [NO_HOUR, '2021-11-30T23:59:00+07:00', 'today'],
  [NO_HOUR, '2021-12-01T00:00:00+07:00', 'over'],
  [THREE_DAYS, '2021-11-30T07:00:00+07:00', 'today'],
  [THREE_DAYS, '2021-12-01T03:00:00+07:00', 'begun'],
  [THREE_DAYS, '2021-12-02T23:59:59+07:00', 'begun'],
  [THREE_DAYS, '2021-12-03T00:00:00+07:00', 'over'],
  [DAYS_ONLY, '2021-11-30T09:00:00+07:00', 'today'],
  [DAYS_ONLY, '2021-12-02T09:00:00+07:00', 'begun'],
  [DAYS_ONLY, '2021-12-03T00:00:00+07:00', 'over'],
  [OVER_MIDNIGHT, '2021-12-01T00:30:00+07:00', 'begun'],
  [OVER_MIDNIGHT, '2021-12-01T01:00:00+07:00', 'over'],
];

for (const [span, now, phase] of CASES) {
  test(`${span.start}${span.end ? `–${span.end}` : ''} at ${now} is ${phase}`, () => {
    assert.equal(phaseAt(span, Date.parse(now)), phase);
  });
}

test('days are counted by the calendar in Vietnam, not by 24 hours', () => {
  const late = Date.parse('2021-11-29T23:50:00+07:00');
  assert.equal(daysUntil('2021-11-30T00:10:00+07:00', late), 1);
  assert.equal(daysUntil('2021-11-29', late), 0);
  assert.equal(daysUntil('2021-12-29', late), 30);
  assert.equal(daysUntil('2021-11-28T23:59:00+07:00', late), -1);
});

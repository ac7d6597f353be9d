import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cancelMeeting, moveMeeting, postponeMeeting } from '../../../src/editing/schedule.ts';
import { changedLines, SAMPLE } from './sample.ts';

const notice = { date: '2021-11-29', note: 'Do mưa bão', document: '12/UBND-TH' };
const written = (type: string, ...previous: string[]) => [
  '-changes: []',
  '+changes:',
  '+  - date: "2021-11-29"',
  `+    type: "${type}"`,
  '+    note: "Do mưa bão"',
  '+    document: "12/UBND-TH"',
  ...previous.map((line) => `+    ${line}`),
];
const OLD = 'previous_starts_at: "2021-11-30T07:30:00+07:00"';

test('a postponed meeting has no time, and the old one is kept', () => {
  assert.deepEqual(changedLines(SAMPLE, postponeMeeting(SAMPLE, notice)), [
    '+status: "postponed"',
    '-starts_at: "2021-11-30T07:30:00+07:00"   # thứ Ba',
    '-ends_at: "2021-11-30T11:30:00+07:00"',
    '+starts_at: null   # thứ Ba',
    '+ends_at: null',
    ...written('postpone', OLD),
  ]);
});

test('a cancelled meeting keeps its time', () => {
  assert.deepEqual(changedLines(SAMPLE, cancelMeeting(SAMPLE, notice)), [
    '+status: "cancelled"',
    ...written('cancel', OLD),
  ]);
});

test('end, session and place move along', () => {
  const move = { startsAt: '2021-12-01T14:00:00+07:00', location: 'Phòng họp số 2' };
  assert.deepEqual(changedLines(SAMPLE, moveMeeting(SAMPLE, move, notice)), [
    '-starts_at: "2021-11-30T07:30:00+07:00"   # thứ Ba',
    '-ends_at: "2021-11-30T11:30:00+07:00"',
    '-session: morning',
    '+starts_at: "2021-12-01T14:00:00+07:00"   # thứ Ba',
    '+ends_at: "2021-12-01T18:00:00+07:00"',
    '+session: "afternoon"',
    '-      location: "Phòng họp số 1"',
    '+      location: "Phòng họp số 2"',
    ...written('reschedule', OLD, 'previous_location: "Phòng họp số 1"'),
  ]);
});

test('a postponed meeting that gets a time is scheduled again', () => {
  const postponed = postponeMeeting(SAMPLE, notice);
  const moved = moveMeeting(postponed, { startsAt: '2021-12-02' }, notice);
  assert.match(moved, /^status: "scheduled"$/mu);
  assert.match(moved, /^starts_at: "2021-12-02" /mu);
});

test('what changes nothing is refused', () => {
  const cancelled = cancelMeeting(SAMPLE, notice);
  assert.throws(() => cancelMeeting(cancelled, notice), /đã được ghi là hủy/u);
  const same = { startsAt: '2021-11-30T07:30:00+07:00' };
  assert.throws(() => moveMeeting(SAMPLE, same, notice), /vẫn như cũ/u);
  const twoSites = SAMPLE.replace(
    'agenda:',
    '    - name: "Huyện"\n      location: null\n      participants: []\nagenda:',
  );
  assert.throws(() => moveMeeting(twoSites, { location: 'X' }, notice), /--site/u);
});

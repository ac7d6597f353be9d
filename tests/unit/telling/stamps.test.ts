import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcedAt, changedAt } from '../../../src/telling/stamps.ts';
import { document, meeting } from './example.ts';

const added = '2021-11-26T16:20:00+07:00';
const change = { date: '2021-11-29', type: 'supplement', note: 'Bổ sung' } as const;

test('a meeting is announced on the day of its paper, else as early as anything is known', () => {
  const cases: [Parameters<typeof meeting>[0], string][] = [
    [{}, '2021-11-23T00:00:00+07:00'],
    [{ date_issued: '2021-11' }, '2021-11-01T00:00:00+07:00'],
    [{ date_issued: null }, '2021-11-30T00:00:00+07:00'],
    [{ date_issued: null, documents: [document({ added })] }, added],
  ];
  for (const [changes, expected] of cases) assert.equal(announcedAt(meeting(changes)), expected);
});

test('the last change is the latest of announcement, changes and documents', () => {
  assert.equal(changedAt(meeting()), '2021-11-23T00:00:00+07:00');
  assert.equal(changedAt(meeting({ documents: [document({ added })] })), added);
  assert.equal(
    changedAt(meeting({ documents: [document({ added })], changes: [change] })),
    '2021-11-29T00:00:00+07:00',
  );
});

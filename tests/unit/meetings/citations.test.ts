import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherUsesOf, type Use } from '../../../src/meetings/citations.ts';
import type { MeetingView } from '../../../src/meetings/entry.ts';

const SHA = 'a'.repeat(64);
const meetingAt = (index: number) =>
  ({ id: `hop-${index}`, documents: [{ sha256: SHA }] }) as unknown as MeetingView;
const uses = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ meeting: meetingAt(index) })) as Use[];

test('a form that every meeting hands out names the newest of them, and how many more', () => {
  const { shown, more } = otherUsesOf(meetingAt(2), SHA, uses(9));
  assert.deepEqual(
    shown.map(({ meeting }) => meeting.id),
    ['hop-0', 'hop-1', 'hop-3', 'hop-4', 'hop-5'],
  );
  assert.equal(more, 3);
});

test('a file of one meeting is nowhere else', () => {
  assert.deepEqual(otherUsesOf(meetingAt(0), SHA, uses(1)), { shown: [], more: 0 });
  assert.deepEqual(otherUsesOf(meetingAt(0), SHA), { shown: [], more: 0 });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherUsesOf, type Use } from '../../../src/meetings/citations.ts';

const uses = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ meeting: { id: `hop-${index}` } })) as Use[];

test('a form that every meeting hands out names the newest of them, and how many more', () => {
  const { shown, more } = otherUsesOf('hop-2', uses(9));
  assert.deepEqual(
    shown.map(({ meeting }) => meeting.id),
    ['hop-0', 'hop-1', 'hop-3', 'hop-4', 'hop-5'],
  );
  assert.equal(more, 3);
});

test('a file of one meeting is nowhere else', () => {
  assert.deepEqual(otherUsesOf('hop-0', uses(1)), { shown: [], more: 0 });
  assert.deepEqual(otherUsesOf('hop-0'), { shown: [], more: 0 });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../../src/attachments/reading/blocks.ts';
import { outlined } from '../../../src/attachments/reading/outline.ts';

const text: Block = { type: 'paragraph', text: 'Lời' };
const headings = (levels: readonly number[]) =>
  levels.map((level): Block => ({ type: 'heading', level, text: 'Mục' }));

test('headings go down one level at a time, whatever their looks', () => {
  for (const [levels, expected] of [
    [
      [1, 2, 3, 2],
      [1, 2, 3, 2],
    ],
    [
      [4, 4, 2, 4, 3],
      [1, 1, 1, 2, 2],
    ],
    [
      [1, 4, 2, 4],
      [1, 2, 2, 3],
    ],
    [[6], [1]],
  ] as const) {
    assert.deepEqual(outlined([text, ...headings(levels)]), [text, ...headings(expected)]);
  }
});

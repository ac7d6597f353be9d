import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVisits } from '../../../src/client/visits.ts';

test('tells new, replaced and withdrawn documents apart', () => {
  const before = { a: ['1', 'A'], b: ['2', 'B'], c: ['3', 'C'] } as const;
  const now = { a: ['1', 'A'], b: ['9', 'B'], d: ['4', 'D'] } as const;
  assert.deepEqual(compareVisits(copy(before), copy(now)), {
    added: ['d'],
    replaced: ['b'],
    withdrawn: ['c'],
  });
});

function copy(seen: Record<string, readonly [string, string]>): Record<string, [string, string]> {
  return Object.fromEntries(Object.entries(seen).map(([id, [sha, title]]) => [id, [sha, title]]));
}

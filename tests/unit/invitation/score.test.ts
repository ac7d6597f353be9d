import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { accuracy, f1, scoreFolder, SETS, sum } from '../../bench/import.ts';
import { LISTS, SIMPLE } from '../../bench/import/score.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/invitations');

for (const set of SETS) {
  test(`invitations of the set “${set}” are understood as promised`, async () => {
    const scores = [...(await scoreFolder(join(FIXTURES, set))).values()];
    assert.ok(scores.length >= 12);
    assert.ok(accuracy(sum(scores, SIMPLE)) >= 0.97);
    assert.ok(f1(sum(scores, LISTS)) >= 0.9);
  });
}

test('a wrong value is counted as wrong, a missing one as empty', async () => {
  const [given] = [...(await scoreFolder(join(FIXTURES, 'given'))).values()];
  assert.deepEqual(given?.fields.get('number'), { right: 1, wrong: 0, empty: 0 });
});

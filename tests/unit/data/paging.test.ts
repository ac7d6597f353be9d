import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPages, ROWS } from '../../../src/data/paging.ts';

for (const count of [0, 1, ROWS, ROWS + 1, 10_000]) {
  test(`a list of ${count} is cut in order, and nothing is lost`, () => {
    const rows = Array.from({ length: count }, (_, index) => index);
    const pages = inPages(rows);
    assert.deepEqual(pages.flat(), rows);
    assert.ok(pages.every(({ length }) => length <= ROWS));
    assert.equal(pages.length, Math.max(1, Math.ceil(count / ROWS)));
  });
}

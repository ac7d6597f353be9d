import assert from 'node:assert/strict';
import test from 'node:test';
import { closeness, holdsPhrase } from '../../../src/search/proximity.ts';

const at = (...all: number[]) => ({ all, exact: all, inTitle: false });

test('words in their order beat the same words scattered', () => {
  const together = closeness([at(4), at(5, 90), at(6)], [false, false, false]);
  const scattered = closeness([at(40), at(5, 90), at(200)], [false, false, false]);
  assert.deepEqual(together, { pairs: 1, exact: 1 });
  assert.ok(scattered.pairs < together.pairs);
});

test('two pairs apart count more than one', () => {
  const two = closeness([at(1), at(2), at(9), at(10)], [false, false, false, false]);
  const one = closeness([at(1), at(5), at(9), at(10)], [false, false, false, false]);
  assert.ok(two.pairs > one.pairs);
});

test('only words typed with marks must match their marks', () => {
  const other = { all: [1], exact: [], inTitle: false };
  assert.equal(closeness([other, at(2)], [true, false]).exact, 0);
  assert.equal(closeness([other, at(2)], [false, true]).exact, 1);
});

test('a phrase is consecutive, and exact where asked', () => {
  const other = { all: [5], exact: [], inTitle: false };
  assert.equal(holdsPhrase([at(4), at(5)], true), true);
  assert.equal(holdsPhrase([at(4), at(6)], false), false);
  assert.equal(holdsPhrase([at(4), other], false), true);
  assert.equal(holdsPhrase([at(4), other], true), false);
  assert.equal(holdsPhrase([at(4), undefined], false), false);
});

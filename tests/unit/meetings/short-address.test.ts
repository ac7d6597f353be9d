import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortNameOf, shortNames } from '../../../src/meetings/short-address.ts';

const FIRST = '2026-03-17-giao-ban-thang-3';
const SECOND = '2026-03-17-an-toan-giao-thong';

test('a meeting alone on its day has the day as its short name', () => {
  const names = shortNames([FIRST, '2026-03-18-khac']);
  assert.equal(shortNameOf(FIRST, names), '260317');
  assert.deepEqual(names.get('260317'), [FIRST]);
});

test('a name on paper goes on leading to its meeting when another one comes on that day', () => {
  const before = shortNames([FIRST]);
  const after = shortNames([FIRST, SECOND]);
  for (const [name, ids] of before) {
    assert.ok(after.get(name)?.includes(FIRST), name);
    assert.deepEqual(ids, [FIRST]);
  }
  const short = shortNameOf(FIRST, after);
  assert.match(short, /^260317-[1-9]\d$/u);
  assert.deepEqual(after.get(short), [FIRST]);
  assert.notEqual(short, shortNameOf(SECOND, after));
});

test('two meetings that share even the long name are both found under it', () => {
  const ids = Array.from({ length: 91 }, (_, index) => `2026-03-17-hop-${index}`);
  const names = shortNames(ids);
  for (const id of ids) assert.ok(names.get(shortNameOf(id, names))?.includes(id));
  assert.deepEqual(names.get('260317')?.length, 91);
});

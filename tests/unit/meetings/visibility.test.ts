import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueOf, type Visibility } from '../../../src/meetings/visibility.ts';

const AT = 1_700_000_000_000;
const OPEN: Visibility = { internal: false, draft: false, from: undefined };

test('only a meeting that waits for its time comes due, for those who may see it', () => {
  assert.equal(dueOf({ ...OPEN, from: AT }, 'public'), AT);
  assert.equal(dueOf({ ...OPEN, from: AT, internal: true }, 'internal'), AT);
  assert.equal(dueOf({ ...OPEN, from: AT, internal: true }, 'public'), undefined);
  assert.equal(dueOf({ ...OPEN, from: AT, draft: true }, 'public'), undefined);
  assert.equal(dueOf(OPEN, 'public'), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileState } from '../../../src/attachments/file-state.ts';

const FACTS = { dev: 1n, ino: 2n, size: 3n, mtimeNs: 4n, ctimeNs: 5n };

test('a file looks otherwise when one thing about it is otherwise, and no two things look alike', () => {
  const others = Object.keys(FACTS).map((name) => fileState({ ...FACTS, [name]: 12n }));
  assert.equal(new Set([fileState(FACTS), ...others]).size, 6);
  assert.equal(fileState({ ...FACTS }), fileState(FACTS));
  assert.notEqual(
    fileState({ ...FACTS, dev: 1n, ino: 23n }),
    fileState({ ...FACTS, dev: 12n, ino: 3n }),
  );
});

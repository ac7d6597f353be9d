import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../../..');

for (const document of ['SECURITY.md', 'tests/chaos/README.md']) {
  test(`${document}: every test it counts on is there`, () => {
    const text = readFileSync(join(ROOT, document), 'utf8');
    const named = [...text.matchAll(/`(tests\/[\w./-]+)`/gu)].map(([, path = '']) => path);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
  });
}

test('SECURITY.md: every requirement of ASVS names a test', () => {
  const rows = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8').match(/^\| \d+\.\d.*\|$/gmu) ?? [];
  assert.ok(rows.length >= 20);
  assert.deepEqual(
    rows.filter((row) => !/`tests\/[^`]+` \|$/u.test(row)),
    [],
  );
});

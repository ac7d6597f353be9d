import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { STEPS } from '../../runner/steps.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

for (const document of ['SECURITY.md', 'tests/chaos/README.md']) {
  test(`${document}: every test it counts on is there`, () => {
    const text = read(document);
    const named = [...text.matchAll(/`(tests\/[\w./-]+)`/gu)].map(([, path = '']) => path);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
  });
}

test('SECURITY.md: every requirement of ASVS names a test', () => {
  const rows = read('SECURITY.md').match(/^\| \d+\.\d.*\|$/gmu) ?? [];
  assert.ok(rows.length >= 20);
  assert.deepEqual(
    rows.filter((row) => !/`tests\/[^`]+` \|$/u.test(row)),
    [],
  );
});

test('every command that a document or a guide names is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [
    'README.md',
    'SECURITY.md',
    ...globSync('content/pages/*.md', { cwd: ROOT }),
  ].flatMap((document) =>
    [...read(document).matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name),
  );
  assert.ok(named.length > 20);
  assert.deepEqual(
    named.filter((name) => !(name in scripts)),
    [],
  );
});

test('CONTRIBUTING.md names the steps of npm test, in their order', () => {
  const [, list = ''] =
    /runs the steps of `[^`]+`: (.+?)\. `npm test/u.exec(read('CONTRIBUTING.md')) ?? [];
  const named = list.replace(/ \([^)]*\)/gu, '').split(', ');
  assert.deepEqual(
    named,
    STEPS.map(({ name }) => name),
  );
});

test('README.md tells of every folder of the program', () => {
  const map = /### Where things are\n+```\n(.*?)```/su.exec(read('README.md'))?.[1] ?? '';
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const named = new Set(map.match(/[\w-]+(?=\/)/gu));
  assert.deepEqual(
    folders.map(({ name }) => name).filter((name) => !named.has(name)),
    [],
  );
});

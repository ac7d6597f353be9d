import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCache } from '../../../src/attachments/cache.ts';

const STEP = { name: 'text', version: '1' };
const KEY = 'a'.repeat(64);

async function filledCache() {
  const folder = await mkdtemp(join(tmpdir(), 'cache-'));
  const cache = openCache(folder);
  await cache.write(STEP, KEY, { text: 'Ủy ban nhân dân' });
  const file = join(folder, 'text-1', 'aa', `${KEY}.json`);
  return { folder, cache, file };
}

test('an entry comes back for its step, version and key only', async () => {
  const { cache, folder } = await filledCache();
  assert.deepEqual(cache.read(STEP, KEY), { text: 'Ủy ban nhân dân' });
  assert.equal(cache.read({ ...STEP, version: '2' }, KEY), undefined);
  assert.equal(cache.read({ ...STEP, name: 'preview' }, KEY), undefined);
  assert.equal(cache.read(STEP, 'b'.repeat(64)), undefined);
  await rm(folder, { recursive: true });
});

test('a damaged entry is as good as none, and is mended by the next write', async () => {
  const damages: [string, (file: string) => Promise<void>][] = [
    ['cut off', (file) => truncate(file, 80)],
    ['empty', (file) => truncate(file, 0)],
    ['random', (file) => writeFile(file, Buffer.alloc(500, 0x9f))],
    [
      'altered',
      async (file) => writeFile(file, (await readFile(file, 'utf8')).replace('dân', 'xã')),
    ],
    ['deleted', (file) => rm(file)],
  ];
  for (const [name, damage] of damages) {
    const { cache, file, folder } = await filledCache();
    await damage(file);
    assert.equal(cache.read(STEP, KEY), undefined, name);
    await cache.write(STEP, KEY, 1);
    assert.equal(cache.read(STEP, KEY), 1, name);
    await rm(folder, { recursive: true });
  }
});

test('writing leaves no drafts behind, and a place that cannot be written to is no error', async () => {
  const { cache, folder } = await filledCache();
  await Promise.all(Array.from({ length: 20 }, () => cache.write(STEP, KEY, 'x')));
  assert.deepEqual(await readdir(join(folder, 'text-1', 'aa')), [`${KEY}.json`]);
  const file = join(folder, 'not-a-folder');
  await writeFile(file, '');
  await openCache(file).write(STEP, KEY, 1);
  assert.equal(openCache(file).read(STEP, KEY), undefined);
  await rm(folder, { recursive: true });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { serverLayout, type ServerLayout } from '../../../src/release/server/layout.ts';
import { keepPackages, placePackages } from '../../../src/release/server/packages.ts';

const root = await mkdtemp(join(tmpdir(), 'packages-'));
after(() => rm(root, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** A checkout with a lock file whose packages were installed once. */
async function checkout(name: string): Promise<{ layout: ServerLayout; place: string }> {
  const layout = serverLayout(join(root, name));
  await put(join(layout.checkout, 'package-lock.json'), '{}');
  const kept = join(layout.modules, createHash('sha256').update('{}').digest('hex'));
  await put(join(kept, 'astro/dist/core.js'), 'core');
  await put(join(kept, '.bin/astro'), 'run');
  await put(join(kept, 'zod/index.js'), 'zod');
  await placePackages(layout);
  return { layout, place: join(layout.checkout, 'node_modules') };
}

async function namesIn(place: string): Promise<string[]> {
  const names = await readdir(place, { recursive: true });
  return names.sort();
}

const WHOLE = [
  '.bin',
  '.bin/astro',
  'astro',
  'astro/dist',
  'astro/dist/core.js',
  'zod',
  'zod/index.js',
];

test('packages stay as long as the lock file does; what builds leave among them goes', async () => {
  const { layout, place } = await checkout('stays');
  assert.deepEqual(await namesIn(place), WHOLE);
  const { ino } = await stat(place);
  await put(join(place, '.vite/deps/chunk.js'), 'left');
  await put(join(place, '.astro/data-store.json'), 'left');
  await placePackages(layout);
  assert.equal((await stat(place)).ino, ino);
  assert.deepEqual(await namesIn(place), WHOLE);
});

const HARM: Readonly<Record<string, (place: string) => Promise<void>>> = {
  'a file put into a package': (place) => put(join(place, 'astro/dist/more.js'), 'more'),
  'a file taken out of a package': (place) => rm(join(place, 'astro/dist/core.js')),
  'a package deleted': (place) => rm(join(place, 'zod'), { recursive: true }),
  'a package nobody installed': (place) => put(join(place, 'stranger/index.js'), 'x'),
  'all deleted': (place) => rm(place, { recursive: true }),
};

for (const [name, harm] of Object.entries(HARM)) {
  test(`${name}: the packages are linked in again`, async () => {
    const { layout, place } = await checkout(name);
    await harm(place);
    await placePackages(layout);
    assert.deepEqual(await namesIn(place), WHOLE);
    assert.equal(await readFile(join(place, 'astro/dist/core.js'), 'utf8'), 'core');
  });
}

test('packages of another lock file are left to the build, and kept when it installed them', async () => {
  const { layout, place } = await checkout('other lock');
  await writeFile(join(layout.checkout, 'package-lock.json'), '{"other":1}');
  await placePackages(layout);
  await assert.rejects(stat(place), { code: 'ENOENT' });
  await put(join(place, 'zod/index.js'), 'newer');
  await put(join(place, '.astro/data-store.json'), 'left');
  await keepPackages(layout);
  const { ino } = await stat(place);
  await placePackages(layout);
  assert.equal((await stat(place)).ino, ino);
  assert.deepEqual(await namesIn(place), ['zod', 'zod/index.js']);
  await rm(place, { recursive: true });
  await placePackages(layout);
  assert.deepEqual(await namesIn(place), ['zod', 'zod/index.js']);
});

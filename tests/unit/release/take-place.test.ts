import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { putBack, takePlace } from '../../../src/release/take-place.ts';
import { inFolder, put } from '../../fixtures/content.ts';

/** A folder with an old portal and perhaps a new one beside it. */
async function inWorkshop(
  next: boolean,
  use: (place: { target: string; aside: string }, next: string) => Promise<void>,
): Promise<void> {
  await inFolder(async (root) => {
    await put(root, 'dist/index.html', 'old');
    await put(root, next ? '.build/dist/index.html' : '.build/x', 'new');
    const place = { target: join(root, 'dist'), aside: join(root, '.build', 'old') };
    await use(place, join(root, '.build', 'dist'));
  });
}

const shown = (target: string) => readFile(join(target, 'index.html'), 'utf8');

test('the new portal takes the place of the old one', async () => {
  await inWorkshop(true, async (place, next) => {
    await takePlace(next, place);
    assert.equal(await shown(place.target), 'new');
  });
});

test('the first portal needs no old one', async () => {
  await inWorkshop(true, async ({ target, aside }, next) => {
    const place = { target: `${target}-internal`, aside };
    await takePlace(next, place);
    assert.equal(await shown(place.target), 'new');
    assert.ok(!existsSync(aside));
  });
});

test('a portal that cannot be moved leaves the old one in its place', async () => {
  await inWorkshop(false, async (place, next) => {
    await assert.rejects(takePlace(next, place), { code: 'ENOENT' });
    assert.equal(await shown(place.target), 'old');
  });
});

test('an exchange that was cut off in the middle is made good', async () => {
  await inWorkshop(true, async (place) => {
    await rename(place.target, place.aside);
    await putBack(place);
    assert.equal(await shown(place.target), 'old');
  });
});

test('an exchange that was cut off at its end has nothing to make good', async () => {
  await inWorkshop(true, async (place, next) => {
    await rename(place.target, place.aside);
    await rename(next, place.target);
    await putBack(place);
    assert.equal(await shown(place.target), 'new');
  });
});

import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { guide } from '../../../src/i18n/guide.ts';

const FOLDER = resolve(import.meta.dirname, '../../../public/huong-dan');
/** All of them together are what one photograph weighs; they are loaded only when they are scrolled to. */
const LIMIT_BYTES = 60_000;

for (const { name, width, height } of guide.pictures) {
  test(`the guide's picture ${name} is there, small, and keeps its room on the page`, async () => {
    const path = join(FOLDER, `${name}.webp`);
    assert.ok(statSync(path).size <= LIMIT_BYTES);
    const real = await sharp(path).metadata();
    assert.ok(real.width >= width, 'sharp enough');
    const heightOnPage = (real.height * width) / real.width;
    assert.ok(Math.abs(heightOnPage - height) < 1, `${heightOnPage} instead of ${height}`);
  });
}

test('no picture is left that no page shows', () => {
  const shown = [...guide.pictures.map(({ name }) => `${name}.webp`), 'quan-tri.png'];
  assert.deepEqual(readdirSync(FOLDER).sort(), shown.sort());
});

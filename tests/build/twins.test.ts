/** What a release packs beside the files that every page needs. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { storeRelease } from '../../src/release/server/store-release.ts';
import { sites } from './site.ts';

const work = mkdtempSync(join(tmpdir(), 'twins-'));
after(() => {
  rmSync(work, { recursive: true });
});

/** As most servers pack, and as pages are packed here. */
const usual = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

interface Released {
  name: string;
  built: string;
  /** where it was released */
  target: string;
  texts: string[];
}

// All before the first test: what is registered after others have ended finds the folder gone.
const released: Released[] = [];
for (const [at, { name, dist }] of (await sites()).entries()) {
  const [built, target] = [join(work, `${at}`, 'built'), join(work, `${at}`, 'release')];
  cpSync(join(dist, '_astro'), join(built, '_astro'), { recursive: true });
  await storeRelease(built, target, undefined);
  const texts = globSync('_astro/**/*.{css,js,json,svg,html,txt,xml}', { cwd: built }).filter(
    (file) => readFileSync(join(built, file)).length >= 512,
  );
  released.push({ name, built, target, texts });
}

for (const { name, built, target, texts } of released) {
  test(`${name}: every text that the pages need lies packed beside itself, and unpacks to itself`, () => {
    assert.ok(texts.some((file) => file.endsWith('.css')));
    assert.ok(texts.some((file) => file.endsWith('.js')));
    for (const file of texts) {
      const bytes = readFileSync(join(built, file));
      const packed = (ending: string) => readFileSync(join(target, `${file}${ending}`));
      assert.ok(brotliDecompressSync(packed('.br')).equals(bytes), `${file}.br`);
      assert.ok(gunzipSync(packed('.gz')).equals(bytes), `${file}.gz`);
    }
    const others = globSync('_astro/**/*.{woff2,wasm,png,webp,jpg}', { cwd: built });
    for (const file of others) assert.ok(!existsSync(join(target, `${file}.br`)), file);
  });

  test(`${name}: brotli takes its time for them, and is smaller for it`, () => {
    const sizes = texts.map((file) => ({
      file,
      slow: readFileSync(join(target, `${file}.br`)).length,
      usual: usual(readFileSync(join(built, file))).length,
    }));
    for (const { file, slow, usual: quick } of sizes) assert.ok(slow <= quick, file);
    const sum = (sort: 'slow' | 'usual') => sizes.reduce((total, size) => total + size[sort], 0);
    assert.ok(sum('slow') < sum('usual') * 0.98, `${sum('slow')} of ${sum('usual')} bytes`);
  });
}

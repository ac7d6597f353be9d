import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';

const ROOT = resolve(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'src/styles/portal-sans');
const LIMIT_BYTES = 24_000;

function open(file: string): Font {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} holds more than one font`);
  return font;
}

const face = open(join(FOLDER, 'portal-sans.woff2'));
const has = (letter: string) => face.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
const missing = (text: string) => [...new Set(text.normalize('NFC'))].filter((one) => !has(one));

/** Every vowel with every tone, and đ, small and large. */
const VIETNAMESE = ['aăâeêioôơuưy', '\u0300\u0301\u0303\u0309\u0323']
  .reduce((vowels, tones) =>
    [...vowels].flatMap((vowel) => [vowel, ...tonesOf(vowel, tones)]).join(''),
  )
  .concat('đ');

function tonesOf(vowel: string, tones: string): string[] {
  return [...tones].map((tone) => (vowel + tone).normalize('NFC'));
}

test('the face has every Vietnamese letter, whole and in parts', () => {
  const letters = VIETNAMESE + VIETNAMESE.toUpperCase();
  assert.equal(new Set(letters).size, 2 * (12 * 6 + 1));
  assert.deepEqual(missing(letters), []);
  const parts = new Set(letters.normalize('NFD'));
  assert.deepEqual(
    [...parts].filter((part) => !has(part)),
    [],
  );
});

test('the face has all that the interface and its list of characters say', () => {
  const words = globSync('src/{i18n,components,layouts,pages}/**/*.{ts,astro}', { cwd: ROOT });
  assert.ok(words.length > 50);
  for (const file of [...words, 'src/styles/portal-sans/characters.txt']) {
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\s/gu, ' ');
    assert.deepEqual(missing(text), [], file);
  }
});

test('its letters are as wide as those it was made of, with all their weights', () => {
  const sources = ['latin', 'vietnamese'].map((script) => {
    const name = `@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`;
    return open(fileURLToPath(import.meta.resolve(name)));
  });
  assert.deepEqual(face.variationAxes, sources[0]?.variationAxes);
  for (const letter of `0123456789 Aa Nn ${VIETNAMESE}`) {
    const code = letter.codePointAt(0) ?? 0;
    const source = sources.find((font) => font.hasGlyphForCodePoint(code));
    const width = (font?: Font) => font?.glyphForCodePoint(code).advanceWidth;
    assert.equal(width(face), width(source), letter);
  }
});

test('one file, small enough to come with the first page', () => {
  const files = globSync('*.woff2', { cwd: FOLDER });
  assert.deepEqual(files, ['portal-sans.woff2']);
  assert.ok(readFileSync(join(FOLDER, 'portal-sans.woff2')).length <= LIMIT_BYTES);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byVietnamese } from '../../../src/text/collate.ts';
import { cleanText, collapseSpaces, foldMarks, nfc } from '../../../src/text/normalize.ts';
import { shortSlug, SLUG, slugify } from '../../../src/text/slug.ts';
import { closest, typingDistance } from '../../../src/text/suggest.ts';

/** Each base letter with every mark it can carry in Vietnamese. */
const LETTERS = {
  a: 'àáảãạăằắẳẵặâầấẩẫậ',
  d: 'đ',
  e: 'èéẻẽẹêềếểễệ',
  i: 'ìíỉĩị',
  o: 'òóỏõọôồốổỗộơờớởỡợ',
  u: 'ùúủũụưừứửữự',
  y: 'ỳýỷỹỵ',
};

test('every Vietnamese letter folds to its base, composed or not, small or capital', () => {
  for (const [base, marked] of Object.entries(LETTERS)) {
    for (const letter of marked) {
      for (const form of [letter, letter.toUpperCase(), letter.normalize('NFD')]) {
        assert.equal(foldMarks(form), base, form);
      }
    }
  }
});

test('letters that only look like Đ become Đ; what is visible otherwise stays', () => {
  assert.equal(cleanText('\u00D0ồng \u0189ăng, \u00F0iểm \u0256'), 'Đồng Đăng, điểm đ');
  assert.equal(cleanText('giao\u00AD\u200B ban\uFEFF'), 'giao ban');
  assert.equal(cleanText('“Quyết định” – 50 % √ №'), '“Quyết định” – 50 % √ №');
  assert.equal(nfc('Hòa'.normalize('NFD')), 'Hòa');
});

test('an address part is ASCII words joined by hyphens, and its own slug', () => {
  const cases = [
    ['Báo cáo số 5 (Sở Y tế)', 'bao-cao-so-5-so-y-te'],
    ['  Đường sá: Ỷ lại & “Nghị quyết” 05/NQ-HĐND ', 'duong-sa-y-lai-nghi-quyet-05-nq-hdnd'],
    ['\u00D0ồng'.normalize('NFD'), 'dong'],
    ['Ⅳ – !?', ''],
  ] as const;
  for (const [text, slug] of cases) {
    assert.equal(slugify(text), slug);
    assert.equal(slugify(slug), slug);
    assert.ok(slug === '' || SLUG.test(slug));
  }
  for (const wrong of ['-a', 'a-', 'a--b', 'A', 'á', 'a b', 'a/b', ''])
    assert.ok(!SLUG.test(wrong));
});

test('a short slug is cut between words, and only a single long word is cut inside', () => {
  assert.equal(shortSlug('giao ban trực tuyến tháng', 18), 'giao-ban-truc');
  assert.equal(shortSlug('giao ban trực tuyến', 19), 'giao-ban-truc-tuyen');
  assert.equal(shortSlug('a'.repeat(30), 10), 'a'.repeat(10));
});

test('the Vietnamese alphabet puts ă and â behind a, đ behind d', () => {
  const words = ['đất', 'da', 'ăn', 'âm', 'an', 'êm', 'em'];
  assert.deepEqual(words.sort(byVietnamese), ['an', 'ăn', 'âm', 'da', 'đất', 'em', 'êm']);
});

test('one typing error of each kind counts one', () => {
  for (const [a, b, distance] of [
    ['draf', 'draft', 1],
    ['titel', 'title', 1],
    ['isuer', 'issuer', 1],
    ['kinds', 'kind', 1],
    ['mode', 'mods', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ] as const) {
    assert.equal(typingDistance(a, b), distance, `${a} ${b}`);
    assert.equal(typingDistance(b, a), distance, `${b} ${a}`);
  }
});

test('a suggestion is made when it is near, else none', () => {
  const fields = ['title', 'status', 'starts_at', 'sites'];
  assert.equal(closest('titel', fields), 'title');
  assert.equal(closest('Start_at', fields), 'starts_at');
  assert.equal(closest('quorum', fields), undefined);
  assert.equal(closest('x', []), undefined);
});

test('white space of any kind becomes one blank', () => {
  assert.equal(collapseSpaces(' a\t\u00A0b\r\n c '), 'a b c');
});

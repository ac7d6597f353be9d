import assert from 'node:assert/strict';
import test from 'node:test';
import { fold, unfold } from '../../../src/search/fold.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';

const lexicon = createLexicon([
  { abbreviation: 'GPMB', expansions: ['giải phóng mặt bằng'] },
  { abbreviation: 'KT-XH', expansions: ['kinh tế - xã hội'] },
  { abbreviation: 'TT', expansions: ['Thường trực', 'Trung tâm'] },
]);

/** Text that Pagefind would index, without the signs that only end words. */
const seen = (text: string) =>
  fold(text, lexicon).replaceAll('\u02BC', '').replaceAll('\u0345', '\u0335');

test('what a text is indexed as', async (t) => {
  const cases: [text: string, indexed: string][] = [
    ['địa bàn Đà Nẵng', 'd\u0335ịa bàn D\u0335à Nẵng'],
    ['hoà, thuỷ, khoẻ', 'hoà~hòa, thuỷ~thủy, khoẻ~khỏe'],
    ['quý, hoàn, thuyền', 'quý, hoàn, thuyền'],
    ['lí do kĩ thuật', 'lí~lý do kĩ~kỹ thuật'],
    ['06/8/2020', '06/8/2020 {20200806 202008}'],
    ['ngày 6 tháng 8 năm 2020', 'ngày 6 tháng 8 năm 2020 {20200806 202008}'],
    ['15-17/8/2023', '15-17/8/2023 {20230815 20230816 20230817 202308}'],
    ['tháng 11/2021', 'tháng 11/2021 {202111}'],
    ['14 giờ 00', '14 giờ 00 {001400}'],
    ['7h30', '7^h^30 {000730}'],
    ['0204.3856.999', '0204.3856.999 {02043856999}'],
    ['1.284,6 m2', '1.284,6 {1284} m^2'],
    ['Vành đai V', 'Vành d\u0335ai V~5'],
    ['812 /GM-UBND', '812 /GM-UBND {812GMUBND}'],
    ['812/GM-UBND', '812/GM-UBND'],
    ['GPMB', 'GPMB {giải phóng mặt bằng}'],
    ['Giải phóng mặt bằng.', 'Giải phóng mặt bằng~GPMB.'],
    ['KT - XH', 'KT - XH {kinh tế xã hội}'],
    ['gpmb', 'gpmb'],
    ['TT Tỉnh ủy', 'TT Tỉnh ủy'],
    ['QL37', 'QL^37 {quốc lộ 37}'],
    ['quốc lộ 37', 'quốc lộ 37~QL'],
  ];
  for (const [text, indexed] of cases) {
    await t.test(text, () => assert.equal(seen(text), indexed));
  }
});

test('unfolding gives back any text in NFC', async (t) => {
  const alphabet = [
    ...'aăâbcdđeêghiklmnoôơpqrstuưvxyĐÐ',
    ...'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệỳỷỹýỵ',
    ...'0123456789 .,;:/-–—…“”‘’()[]{}|\\~^"\'\n\t&<>+%',
    ...'\u02BC\u0345\uE000\uE001\uE007\uE00A\uE00B\uE10B\u0301\u0300\u200B\u00AD😀漢',
    ...[
      'GPMB',
      'giải phóng mặt bằng',
      'ngày 6/8/2020',
      '7h30',
      'QL37',
      'V',
      '1.284,6',
      'KT-XH',
      '12/GM-UBND',
    ],
  ];
  let seed = 20201130;
  const random = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % limit;
  };
  const texts = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + random(24) }, () => alphabet[random(alphabet.length)] ?? '').join(''),
  );
  await t.test('4,000 random texts', () => {
    for (const text of texts) assert.equal(unfold(fold(text, lexicon)), text.normalize('NFC'));
  });
  await t.test('the same texts decomposed', () => {
    for (const text of texts) {
      assert.equal(unfold(fold(text.normalize('NFD'), lexicon)), text.normalize('NFC'));
    }
  });
});

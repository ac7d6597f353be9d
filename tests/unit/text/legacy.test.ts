import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  convertByFont,
  convertPassages,
  guessEncoding,
} from '../../../src/text/legacy/encoding.ts';
import { fromTcvn3 } from '../../../src/text/legacy/tcvn3.ts';
import { fromVni } from '../../../src/text/legacy/vni.ts';
import { isSyllable } from '../../../src/text/legacy/syllable.ts';

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const ALPHABET = [
  ...[...'aăâeêioôơuưy'].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  'đ',
];

/** TCVN 5712:1993 (VN3), written down by code, apart from the converter’s own table. */
const TCVN3_CODES: readonly [string, number[]][] = [
  ['à ả ã á ạ', [0xb5, 0xb6, 0xb7, 0xb8, 0xb9]],
  ['ă ằ ẳ ẵ ắ ặ', [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6]],
  ['â ầ ẩ ẫ ấ ậ', [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb]],
  ['đ è ẻ ẽ é ẹ', [0xae, 0xcc, 0xce, 0xcf, 0xd0, 0xd1]],
  ['ê ề ể ễ ế ệ', [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6]],
  ['ì ỉ ĩ í ị', [0xd7, 0xd8, 0xdc, 0xdd, 0xde]],
  ['ò ỏ õ ó ọ', [0xdf, 0xe1, 0xe2, 0xe3, 0xe4]],
  ['ô ồ ổ ỗ ố ộ', [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9]],
  ['ơ ờ ở ỡ ớ ợ', [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee]],
  ['ù ủ ũ ú ụ', [0xef, 0xf1, 0xf2, 0xf3, 0xf4]],
  ['ư ừ ử ữ ứ ự', [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9]],
  ['ỳ ỷ ỹ ý ỵ', [0xfa, 0xfb, 0xfc, 0xfd, 0xfe]],
  ['Ă Â Ê Ô Ơ Ư Đ', [0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7]],
];

const toTcvn3 = new Map(
  TCVN3_CODES.flatMap(([letters, codes]) =>
    letters
      .split(' ')
      .map((letter, index): [string, string] => [letter, String.fromCharCode(codes[index] ?? 0)]),
  ),
);

/** Unicode → VNI by its rule: the vowel, then one character for all its marks. */
function toVni(letter: string): string {
  const lower = letter.toLowerCase();
  const alone: Record<string, string> = {
    đ: 'ñ',
    ì: 'ì',
    í: 'í',
    ỉ: 'æ',
    ĩ: 'ó',
    ị: 'ò',
    ỵ: 'î',
    ơ: 'ô',
    ư: 'ö',
  };
  const [base = '', ...marks] = lower.normalize('NFD');
  const tone = marks.find((mark) => TONES.includes(mark)) ?? '';
  const index = TONES.indexOf(tone);
  let vni: string;
  if (alone[lower]) vni = alone[lower];
  else if (marks.includes('\u031B')) vni = (base === 'o' ? 'ô' : 'ö') + ('øûõùï'[index - 1] ?? '');
  else if (marks.includes('\u0302')) vni = base + ('âàåãáä'[index] ?? '');
  else if (marks.includes('\u0306')) vni = base + ('êèúüéë'[index] ?? '');
  else vni = base + (tone ? ('øûõùï'[index - 1] ?? '') : '');
  return letter === lower ? vni : vni.toUpperCase();
}

test('every Vietnamese letter survives the way through TCVN3', () => {
  for (const letter of ALPHABET) {
    const legacy = toTcvn3.get(letter) ?? letter;
    assert.equal(fromTcvn3(legacy), letter, legacy);
    assert.equal(legacy.length, 1);
  }
});

test('every Vietnamese letter, small and capital, survives the way through VNI', () => {
  for (const letter of ALPHABET.flatMap((small) => [small, small.toUpperCase()])) {
    assert.equal(fromVni(toVni(letter)), letter, toVni(letter));
  }
});

const MOTTO =
  'Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc; các đồng chí lãnh đạo Ủy ban nhân dân';
const tcvn3 = [...MOTTO]
  .map((letter) => toTcvn3.get(letter) ?? (letter === 'Ủ' ? 'ñ' : letter))
  .join('');
const vni = [...MOTTO]
  .map((letter) => (/[a-z\s,;]/iu.test(letter) && letter < '\u0080' ? letter : toVni(letter)))
  .join('');

test('encodings are told by their words, and only where there is reason to', () => {
  const cases: [string, string, ReturnType<typeof guessEncoding>][] = [
    ['TCVN3', tcvn3, 'tcvn3'],
    ['VNI', vni, 'vni'],
    ['Unicode', MOTTO, undefined],
    [
      'Unicode without ư, đ or horned letters',
      'Kính mời các đại biểu; báo cáo, tài liệu: các xã',
      undefined,
    ],
    [
      'French',
      'Le Conseil général a décidé la création d’une société à responsabilité limitée, où l’été précède',
      undefined,
    ],
    ['plain ASCII', 'Agenda of the meeting', undefined],
    ['too little to tell', 'Sè 05', undefined],
  ];
  for (const [name, text, expected] of cases) assert.equal(guessEncoding(text), expected, name);
});

test('pasted passages are converted one by one; short ones follow the rest', () => {
  const { passages, found } = convertPassages([tcvn3, 'Ngµy', MOTTO, 'các', 'Plain']);
  assert.deepEqual(passages, [MOTTO.replace('Ủ', 'ủ'), 'Ngày', MOTTO, 'các', 'Plain']);
  assert.deepEqual([...found], ['tcvn3']);
});

test('where nothing is Unicode, a short passage is legacy even if it could be read as it stands', () => {
  assert.deepEqual(convertPassages([tcvn3, 'Céng']).passages[1], 'Cộng');
});

test('what nothing can read is left out, not passed on', () => {
  const garbage = Array.from({ length: 40 }, (_, index) => `b¿${'¡§¶«»'[index % 5] ?? ''}Æx`).join(
    ' ',
  );
  const { passages, found } = convertPassages([garbage]);
  assert.deepEqual(passages, ['']);
  assert.deepEqual([...found], ['unknown']);
});

test('the font decides when it is known, except over letters it cannot hold', () => {
  assert.equal(convertByFont('héi nghÞ', '.VnTime'), 'hội nghị');
  assert.equal(convertByFont('héi nghÞ', '.VnArialH'), 'HỘI NGHỊ');
  assert.equal(convertByFont('hoäi nghò', 'VNI-Helve-Condense'), 'hội nghị');
  assert.equal(convertByFont('hội nghị', '.VnTime'), 'hội nghị');
  assert.equal(convertByFont('café', 'Times New Roman'), 'café');
});

test('Vietnamese syllables are told from what looks like them', () => {
  for (const word of ['nghiêng', 'quyết', 'giải', 'Ủy', 'khuỷu', 'thuở', 'yếu', 'đầu', 'xoèn']) {
    assert.ok(isSyllable(word.normalize('NFC')), word);
  }
  for (const word of ['hoµ', 'Coäng', 'x·', 'Müller', 'tiếẹng', 'bcé', 'w']) {
    assert.ok(!isSyllable(word), word);
  }
});

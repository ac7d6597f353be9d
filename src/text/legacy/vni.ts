/**
 * VNI Windows (fonts VNI-Times, VNI-Helve…): a plain vowel followed by a character that stands for its marks; ơ, ư, đ
 * and the forms of i have a character of their own. The table is built from the marks, so it cannot miss a letter.
 */
const TONES: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
const CIRCUMFLEX: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const BREVE: Readonly<Record<string, string>> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const ALONE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
};

const LETTERS = buildLetters();
const LETTER = new RegExp(
  [...LETTERS.keys()].toSorted((a, b) => b.length - a.length).join('|'),
  'gu',
);

export function fromVni(text: string): string {
  return text.replace(LETTER, (letter) => LETTERS.get(letter) ?? letter);
}

function buildLetters(): Map<string, string> {
  const letters = new Map<string, string>();
  const add = (legacy: string, letter: string): void => {
    const [head = '', mark = ''] = legacy;
    const upper = letter.toUpperCase();
    letters.set(legacy, letter);
    letters.set(legacy.toUpperCase(), upper);
    // Typists leave the mark small after a capital letter, and the other way round.
    if (mark) letters.set(head.toUpperCase() + mark, upper);
    if (mark) letters.set(head + mark.toUpperCase(), letter);
  };
  const addAll = (vowels: string, marks: Readonly<Record<string, string>>): void => {
    for (const vowel of vowels) {
      for (const [mark, combining] of Object.entries(marks)) {
        add(vowel + mark, ((ALONE[vowel] ?? vowel) + combining).normalize('NFC'));
      }
    }
  };
  addAll('aeouyôö', TONES);
  addAll('aeo', CIRCUMFLEX);
  addAll('a', BREVE);
  for (const [legacy, letter] of Object.entries(ALONE)) add(legacy, letter);
  return letters;
}

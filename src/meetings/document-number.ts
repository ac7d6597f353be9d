/** The number of a document without its symbol: 05, 123a. */
export const NUMBER = /^\d{1,5}[a-z]?$/u;

/** Under 10 with a zero in front, as documents print it: `7` → `07`, `7a` → `07a` (NĐ 30/2020, Phụ lục I, II.3). */
export function printedNumber(number: string): string {
  return /^\d(?!\d)/u.test(number) ? `0${number}` : number;
}

/** Letters of other alphabets that look like ours, and the dashes of Word. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...'АВСЕНІКМОРТХ'].map((letter, at) => [letter, 'ABCEHIKMOPTX'[at] ?? '']),
  ),
  ...{ Ð: 'Đ', Ɖ: 'Đ', '–': '-', '—': '-', '−': '-', '‑': '-' },
};
/** Written in capitals wherever they stand. NĐ 30/2020, Phụ lục III. */
const IN_CAPITALS = /(?<![\p{L}\p{M}])(?:ubnd|hđnd|vpcp)(?![\p{L}\p{M}])/giu;

/** “63/KH-UBNd” → “63/KH-UBND”: letters as they were meant; the text itself where nothing is wrong. */
export function meantLetters(text: string): string {
  return [...text]
    .map((letter) => LOOK_ALIKES[letter] ?? letter)
    .join('')
    .replace(IN_CAPITALS, (abbreviation) => abbreviation.toLocaleUpperCase('vi'));
}

/**
 * A symbol as it was meant: “GM - UBND”, “gm-ubnd” → “GM-UBND”. Capitals and hyphens, no blanks (NĐ 30/2020, Phụ lục I,
 * II.3); small letters among capitals, as in “QĐ-TTg”, stay.
 */
export function meantSymbol(symbol: string): string {
  const joined = meantLetters(symbol).replace(/\s+/gu, '');
  return /\p{Lu}/u.test(symbol) ? joined : joined.toLocaleUpperCase('vi');
}

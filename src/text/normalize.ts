/**
 * Vietnamese letters as Unicode has them: one form to store, one folded form to compare.
 * Sources: TCVN 6909:2001 (NFC); tests in tests/unit/text.
 */

/** Letters that look like Đ/đ but are Icelandic or African ones, left behind by old converters. */
const D_STROKE_IMPOSTORS: Readonly<Record<string, string>> = {
  '\u00D0': 'Đ',
  '\u0189': 'Đ',
  '\u00F0': 'đ',
  '\u0256': 'đ',
};

/** Characters that are invisible and mean nothing in Vietnamese text. */
const INVISIBLE = /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/gu;

/** Composed form, the only one that is stored and shown. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** Text as it should have been typed: NFC, true Đ/đ, no invisible characters. Visible text is untouched. */
export function cleanText(text: string): string {
  return nfc(text.replace(INVISIBLE, '')).replace(
    /[\u00D0\u0189\u00F0\u0256]/gu,
    (letter) => D_STROKE_IMPOSTORS[letter] ?? letter,
  );
}

/** Lower-case letters without marks, đ as d: “Giải phóng” → “giai phong”. For comparing, never for showing. */
export function foldMarks(text: string): string {
  return cleanText(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
}

/** One blank for every run of white space, none at the ends. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

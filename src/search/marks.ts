/**
 * The signs that folding puts into indexed text, and how text that holds them already is kept apart.
 * All hidden signs are ASCII punctuation, because Pagefind splits a word there and keeps its parts at one position.
 */

/** Stands after d for đ: counts as a letter for Pagefind, is dropped with the other marks, and is no Vietnamese mark. */
export const STROKE = '\u0345';
/** Ends every syllable and every number, so that only whole ones match. */
export const END = '\u02BC';
/** Between letters and digits that stand together (QL^37). */
export const JOIN = '^';
/** Before another form of the same word, at the same position (lí~lý). */
export const ALSO = '~';
/** Round words that follow unseen (GPMB {giải phóng mặt bằng}); always after a blank. */
export const OPEN = '{';
export const CLOSE = '}';

/** Typographic signs as ASCII, since Pagefind takes only ASCII punctuation off a word. */
const SIGNS = new Map([
  ['\u201C', '['],
  ['\u201D', ']'],
  ['\u2013', '|'],
  ['\u2026', '\\'],
]);

/** Literal characters that would be read as one of the signs above, in the order of their private stand-ins. */
const RESERVED = [STROKE, END, JOIN, ALSO, OPEN, CLOSE, ...SIGNS.values()];
const PRIVATE = 0xe000;
const ESCAPE = String.fromCharCode(PRIVATE + RESERVED.length);
const SHIFT = 0x100;

const guards = new Map<string, string>(SIGNS);
const originals = new Map<string, string>([...SIGNS].map(([sign, ascii]) => [ascii, sign]));
for (const [index, literal] of RESERVED.entries()) {
  const stand = String.fromCharCode(PRIVATE + index);
  guards.set(literal, stand);
  originals.set(stand, literal);
}
for (let index = 0; index <= RESERVED.length; index++) {
  const own = String.fromCharCode(PRIVATE + index);
  guards.set(own, ESCAPE + String.fromCharCode(PRIVATE + SHIFT + index));
}

const TO_GUARD = classOf([...guards.keys()]);
const TO_RELEASE = new RegExp(`${ESCAPE}([\\s\\S])|${classOf([...originals.keys()]).source}`, 'gu');

/** Text in which none of the signs above stands for itself. */
export function guard(text: string): string {
  return text.replace(TO_GUARD, (sign) => guards.get(sign) ?? sign);
}

/** The inverse of `guard`. */
export function release(text: string): string {
  return text.replace(TO_RELEASE, (sign, escaped: string | undefined) =>
    escaped === undefined
      ? (originals.get(sign) ?? sign)
      : String.fromCharCode(escaped.charCodeAt(0) - SHIFT),
  );
}

function classOf(characters: string[]): RegExp {
  const codes = characters.map((sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`);
  return new RegExp(`[${codes.join('')}]`, 'gu');
}

/** Lines of a page → its text, one line each, Unicode composed (NFC). */
import { nfc } from '../../text/normalize.ts';
import { convertByFont, encodingOfFont } from '../../text/legacy/encoding.ts';
import { LINE_END_HYPHEN } from './glyphs.ts';
import type { Line } from './lines.ts';

/**
 * Vietnamese is never hyphenated, so a word that a line breaks after “-” or “/” (COVID-|19, 05/|GM-UBND) is one word
 * with that sign in it.
 */
const BROKEN_WORD = /(?<=[\p{L}\p{M}\p{N}][-/])\n(?=[\p{L}\p{N}])/gu;

/** What one line says, in Unicode if its font tells the encoding. */
export function lineText({ text, font }: Line): string {
  const tcvn3 = encodingOfFont(font)?.encoding === 'tcvn3';
  // In TCVN3 the soft hyphen is the letter ư; after a small letter that is what ends a line.
  const whole = tcvn3 ? text.replace(/(?<=[a-z])\u0002$/u, '\u00AD') : text;
  return nfc(convertByFont(whole.replaceAll(LINE_END_HYPHEN, '-'), font));
}

/** Lines one below the other; words that a line end broke are whole again. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .replace(BROKEN_WORD, '');
}

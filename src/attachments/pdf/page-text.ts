/** Lines of a page → its text, one line each, Unicode composed (NFC). */
import { nfc } from '../../text/normalize.ts';
import { LINE_END_HYPHEN } from './glyphs.ts';
import type { Line } from './lines.ts';

/**
 * Vietnamese is never hyphenated, so a word that a line breaks after “-” or “/” (COVID-|19, 05/|GM-UBND) is one word
 * with that sign in it.
 */
const BROKEN_WORD = /(?<=[\p{L}\p{M}\p{N}][-/])\n(?=[\p{L}\p{N}])/gu;

export function pageText(lines: readonly Line[]): string {
  const text = lines
    .map((line) => nfc(line.text.replaceAll(LINE_END_HYPHEN, '-')))
    .filter((line) => line !== '')
    .join('\n');
  return text.replace(BROKEN_WORD, '');
}

/**
 * Text as Pagefind indexes it. Pagefind knows no Vietnamese: it drops marks but not the stroke of đ, matches beginnings of
 * words, and sees no date. Folding adds signs and hidden words that mend this; unfolding takes them out again.
 * The same module runs at build and in the browser. What the signs do in Pagefind: docs of `marks.ts`.
 */
import { nfc } from '../text/normalize.ts';
import { type Lexicon, type Pair, EMPTY_LEXICON } from './lexicon.ts';
import { ALSO, CLOSE, END, guard, JOIN, OPEN, release, STROKE } from './marks.ts';
import { canonicalForms, romanValue } from './numbers.ts';
import { preferredSpelling } from './syllable.ts';

const RUN = /[\p{L}\p{M}]+|\p{N}+/gu;
const LETTER = /^[\p{L}\p{M}]/u;
/** 63 /KH - UBND: a document's number that blanks have torn apart. */
const TORN_NUMBER =
  /(?<![\p{L}\p{N}])\d{1,5}\s?\/\s?\p{Lu}[\p{L}\p{M}]{0,4}(?:\s?-\s?\p{Lu}[\p{L}\p{M}&]{0,9}){1,2}/gu;

/** Letters of roads before their number. Source: NĐ 11/2010, NĐ 165/2024 (quốc lộ, đường tỉnh, đường huyện). */
const ROADS: ReadonlyMap<string, readonly string[]> = new Map([
  ['QL', ['quốc', 'lộ']],
  ['ĐT', ['đường', 'tỉnh']],
  ['TL', ['tỉnh', 'lộ']],
  ['ĐH', ['đường', 'huyện']],
]);

interface Run {
  text: string;
  start: number;
  end: number;
  letters: boolean;
}

/** NFC text with hidden signs and words. `unfold(fold(text)) === text.normalize('NFC')` for every text. */
export function fold(text: string, lexicon: Lexicon = EMPTY_LEXICON): string {
  const source = guard(nfc(text));
  const runs: Run[] = Array.from(source.matchAll(RUN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    letters: LETTER.test(match[0]),
  }));
  const hidden = hiddenWords(source);
  const also = new Map<number, string[]>();
  collectVariants(runs, also);
  collectAbbreviations(source, runs, lexicon, hidden, also);
  collectRoads(source, runs, hidden, also);

  let folded = '';
  let at = 0;
  for (const [index, run] of runs.entries()) {
    folded += source.slice(at, run.start);
    if (index > 0 && runs[index - 1]?.end === run.start) folded += JOIN;
    folded += foldRun(run.text);
    for (const form of also.get(index) ?? []) folded += ALSO + form;
    const words = hidden.get(run.end);
    if (words) folded += ` ${OPEN}${words.join(' ')}${CLOSE}`;
    at = run.end;
  }
  return folded + source.slice(at);
}

/** The text that was folded, in NFC. */
export function unfold(folded: string): string {
  const shown = folded
    .replace(HIDDEN_WORDS, '')
    .replace(HIDDEN_FORM, '')
    .replace(HIDDEN_SIGN, '')
    .replace(STROKED, (stroked) => (stroked.startsWith('d') ? 'đ' : 'Đ'));
  return nfc(release(shown));
}

/** One syllable or number as it stands in the index: stroke apart, end marked. */
export function foldRun(run: string): string {
  if (!run.includes('đ') && !run.includes('Đ')) return run + END;
  return run.replaceAll('đ', `d${STROKE}`).replaceAll('Đ', `D${STROKE}`) + END;
}

const HIDDEN_WORDS = new RegExp(` \\${OPEN}[^${CLOSE}]*\\${CLOSE}`, 'gu');
const HIDDEN_FORM = new RegExp(`${ALSO}[^${ALSO}${END}]*${END}`, 'gu');
const HIDDEN_SIGN = new RegExp(`[${END}\\${JOIN}]`, 'gu');
const STROKED = new RegExp(`[dD]${STROKE}`, 'gu');

/** Canonical dates, times and numbers, by the place they follow. A day brings its month. */
function hiddenWords(source: string): Map<number, string[]> {
  const hidden = new Map<number, string[]>();
  for (const { kind, end, digits } of canonicalForms(source)) {
    const months = kind === 'day' ? new Set(digits.map((day) => day.slice(0, 6))) : [];
    hidden.set(
      end,
      [...digits, ...months].map((form) => form + END),
    );
  }
  for (const match of source.matchAll(TORN_NUMBER)) {
    if (!/\s/u.test(match[0])) continue;
    const end = match.index + match[0].length;
    hidden.set(end, [
      ...(hidden.get(end) ?? []),
      (match[0].match(RUN) ?? []).map(foldRun).join(''),
    ]);
  }
  return hidden;
}

/** Other spellings of one syllable, and the value of a Roman numeral. */
function collectVariants(runs: Run[], also: Map<number, string[]>): void {
  for (const [index, { text, letters }] of runs.entries()) {
    if (!letters) continue;
    const preferred = preferredSpelling(text);
    const value = romanValue(text);
    if (preferred !== text) also.set(index, [foldRun(preferred)]);
    else if (value !== undefined) also.set(index, [value + END]);
  }
}

/** Abbreviations get their words, words their abbreviation. */
function collectAbbreviations(
  source: string,
  runs: Run[],
  lexicon: Lexicon,
  hidden: Map<number, string[]>,
  also: Map<number, string[]>,
): void {
  for (const [index, run] of runs.entries()) {
    if (!run.letters) continue;
    const short = abbreviationAt(source, runs, index, lexicon);
    if (short) {
      const words = short.pair.expansion.match(RUN) ?? [];
      hidden.set(short.end, [...(hidden.get(short.end) ?? []), ...words.map(foldRun)]);
    }
    const long = expansionAt(runs, index, lexicon);
    if (long) {
      const last = index + long.words.length - 1;
      const letters = foldRun(long.abbreviation.replace(/[^\p{L}\p{M}]/gu, ''));
      also.set(last, [...(also.get(last) ?? []), letters]);
    }
  }
}

/** QL37 gets “quốc lộ 37”, “quốc lộ 37” gets QL: alone QL may be quản lý, before a number it is a road. */
function collectRoads(
  source: string,
  runs: Run[],
  hidden: Map<number, string[]>,
  also: Map<number, string[]>,
): void {
  for (const [index, run] of runs.entries()) {
    const last = runs[index - 1];
    if (run.letters || !last || !/^[ .]?$/u.test(source.slice(last.end, run.start))) continue;
    const words = ROADS.get(last.text);
    if (words)
      hidden.set(run.end, [...(hidden.get(run.end) ?? []), ...[...words, run.text].map(foldRun)]);
    const name = `${runs[index - 2]?.text ?? ''} ${last.text}`.toLowerCase();
    for (const [letters, road] of ROADS) {
      if (name === road.join(' ')) also.set(index, [...(also.get(index) ?? []), foldRun(letters)]);
    }
  }
}

/** GPMB; KT-XH, KTXH and KT - XH. Letters must be written as in the list: “đa” is not “ĐA”. */
function abbreviationAt(
  source: string,
  runs: Run[],
  index: number,
  lexicon: Lexicon,
): { pair: Pair; end: number } | undefined {
  let letters = '';
  for (let at = index; at < runs.length && at < index + 3; at++) {
    const run = runs[at];
    const before = runs[at - 1];
    if (!run?.letters) return undefined;
    if (at > index && !/^(?:[-&/.]|\s-\s)$/u.test(source.slice(before?.end, run.start))) {
      return undefined;
    }
    letters += run.text;
    const pair = lexicon.byLetters.get(letters);
    if (pair) return { pair, end: run.end };
  }
  return undefined;
}

function expansionAt(runs: Run[], index: number, lexicon: Lexicon): Pair | undefined {
  const rivals = lexicon.byFirst.get(spellingOf(runs[index]));
  return rivals?.find(({ words }) =>
    words.every((word, offset) => spellingOf(runs[index + offset]) === word),
  );
}

function spellingOf(run: Run | undefined): string {
  return run ? preferredSpelling(run.text.toLowerCase()) : '';
}

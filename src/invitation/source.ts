/**
 * The given text made readable: one Unicode form, true Đ, plain dashes and apostrophes, no Markdown marks, digits where
 * recognition read letters. Every letter still knows its place in the original.
 */
import { cleanText } from '../text/normalize.ts';
import { plainSign, SYMBOL_SIGN } from '../text/symbol-sign.ts';
import { convertPassages, type LegacyEncoding } from '../text/legacy/encoding.ts';
import type { Fragment } from './fragment.ts';
import type { Span } from './model.ts';

export interface Source {
  original: string;
  /** The text came in an encoding from before Unicode; `unknown` could not be converted. */
  legacyEncoding: LegacyEncoding | 'unknown' | null;
  clean: Fragment;
}

const PLAIN: Readonly<Record<string, string>> = {
  '\u00A0': ' ',
  '\u2007': ' ',
  '\u202F': ' ',
  '\u2003': ' ',
  '\u2002': ' ',
  '\u2009': ' ',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '’': "'",
  '‘': "'",
  '′': "'",
  '´': "'",
  '`': "'",
  '\r': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '\f': '\n',
  '\v': '\n',
};

/** Word sets a tab behind a bullet; any other parts columns. */
const TAB_OF_BULLET = /(?<=^[ \t]*[-+*•·●▪■◦○□➢►→✓❖§◆♦])\t(?=\p{L})/gmu;

const PICTURE = /\p{Extended_Pictographic}/u;

/** Shape: see `Source`. Never throws. */
export function readSource(original: string): Source {
  const { pieces, legacyEncoding } = toUnicode(original);
  const letters: string[] = [];
  const places: Span[] = [];
  let beginsLine = true;
  for (const piece of pieces) {
    for (const cluster of clusters(piece.text)) {
      const own = {
        start: piece.start + cluster.start,
        end: piece.start + cluster.start + cluster.text.length,
      };
      const clean = cleanCluster(cluster.text, beginsLine);
      for (const unit of clean.split('')) {
        letters.push(unit);
        places.push(piece.whole ?? own);
      }
      beginsLine = clean.endsWith('\n') || (beginsLine && clean.trim() === '');
    }
  }
  const text = repairDigits(letters.join('').replace(TAB_OF_BULLET, ' '));
  return { original, legacyEncoding, clean: dropMarkdown({ text, places }) };
}

/** A stretch of text in Unicode; `whole` when its letters no longer stand one for one. */
interface Piece {
  text: string;
  start: number;
  whole?: Span;
}

/** Line by line, word by word: a converted word of another length stands as a whole for the word it was. */
function toUnicode(original: string): {
  pieces: Piece[];
  legacyEncoding: Source['legacyEncoding'];
} {
  const lines = original.split('\n');
  const { passages, found } = convertPassages(lines);
  const legacyEncoding = [...found][0] ?? null;
  if (legacyEncoding === null || found.has('unknown'))
    return { pieces: [{ text: original, start: 0 }], legacyEncoding };
  const pieces: Piece[] = [];
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const words = line.split(/(?<=\s)/u);
    const converted = (passages[index] ?? line).split(/(?<=\s)/u);
    for (const [at, word] of words.entries()) {
      const text = words.length === converted.length ? (converted[at] ?? word) : word;
      const whole =
        text.length === word.length ? {} : { whole: { start, end: start + word.trimEnd().length } };
      pieces.push({ text, start, ...whole });
      start += word.length;
    }
    if (index < lines.length - 1) pieces.push({ text: '\n', start });
    start++;
  }
  return { pieces, legacyEncoding };
}

/** A letter with the combining marks that follow it; CR LF is one. */
function* clusters(text: string): Generator<{ text: string; start: number }> {
  for (const match of text.matchAll(/\r\n|[\s\S]\p{M}*/gu))
    yield { text: match[0], start: match.index };
}

function cleanCluster(cluster: string, beginsLine: boolean): string {
  if (cluster === '\r\n') return '\n';
  if (SYMBOL_SIGN.test(cluster)) return plainSign(cluster, beginsLine);
  const clean = cleanText(cluster);
  if (PICTURE.test(clean) && !/[\d#*©®]/u.test(clean)) return '';
  return PLAIN[clean] ?? clean;
}

const DIGITS: Readonly<Record<string, string>> = { I: '1', l: '1', O: '0', o: '0', Q: '0' };
const MISREAD = [
  /(?<![\p{L}\d])[\dIlOo]{1,2}(?=\s*(?:gi[ờòoởóôơ](?![\p{L}])|phút|tháng|h[\dOoIl\s]))/gu,
  /(?<=(?:gi[ờòoởóôơ]|\dh)\s*)[\dOoIl]{2}(?=\s*(?:phút|'|,|\s|$))/gu,
  /(?<=(?:ngày|tháng)\s+)[\dIlO]{1,2}(?=\s*[/,\s])/gu,
  /(?<=\d\/)[\dIlO]{1,2}(?=\/\d)/gu,
  /(?<![\p{L}\d/])[\dIlO]{1,2}(?=\/\d{1,2}\/\d{4})/gu,
  /(?<=\d\/\d{1,2}\/)[12lI][\dOolI]{3}(?![\p{L}\d])/gu,
  /(?<=năm\s+)[12lI][\dOolI]{3}(?![\p{L}\d])/gu,
  /(?<=^[ \t]*S[oóôốồỏòọõơớ0]\s*[:.]?\s*)[\dIlOo]{1,5}(?=\s*\/)/gmu,
];

/** Letters that recognition took for digits, only where nothing but a digit can stand. */
function repairDigits(text: string): string {
  return MISREAD.reduce(
    (repaired, pattern) =>
      repaired.replace(pattern, (run) =>
        /\d/u.test(run) || run.length > 1
          ? Array.from(run, (unit) => DIGITS[unit] ?? unit).join('')
          : run,
      ),
    text,
  );
}

/** Two blanks between words of one sentence; columns begin with a capital letter or a digit. */
const WIDE_BLANK = /(?<=\p{Ll} ) (?=\p{Ll})/gu;
const MARKDOWN = [
  /\\(?=[\\`*_{}[\]()#+\-.!|<>~])/gu,
  /^[ \t]*#{1,6}[ \t]+/gmu,
  /<\/?(?:b|i|u|em|strong|p|div|span|sup|sub)>/giu,
  /[<>](?=https?:)|(?<=https?:[^\s<>]{0,200})>/gu,
  /~~|(?<!_)__(?!_)/gu,
];

/** Removes Markdown's marks and wide blanks; a star that begins a line and a blank after it are a bullet and stay. */
function dropMarkdown(source: Fragment): Fragment {
  const dropped = new Set<number>();
  const drop = (from: number, length: number) => {
    for (let i = from; i < from + length; i++) dropped.add(i);
  };
  for (const pattern of [...MARKDOWN, WIDE_BLANK]) {
    for (const match of source.text.matchAll(pattern)) drop(match.index, match[0].length);
  }
  for (const { index, 0: stars } of source.text.matchAll(/\*+/gu)) {
    const line = source.text.slice(source.text.lastIndexOf('\n', index) + 1, index);
    const isBullet = line.trim() === '' && /[ \t]/u.test(source.text.charAt(index + stars.length));
    drop(index + (isBullet ? 1 : 0), stars.length - (isBullet ? 1 : 0));
  }
  const kept = source.places.map((_, index) => index).filter((index) => !dropped.has(index));
  return {
    text: kept.map((index) => source.text.charAt(index)).join(''),
    places: kept.map((index) => source.places[index] ?? null),
  };
}

/** What somebody typed → terms as they stand in the index. Pure: knows the language, not the index. */
import { cleanText, collapseSpaces, foldMarks } from '../text/normalize.ts';
import { foldRun } from './fold.ts';
import { END } from './marks.ts';
import { canonicalForms, romanValue } from './numbers.ts';
import { preferredSpelling } from './syllable.ts';

export type TermKind = 'syllable' | 'number' | 'code' | 'day' | 'yearless' | 'month' | 'time';

export interface QueryTerm {
  kind: TermKind;
  /** As typed, for sentences such as “đã tìm: …” */
  shown: string;
  /** As sent to Pagefind. */
  sent: string;
  /** Lower case without marks; digits for dates (20200806, 202008; 0806 when no year was typed) and times (001430). */
  key: string;
  /** Typed with a Vietnamese mark or đ: the exact word is preferred. */
  marked: boolean;
}

export interface ParsedQuery {
  /** Clean, single blanks. */
  text: string;
  terms: QueryTerm[];
  /** Quoted parts, as ranges of `terms`. */
  phrases: { from: number; to: number }[];
}

const QUOTED = /["“”]([^"“”]+)["“”]/gu;
const RUN = /[\p{L}\p{M}]+|\p{N}+/gu;
const LETTER = /^\p{L}/u;
const YEARLESS =
  /(?<![\p{L}\p{N}/.-])(?:ng(?:à|a)y\s+)?(0?[1-9]|[12]\d|3[01])(?:\s?[/]\s?|\s+th(?:á|a)ng\s+)(0?[1-9]|1[0-2])(?![\p{L}\p{N}/.-])/giu;

/** Letters of a document's kind in its number, without marks. Source: NĐ 30/2020, Phụ lục III, and Party documents. */
const SYMBOL =
  'nq|qd|ct|qc|qyd|tc|tb|hd|ctr|kh|pa|da|bc|bb|ttr|cd|bgn|btt|guq|gm|ggt|gnp|pg|pc|pb|cv|nd|tt|kl|qdd';
const NUMBER_FIRST = new RegExp(
  `(?<![a-z0-9])(\\d{1,5})(?:/(\\d{4}))?\\s*[/ .-]?\\s*(${SYMBOL})\\s*[-/ .]?\\s*([a-z]{1,10}(?:\\s?-\\s?[a-z]{1,10})?)(?![a-z0-9])`,
  'gu',
);
const SYMBOL_FIRST = new RegExp(
  `(?<![a-z0-9])(${SYMBOL})\\s*(?:so\\s*)?(\\d{1,5})\\s*[-/ ]\\s*([a-z]{1,10})(?![a-z0-9])`,
  'gu',
);

/** Terms of a query. `codes` false reads “63 kh ubnd” as three words rather than as a document's number. */
export function parseQuery(query: string, codes = true): ParsedQuery {
  const text = collapseSpaces(cleanText(query)).slice(0, 300);
  const spans = [...specialSpans(text, codes)];
  const phrases: ParsedQuery['phrases'] = [];
  const terms: QueryTerm[] = [];
  let at = 0;
  for (const match of text.matchAll(QUOTED)) {
    addTerms(terms, text, spans, at, match.index);
    const from = terms.length;
    at = match.index + match[0].length;
    addTerms(terms, text, spans, match.index, at);
    if (terms.length > from) phrases.push({ from, to: terms.length });
  }
  addTerms(terms, text, spans, at, text.length);
  return { text, terms: withoutRepeats(terms, phrases), phrases };
}

/** One word as a term; `word` is a run of letters or of digits. */
export function termOf(word: string): QueryTerm {
  const letters = LETTER.test(word);
  const spelling = letters ? preferredSpelling(word) : word;
  const key = foldMarks(spelling);
  const marked = letters && foldMarks(word) !== word.normalize('NFC').toLowerCase();
  return {
    kind: letters ? 'syllable' : 'number',
    shown: word,
    sent: foldRun(spelling.toLowerCase()),
    key,
    marked,
  };
}

/** Another reading of a term that found nothing: V for 5 and 5 for V, a number without its leading zero. */
export function otherReading(term: QueryTerm): QueryTerm | undefined {
  const value = romanValue(term.shown.toUpperCase());
  if (term.kind === 'syllable' && value !== undefined)
    return { ...termOf(String(value)), shown: term.shown };
  if (term.kind === 'number' && /^0\d/u.test(term.key)) return termOf(term.key.replace(/^0+/u, ''));
  return undefined;
}

interface Span {
  start: number;
  end: number;
  term: QueryTerm;
}

function addTerms(terms: QueryTerm[], text: string, spans: Span[], from: number, to: number): void {
  const inside = spans.filter((span) => span.start >= from && span.end <= to);
  let at = from;
  const words = (end: number) => {
    for (const [word] of text.slice(at, end).matchAll(RUN)) terms.push(termOf(word));
  };
  for (const span of inside) {
    words(span.start);
    terms.push(span.term);
    at = span.end;
  }
  words(to);
}

function* specialSpans(text: string, codes: boolean): Generator<Span> {
  const found: Span[] = [];
  const free = (start: number, end: number) =>
    found.every((span) => end <= span.start || start >= span.end);
  const plain = plainText(text);
  for (const match of codes
    ? [...plain.matchAll(NUMBER_FIRST), ...plain.matchAll(SYMBOL_FIRST)]
    : []) {
    const start = match.index;
    const end = start + match[0].length;
    if (!free(start, end)) continue;
    found.push({ start, end, term: codeTerm(text.slice(start, end), match) });
  }
  for (const { kind, start, end, digits } of canonicalForms(text)) {
    const [first] = digits;
    if (first === undefined || !free(start, end)) continue;
    const shown = text.slice(start, end);
    found.push({
      start,
      end,
      term: {
        kind: kind === 'digits' ? 'number' : kind,
        shown,
        sent: first + END,
        key: first,
        marked: false,
      },
    });
  }
  for (const match of text.matchAll(YEARLESS)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!free(start, end)) continue;
    const key = `${match[2]?.padStart(2, '0')}${match[1]?.padStart(2, '0')}`;
    found.push({
      start,
      end,
      term: { kind: 'yearless', shown: match[0], sent: '', key, marked: false },
    });
  }
  yield* found.sort((a, b) => a.start - b.start);
}

function codeTerm(shown: string, match: RegExpMatchArray): QueryTerm {
  const groups = match.slice(1).filter((part) => part !== undefined);
  const symbolFirst = LETTER.test(groups[0] ?? '');
  const [first = '', second = '', ...rest] = groups;
  const ordered = symbolFirst ? [second, first, ...rest] : [first, second, ...rest];
  const parts = ordered.flatMap((part) => part.split(/[^a-z0-9]+/u)).filter(Boolean);
  return {
    kind: 'code',
    shown,
    sent: parts.map((part) => part + END).join(''),
    key: parts.join(''),
    marked: false,
  };
}

/** Lower case without marks, each letter at its place in the text. */
function plainText(text: string): string {
  return Array.from(text, (letter) => {
    const plain = foldMarks(letter);
    return plain.length === letter.length ? plain : letter;
  }).join('');
}

/** A word typed twice outside quotes need not be looked up twice. */
function withoutRepeats(terms: QueryTerm[], phrases: ParsedQuery['phrases']): QueryTerm[] {
  if (phrases.length > 0) return terms;
  return terms.filter(
    ({ sent, key }, index) =>
      terms.findIndex((other) => other.sent === sent && other.key === key) === index,
  );
}

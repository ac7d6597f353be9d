/** Other ways to understand a query, for when the plain one finds nothing or leaves out what an abbreviation stands for. */
import type { Pair } from './lexicon.ts';
import { type QueryTerm, otherReading, termOf } from './query.ts';
import { readingsOf, sureReadings } from './repair.ts';

/** What was done to the query; the page says so. */
export interface Change {
  from: string;
  to: string;
}

export interface Interpretation {
  terms: QueryTerm[];
  changes: Change[];
}

const MOST = 8;
const SYLLABLE = /[\p{L}\p{M}]+/gu;

/** More words than this are not looked up: the rarest of them decide. */
const MOST_TERMS = 8;
/** Words of questions and requests: they say how somebody asks, not what about. */
const ASKING = new Set(
  (
    'ai bao bị các cái cần cho có con của cuộc đã đang đâu để đến đó được gì giờ hay hỏi khi không là làm lúc mấy muốn ' +
    'nào này nhiều những nói ở ra sao sẽ tại thì tìm tôi trong và vậy về vì với xem xin'
  ).split(' '),
);
/** Those that are no other word when the marks are left out: “hoi” may be hội, “tai” tái. */
const ASKING_UNMARKED = new Set(
  'ai cac cho cua cuoc duoc gi khi khong la muon nao nay nhieu nhung o sao toi va ve voi xem'.split(
    ' ',
  ),
);

/** Times of a day, without marks: beside a date they need not stand in the text. */
const TIMES_OF_DAY = new Set('buoi chieu hom ngay sang toi trua'.split(' '));

/**
 * The terms worth a request each: of many words the rarest, for the frequent ones stand in nearly every record.
 * `vocabulary`: the most frequent first.
 */
export function essentialTerms(
  terms: readonly QueryTerm[],
  vocabulary: ReadonlySet<string>,
): QueryTerm[] {
  if (terms.length <= MOST_TERMS) return [...terms];
  const asking = terms.filter(isAsking);
  const frequent = byFrequency(terms, vocabulary).filter((term) => !isAsking(term));
  const dropped = new Set([...asking, ...frequent].slice(0, terms.length - MOST_TERMS));
  return terms.filter((term) => !dropped.has(term));
}

/** What the query is about, without the words of a question; all of it when nothing else is left. */
export function withoutAsking(terms: readonly QueryTerm[]): QueryTerm[] {
  const telling = terms.filter(
    (term, index) => !isAsking(term) && !(term.key === 'ngay' && terms[index + 1]?.key === 'nao'),
  );
  return telling.length > 0 ? telling : [...terms];
}

/** For when no record holds everything: no asking words, no letters of “đ/c”, unknown ones only in a reading that is no guess. */
export function relaxedTerms(
  terms: readonly QueryTerm[],
  vocabulary: ReadonlySet<string>,
): QueryTerm[] {
  const dated = terms.some(({ kind }) => kind === 'day' || kind === 'yearless');
  const telling = withoutAsking(terms).filter(
    (term) => !isLoneLetter(term) && !(dated && TIMES_OF_DAY.has(term.key)),
  );
  const known = telling.flatMap((term) => {
    if (term.kind !== 'syllable' || vocabulary.has(term.key)) return [term];
    return sureReadings(term, vocabulary)[0] ?? [];
  });
  return known.length > 0 ? known : [...terms];
}

/** “da mai” does not speak of projects (DA): what could be a syllable must be typed in capitals. */
function isAbbreviation({ kind, key, shown }: QueryTerm): boolean {
  if (kind !== 'syllable') return false;
  return !/^[^aeiouy]{0,2}[aeiouy]/u.test(key) || key.length > 3 || shown === shown.toUpperCase();
}

function isAsking({ kind, key, marked, shown }: QueryTerm): boolean {
  if (kind !== 'syllable') return false;
  return marked ? ASKING.has(shown.normalize('NFC').toLowerCase()) : ASKING_UNMARKED.has(key);
}

/** Rare in text, and yet it tells nothing; V and X may be numbers. */
function isLoneLetter({ kind, key }: QueryTerm): boolean {
  return kind === 'syllable' && key.length === 1 && !/[ivx]/u.test(key);
}

/** Known syllables among the terms, the most frequent first. */
function byFrequency(terms: readonly QueryTerm[], vocabulary: ReadonlySet<string>): QueryTerm[] {
  const ranks = new Map([...vocabulary].map((syllable, rank) => [syllable, rank]));
  return terms
    .filter(({ kind, key }) => kind === 'syllable' && ranks.has(key))
    .sort((a, b) => (ranks.get(a.key) ?? 0) - (ranks.get(b.key) ?? 0));
}

/** The same query with abbreviations for words and words for abbreviations, where the index does not hold both. */
export function withAbbreviations(
  terms: readonly QueryTerm[],
  pairs: readonly Pair[],
): Interpretation[] {
  const found: Interpretation[] = [];
  for (const pair of pairs) {
    const { syllables, key, abbreviation, expansion } = pair;
    const long = sequenceAt(terms, syllables);
    if (long >= 0) {
      const short = { ...termOf(abbreviation.replace(/[^\p{L}\p{M}]/gu, '')), marked: false };
      found.push({
        terms: terms.toSpliced(long, syllables.length, short),
        changes: [{ from: expansion, to: abbreviation }],
      });
    }
    const short = terms.findIndex((term) => term.key === key && isAbbreviation(term));
    if (short >= 0) {
      const words = (expansion.match(SYLLABLE) ?? []).map(termOf);
      found.push({
        terms: terms.toSpliced(short, 1, ...words),
        changes: [{ from: terms[short]?.shown ?? abbreviation, to: expansion }],
      });
    }
  }
  return found.slice(0, MOST);
}

/** The query with each unknown word in its likely readings; empty when there is nothing to repair. */
export function repaired(
  terms: readonly QueryTerm[],
  vocabulary: ReadonlySet<string>,
): Interpretation[] {
  let variants: Interpretation[] = [{ terms: [], changes: [] }];
  for (const term of terms) {
    const unknown = term.kind === 'syllable' && !vocabulary.has(term.key) && !isAsking(term);
    const readings = unknown ? readingsOf(term, vocabulary) : [];
    if (readings.length === 0) {
      for (const variant of variants) variant.terms.push(term);
      continue;
    }
    variants = variants
      .flatMap((variant) =>
        readings.map((reading) => ({
          terms: [...variant.terms, ...reading],
          changes: [
            ...variant.changes,
            { from: term.shown, to: reading.map(({ shown }) => shown).join(' ') },
          ],
        })),
      )
      .slice(0, MOST);
  }
  return variants.filter((variant) => variant.changes.length > 0);
}

/** The query with one term read otherwise: V as 5, 06 as 6. */
export function withOtherReadings(terms: readonly QueryTerm[]): Interpretation[] {
  return terms.flatMap((term, index) => {
    const other = otherReading(term);
    return other
      ? [{ terms: terms.with(index, other), changes: [{ from: term.shown, to: other.key }] }]
      : [];
  });
}

function sequenceAt(terms: readonly QueryTerm[], syllables: readonly string[]): number {
  return terms.findIndex((_, start) =>
    syllables.every((syllable, offset) => {
      const term = terms[start + offset];
      return term?.kind === 'syllable' && term.key === syllable;
    }),
  );
}

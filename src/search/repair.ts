/** Words that the index does not hold → words that it does and that were probably meant. */
import { typingDistance } from '../text/suggest.ts';
import { type QueryTerm, termOf } from './query.ts';
import { fromTelex } from './telex.ts';
import { foldMarks } from '../text/normalize.ts';

const MOST_CANDIDATES = 6;
const MOST_PARTS = 5;

/** Readings of an unknown word, best first: Telex keys, joined syllables, one typing error. */
export function readingsOf(term: QueryTerm, vocabulary: ReadonlySet<string>): QueryTerm[][] {
  const near = nearWords(term.key, vocabulary).map((word) => [termOf(word)]);
  return [...sureReadings(term, vocabulary), ...near].slice(0, MOST_CANDIDATES);
}

/** Those that are no guess: Telex keys and joined syllables. */
export function sureReadings(term: QueryTerm, vocabulary: ReadonlySet<string>): QueryTerm[][] {
  const telex = fromTelex(term.shown);
  const parts = splitJoined(term.key, vocabulary);
  return [
    ...(telex !== undefined && vocabulary.has(foldMarks(telex)) ? [[termOf(telex)]] : []),
    ...(parts ? [parts.map(termOf)] : []),
  ];
}

/** “vaithieu” → vai, thieu: the fewest known syllables that make up the word; undefined when none do. */
function splitJoined(joined: string, vocabulary: ReadonlySet<string>): string[] | undefined {
  if (joined.length < 4) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= joined.length; end++) {
    for (let start = Math.max(0, end - 7); start < end; start++) {
      const before = best[start];
      const piece = joined.slice(start, end);
      if (!before || !/[aeiouy]/u.test(piece) || !vocabulary.has(piece)) continue;
      const candidate = [...before, piece];
      const known = best[end];
      if (!known || candidate.length < known.length) best[end] = candidate;
    }
  }
  const parts = best[joined.length];
  return parts && parts.length > 1 && parts.length <= MOST_PARTS ? parts : undefined;
}

/** Known words one slip away: doubled letters and swaps first, then words of the same first letter. */
function nearWords(word: string, vocabulary: ReadonlySet<string>): string[] {
  if (word.length < 2) return [];
  const single = word.replace(/(.)\1+/gu, '$1');
  const near: { word: string; rank: number }[] = [];
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) > 1) continue;
    if (typingDistance(word, candidate) !== 1) continue;
    const swapped =
      candidate.length === word.length &&
      [...candidate].sort().join('') === [...word].sort().join('');
    const first = candidate[0] === word[0] ? 0 : 2;
    near.push({ word: candidate, rank: candidate === single ? -2 : swapped ? -1 : first });
  }
  return near.sort((a, b) => a.rank - b.rank).map((entry) => entry.word);
}

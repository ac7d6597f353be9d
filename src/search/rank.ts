/** Order of results, beyond Pagefind's own score. Pure arithmetic over hits; no index, no network. */
import { foldMarks } from '../text/normalize.ts';
import type { MeetingFacts } from './facets.ts';
import type { Closeness } from './proximity.ts';
import type { QueryTerm } from './query.ts';

/** Up to nine times as good when the words stand in pairs as typed, up to 1.8 times with typed marks, twice that with all. */
export function closenessFactor({ pairs, exact }: Closeness): number {
  return (1 + 8 * pairs ** 3) * (1 + 0.8 * exact) * (exact === 1 ? 2 : 1);
}

/** Up to twice as good when the meeting's own title holds the query word by word. */
export function titleFactor({ title }: MeetingFacts, terms: readonly QueryTerm[]): number {
  const words = plainWords(title);
  const keys = terms.map(({ key }) => key);
  let longest = 0;
  for (const start of words.keys()) {
    for (const first of keys.keys()) {
      let run = 0;
      while (first + run < keys.length && words[start + run] === keys[first + run]) run++;
      longest = Math.max(longest, run);
    }
  }
  return longest > 1 ? 1 + (longest / keys.length) ** 2 : 1;
}

/** How much better a meeting is because the number or day that was asked for is its own; 1 when it is not. */
export function ownFactor(
  { number, issued, start, end }: MeetingFacts,
  terms: readonly QueryTerm[],
): number {
  let factor = 1;
  const code = plainWords(number).join('');
  const [leading = ''] = number.match(/^\d+/u) ?? [];
  for (const term of terms) {
    if (term.kind === 'code' && term.key === code) factor *= 100;
    if (term.kind === 'number' && term.key === leading) factor *= 4;
    if (term.kind === 'day') {
      if (heldOn(term.key, start, end)) factor *= 30;
      else if (digitsOf(issued) === term.key) factor *= 3;
    }
    if (term.kind === 'yearless' && digitsOf(start).slice(4) === term.key) factor *= 10;
    if (term.kind === 'month' && digitsOf(start).startsWith(term.key)) factor *= 6;
    if (term.kind === 'time' && start.slice(11, 16) === clockOf(term.key)) factor *= 2;
    if (term.kind === 'number' && term.key === start.slice(0, 4)) factor *= 1.5;
  }
  return factor;
}

/** Titles are looked at with every query, and stay the same. */
const remembered = new Map<string, string[]>();

function plainWords(text: string): string[] {
  const known = remembered.get(text);
  if (known) return known;
  const words = foldMarks(text).match(/[a-z0-9]+/gu) ?? [];
  remembered.set(text, words);
  return words;
}

function heldOn(day: string, start: string, end: string): boolean {
  const first = digitsOf(start);
  return day === first || (end !== '' && day > first && day <= digitsOf(end));
}

/** 2021-11-30T07:30 → 20211130 */
function digitsOf(moment: string): string {
  return moment.slice(0, 10).replace(/-/gu, '');
}

/** 001430 → 14:30 */
function clockOf(key: string): string {
  return `${key.slice(2, 4)}:${key.slice(4, 6)}`;
}

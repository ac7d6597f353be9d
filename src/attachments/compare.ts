/** What changed between two versions of a document: which pages, and the words, so that nobody has to search for it. */
import { diffWordsWithSpace } from 'diff';

/** Text that stayed, was added or was taken out. */
export interface Piece {
  text: string;
  change: 'same' | 'added' | 'removed';
}

export interface PageChange {
  /** page of the new version; of the old one when the page is gone */
  page: number;
  pieces: Piece[];
}

export interface Comparison {
  /** pages with changes, in order; empty when the texts are equal */
  pages: PageChange[];
  /** false when a version has no text to compare (a scan, a picture) */
  comparable: boolean;
}

interface Paged {
  number: number;
  text: string;
}

/** Words kept on each side of a change; what lies between is cut to “…”. */
const CONTEXT_WORDS = 12;
/** Longest text that is compared word by word; beyond it the time grows with the square. */
const LIMIT = 60_000;

/**
 * Compares page by page; when pages were added or removed in the middle, the rest is compared as one text and told under
 * the first page that differs.
 */
export function compareVersions(before: readonly Paged[], after: readonly Paged[]): Comparison {
  const textOf = (pages: readonly Paged[]) => pages.map(({ text }) => text).join('');
  if (textOf(before).trim() === '' || textOf(after).trim() === '') {
    return { pages: [], comparable: false };
  }
  const count = Math.max(before.length, after.length);
  const pages: PageChange[] = [];
  for (let index = 0; index < count; index++) {
    const [old, current] = [before[index], after[index]];
    const pieces = differences(old?.text ?? '', current?.text ?? '');
    if (pieces.length > 0)
      pages.push({ page: current?.number ?? old?.number ?? index + 1, pieces });
  }
  return { pages, comparable: true };
}

/** The changed words with some text around them; empty when nothing changed but blanks. */
function differences(before: string, after: string): Piece[] {
  const [old, current] = [flat(before), flat(after)];
  if (old === current) return [];
  if (old.length + current.length > LIMIT) {
    return [
      { text: shorten(old, 'start'), change: 'removed' },
      { text: shorten(current, 'start'), change: 'added' },
    ];
  }
  const parts = diffWordsWithSpace(old, current);
  return parts.map(({ value, added, removed }, index): Piece => {
    if (added) return { text: value, change: 'added' };
    if (removed) return { text: value, change: 'removed' };
    const side = index === 0 ? 'start' : index === parts.length - 1 ? 'end' : 'middle';
    return { text: shorten(value, side), change: 'same' };
  });
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Unchanged text, cut away from the change it stands beside. */
function shorten(text: string, side: 'start' | 'middle' | 'end'): string {
  const words = text.split(' ');
  const head = words.slice(0, CONTEXT_WORDS).join(' ');
  const tail = words.slice(-CONTEXT_WORDS).join(' ');
  if (side === 'start') return words.length > CONTEXT_WORDS ? `… ${tail}` : text;
  if (side === 'end') return words.length > CONTEXT_WORDS ? `${head} …` : text;
  return words.length > 2 * CONTEXT_WORDS ? `${head} … ${tail}` : text;
}

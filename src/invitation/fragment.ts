/** A piece of text that remembers where each of its letters stood. Joining, cutting and trimming keep the places. */
import { foldMarks } from '../text/normalize.ts';
import type { Span } from './model.ts';

export interface Fragment {
  readonly text: string;
  /** Span in the original text of each UTF-16 unit; null for a blank put in by joining. */
  readonly places: readonly (Span | null)[];
}

export const EMPTY: Fragment = { text: '', places: [] };

export function slice(fragment: Fragment, start: number, end?: number): Fragment {
  return {
    text: fragment.text.slice(start, end),
    places: fragment.places.slice(start, end),
  };
}

export function trim(fragment: Fragment): Fragment {
  const start = fragment.text.length - fragment.text.trimStart().length;
  return slice(fragment, start, Math.max(start, fragment.text.trimEnd().length));
}

/** Joined with one blank; without one where a line was broken after the hyphen of “KH-UBND”, “COVID-19”. */
export function join(fragments: readonly Fragment[]): Fragment {
  const places: (Span | null)[] = [];
  let text = '';
  for (const [index, fragment] of fragments.entries()) {
    const broken = /[\p{Lu}\d]-$/u.test(text) && /^[\p{Lu}\d]/u.test(fragment.text);
    if (index > 0 && !broken) {
      text += ' ';
      places.push(null);
    }
    text += fragment.text;
    places.push(...fragment.places);
  }
  return { text, places };
}

/** One blank for each run of white space, none at the ends. */
export function collapse(fragment: Fragment): Fragment {
  const kept: number[] = [];
  const trimmed = trim(fragment);
  for (let i = 0; i < trimmed.text.length; i++) {
    if (/\s/u.test(trimmed.text.charAt(i)) && /\s/u.test(trimmed.text.charAt(i - 1))) continue;
    kept.push(i);
  }
  return {
    text: kept.map((i) => trimmed.text.charAt(i).replace(/\s/u, ' ')).join(''),
    places: kept.map((i) => trimmed.places[i] ?? null),
  };
}

/** Pieces between the matches of a pattern (which must carry the g flag); empty ones are left out. */
export function split(fragment: Fragment, pattern: RegExp): Fragment[] {
  const pieces: Fragment[] = [];
  let from = 0;
  for (const match of fragment.text.matchAll(pattern)) {
    pieces.push(slice(fragment, from, match.index));
    from = match.index + match[0].length;
  }
  pieces.push(slice(fragment, from));
  return pieces.map(trim).filter((piece) => piece.text !== '');
}

/** The ranges of the original that a fragment covers; blanks between two letters do not part a range. */
export function spansOf(...fragments: readonly Fragment[]): Span[] {
  const spans: Span[] = [];
  for (const fragment of fragments) {
    let gap = false;
    let open = false;
    for (const [index, place] of fragment.places.entries()) {
      if (!place || /\s/u.test(fragment.text.charAt(index))) {
        gap = true;
        continue;
      }
      const last = spans.at(-1);
      const near =
        last && open && place.start >= last.end && place.start - last.end <= (gap ? 2 : 0);
      if (last && near) last.end = place.end;
      else if (last && open && place.start >= last.start && place.end <= last.end)
        last.end = place.end;
      else spans.push({ start: place.start, end: place.end });
      gap = false;
      open = true;
    }
  }
  return spans;
}

/** Folded letters (no marks, đ as d, lower case), one for each UTF-16 unit, so that indexes agree. */
export function foldInPlace(text: string): string {
  let folded = '';
  for (const unit of text.split('')) {
    const plain = foldMarks(unit);
    folded += plain.length === 1 ? plain : unit;
  }
  return folded;
}

/** How closely a record holds the words of a query, in their order. Pure arithmetic over positions. */
import type { Places } from './word-index.ts';

export interface Closeness {
  /** Share of the query's neighbouring pairs that are neighbours there too; 1 for a single word. */
  pairs: number;
  /** Share of the words typed with marks that stand there with the same marks; 1 when none were typed so. */
  exact: number;
}

/** Hidden words (an abbreviation's, a date's) may stand between two neighbours. */
const NEAR = 2;

/**
 * Vietnamese words are mostly two syllables, so pairs tell more than one long run.
 * `places`: of each term in order, undefined where the record lacks it; `marked`: whether that term was typed with marks.
 */
export function closeness(
  places: readonly (Places | undefined)[],
  marked: readonly boolean[],
): Closeness {
  let pairs = 0;
  for (let index = 1; index < places.length; index++) {
    if (areNeighbours(places[index - 1]?.all, places[index]?.all)) pairs++;
  }
  const strict = places.filter((_, index) => marked[index]);
  const exact = strict.filter((place) => (place?.exact.length ?? 0) > 0).length;
  return {
    pairs: places.length > 1 ? pairs / (places.length - 1) : 1,
    exact: strict.length > 0 ? exact / strict.length : 1,
  };
}

/** Some position of the second list is that of the first or shortly after it. Both ascend. */
function areNeighbours(first: readonly number[] = [], second: readonly number[] = []): boolean {
  let at = 0;
  for (const position of first) {
    while ((second[at] ?? Infinity) < position) at++;
    if ((second[at] ?? Infinity) <= position + NEAR) return true;
  }
  return false;
}

/** The words stand one after the other, all with the typed marks when `exact`. */
export function holdsPhrase(places: readonly (Places | undefined)[], exact: boolean): boolean {
  let ends = new Set<number>();
  for (const [index, place] of places.entries()) {
    const positions = (exact ? place?.exact : place?.all) ?? [];
    ends = new Set(
      index === 0
        ? positions
        : positions.filter((position) => ends.has(position - 1) || ends.has(position)),
    );
  }
  return ends.size > 0;
}

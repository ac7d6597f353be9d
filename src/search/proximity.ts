/** How closely a record holds the words of a query, in their order. Pure arithmetic over positions. */
import type { Places } from './postings.ts';

export interface Closeness {
  /** Longest piece of the query that stands there word by word, as a share of the query. */
  run: number;
  /** Share of the query's neighbouring pairs that are neighbours there too. */
  pairs: number;
  /** Share of the words typed with marks that stand there with the same marks; 1 when none were typed so. */
  exact: number;
}

/** Hidden words (an abbreviation's, a date's) may stand between two neighbours. */
const NEAR = 2;

/** `places`: of each term in order, undefined where the record lacks it; `marked`: whether that term was typed with marks. */
export function closeness(
  places: readonly (Places | undefined)[],
  marked: readonly boolean[],
): Closeness {
  const count = places.length;
  if (count === 0) return { run: 0, pairs: 0, exact: 1 };
  let longest = 0;
  let pairs = 0;
  let chains = new Map<number, number>();
  for (const [index, place] of places.entries()) {
    const next = new Map<number, number>();
    let joined = false;
    for (const position of place?.all ?? []) {
      const before = bestBefore(chains, position);
      joined ||= before > 0;
      next.set(position, before + 1);
      longest = Math.max(longest, before + 1);
    }
    if (index > 0 && joined) pairs++;
    chains = next;
  }
  const strict = places.filter((_, index) => marked[index]);
  const exact = strict.filter((place) => (place?.exact.length ?? 0) > 0).length;
  return {
    run: Math.max(longest, places.some((place) => place?.inTitle) ? 1 : 0) / count,
    pairs: count > 1 ? pairs / (count - 1) : 1,
    exact: strict.length > 0 ? exact / strict.length : 1,
  };
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

function bestBefore(chains: ReadonlyMap<number, number>, position: number): number {
  let best = 0;
  for (let gap = 0; gap <= NEAR; gap++) best = Math.max(best, chains.get(position - gap) ?? 0);
  return best;
}

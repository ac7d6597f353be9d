/** What this browser saw of each meeting, kept on the device. */

/** Document id → start of its SHA-256 and its title. */
export type Seen = Record<string, [sha: string, title: string]>;

export interface Visit {
  /** milliseconds since 1970 */
  at: number;
  seen: Seen;
}

/** Documents by what became of them between two visits. */
export interface Differences {
  added: string[];
  replaced: string[];
  withdrawn: string[];
}

const key = (meeting: string) => `da-xem:${meeting}`;

/** The last visit, or undefined on the first one and where the browser keeps nothing. */
export function readVisit(meeting: string): Visit | undefined {
  try {
    const visit = JSON.parse(localStorage.getItem(key(meeting)) ?? 'null') as Visit | null;
    return visit && typeof visit.at === 'number' && typeof visit.seen === 'object'
      ? visit
      : undefined;
  } catch {
    return undefined;
  }
}

export function writeVisit(meeting: string, seen: Seen): void {
  try {
    localStorage.setItem(key(meeting), JSON.stringify({ at: Date.now(), seen } satisfies Visit));
  } catch {
    // Private windows may refuse: nothing is new then.
  }
}

/** Same id and other bytes is a replacement; an id that is gone was withdrawn. */
export function compareVisits(before: Seen, now: Seen): Differences {
  const ids = Object.keys(now);
  return {
    added: ids.filter((id) => !before[id]),
    replaced: ids.filter((id) => before[id] && before[id][0] !== now[id]?.[0]),
    withdrawn: Object.keys(before).filter((id) => !now[id]),
  };
}

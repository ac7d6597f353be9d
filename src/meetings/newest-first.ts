import { toEpoch } from '../text/instant.ts';

interface Timed {
  id: string;
  starts_at: string | null;
}

/** Order of lists: newest first by start, else by the date in the id; equal times by id. */
export function newestFirst(a: Timed, b: Timed): number {
  return timeOf(b) - timeOf(a) || (a.id < b.id ? -1 : 1);
}

/** A postponed meeting keeps its place by the date of its address. */
function timeOf({ id, starts_at }: Timed): number {
  return toEpoch(starts_at ?? id.slice(0, 10));
}

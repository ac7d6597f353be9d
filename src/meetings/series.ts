import type { MeetingView } from './entry.ts';

export interface Neighbours {
  previous: MeetingView | undefined;
  next: MeetingView | undefined;
}

/**
 * The meetings before and after each one in its series, by id: the named series, else the same kind of the same issuer.
 * `meetings` stand newest first.
 */
export function neighboursOf(meetings: readonly MeetingView[]): Map<string, Neighbours> {
  const series = Map.groupBy(
    meetings,
    ({ series: name, kind, issuer }) => name ?? `${kind} ${issuer}`,
  );
  const found = new Map<string, Neighbours>();
  for (const list of series.values()) {
    list.forEach(({ id }, index) => {
      found.set(id, { previous: list[index + 1], next: list[index - 1] });
    });
  }
  return found;
}

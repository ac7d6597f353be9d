/** Where a clock stands against a meeting. Used at build and, with the reader's clock, in the page. */
import { dayOf, isDayOnly, toEpoch } from './instant.ts';

/** before · today (not begun yet, or hour unknown) · begun (until its end, else the end of its day) · over */
export type Phase = 'before' | 'today' | 'begun' | 'over';

/** Start and end of a meeting; an end that is a day includes that day. */
export interface Span {
  start: string;
  end?: string | null | undefined;
}

/** The phase of a meeting at `now` (milliseconds since 1970). Days are days in Vietnam. */
export function phaseAt({ start, end }: Span, now: number): Phase {
  const today = dayOf(now);
  const lastDay = dayOf(end ?? start);
  if (today < dayOf(start)) return 'before';
  if (today > lastDay || (end && !isDayOnly(end) && now >= toEpoch(end))) return 'over';
  if (!isDayOnly(start)) return now >= toEpoch(start) ? 'begun' : 'today';
  return today > dayOf(start) ? 'begun' : 'today';
}

/** Whole days from the day of `now` to the day of `moment`; negative when it is past. */
export function daysUntil(moment: string, now: number): number {
  return Math.round((toEpoch(dayOf(moment)) - toEpoch(dayOf(now))) / 86_400_000);
}

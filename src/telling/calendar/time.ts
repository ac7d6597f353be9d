/** Times in calendars: always on a clock in Vietnam, so that no reader's machine has to guess. */
import { dayOf, toEpoch, vietnamTime } from '../../text/instant.ts';
import { component } from './component.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const DAY_MS = 86_400_000;

/** +07:00 without summer time since 13 June 1975 (IANA tz, Asia/Ho_Chi_Minh). */
export const VIETNAM_ZONE = component(
  'VTIMEZONE',
  [`TZID:${ZONE}`],
  component('STANDARD', [
    'DTSTART:19750613T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0700',
    'TZNAME:+07',
  ]),
);

/** `DTSTART;TZID=…:20211130T073000`, or `DTSTART;VALUE=DATE:20211130` when only the day is known. */
export function timeProperty(name: string, moment: string): string {
  const { year, month, day, hour, minute } = vietnamTime(moment);
  const date = `${year}${two(month)}${two(day)}`;
  if (hour === undefined) return `${name};VALUE=DATE:${date}`;
  return `${name};TZID=${ZONE}:${date}T${two(hour)}${two(minute ?? 0)}00`;
}

/** `DTSTAMP:20211129T080200Z` */
export function stampProperty(name: string, instant: string): string {
  const utc = new Date(toEpoch(instant)).toISOString();
  return `${name}:${utc.slice(0, 19).replace(/[-:]/gu, '')}Z`;
}

/** The day after the one of a moment. */
export function dayAfter(moment: string): string {
  return dayOf(toEpoch(dayOf(moment)) + DAY_MS);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

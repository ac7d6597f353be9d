import { dayOf, isDayOnly, isMoment, vietnamTime } from '../text/instant.ts';

/** A moment as a form asks for it: `2021-11-30` and `07:30`, either of them empty while it is not known. */
export interface MomentParts {
  day: string;
  hour: string;
}

export function splitMoment(moment: string): MomentParts {
  if (!isMoment(moment)) return { day: '', hour: '' };
  if (isDayOnly(moment)) return { day: moment, hour: '' };
  const { hour = 0, minute = 0 } = vietnamTime(moment);
  return { day: dayOf(moment), hour: `${twoDigits(hour)}:${twoDigits(minute)}` };
}

/** Empty without a day: an hour alone says nothing. */
export function joinMoment(day: string, hour: string): string {
  return day && hour ? `${day}T${hour}:00+07:00` : day;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

import { isDayOnly, isMoment, toEpoch, toIso } from '../text/instant.ts';
import { UsageError } from './command.ts';

/**
 * A time as people type it: `2021-11-30 7:30`, `30/11/2021 07:30`, `30/11/2021`, or as the content writes it. Returns the
 * content's form, or undefined when it is no time.
 */
export function momentFrom(typed: string): string | undefined {
  const match =
    /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[T\s,]+(?:lúc\s*)?(\d{1,2})(?:[:hg](\d{2})?)?(?::\d{2})?)?(?:\+07:00)?$/iu.exec(
      typed.trim(),
    );
  if (!match) return undefined;
  const [, first = '', month = '', last = '', hour, minute = '00'] = match;
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:00+07:00`;
  if (!isMoment(moment)) return undefined;
  return isDayOnly(moment) ? moment : toIso(toEpoch(moment));
}

/** The same for a flag; throws a usage error on what is no time. */
export function momentFlag(typed: string, flag: string): string {
  const moment = momentFrom(typed);
  if (moment === undefined) {
    throw new UsageError(`${flag} “${typed}” không phải ngày giờ. Ví dụ: "30/11/2021 07:30"`);
  }
  return moment;
}

/**
 * Dates and times in Vietnamese administrative style. Own formatter: Intl's vi-VN says “Thứ 3” and “30/11/21”.
 * Rules: NĐ 30/2020, Phụ lục I (a leading 0 for days under 10 and for months 1 and 2 only), Phụ lục II V.8 (thứ Hai).
 */
import { dayOf, vietnamTime, type VietnamTime } from './instant.ts';

const NBSP = '\u00A0';

/** Sunday first, as in `Date.getDay()`. */
const WEEKDAYS = [
  'Chủ nhật',
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
] as const;

/** “thứ Ba” */
export function formatWeekday(moment: string | number): string {
  return WEEKDAYS[vietnamTime(moment).weekday] ?? '';
}

/** “30/11/2021”, “06/8/2020”, “01/02/2020” */
export function formatDay(moment: string | number): string {
  const { day, month, year } = vietnamTime(moment);
  return `${two(day)}/${monthDigits(month)}/${year}`;
}

/** “thứ Ba 30/11/2021” */
export function formatWeekdayAndDay(moment: string | number): string {
  return `${formatWeekday(moment).replace(' ', NBSP)} ${formatDay(moment)}`;
}

/** “ngày 05 tháng 4 năm 2024”, as in the head of a document; month only when the day is blank (“tháng 8 năm 2020”). */
export function formatDateInWords(date: string): string {
  const [year = '', month = '', day] = date.split('-');
  const rest = `tháng${NBSP}${monthDigits(Number(month))} năm${NBSP}${year}`;
  return day ? `ngày${NBSP}${day} ${rest}` : rest;
}

/** “07:30”, empty when the hour is not known */
export function formatClock(moment: string | number): string {
  const { hour, minute } = vietnamTime(moment);
  return hour === undefined ? '' : `${two(hour)}:${two(minute ?? 0)}`;
}

/** “7 giờ 30”, empty when the hour is not known */
export function formatHour(moment: string | number): string {
  const { hour, minute } = vietnamTime(moment);
  return hour === undefined ? '' : `${hour}${NBSP}giờ${NBSP}${two(minute ?? 0)}`;
}

/** For headings: “7 giờ 30, thứ Ba, ngày 30/11/2021”; without hour: “Thứ Ba, ngày 30/11/2021” */
export function formatMoment(moment: string | number): string {
  return capitalize(formatMomentWithin(moment));
}

/** The same within a sentence or after a colon: “thứ Ba, ngày 30/11/2021” */
export function formatMomentWithin(moment: string | number): string {
  const day = `${formatWeekday(moment).replace(' ', NBSP)}, ngày${NBSP}${formatDay(moment)}`;
  const hour = formatHour(moment);
  return hour ? `${hour}, ${day}` : day;
}

/**
 * From when to when, to be joined by “đến”; one part when the end is not known. The day is said once when it is one:
 * “7 giờ 30”, “11 giờ 30, thứ Ba, ngày 30/11/2021”.
 */
export function formatSpan(start: string, end: string | null | undefined): string[] {
  if (!end) return [formatMoment(start)];
  const to = formatMomentWithin(end);
  if (dayOf(start) === dayOf(end) && formatHour(start) && formatHour(end)) {
    return [formatHour(start), to];
  }
  return [formatMoment(start), to];
}

/** For rows: “15:02, 29/11/2021” */
export function formatStamp(moment: string | number): string {
  const clock = formatClock(moment);
  return clock ? `${clock}, ${formatDay(moment)}` : formatDay(moment);
}

/** “trước 15 giờ 00, thứ Bảy 27/11/2021”; a day: “trong ngày thứ Năm 06/8/2020” */
export function formatDeadline(due: string): string {
  const hour = formatHour(due);
  return hour
    ? `trước ${hour}, ${formatWeekdayAndDay(due)}`
    : `trong ngày ${formatWeekdayAndDay(due)}`;
}

/** First letter upper case, the rest as it is. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function monthDigits(month: VietnamTime['month']): string {
  return month <= 2 ? two(month) : String(month);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

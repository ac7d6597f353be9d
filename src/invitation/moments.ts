/** Hours, days and weekdays in a sentence, put together into moments. Forms: NĐ 30/2020 Phụ lục I, and what clerks type. */
import { epochOf, toIso, vietnamTime } from '../text/instant.ts';
import { foldInPlace } from './fragment.ts';
import type { Session } from './model.ts';

export interface Day {
  day: number;
  month: number | null;
  year: number | null;
}

export interface Hour {
  hour: number;
  minute: number;
}

/** Hours and days that are said in one breath: “từ 8h00 đến 12h00, thứ Sáu, ngày 18/8/2023”. */
export interface Moment {
  start: number;
  end: number;
  day: Day | null;
  /** Last day of a range */
  lastDay: Day | null;
  hour: Hour | null;
  /** Last hour of a range */
  lastHour: Hour | null;
  /** As printed, with the index of each */
  weekdays: { name: string; index: number }[];
  session: Session | null;
  /** “cùng ngày” */
  sameDay: boolean;
}

type Token =
  | { type: 'hour'; start: number; end: number; hour: Hour }
  | { type: 'day'; start: number; end: number; day: Day; strong: boolean }
  | { type: 'weekday'; start: number; end: number; name: string; index: number }
  | { type: 'session'; start: number; end: number; session: Session }
  | { type: 'same'; start: number; end: number };

const WEEKDAY =
  /(?<!(?:lan|hop|khoa|nghi|so|tap|ky|phan|thu|lop)\s)(?<![\p{L}\d])(?:thu\s*(hai|ba|tu|nam|sau|bay|[2-7])(?!\s*(?:truong|tu))|chu nhat|cn)(?![\p{L}\d])/gu;
const WEEKDAY_INDEX: Readonly<Record<string, number>> = {
  hai: 1,
  '2': 1,
  ba: 2,
  '3': 2,
  tu: 3,
  '4': 3,
  nam: 4,
  '5': 4,
  sau: 5,
  '6': 5,
  bay: 6,
  '7': 6,
};
const HOUR =
  /(?<![\p{L}\d/.,:])(\d{1,2})(?:\s*(?:gio|[hg])(?![\p{L}])\s*(ruoi(?![\p{L}])|\d{2})?|:(\d{2}))(?:\s*(?:phut|p(?![\p{L}])|'))?(?![\d/]|:\d)/gu;
const DOTTED_HOUR =
  /(?<=(?:luc|tu|hoi|dau|thoi gian:?|^)\s*)(\d{1,2})[.](\d{2})(?=\s*(?:,|-|gio|ngay|thu|sang|chieu|$|\(|den))/gu;
const DAY_FORMS: readonly RegExp[] = [
  /(?<![\p{L}\d])(?:(ngay)\s*)?(\d{1,2})\s*thang\s*(\d{1,2})(?:\s*,?\s*nam\s*(\d{4}))?(?!\d)/gu,
  /(?<![\p{L}\d/.-])(?:(ngay)\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?![\d/])/gu,
  /(?<![\p{L}\d/.,-]|truong\s)(?:(ngay)\s*)?(\d{1,2})\s*\/\s*(\d{1,2})(?![\d/]|\s*\/\s*\d|\s*ngay|%)/gu,
];
/** The first day of “09-11/7/2024”, “ngày 09 và 10/7”, “từ ngày 09 đến ngày 11/7/2024”. */
const FIRST_DAY =
  /(?<![\p{L}\d/.])(?:(ngay)\s*)?(\d{1,2})(?=\s*(?:-|,|va|den(?: het)?)\s*(?:ngay\s*)?\d{1,2}(?:\s*(?:-|,|va)\s*\d{1,2})?\s*(?:\/\s*\d{1,2}|thang))/gu;
const SESSION = /(?<![\p{L}])(?:buoi\s+)?(sang|chieu|toi|ca ngay)(?![\p{L}])/gu;
const SAME_DAY = /(?<![\p{L}])cung ngay(?![\p{L}])/gu;
const FILLER =
  /^(?:[\s,.()'"-]|(?<![\p{L}])(?:ngay|luc|hoi|vao|tu|buoi|bat dau|den|het|toi|va|phut|ket thuc|du kien|cua|la|trong|khai mac|thu|cac|khoang|gio|le|mot|tuc|cho|moi|vao hoi|tai thoi diem|01 buoi|1 buoi|be mac|hop)(?![\p{L}]))*$/u;
const RANGE = /(?<![\p{L}])(?:den|toi|ket thuc)(?![\p{L}])|^[\s,]*-[\s,]*(?:ngay)?[\s,]*$/u;
const LIST = /^\s*(?:,|va|-)\s*(?:ngay\s*)?$/u;

export function readMoments(text: string): Moment[] {
  const folded = foldInPlace(text);
  const moments: Moment[] = [];
  let group: Token[] = [];
  let last: Token | undefined;
  for (const token of tokens(folded, text)) {
    const between = last ? folded.slice(last.end, token.start) : '';
    const sentenceEnd = /;|\.\s/u.test(between);
    if (last && (!FILLER.test(between) || sentenceEnd)) {
      moments.push(...interpret(group, folded));
      group = [];
    }
    group.push(token);
    last = token;
  }
  moments.push(...interpret(group, folded));
  return moments;
}

function tokens(folded: string, text: string): Token[] {
  const found: Token[] = [];
  const free = (start: number, end: number) =>
    !found.some((token) => start < token.end && end > token.start);
  const add = (token: Token) => {
    if (free(token.start, token.end)) found.push(token);
  };
  for (const [form, pattern] of DAY_FORMS.entries()) {
    for (const match of folded.matchAll(pattern)) {
      const day = {
        day: Number(match[2]),
        month: Number(match[3]),
        year: match[4] ? Number(match[4]) : null,
      };
      if (day.day < 1 || day.day > 31 || day.month < 1 || day.month > 12) continue;
      add({ type: 'day', ...range(match), day, strong: form < 2 || match[1] !== undefined });
    }
  }
  for (const pattern of [HOUR, DOTTED_HOUR]) {
    for (const match of folded.matchAll(pattern)) {
      const hour = Number(match[1]);
      const minute = match[2] === 'ruoi' ? 30 : Number(match[2] ?? match[3] ?? 0);
      if (hour > 24 || minute > 59) continue;
      add({ type: 'hour', ...range(match), hour: { hour, minute } });
    }
  }
  for (const match of folded.matchAll(FIRST_DAY)) {
    const day = Number(match[2]);
    if (day >= 1 && day <= 31)
      add({ type: 'day', ...range(match), day: { day, month: null, year: null }, strong: false });
  }
  for (const match of folded.matchAll(WEEKDAY)) {
    add({
      type: 'weekday',
      ...range(match),
      name: text.slice(match.index, match.index + match[0].length),
      index: WEEKDAY_INDEX[match[1] ?? ''] ?? 0,
    });
  }
  for (const match of folded.matchAll(SESSION)) {
    const session = (
      { sang: 'morning', chieu: 'afternoon', toi: 'evening', 'ca ngay': 'all_day' } as const
    )[match[1] ?? ''];
    const accent = text.slice(match.index, match.index + match[0].length).normalize('NFC');
    if (session && !/tới|toi$|sang$/iu.test(accent))
      add({ type: 'session', ...range(match), session });
  }
  for (const match of folded.matchAll(SAME_DAY)) add({ type: 'same', ...range(match) });
  return found.sort((a, b) => a.start - b.start);
}

function range(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function interpret(group: readonly Token[], folded: string): Moment[] {
  const hours = group.filter((token) => token.type === 'hour');
  const days = group.filter((token) => token.type === 'day');
  const weekdays = group.filter((token) => token.type === 'weekday');
  const useful =
    hours.length > 0 ||
    days.some((token) => token.strong) ||
    (days.length > 0 && weekdays.length > 0);
  const first = group[0];
  const last = group.at(-1);
  if (!useful || !first || !last) return [];
  const lastDayToken = days.at(-1);
  const between = (a: Token, b: Token) => folded.slice(a.end, b.start);
  const [day0, day1] = [days[0], days.length > 1 ? lastDayToken : undefined];
  const dayRange =
    day0 &&
    day1 &&
    (RANGE.test(between(day0, day1)) || LIST.test(between(day0, day1)) || days.length > 2);
  const [hour0, hour1] = [hours[0], hours.length > 1 ? hours.at(-1) : undefined];
  const hourRange =
    hour0 && hour1 && (RANGE.test(between(hour0, hour1)) || / va /u.test(between(hour0, hour1)));
  const sessions = group.filter((token) => token.type === 'session').map((token) => token.session);
  return [
    {
      start: first.start,
      end: last.end,
      day: day0 ? complete(day0.day, lastDayToken?.day) : null,
      lastDay: dayRange && day1 ? day1.day : null,
      hour: hour0 ? afternoonHour(hour0.hour, sessions) : null,
      lastHour: hourRange && hour1 ? afternoonHour(hour1.hour, sessions) : null,
      weekdays: weekdays.map(({ name, index }) => ({ name, index })),
      session: sessions[0] ?? null,
      sameDay: group.some((token) => token.type === 'same'),
    },
  ];
}

/** “2 giờ chiều” is 14:00. */
function afternoonHour(hour: Hour, sessions: readonly Session[]): Hour {
  const later = sessions.some((session) => session === 'afternoon' || session === 'evening');
  return later && hour.hour >= 1 && hour.hour <= 6 ? { ...hour, hour: hour.hour + 12 } : hour;
}

function complete(day: Day, from: Day | undefined): Day {
  return {
    day: day.day,
    month: day.month ?? from?.month ?? null,
    year: day.year ?? from?.year ?? null,
  };
}

/** What the year of a day without year is counted from: the day or month of issue. */
export interface Calendar {
  /** `2024-04-05`, `2024-04` or undefined */
  issued: string | undefined;
  /** The day of the meeting, once it is known: “trước 17 giờ 00 cùng ngày” */
  meeting?: Day | undefined;
}

/** `2021-11-30`, or undefined when the year is unknown or there is no such day. */
export function toDay(day: Day, calendar: Calendar): string | undefined {
  if (day.month === null) return undefined;
  const issued = calendar.issued?.split('-').map(Number);
  let year = day.year;
  if (year === null) {
    if (!issued?.[0]) return undefined;
    const monthsBack = (issued[1] ?? 1) - day.month;
    year = monthsBack > 2 ? issued[0] + 1 : issued[0];
  }
  const iso = `${year}-${two(day.month)}-${two(day.day)}`;
  return epochOf(iso) === undefined ? undefined : iso;
}

/** `2021-11-30T07:30:00+07:00`; 24:00 is midnight at the end of the day. A day when no hour is given. */
export function toMoment(day: Day, hour: Hour | null, calendar: Calendar): string | undefined {
  const iso = toDay(day, calendar);
  const epoch = iso === undefined ? undefined : epochOf(iso);
  if (!hour || epoch === undefined) return iso;
  return toIso(epoch + (hour.hour * 60 + hour.minute) * 60_000);
}

/** Does each printed weekday agree with the first (or, of a range, the last) day? null when none is printed. */
export function weekdaysAgree(moment: Moment, calendar: Calendar): boolean | null {
  if (moment.weekdays.length === 0 || !moment.day) return null;
  const days = [moment.day, moment.lastDay].flatMap((day) => (day ? [toDay(day, calendar)] : []));
  if (days.includes(undefined)) return null;
  const allowed = days.map((day) => vietnamTime(day ?? '').weekday);
  if (moment.weekdays.length === 1)
    return (
      allowed.includes(moment.weekdays[0]?.index ?? -1) &&
      (allowed[0] === moment.weekdays[0]?.index || allowed.length > 1)
    );
  return moment.weekdays.every(
    (weekday, i) =>
      weekday.index === allowed[Math.min(i, allowed.length - 1)] || allowed.includes(weekday.index),
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

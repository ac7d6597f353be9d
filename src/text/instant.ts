/**
 * Points in time as the content writes them. A value is a day (`2021-11-30`, the hour is not known) or an
 * instant with the offset of Vietnam (`2021-11-30T07:30:00+07:00`). The machine's own zone never matters.
 */

const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/u;

/** The fields of a time on a clock in Vietnam. `hour` and `minute` are undefined when only the day is known. */
export interface VietnamTime {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  /** 0 Sunday … 6 Saturday */
  weekday: number;
}

/** Is this a day or an instant that exists in the calendar? An instant without offset is Vietnam time. */
export function isMoment(text: string): boolean {
  return epochOf(text) !== undefined;
}

/** Is only the day known? */
export function isDayOnly(moment: string): boolean {
  return DAY.test(moment);
}

/** Milliseconds since 1970 (a day counts from its midnight in Vietnam), or undefined when it is no moment. */
export function epochOf(text: string): number | undefined {
  const match = DAY.exec(text) ?? INSTANT.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour ?? 0, minute ?? 0, second ?? 0);
  const back = new Date(wall);
  const exists =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() + 1 === month &&
    back.getUTCDate() === day &&
    (hour ?? 0) < 24 &&
    (minute ?? 0) < 60 &&
    (second ?? 0) < 60;
  return exists ? wall - offsetMs(match[7]) : undefined;
}

/** Same as `epochOf` for a moment that has been checked. Throws on anything else. */
export function toEpoch(moment: string): number {
  const epoch = epochOf(moment);
  if (epoch === undefined) throw new RangeError(`Not a moment: ${moment}`);
  return epoch;
}

/** What a clock in Vietnam shows at a moment or at milliseconds since 1970. */
export function vietnamTime(moment: string | number): VietnamTime {
  const epoch = typeof moment === 'number' ? moment : toEpoch(moment);
  const wall = new Date(epoch + VIETNAM_OFFSET_MS);
  const date = {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay(),
  };
  if (typeof moment === 'string' && isDayOnly(moment)) return date;
  return { ...date, hour: wall.getUTCHours(), minute: wall.getUTCMinutes() };
}

/** `2021-11-30`: the day in Vietnam at a moment. */
export function dayOf(moment: string | number): string {
  const epoch = typeof moment === 'number' ? moment : toEpoch(moment);
  return new Date(epoch + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/** `2021-11-30T07:30:00+07:00`: an instant as the content writes it. */
export function toIso(epoch: number): string {
  return `${new Date(epoch + VIETNAM_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

function offsetMs(zone: string | undefined): number {
  if (zone === undefined) return VIETNAM_OFFSET_MS;
  if (zone === 'Z') return 0;
  const [hours, minutes] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000;
}

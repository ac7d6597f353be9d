/** Rules about when: order of times, printed weekday, deadlines (NĐ 30/2020; domain rules of invitations). */
import { foldMarks } from '../../text/normalize.ts';
import { formatStamp, formatWeekday, formatWeekdayAndDay } from '../../text/dates.ts';
import { dayOf, isDayOnly, toEpoch, vietnamTime } from '../../text/instant.ts';
import { helpAt } from '../reading/schema-help.ts';
import { meetingSchema } from '../schema/meeting.ts';
import { rule, type Report } from './rule.ts';

const label = (field: string) => helpAt(meetingSchema, [field]).label;

export const timeRules = [
  rule(['starts_at', 'status'], ({ starts_at, status }, report) => {
    if (starts_at === null && status === 'scheduled') report('START_MISSING', ['starts_at']);
  }),

  ...(['starts_at', 'ends_at', 'publish_at'] as const).map((field) =>
    rule([field], ({ [field]: moment }, report) => {
      const zone = /T.*?(Z|[+-]\d{2}:\d{2})$/u.exec(moment ?? '')?.[1];
      if (!moment || zone === undefined || zone === '+07:00') return;
      report('DATE_ZONE', [field], { label: label(field), zone, shown: formatStamp(moment) });
    }),
  ),

  rule(['starts_at', 'ends_at'], ({ starts_at, ends_at }, report) => {
    if (!starts_at || !ends_at) return;
    const sameDayAllowed = isDayOnly(starts_at) || isDayOnly(ends_at);
    const order = sameDayAllowed
      ? dayOf(ends_at) >= dayOf(starts_at)
      : toEpoch(ends_at) > toEpoch(starts_at);
    if (!order) {
      report('DATE_ORDER', ['ends_at'], {
        label: label('ends_at'),
        later: formatStamp(ends_at),
        reference: label('starts_at').toLowerCase(),
        earlier: formatStamp(starts_at),
      });
    }
  }),

  rule(['starts_at', 'date_issued'], ({ starts_at, date_issued }, report) => {
    if (!starts_at || !date_issued) return;
    if (date_issued > dayOf(starts_at).slice(0, date_issued.length)) {
      report('DATE_ORDER', ['date_issued'], {
        label: label('starts_at'),
        later: formatStamp(starts_at),
        reference: label('date_issued').toLowerCase(),
        earlier: date_issued,
      });
    }
  }),

  rule(
    ['starts_at', 'weekday_printed', 'changes'],
    ({ starts_at, weekday_printed, changes }, report) => {
      // What is printed belongs to the time before the first change.
      const moved = changes.find(({ previous_starts_at }) => previous_starts_at);
      const printed = moved?.previous_starts_at ?? starts_at;
      if (!printed || !weekday_printed) return;
      if (weekdayNumber(weekday_printed) === vietnamTime(printed).weekday) return;
      report('WEEKDAY_MISMATCH', ['weekday_printed'], {
        found: weekday_printed,
        day: formatWeekdayAndDay(printed).split(' ').at(-1) ?? '',
        expected: formatWeekday(printed),
      });
    },
  ),

  rule(
    ['starts_at', 'date_issued', 'assignments', 'deadlines'],
    ({ starts_at, date_issued, assignments, deadlines }, report) => {
      const judged = new Set<string>();
      const dues = [
        ...assignments.map(({ due }, index) => ({ due, path: ['assignments', index, 'due'] })),
        ...deadlines.map(({ due }, index) => ({ due, path: ['deadlines', index, 'due'] })),
      ];
      for (const { due, path } of dues) {
        // One common sentence often sets the date of a whole list: say it once.
        if (due && !judged.has(due))
          judgeDeadline(due, { start: starts_at, issued: date_issued }, path, report);
        if (due) judged.add(due);
      }
    },
  ),
];

function judgeDeadline(
  due: string,
  { start, issued }: { start: string | null; issued: string | null },
  path: readonly PropertyKey[],
  report: Report,
): void {
  const { weekday } = vietnamTime(due);
  if (weekday === 0 || weekday === 6) {
    report('DEADLINE_WEEKEND', path, { due: formatWeekdayAndDay(due) });
  }
  if (issued && dayOf(due).slice(0, issued.length) < issued) {
    report('DEADLINE_EARLY', path, { due: formatStamp(due), issued: formatStamp(issued) });
  }
  if (start && (isDayOnly(due) ? due > dayOf(start) : toEpoch(due) > latestStart(start))) {
    report('DEADLINE_LATE', path, { due: formatStamp(due), start: formatStamp(start) });
  }
}

/** A meeting whose hour is not known may start until midnight. */
function latestStart(start: string): number {
  return isDayOnly(start) ? toEpoch(start) + 86_400_000 : toEpoch(start);
}

/** 0 Sunday … 6 Saturday, from “thứ Ba”, “Thứ 3”, “(thứ ba)”, “Chủ nhật”, “CN”; undefined for anything else. */
function weekdayNumber(printed: string): number | undefined {
  const folded = foldMarks(printed)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  if (folded === 'cn' || folded === 'chu nhat') return 0;
  const name = folded.replace(/^thu /u, '');
  const index = ['', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay'].indexOf(name);
  const digit = Number(name) - 1;
  return index > 0 ? index : digit >= 1 && digit <= 6 ? digit : undefined;
}

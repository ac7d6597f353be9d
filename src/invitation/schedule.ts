/** When the meeting begins and ends, and whether the printed weekday agrees. */
import { isDayOnly, dayOf } from '../text/instant.ts';
import { foldInPlace, slice, split, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Found, Session } from './model.ts';
import { readMoments, toMoment, weekdaysAgree, type Calendar, type Moment } from './moments.ts';
import type { Section } from './sections.ts';

export interface Schedule {
  startsAt: Found<string> | null;
  endsAt: Found<string> | null;
  session: Found<Session> | null;
  weekdayPrinted: Found<string> | null;
  weekdayConsistent: boolean | null;
}

/** A moment with the piece of text it was read from. */
export interface PlacedMoment {
  moment: Moment;
  fragment: Fragment;
  /** Folded text of the clause before the moment, for words like “họp trù bị” */
  before: string;
}

export function momentsIn(fragment: Fragment): PlacedMoment[] {
  const folded = foldInPlace(fragment.text);
  let from = 0;
  return readMoments(fragment.text).map((moment) => {
    const before = folded.slice(from, moment.start).replace(/^.*[;.](?=\s)/u, '');
    from = moment.end;
    return { moment, fragment: slice(fragment, moment.start, moment.end), before };
  });
}

/** Times that are printed beside the meeting's own: preparations, arrival, the old time. */
const OTHER_TIME =
  /(?:tru bi|co mat|don tiep|don khach|kiem tra ky thuat|thu ky thuat|ket noi thu|duyet|tap trung|thay cho|thoi gian cu|truoc day|du kien ban dau|thay vi|da thong bao|truoc|cham nhat|xuat phat)[^;]*$/u;

/** `stands`: the letter adds to an earlier invitation, whose time it may repeat. */
export function readSchedule(
  sections: readonly Section[],
  calendar: Calendar,
  stands = false,
): Schedule {
  const pieces = timePieces(sections, stands);
  for (const piece of pieces) {
    const moments = momentsIn(piece);
    const schedule = scheduleOf(moments, calendar, piece);
    if (schedule?.startsAt) return schedule;
  }
  return {
    startsAt: null,
    endsAt: null,
    session: null,
    weekdayPrinted: null,
    weekdayConsistent: null,
  };
}

/** Text after “Thời gian:”; without one, sentences of the opening with an hour and a day. */
function timePieces(sections: readonly Section[], stands: boolean): Fragment[] {
  const labelled = sections
    .filter(
      (section) => section.labels.includes('time') && !section.opensSite && !section.head.table,
    )
    .flatMap((section) => [section.content, ...section.items.map((item) => item.fragment)]);
  if (labelled.some((piece) => readMoments(piece.text).some((moment) => moment.day)))
    return labelled;
  const free = sections
    .filter(
      (section) =>
        section.labels.length === 0 ||
        section.labels.includes('invitees') ||
        section.labels.includes('agenda'),
    )
    .flatMap((section) => [section.head.fragment, ...section.items.map((item) => item.fragment)])
    .flatMap((fragment) => split(fragment, /(?<=[.;])\s+(?=\p{Lu})/gu))
    .filter((piece) => readMoments(piece.text).some((moment) => moment.day && moment.hour))
    .filter((piece) => {
      const folded = foldInPlace(piece.text);
      return !DEADLINE.test(folded) && (stands || !EARLIER.test(folded));
    });
  return [...labelled, ...free];
}

const DEADLINE = /(?<![\p{L}])(?:truoc (?:ngay|\d)|cham nhat|han cuoi)/u;
const EARLIER = /(?<![\p{L}])da (?:ban hanh|co) (?:giay moi|cong van)/u;

function scheduleOf(
  all: readonly PlacedMoment[],
  calendar: Calendar,
  piece: Fragment,
): Schedule | undefined {
  const own = all.filter(({ before }) => !OTHER_TIME.test(before));
  const dated = own.filter(({ moment }) => moment.day);
  const opening = own.find(({ before, moment }) => /khai mac|bat dau/u.test(before) && moment.hour);
  const first = dated[0];
  if (!first?.moment.day) return undefined;
  const withHour = opening ?? own.find(({ moment }) => moment.hour) ?? first;
  const day = withHour.moment.day ?? first.moment.day;
  const hour = withHour.moment.hour;
  const startsAt = toMoment(day, hour, calendar);
  if (startsAt === undefined) return undefined;
  const weekdays = own.filter(({ moment }) => moment.weekdays.length > 0);
  const agreements = weekdays.map(({ moment }) =>
    weekdaysAgree({ ...moment, day: moment.day ?? day }, calendar),
  );
  const consistent = agreements.includes(false) ? false : agreements.includes(true) ? true : null;
  const spans = withHour === first ? [first.fragment] : [first.fragment, withHour.fragment];
  const note = consistent === false ? 'thứ và ngày in trong văn bản không khớp nhau' : undefined;
  return {
    startsAt: found(startsAt, spans, consistent === false ? 'likely' : 'sure', note),
    endsAt: readEnd(own, withHour, day, startsAt, calendar),
    session: readSession(own, piece),
    weekdayPrinted: firstWeekday(weekdays[0]),
    weekdayConsistent: consistent,
  };
}

function firstWeekday(placed: PlacedMoment | undefined): Found<string> | null {
  const name = placed?.moment.weekdays[0]?.name;
  return placed && name !== undefined ? found(name, placed.fragment) : null;
}

function readEnd(
  own: readonly PlacedMoment[],
  start: PlacedMoment,
  day: NonNullable<Moment['day']>,
  startsAt: string,
  calendar: Calendar,
): Found<string> | null {
  const ranged = own.find(({ moment }) => moment.lastDay);
  const lastDay = ranged?.moment.lastDay;
  const lastHour = start.moment.lastHour ?? (ranged === start ? ranged.moment.lastHour : null);
  const finish = own.find(
    ({ before, moment }) =>
      /(?:ket thuc|be mac|den)\D{0,25}$/u.test(before) &&
      (moment.hour || moment.day) &&
      moment.start > start.moment.start,
  );
  if (ranged && lastDay) {
    const end = toMoment(lastDay, lastHour, calendar);
    if (end && end > startsAt.slice(0, end.length)) return found(end, ranged.fragment);
  }
  if (lastHour && !isDayOnly(startsAt)) {
    const end = toMoment(day, lastHour, calendar);
    if (end && end > startsAt) return found(end, start.fragment);
  }
  if (finish) {
    const end = toMoment(finish.moment.day ?? day, finish.moment.hour, calendar);
    if (end && end > startsAt.slice(0, end.length) && dayOf(end) >= dayOf(startsAt))
      return found(end, finish.fragment, 'likely');
  }
  return null;
}

function readSession(own: readonly PlacedMoment[], piece: Fragment): Found<Session> | null {
  const said = own.find(({ moment }) => moment.session);
  if (said?.moment.session) return found(said.moment.session, said.fragment);
  const folded = foldInPlace(piece.text);
  const match =
    /(?<![\p{L}])(?:buoi|1\/2 ngay|½ ngay|01 ngay|1 ngay|ca ngay)\s*\(?(sang|chieu|toi)?/u.exec(
      folded,
    );
  if (!match) return null;
  const session =
    match[1] === 'sang'
      ? 'morning'
      : match[1] === 'chieu'
        ? 'afternoon'
        : match[1] === 'toi'
          ? 'evening'
          : undefined;
  if (session) return found(session, slice(piece, match.index, match.index + match[0].length));
  return /(?:01|1|ca) ngay/u.test(match[0]) && !/1\/2|½/u.test(folded)
    ? found('all_day', piece, 'likely')
    : null;
}

/** The first and the last of several meetings (a schedule table). */
export function spanOfDays(starts: readonly string[]): { first: string; last: string } | undefined {
  const sorted = [...starts].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Of a meeting that is put off: does the weekday of the old time agree? */
export function readOldWeekday(
  paragraphs: readonly Fragment[],
  calendar: Calendar,
): boolean | null {
  const moments = paragraphs.flatMap((fragment) => momentsIn(fragment));
  const dated = moments.find(
    ({ moment }) => moment.day && moment.hour && moment.weekdays.length > 0,
  );
  return dated ? weekdaysAgree(dated.moment, calendar) : null;
}

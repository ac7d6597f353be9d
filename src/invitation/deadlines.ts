/** “trước 15h00 ngày 27/11/2021”, “chậm nhất ngày 03/7/2024”, “trong sáng ngày 06/8/2020”. */
import { foldInPlace, slice, type Fragment } from './fragment.ts';
import { toMoment, type Calendar, type Day } from './moments.ts';
import { momentsIn } from './schedule.ts';

export interface Due {
  /** Day or instant */
  due: string;
  /** Where the deadline's words begin and end in the fragment */
  start: number;
  end: number;
}

const WORDS =
  /(?:,\s*)?(?:va\s+)?(?:(?:hoan thanh|xong|gui|nop|thoi gian)\s+)?(?:truoc(?: thoi diem| luc)?|cham nhat|muon nhat|khong muon hon|khong cham hon|han (?:cuoi|chot|nop|gui|dang ky)|thoi han|trong|truoc khi het|den het)(?:\s*(?:la|vao|luc|hoi|den|den het|truoc|:|cuoi|nhat|gui|nop|dang ky|cung|trong))*\s*[:(]?\s*$/u;
/** “tiếp tục cập nhật số liệu đến ngày 15/9”; but “số liệu tính đến hết ngày 20/9” is a cut-off. */
const UNTIL = /(?:cap nhat|hoan thien|hoan chinh)[^.;]{0,40}\s(?:den)(?: ngay)?\s*$/u;
const NO_DEADLINE =
  /(?:(?:có mặt|tính|chốt|kết thúc|đón tiếp|phát sinh)\s*(?:trước|đến hết|đến|trong)?|số liệu\s+đến hết)(?:\s*ngày)?\s*$/iu;

export function readDues(fragment: Fragment, calendar: Calendar): Due[] {
  const folded = foldInPlace(fragment.text);
  const dues: Due[] = [];
  let said: Day | undefined;
  for (const { moment } of momentsIn(fragment)) {
    const day =
      moment.day ?? (moment.sameDay && moment.hour ? (said ?? calendar.meeting) : undefined);
    if (!day) continue;
    said = day;
    const before = folded.slice(0, moment.start);
    const words = WORDS.exec(before) ?? UNTIL.exec(before);
    if (!words || NO_DEADLINE.test(fragment.text.slice(0, moment.start))) continue;
    const due = toMoment(
      moment.lastDay ?? day,
      moment.lastDay ? moment.lastHour : moment.hour,
      calendar,
    );
    const until = UNTIL.test(before)
      ? before.length - (/\sden(?: ngay)?\s*$/u.exec(before)?.[0].length ?? 0)
      : words.index;
    // A day before the letter was issued is what figures run up to, or the day of another document.
    const past = due !== undefined && calendar.issued?.length === 10 && due < calendar.issued;
    if (due !== undefined && !past) dues.push({ due, start: until, end: moment.end });
  }
  return dues;
}

/** What must be done: the text before the deadline's words, or, when they open the sentence, after them. */
export function withoutDue(fragment: Fragment, due: Due | undefined): Fragment {
  if (!due) return fragment;
  const before = slice(fragment, 0, due.start);
  return /\p{L}{2}.*\p{L}{2}/u.test(before.text) ? before : slice(fragment, due.end);
}

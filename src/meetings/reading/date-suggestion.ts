/** A day and hour as people write them, shown again as the content wants them. */
import { isMoment, toIso } from '../../text/instant.ts';

const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]|,? năm )(\d{4}|\d{2})(?!\d)/iu;
const YEAR_FIRST = /(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/u;
const HOUR = /(?<!\d)(\d{1,2}) ?(?:giờ|h|g|:)(?!\p{L}) ?(\d{2})?(?!\d)/iu;
const AFTERNOON = /(?<!\p{L})(?:chiều|tối)(?!\p{L})/iu;

/** “11/2021”, “tháng 11 năm 2021”, “ngày    tháng 11 năm 2021” */
const MONTH = /^(?:ngày[\s.…_]+)?(?:tháng )?(\d{1,2})(?:[/.-]| năm )(\d{4})$/iu;

/** Days since the end of 1899, as Excel counts them, of the years 2000 to 2099; the fraction is the hour. */
const SERIAL = /^(?:3[6-9]\d{3}|[4-6]\d{4}|7[0-3]\d{3})(?:\.\d+)?$/u;
const DAYS_TO_1970 = 25_569;

export type WantedDate = 'moment' | 'day' | 'dayOrMonth';

/** A sentence for “06/8/2020”, “7h30 ngày 6/8/2020” or “2020-08-06 07:30”; `example` where no day can be read. */
export function dateSuggestion(found: string, example: string, wanted: WantedDate): string {
  if (SERIAL.test(found)) {
    const serial = dateOfSerial(Number(found), wanted);
    return `Số này là cách Excel đếm ngày. Ghi "${serial}"`;
  }
  const month = wanted === 'dayOrMonth' ? monthIn(found) : undefined;
  if (month !== undefined) return `Ghi "${month}"`;
  const day = dayIn(found);
  if (day === undefined) return `Ví dụ: ${example}`;
  if (!isMoment(day)) return `Ngày này không có trong lịch: xem lại, rồi ghi như ví dụ: ${example}`;
  if (wanted !== 'moment') return `Ghi "${day}"`;
  const instant = instantIn(found, day);
  return instant === undefined
    ? `Ghi "${day}", thêm giờ nếu có: "${day}T14:00:00+07:00"`
    : `Ghi "${instant}"`;
}

/** Words that may stand round a day and an hour without changing either. */
const FILLERS = /(?<!\p{L})(?:ngày|lúc|vào|hồi|phút|sáng|chiều|tối)(?!\p{L})|[\s,:()]/giu;

/**
 * The same as the content wants it, where it can mean nothing else: day and month cannot change places, or it is the
 * day that is `known`, and no word is left that says more.
 */
export function certainDate(found: string, wanted: WantedDate, known?: string): string | undefined {
  const month = wanted === 'dayOrMonth' ? monthIn(found) : undefined;
  if (month !== undefined) return month;
  const [, first, second, year = ''] = DAY_FIRST.exec(found) ?? [];
  const day = dayIn(found);
  const numbers = [Number(first), Number(second)];
  const isPlain =
    first === undefined || numbers.some((one) => one > 12) || numbers[0] === numbers[1];
  if (day === undefined || !isMoment(day) || year.length === 2) return undefined;
  if (!isPlain && !/tháng/iu.test(found) && day !== known) return undefined;
  const rest = found.replace(DAY_FIRST, ' ').replace(YEAR_FIRST, ' ').replace(FILLERS, '');
  if (rest === '') return day;
  const instant = wanted === 'moment' ? instantIn(found, day) : undefined;
  return /^T?\d{1,2}(?:h|g|giờ)?\d{0,2}$/iu.test(rest) ? instant : undefined;
}

function monthIn(found: string): string | undefined {
  const [, month = '', year = ''] = MONTH.exec(found) ?? [];
  const text = `${year}-${month.padStart(2, '0')}`;
  return isMoment(`${text}-01`) ? text : undefined;
}

/** “2 giờ chiều” is 14:00. */
function instantIn(found: string, day: string): string | undefined {
  const clock = HOUR.exec(found.replace(DAY_FIRST, ' ').replace(YEAR_FIRST, ' '));
  const [, typed = '', minute = '00'] = clock ?? [];
  const isLate = AFTERNOON.test(found) && Number(typed) < 12;
  const hour = isLate ? String(Number(typed) + 12) : typed.padStart(2, '0');
  const instant = `${day}T${hour}:${minute}:00+07:00`;
  return clock && isMoment(instant) ? instant : undefined;
}

/** “2020-08-06”, whether or not the calendar has it; “11/30/2021” as Americans write it is turned. */
function dayIn(found: string): string | undefined {
  const [, early, middle = '', late] = DAY_FIRST.exec(found) ?? YEAR_FIRST.exec(found) ?? [];
  if (early === undefined || late === undefined) return undefined;
  const [year, first] = early.length === 4 ? [early, late] : [late.padStart(4, '20'), early];
  const isTurned = early.length < 4 && Number(middle) > 12 && Number(first) <= 12;
  const [day, month] = isTurned ? [middle, first] : [first, middle];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function dateOfSerial(serial: number, wanted: WantedDate): string {
  const minutes = Math.round((serial - DAYS_TO_1970) * 1440);
  // What Excel means is the clock on the wall, in Vietnam.
  const iso = toIso((minutes - 7 * 60) * 60_000);
  return wanted === 'moment' && !Number.isInteger(serial) ? iso : iso.slice(0, 10);
}

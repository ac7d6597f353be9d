/** A day and hour as people write them, shown again as the content wants them. */
import { isMoment } from '../../text/instant.ts';

const DAY_FIRST = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u;
const YEAR_FIRST = /(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/u;
const HOUR = /(?<!\d)(\d{1,2}) ?(?:h|g|:|giờ) ?(\d{2})?(?!\d)/iu;

/** “11/2021”, “tháng 11 năm 2021” */
const MONTH = /^(?:tháng )?(\d{1,2})(?:[/.-]| năm )(\d{4})$/iu;

export type WantedDate = 'moment' | 'day' | 'dayOrMonth';

/** A sentence for “06/8/2020”, “7h30 ngày 6/8/2020” or “2020-08-06 07:30”; `example` where no day can be read. */
export function dateSuggestion(found: string, example: string, wanted: WantedDate): string {
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
const FILLERS = /(?<!\p{L})(?:ngày|lúc|vào|hồi|phút)(?!\p{L})|[\s,:()]/giu;

/**
 * The same as the content wants it, where it can mean nothing else: day and month cannot change places, or it is the
 * day that is `known`, and no word is left that says more.
 */
export function certainDate(found: string, wanted: WantedDate, known?: string): string | undefined {
  const month = wanted === 'dayOrMonth' ? monthIn(found) : undefined;
  if (month !== undefined) return month;
  const [, first, second] = DAY_FIRST.exec(found) ?? [];
  const day = dayIn(found);
  const isPlain = first === undefined || Number(first) > 12 || Number(first) === Number(second);
  if (day === undefined || !isMoment(day) || !(isPlain || day === known)) return undefined;
  const rest = found.replace(DAY_FIRST, ' ').replace(YEAR_FIRST, ' ').replace(FILLERS, '');
  if (rest === '') return day;
  const instant = wanted === 'moment' ? instantIn(found, day) : undefined;
  return /^\d{1,2}(?:h|g|giờ)?\d{0,2}$/iu.test(rest) ? instant : undefined;
}

function monthIn(found: string): string | undefined {
  const [, month = '', year = ''] = MONTH.exec(found) ?? [];
  const text = `${year}-${month.padStart(2, '0')}`;
  return isMoment(`${text}-01`) ? text : undefined;
}

function instantIn(found: string, day: string): string | undefined {
  const clock = HOUR.exec(found.replace(DAY_FIRST, ' ').replace(YEAR_FIRST, ' '));
  const [, hour = '', minute = '00'] = clock ?? [];
  const instant = `${day}T${hour.padStart(2, '0')}:${minute}:00+07:00`;
  return clock && isMoment(instant) ? instant : undefined;
}

/** “2020-08-06”, whether or not the calendar has it. */
function dayIn(found: string): string | undefined {
  const [, early, month = '', late] = DAY_FIRST.exec(found) ?? YEAR_FIRST.exec(found) ?? [];
  if (early === undefined || late === undefined) return undefined;
  const [year, day] = early.length === 4 ? [early, late] : [late, early];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

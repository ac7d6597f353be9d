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
  const [, month = '', year] = wanted === 'dayOrMonth' ? (MONTH.exec(found) ?? []) : [];
  if (year && isMoment(`${year}-${month.padStart(2, '0')}-01`)) {
    return `Ghi "${year}-${month.padStart(2, '0')}"`;
  }
  const day = dayIn(found);
  if (day === undefined) return `Ví dụ: ${example}`;
  if (!isMoment(day)) return `Ngày này không có trong lịch: xem lại, rồi ghi như ví dụ: ${example}`;
  if (wanted !== 'moment') return `Ghi "${day}"`;
  const clock = HOUR.exec(found.replace(DAY_FIRST, ' ').replace(YEAR_FIRST, ' '));
  const [, hour = '', minute = '00'] = clock ?? [];
  const instant = `${day}T${hour.padStart(2, '0')}:${minute}:00+07:00`;
  return clock && isMoment(instant)
    ? `Ghi "${instant}"`
    : `Ghi "${day}", thêm giờ nếu có: "${day}T14:00:00+07:00"`;
}

/** “2020-08-06”, whether or not the calendar has it. */
function dayIn(found: string): string | undefined {
  const [, early, month = '', late] = DAY_FIRST.exec(found) ?? YEAR_FIRST.exec(found) ?? [];
  if (early === undefined || late === undefined) return undefined;
  const [year, day] = early.length === 4 ? [early, late] : [late, early];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

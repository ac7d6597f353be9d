/** A table of who sends what by when. */
import { found } from './found.ts';
import { readMoments, toMoment, type Calendar } from './moments.ts';
import { hasHours, type Table } from './tables.ts';
import type { Tasks } from './tasks.ts';

/** A table “Nội dung | Cơ quan trình | Thời hạn”. */
export function readTaskTable(table: Table, calendar: Calendar): Tasks {
  const at = (column: string) => table.columns.findIndex((one) => one === column);
  const agencyAt = at('agency') >= 0 ? at('agency') : at('presenter');
  const dueAt = at('due') >= 0 ? at('due') : -1;
  const contentAt = at('content');
  const tasks: Tasks = { assignments: [], deadlines: [] };
  if (agencyAt < 0 || contentAt < 0 || (dueAt < 0 && (at('agency') < 0 || hasHours(table))))
    return tasks;
  for (const row of table.rows) {
    const [who, what, when] = [row[agencyAt], row[contentAt], dueAt < 0 ? undefined : row[dueAt]];
    if (!who?.text || !what?.text) continue;
    const moment =
      when && readMoments(/ngày/u.test(when.text) ? when.text : `ngày ${when.text}`)[0];
    const due = moment?.day ? (toMoment(moment.day, moment.hour, calendar) ?? null) : null;
    tasks.assignments.push(
      found({ who: who.text, what: what.text, due }, [who, what, ...(when ? [when] : [])]),
    );
    if (due && when) tasks.deadlines.push(found({ what: what.text, due }, when));
  }
  return tasks;
}

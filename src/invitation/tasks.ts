/** Who must prepare, report or send what, and by when. */
import { readAssignment } from './assignment.ts';
import { readDues, withoutDue, type Due } from './deadlines.ts';
import { foldInPlace, slice, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Assignment, Deadline, Found } from './model.ts';
import type { Calendar } from './moments.ts';
import type { Section } from './sections.ts';
import { candidates, type Candidate } from './task-sentences.ts';
import { readTaskTable } from './task-table.ts';
import { findVerb, isPaper } from './task-words.ts';

export interface Tasks {
  assignments: Found<Assignment>[];
  deadlines: Found<Deadline>[];
}

export function readTasks(sections: readonly Section[], calendar: Calendar): Tasks {
  const assignments: { found: Found<Assignment>; list: number }[] = [];
  const deadlines: Found<Deadline>[] = [];
  for (const candidate of candidates(sections)) {
    const dues = readDues(candidate.fragment, calendar);
    const assignment = readAssignment(candidate, dues[0]);
    if (assignment) assignments.push({ found: assignment, list: candidate.list });
    else applyCommonDue(assignments, candidate, dues[0]);
    for (const [index, due] of dues.entries()) {
      const clause = clauseBefore(candidate.fragment, dues[index - 1], due);
      deadlines.push(toDeadline(candidate.fragment, due, clause ?? assignment?.value.what));
    }
  }
  for (const section of sections) {
    if (!section.head.table) continue;
    const rows = readTaskTable(section.head.table, calendar);
    assignments.push(...rows.assignments.map((row) => ({ found: row, list: -1 })));
    deadlines.push(...rows.deadlines);
  }
  return { assignments: assignments.map((one) => one.found), deadlines };
}

/** “Các báo cáo gửi về … trước 15h00 ngày 27/11” sets the date of the list before it. */
function applyCommonDue(
  assignments: readonly { found: Found<Assignment>; list: number }[],
  candidate: Candidate,
  due: Due | undefined,
): void {
  const last = assignments.at(-1);
  if (!due || !last) return;
  const subject = foldInPlace(candidate.fragment.text);
  if (!isPaper(subject) || subject.startsWith('y kien')) return;
  const group = assignments.filter(({ list }) => list === last.list);
  if (group.length < 2) return;
  for (const { found: one } of group) one.value.due ??= due.due;
}

/** “đăng ký trước ngày 05/8 và gửi bản ký số chậm nhất ngày 07/8”: what the second date is for. */
function clauseBefore(fragment: Fragment, last: Due | undefined, due: Due): string | undefined {
  if (!last) return undefined;
  const clause = trim(slice(fragment, last.end, due.start)).text.replace(
    /^(?:[\s,;.)]|(?:và|đồng thời)\s)+/u,
    '',
  );
  return findVerb(clause) === 0 ? clause : undefined;
}

function toDeadline(fragment: Fragment, due: Due, asked: string | undefined): Found<Deadline> {
  const what = (asked ?? trim(withoutDue(fragment, due)).text)
    .replace(/[\s,;:(./]+$/u, '')
    .replace(/^(?:đề nghị|yêu cầu)\s+/iu, '');
  return found({ what, due: due.due }, slice(fragment, due.start, due.end));
}

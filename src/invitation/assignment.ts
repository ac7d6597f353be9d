/** One task from one sentence: who, what, by when. */
import { withoutDue, type Due } from './deadlines.ts';
import { foldInPlace, slice, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Assignment, Found } from './model.ts';
import type { Candidate } from './task-sentences.ts';
import {
  ANNOUNCING,
  findVerb,
  isActor,
  isEverybody,
  isPaper,
  LEAD,
  onlyAttends,
  workAfterName,
} from './task-words.ts';

export function readAssignment(
  candidate: Candidate,
  due: Due | undefined,
): Found<Assignment> | undefined {
  const opening = due && !/\p{L}{2}.*\p{L}{2}/u.test(candidate.fragment.text.slice(0, due.start));
  let fragment = opening ? trim(slice(candidate.fragment, due.end)) : candidate.fragment;
  fragment = trim(slice(fragment, /^[\s,:;.-]*/u.exec(fragment.text)?.[0].length ?? 0));
  let asked = false;
  for (
    let lead = LEAD.exec(foldInPlace(fragment.text));
    lead;
    lead = LEAD.exec(foldInPlace(fragment.text))
  ) {
    asked ||= /^(?:giao|phan cong|de nghi|yeu cau)/u.test(lead[0]);
    fragment = slice(fragment, lead[0].length);
  }
  if (isPaper(foldInPlace(fragment.text))) return undefined;
  const startsWithVerb = findVerb(fragment.text.toLocaleLowerCase('vi')) === 0;
  if (startsWithVerb)
    return candidate.asked ? askedAssignment(candidate.asked, candidate.fragment, due) : undefined;
  const verbAt = workAfterName(fragment.text, candidate.labelled) ?? findVerb(fragment.text);
  if (verbAt === undefined || verbAt === 0) return undefined;
  const who = trim(slice(fragment, 0, verbAt));
  const name = foldInPlace(who.text);
  const actor = isActor(fragment.text);
  if (!actor && !(candidate.labelled && /^\p{Lu}|^các/u.test(who.text) && who.text.length < 120))
    return undefined;
  const rest = slice(fragment, verbAt);
  if (isEverybody(name, rest.text) && !asked) return undefined;
  if (
    ((onlyAttends(fragment.text) || (/^chỉ đạo/u.test(rest.text) && !asked)) &&
      !candidate.labelled) ||
    (ANNOUNCING.test(rest.text) && !candidate.labelled && !asked)
  )
    return undefined;
  if (!asked && /^(?:uy|ubnd).*/u.test(name) && ANNOUNCING.test(rest.text)) return undefined;
  const shifted =
    due && !opening
      ? {
          ...due,
          start: due.start - (candidate.fragment.text.length - fragment.text.length) - verbAt,
        }
      : undefined;
  const what = trim(shifted ? slice(rest, 0, Math.max(0, shifted.start)) : rest);
  const whoText = who.text
    .replace(/(?:[\s:,;]|\((?:\d|[ivx]+)\))+$/u, '')
    .replace(/^các (?=Sở|Ban|Phòng)/u, 'các ');
  const whatText = what.text.replace(/[\s,;:./]+$/u, '').replace(/,?\s*hoàn thành$/u, '');
  if (
    /^(?:nghiêm túc )?(?:thực hiện|triển khai|phối hợp)?(?: thực hiện| nghiêm túc| tốt)?$/u.test(
      whatText,
    ) ||
    whoText.length > 260
  )
    return undefined;
  const certainty = candidate.labelled || asked ? 'sure' : 'likely';
  return found({ who: whoText, what: whatText, due: due?.due ?? null }, [who, what], certainty);
}

/** “- Gửi danh sách về … trước …” under “Đề nghị Sở Y tế:”. */
function askedAssignment(
  who: Fragment,
  fragment: Fragment,
  due: Due | undefined,
): Found<Assignment> {
  const what = trim(withoutDue(fragment, due));
  const text = what.text.replace(/[\s,;:./]+$/u, '');
  return found({ who: who.text, what: text, due: due?.due ?? null }, [who, what], 'likely');
}

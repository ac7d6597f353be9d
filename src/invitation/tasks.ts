/** Who must prepare, report or send what, and by when. */
import { foldInPlace, slice, split, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import { readDues, withoutDue, type Due } from './deadlines.ts';
import type { Assignment, Deadline, Found } from './model.ts';
import { readMoments, toMoment, type Calendar } from './moments.ts';
import type { Section } from './sections.ts';
import { hasHours, type Table } from './tables.ts';
import { AGENCY, PERSON } from './words.ts';

export interface Tasks {
  assignments: Found<Assignment>[];
  deadlines: Found<Deadline>[];
}

/** A sentence or list item in which a task may stand. */
interface Candidate {
  fragment: Fragment;
  /** Under a label such as “Chuẩn bị”: the one who acts need not be an agency */
  labelled: boolean;
  /** Number of the list it belongs to; a common deadline after the list holds for all of it */
  list: number;
  /** “Đề nghị UBND các tỉnh:” above items that begin with a verb: who is asked */
  asked: Fragment | null;
}

export function readTasks(sections: readonly Section[], calendar: Calendar): Tasks {
  const assignments: { found: Found<Assignment>; list: number }[] = [];
  const deadlines: Found<Deadline>[] = [];
  for (const candidate of candidates(sections)) {
    const dues = readDues(candidate.fragment, calendar);
    const assignment = readAssignment(candidate, dues[0]);
    if (assignment) assignments.push({ found: assignment, list: candidate.list });
    else applyCommonDue(assignments, candidate, dues[0]);
    for (const due of dues) deadlines.push(toDeadline(candidate.fragment, due, assignment));
  }
  for (const section of sections) {
    if (!section.head.table) continue;
    const rows = readTaskTable(section.head.table, calendar);
    assignments.push(...rows.assignments.map((row) => ({ found: row, list: -1 })));
    deadlines.push(...rows.deadlines);
  }
  return { assignments: assignments.map((one) => one.found), deadlines };
}

function candidates(sections: readonly Section[]): Candidate[] {
  const result: Candidate[] = [];
  let list = 0;
  const firstTime = sections.findIndex((section) => section.labels.includes('time'));
  for (const section of sections) {
    const { labels, head } = section;
    const opening = sections.indexOf(section) < firstTime && !LEAD.test(head.folded);
    const open = labels.length === 0 && !section.opensSite && !section.site;
    const labelled = labels.includes('tasks');
    if (head.table || !((open && !opening) || labelled || labels.includes('aside'))) continue;
    const itemised = section.items.length > 0;
    const pieces = [section.content, ...section.items.map((item) => item.fragment)];
    if (!head.marker || itemised || labelled) list++;
    for (const piece of pieces) {
      const numbered = splitNumbered(piece);
      for (const part of numbered ?? splitSentences(piece))
        result.push({
          fragment: part,
          labelled,
          list,
          asked: labelled ? askedBefore(head.fragment) : null,
        });
    }
  }
  return result;
}

/** The agency named in the sentence that opens a list of tasks. */
function askedBefore(intro: Fragment): Fragment | null {
  const lead = LEAD.exec(foldInPlace(intro.text))?.[0];
  if (lead === undefined || !/:$/u.test(intro.text)) return null;
  const rest = slice(intro, lead.length);
  const who = trim(slice(rest, 0, rest.text.search(/\s+chỉ đạo(?![\p{L}])|:/u)));
  return ACTOR.test(foldInPlace(who.text)) ? who : null;
}

const NUMBERED = /\((?:\d{1,2}|[ivx]{1,4})\)\s*(?=\p{L})/gu;

/** “Giao: (1) Sở A …; (2) Sở B …” is split at the numbers only: the parts use semicolons themselves. */
function splitNumbered(fragment: Fragment): Fragment[] | undefined {
  if ([...fragment.text.matchAll(NUMBERED)].length < 2) return undefined;
  const [lead, first] = split(fragment, NUMBERED);
  if (lead && first && /:$/u.test(lead.text) && /^\p{Ll}/u.test(first.text)) return undefined;
  return split(fragment, NUMBERED).flatMap((part, index, parts) => {
    if (index < parts.length - 1) return [part];
    return split(part, /(?<=[.])\s+(?=\p{Lu})/gu);
  });
}

const ACTOR = new RegExp(`^(?:va\\s+)?(?:${AGENCY}|${PERSON})(?![\\p{L}])`, 'u');
/** “LĐLĐ các huyện …”, “các TTYT …”: an abbreviation of three capitals or more in a text that is not all capitals. */
const ABBREVIATION = /^(?:(?:các|Các)\s+)?\p{Lu}{3,8}(?=\s+\S*\p{Ll})/u;

function isActor(text: string): boolean {
  return ACTOR.test(foldInPlace(text)) || ABBREVIATION.test(text);
}

/** Sentences; and clauses after “;” that begin with another agency. */
function splitSentences(fragment: Fragment): Fragment[] {
  const result: Fragment[] = [];
  for (const sentence of split(
    fragment,
    /(?<=(?<!(?:^|\s)(?:TP|Tp|P|Q|TX|TT|GS|TS|Ths|ThS|PGS|St))[.])\s+(?=\p{Lu})/gu,
  )) {
    let from = 0;
    const cuts = [...sentence.text.matchAll(/;\s+/gu)].map((match) => match.index);
    for (const cut of [...cuts, sentence.text.length]) {
      const clause = trim(slice(sentence, from, cut));
      const next = foldInPlace(sentence.text.slice(cut).replace(/^;\s+/u, ''));
      const actorAlone =
        findVerb(clause.text) === undefined && ACTOR.test(foldInPlace(clause.text));
      if (cut < sentence.text.length && (actorAlone || !ACTOR.test(next))) continue;
      result.push(clause);
      from = cut + 1;
    }
  }
  return result.map(trim).filter((piece) => piece.text !== '');
}

/** What agencies are asked to do; small letters only, names of agencies have capitals. */
const VERB = new RegExp(
  '(?<![\\p{L}\\p{M}])(?:(?:có trách nhiệm|chịu trách nhiệm|chủ động|tiếp tục|khẩn trương|kịp thời|phối hợp|chủ trì|' +
    'báo cáo|chuẩn bị|xây dựng|tổng hợp|gửi|nộp|trình bày|trình|bố trí|kiểm tra|đăng ký|đăng kí|in ấn|in(?= )|sao in|tham luận|' +
    'hoàn chỉnh|hoàn thiện|cập nhật|tham mưu|rà soát|thông báo|mời|cử|tổ chức|đảm bảo|bảo đảm|thực hiện|triển khai|soạn thảo|' +
    'dự thảo|cung cấp|đọc|nghiên cứu|mang|thẩm định|phát hành|đưa tin|hướng dẫn|đôn đốc|xác nhận|tiếp nhận|trang trí|lắp đặt|' +
    'huy động|trưng bày|tuyên truyền|đề xuất|giải trình|hỗ trợ|thiết lập|kết nối|vận hành|lập danh sách|lập kế hoạch|đón tiếp|phân công|chỉ đạo|phục vụ|' +
    'phát biểu|sử dụng|quán triệt|xin ý kiến|hoàn thành|điều hành|bảo vệ|giữ gìn|quay phim|ghi hình|viết bài|chấp hành))(?![\\p{L}\\p{M}])',
  'u',
);
const LEAD =
  /^(?:de nghi|kinh de nghi|tran trong de nghi|yeu cau|giao(?: cho)?|phan cong|moi|de nghi va giao|va|-|\+|rieng|ngoai ra,?|dong thoi,?|truoc mat,?)(?::|,)?\s+/u;
const GENERAL_ACTOR =
  /^(?:cac dong chi|dong chi|quy|dai bieu|cac dai bieu|ong|ba|cac vi|cac thanh phan|thanh phan|nguoi|ong ba|cac ong|nhan duoc|khi|moi thong tin)(?![\p{L}])/u;
const ATTENDING =
  /(?<![\p{L}])(?:du hop|den du|ve du|tham du|toi du|du day du|dung gio|dung thanh phan|day du va|duoc biet|kinh moi|tran trong|thu xep|sap xep (?:thoi gian|cong viec)|bo tri thoi gian|xin thong bao|du hoi nghi|uy quyen|bien ban)(?![\p{L}])/u;
const ANNOUNCING =
  /^(?:tổ chức (?:họp|hội|cuộc|buổi|phiên|lễ|kỳ|lớp|đoàn|tập)|thông báo|mời|triệu tập|hoãn|hủy|chủ trì (?:họp|hội|cuộc|phiên|buổi)|điều chỉnh|bổ sung|dự kiến|phối hợp (?:với .{0,80} )?tổ chức)/iu;

const WORK =
  /(?<![\p{L}])(?:gui|nop|mang(?: theo)?|chuan bi|bao cao|dang ky|tong hop|cung cap|hoan thien|trinh bay|xac nhan|lap danh sach)(?![\p{L}])/u;

/** Asked to come, and nothing else: “danh sách người dự họp” is no coming, “tham dự và mang theo hồ sơ” is work. */
function onlyAttends(text: string): boolean {
  const folded = foldInPlace(text).replace(
    /(?<![\p{L}])(?:nguoi|thanh phan|dai bieu|danh sach|so luong|can bo|lanh dao|phuc vu|bao chi)(?:,? \S+){0,2}? (?:tham du|du hop|du hoi nghi|du)(?![\p{L}])/gu,
    (words) => ' '.repeat(words.length),
  );
  const attending = ATTENDING.exec(folded);
  return attending !== null && !WORK.test(folded.slice(attending.index));
}

function findVerb(text: string): number | undefined {
  const open = text.replace(/\([^()]*\)/gu, (bracket) => ' '.repeat(bracket.length));
  const match = VERB.exec(open);
  if (!match) return undefined;
  const before = open.slice(0, match.index);
  if (!/(?<![\p{L}])(?:được|liên quan đến việc|phục vụ|trường hợp)\s*$/u.test(before))
    return match.index;
  const later =
    /(?<![\p{L}\p{M}])(?:tiếp tục|khẩn trương|gửi|hoàn thiện|hoàn chỉnh|nộp|có trách nhiệm)(?![\p{L}\p{M}])/u.exec(
      open.slice(match.index + 1),
    );
  return later ? match.index + 1 + later.index : undefined;
}

/** “Trưởng các thôn: Báo cáo kết quả …”: the verb that a colon parts from the one who acts. */
function verbAfterName(text: string): number | undefined {
  const name = /^[^:;.]{3,140}:\s+/u.exec(text)?.[0];
  if (name === undefined || !isActor(text) || findVerb(name) !== undefined) return undefined;
  return findVerb(text.slice(name.length).toLocaleLowerCase('vi')) === 0 ? name.length : undefined;
}

function readAssignment(candidate: Candidate, due: Due | undefined): Found<Assignment> | undefined {
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
  if (SUBJECT.test(foldInPlace(fragment.text))) return undefined;
  const startsWithVerb = findVerb(fragment.text.toLocaleLowerCase('vi')) === 0;
  if (startsWithVerb)
    return candidate.asked ? askedAssignment(candidate.asked, candidate.fragment, due) : undefined;
  const verbAt = verbAfterName(fragment.text) ?? findVerb(fragment.text);
  if (verbAt === undefined || verbAt === 0) return undefined;
  const who = trim(slice(fragment, 0, verbAt));
  const name = foldInPlace(who.text);
  const actor = isActor(fragment.text);
  if (!actor && !(candidate.labelled && /^\p{Lu}|^các/u.test(who.text) && who.text.length < 120))
    return undefined;
  if (GENERAL_ACTOR.test(name) && !asked) return undefined;
  const rest = slice(fragment, verbAt);
  if (
    ((onlyAttends(fragment.text) || /^chỉ đạo/u.test(rest.text)) && !candidate.labelled) ||
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

/** The papers are the subject, not somebody who acts. */
const SUBJECT =
  /^(?:cac |toan bo |moi |yeu cau |de nghi )*(?:bao cao|tai lieu|van ban|noi dung|y kien|file|ho so|du thao|giay moi|danh sach)(?![\p{L}])/u;

/** “Các báo cáo gửi về … trước 15h00 ngày 27/11” sets the date of the list before it. */
function applyCommonDue(
  assignments: readonly { found: Found<Assignment>; list: number }[],
  candidate: Candidate,
  due: Due | undefined,
): void {
  const last = assignments.at(-1);
  if (!due || !last) return;
  const subject = foldInPlace(candidate.fragment.text);
  if (!SUBJECT.test(subject) || subject.startsWith('y kien')) return;
  const group = assignments.filter(({ list }) => list === last.list);
  if (group.length < 2) return;
  for (const { found: one } of group) one.value.due ??= due.due;
}

function toDeadline(
  fragment: Fragment,
  due: Due,
  assignment: Found<Assignment> | undefined,
): Found<Deadline> {
  const around = trim(withoutDue(fragment, due));
  const what = (assignment?.value.what ?? around.text)
    .replace(/[\s,;:(./]+$/u, '')
    .replace(/^(?:đề nghị|yêu cầu)\s+/iu, '');
  return found({ what, due: due.due }, slice(fragment, due.start, due.end));
}

/** A table “Nội dung | Cơ quan trình | Thời hạn”. */
function readTaskTable(table: Table, calendar: Calendar): Tasks {
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

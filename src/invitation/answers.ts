/** Which of the files that came with an invitation answer which task: only where a file's name says so. */
import { foldMarks } from '../text/normalize.ts';
import type { AttachmentType } from '../meetings/vocabulary.ts';

interface NamedFile {
  id: string;
  title: string;
  type: AttachmentType;
}

interface Task {
  who: string;
  what: string;
}

/** Words every report's title has; they tell no two apart. */
const COMMON =
  /(?<![a-z])(?:bao cao|tai lieu|du thao|to trinh|tinh hinh|ket qua|cong tac|so|ve|cua|tren dia ban|tinh|va|cac|thuc hien|noi dung|thang|nam|\d+)(?![a-z])/gu;
const NO_ANSWER = new Set<AttachmentType>(['invitation', 'agenda', 'conclusion', 'minutes']);

/** For each task the ids of its files; a file that fits two tasks is given to neither. */
export function answersTo(tasks: readonly Task[], files: readonly NamedFile[]): string[][] {
  const answers = tasks.map((): string[] => []);
  for (const { id, title, type } of files) {
    if (NO_ANSWER.has(type)) continue;
    const folded = plain(title);
    const byName = tasks.flatMap(({ who }, index) => (names(folded, plain(who)) ? [index] : []));
    const fitting =
      byName.length > 0
        ? byName
        : tasks.flatMap(({ what }, index) => (shares(folded, plain(what)) ? [index] : []));
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) answers[only]?.push(id);
  }
  return answers;
}

function plain(text: string): string {
  return foldMarks(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** “Báo cáo số 245 - Sở Y tế” names “Giám đốc Sở Y tế”. */
function names(title: string, who: string): boolean {
  const agency = who.replace(
    /^(?:giam doc|lanh dao|thu truong|cac|dong chi|chu tich|truong) /u,
    '',
  );
  return agency.split(' ').length >= 2 && ` ${title} `.includes(` ${agency} `);
}

/** Four telling words of the title, all of them in the task. */
function shares(title: string, what: string): boolean {
  const words = title
    .replace(COMMON, ' ')
    .split(/\s+/u)
    .filter((word) => word.length > 1);
  const told = new Set(what.split(' '));
  return words.length >= 4 && words.every((word) => told.has(word));
}

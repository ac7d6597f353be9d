/** One change of one meeting: judged before it is made, made as a whole. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describeFile, isProblem } from '../attachments/describe.ts';
import { judgeSize } from '../attachments/read-content.ts';
import { told } from '../attachments/inspect/finding.ts';
import { isError, type Problem } from '../meetings/problems/problem.ts';
import { readFolder } from '../meetings/reading/read-folder.ts';
import { readRegisters } from '../meetings/reading/read-registers.ts';
import { formatProblem } from '../meetings/problems/report.ts';
import { EditError } from './edit-error.ts';
import type { MeetingPlace } from './find-meeting.ts';
import { applyChanges, recoverChanges } from './transaction.ts';

export interface MeetingEdit {
  /** `index.md` after the change */
  text: string;
  /** files to copy into `attachments/`, under these names */
  add?: readonly { from: string; name: string }[];
  /** names in `attachments/` to delete */
  remove?: readonly string[];
}

/** The text of a meeting's `index.md` as it is now, after whatever a killed command left has been undone. */
export async function readMeetingText(root: string, { folder }: MeetingPlace): Promise<string> {
  await recoverChanges(root);
  return readFile(join(folder, 'index.md'), 'utf8');
}

/**
 * Makes the change. Throws an EditError, with nothing written, when a new file cannot be published or when the meeting
 * would have an error that it does not have now.
 */
export async function editMeeting(
  root: string,
  place: MeetingPlace,
  edit: MeetingEdit,
): Promise<void> {
  const { folder, name } = place;
  const { text, add = [], remove = [] } = edit;
  await refuseUnpublishable(root, name, add);
  const before = new Set((await readFolder(folder, name)).problems.map(sameness));
  const after = await judgeAhead(root, place, edit);
  const worse = after.filter((found) => isError(found) && !before.has(sameness(found)));
  if (worse.length > 0) {
    throw new EditError(`Không ghi gì vì sẽ có lỗi:\n\n${worse.map(formatProblem).join('\n\n')}`);
  }
  const attachments = join(folder, 'attachments');
  await applyChanges(root, {
    write: { path: join(folder, 'index.md'), text },
    add: add.map((file) => ({ from: file.from, to: join(attachments, file.name) })),
    remove: remove.map((file) => join(attachments, file)),
  });
}

/** A problem that was there before may have moved to another line. */
function sameness({ code, field, message }: Problem): string {
  return [code, field, message].join('|');
}

/** Throws an EditError that names each file the portal cannot publish, and why. */
export async function refuseUnpublishable(
  root: string,
  name: string,
  add: readonly { from: string; name: string }[],
): Promise<void> {
  const { settings } = await readRegisters(root);
  const problems: Problem[] = [];
  for (const file of add) {
    const place = { file: `${name}/attachments/${file.name}` };
    const facts = await describeFile(file.from);
    if (isProblem(facts)) problems.push(told(facts, place));
    else problems.push(...judgeSize(facts.bytes, settings?.limits, place));
  }
  const errors = problems.filter(isError);
  if (errors.length > 0) {
    throw new EditError(`Không nhận tệp:\n\n${errors.map(formatProblem).join('\n\n')}`);
  }
}

/** The problems of the meeting as it would be, from a copy whose files are only names. */
export async function judgeAhead(
  root: string,
  { id, folder, name }: MeetingPlace,
  { text, add = [], remove = [] }: MeetingEdit,
): Promise<Problem[]> {
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const copy = await mkdtemp(join(cache, 'judge-'));
  try {
    const attachments = join(copy, id, 'attachments');
    await mkdir(attachments, { recursive: true });
    await writeFile(join(copy, id, 'index.md'), text);
    const present = await readdir(join(folder, 'attachments')).catch(() => []);
    const names = [
      ...present.filter((file) => !remove.includes(file)),
      ...add.map((file) => file.name),
    ];
    for (const file of names) await writeFile(join(attachments, basename(file)), '');
    return (await readFolder(join(copy, id), name)).problems;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from '../meetings/problems/problem.ts';
import { formatProblem } from '../meetings/problems/report.ts';
import { dayOf } from '../text/instant.ts';
import { shortSlug } from '../text/slug.ts';
import { EditError } from './edit-error.ts';
import { judgeAhead } from './edit-meeting.ts';
import { meetingPlaces, otherFolders, type MeetingPlace } from './find-meeting.ts';
import { meetingTemplate, type NewMeeting } from './template.ts';
import { createFolder, recoverChanges } from './transaction.ts';

/** Longest part of a folder's name that comes from the title. */
const SLUG_LENGTH = 60;

/** `2021-11-30-giao-ban-truc-tuyen-thang-11`: the folder and the address, for ever. */
function meetingId({ title, startsAt }: Pick<NewMeeting, 'title' | 'startsAt'>): string {
  return `${dayOf(startsAt)}-${shortSlug(title, SLUG_LENGTH) || 'hop'}`;
}

/** Makes a meeting's folder with its `index.md`. Throws an EditError when it exists or would have an error. */
export async function createMeeting(
  root: string,
  meeting: NewMeeting,
  id = meetingId(meeting),
): Promise<MeetingPlace> {
  await recoverChanges(root);
  const names = [
    ...(await meetingPlaces(root)).map((place) => place.name),
    ...(await otherFolders(root)),
  ];
  if (names.some((name) => name.endsWith(`/${id}`))) {
    throw new EditError(`Đã có cuộc họp ${id}. Dùng --id để đặt tên thư mục khác.`);
  }
  const name = `content/meetings/${id.slice(0, 4)}/${id}`;
  const place = { id, name, folder: join(root, name) };
  const text = meetingTemplate(meeting);
  const errors = (await judgeAhead(root, place, { text })).filter(isError);
  if (errors.length > 0) {
    throw new EditError(`Chưa tạo được vì:\n\n${errors.map(formatProblem).join('\n\n')}`);
  }
  await createFolder(root, place.folder, async (draft) => {
    await mkdir(join(draft, 'attachments'));
    await writeFile(join(draft, 'index.md'), text);
  });
  return place;
}

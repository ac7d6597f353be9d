/** What `postpone`, `cancel` and `move` have in common: a meeting, a reason, a document that says so. */
import type { ArgsDef } from 'citty';
import { editMeeting, readMeetingText } from '../editing/edit-meeting.ts';
import { findMeeting } from '../editing/find-meeting.ts';
import type { Notice } from '../editing/schedule.ts';
import { dayOf } from '../text/instant.ts';
import { askText, canAsk } from './ask.ts';
import { required } from './command.ts';
import { MEETING_ARGUMENT } from './meeting-argument.ts';

export const SCHEDULE_ARGS = {
  id: MEETING_ARGUMENT,
  note: { type: 'string', valueHint: 'lý do', description: 'Một câu cho đại biểu.' },
  document: {
    type: 'string',
    valueHint: 'số',
    description: 'Số, ký hiệu văn bản thông báo, nếu có.',
  },
} as const satisfies ArgsDef;

interface ScheduleFlags {
  id?: string | undefined;
  note?: string | undefined;
  document?: string | undefined;
}

/** Changes one meeting by `change` and says `done` about it. */
export async function changeSchedule(
  { id, note, document }: ScheduleFlags,
  done: string,
  change: (text: string, notice: Notice) => string,
): Promise<boolean> {
  const root = process.cwd();
  const place = await findMeeting(root, required(id, 'tên cuộc họp'));
  const text = await readMeetingText(root, place);
  const reason = note ?? (canAsk() ? await askText('Nói gì với đại biểu?') : undefined);
  const notice = {
    date: dayOf(Date.now()),
    note: required(reason, '--note (một câu cho đại biểu)'),
    document,
  };
  await editMeeting(root, place, { text: change(text, notice) });
  console.log(`${done}: ${place.id}. Đăng lên cổng: npm run publish`);
  return true;
}

import { alterationOf } from '../meetings/alteration.ts';
import type { ToldMeeting } from './portal.ts';

/** The title as it is told where nothing else shows the state: “Hoãn: Giao ban …”, “Đổi thời gian: …”. */
export function titleWithState(meeting: Pick<ToldMeeting, 'title' | 'status' | 'changes'>): string {
  const altered = alterationOf(meeting);
  return altered === undefined ? meeting.title : `${altered}: ${meeting.title}`;
}

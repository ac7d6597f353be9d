import { MEETING_STATUSES } from '../meetings/vocabulary.ts';
import type { ToldMeeting } from './portal.ts';

/** The title as it is told where nothing else shows the state: “Hoãn: Giao ban …”. */
export function titleWithState({ title, status }: Pick<ToldMeeting, 'title' | 'status'>): string {
  return status === 'scheduled' ? title : `${MEETING_STATUSES[status]}: ${title}`;
}

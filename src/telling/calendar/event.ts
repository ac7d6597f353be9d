/** What meetings and deadlines have in common as events. */
import { isDayOnly } from '../../text/instant.ts';
import type { MeetingStatus } from '../../meetings/vocabulary.ts';
import { component, textProperty, type Property } from './component.ts';

/**
 * A postponed meeting keeps its old slot as tentative and free, so that the reader sees “Hoãn” where the meeting was
 * to be; a cancelled event would silently disappear from most calendars, and no new slot is known yet.
 */
const STATUS: Readonly<Record<MeetingStatus, string>> = {
  scheduled: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

export function statusProperties(status: MeetingStatus, busy: boolean): Property[] {
  const taken = busy && status === 'scheduled';
  return [`STATUS:${STATUS[status]}`, `TRANSP:${taken ? 'OPAQUE' : 'TRANSPARENT'}`];
}

/** Two alarms: a day before, and an hour before. Events of a whole day ring at 9:00 the day before and at 7:00. */
export function alarms(status: MeetingStatus, start: string, words: string): string {
  if (status !== 'scheduled') return '';
  const triggers = isDayOnly(start) ? ['-PT15H', 'PT7H'] : ['-P1D', '-PT1H'];
  return triggers
    .map((trigger) =>
      component('VALARM', [
        'ACTION:DISPLAY',
        `TRIGGER:${trigger}`,
        textProperty('DESCRIPTION', words),
      ]),
    )
    .join('');
}

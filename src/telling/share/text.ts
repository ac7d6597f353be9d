/** What a clerk or delegate sends on by Zalo, SMS or e-mail. */
import { tellingWords } from '../../i18n/telling.ts';
import { vi } from '../../i18n/vi.ts';
import { currentDocuments } from '../../meetings/documents.ts';
import { meetingUrl } from '../../meetings/urls.ts';
import { formatMoment, formatStamp } from '../../text/dates.ts';
import { placeLines } from '../places.ts';
import { plain } from '../plain.ts';
import type { Portal, ToldMeeting } from '../portal.ts';
import { changedAt } from '../stamps.ts';
import { titleWithState } from '../state-prefix.ts';

/** Lines of plain text; the last change of the programme comes before the time it makes wrong. */
export function shareText(meeting: ToldMeeting, { address }: Pick<Portal, 'address'>): string {
  const { starts_at, changes, documents } = meeting;
  const places = placeLines(meeting);
  const last = changes.at(-1);
  return [
    titleWithState(meeting),
    ...(last ? [`${vi.meeting.changed}: ${last.note}`] : []),
    `${vi.meeting.when}: ${starts_at ? formatMoment(starts_at) : vi.meeting.timeUnknown}`,
    ...(places.length === 1 ? [`${vi.meeting.where}: ${places.join('')}`] : []),
    ...(places.length > 1 ? [`${vi.meeting.where}:`, ...places.map((place) => `- ${place}`)] : []),
    `${tellingWords.calendar.documents(currentDocuments(documents).length)}: ${address(meetingUrl(meeting.id))}`,
    tellingWords.share.updated(updateStamp(meeting)),
  ]
    .map(plain)
    .join('\n');
}

/** Midnight is nobody's time of posting: it stands for a day without hour. */
function updateStamp(meeting: ToldMeeting): string {
  const changed = changedAt(meeting);
  const day = changed.slice(0, 10);
  return formatStamp(changed.slice(11, 16) === '00:00' ? day : changed);
}

/** The address that opens the reader's own mail with the text in it. */
export function mailLink(title: string, text: string): string {
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return `mailto:?subject=${encodeURIComponent(plain(title))}&body=${body}`;
}

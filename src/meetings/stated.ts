/** Which facts of a meeting its invitation's text already says, so that a print says each of them once. */
import { collapseSpaces, foldMarks } from '../text/normalize.ts';
import { vietnamTime } from '../text/instant.ts';
import type { MeetingData } from './schema/meeting.ts';

export interface Stated {
  /** the text is the invitation: it invites, and says when and where */
  everything: boolean;
  participants: boolean;
  chair: boolean;
  time: boolean;
  places: boolean;
}

/** `html` is the rendered text. A time or place that has changed since is not stated, whatever the text says. */
export function statedFacts(
  html: string,
  { starts_at, chair, sites }: Pick<MeetingData, 'starts_at' | 'chair' | 'sites'>,
): Stated {
  const lines = html
    .split(/<\/?(?:p|h\d|li|ul|ol|td|tr|table|br)\b[^>]*>/u)
    .map((line) => flat(line.replace(/<[^>]*>/gu, '')))
    .filter(Boolean);
  const text = lines.join('\n');
  const says = (value: string | null | undefined) =>
    Boolean(value) && text.includes(flat(value ?? ''));
  const locations = sites.flatMap(({ location }) => location ?? []);
  const time = starts_at !== null && saysTime(text, starts_at);
  const places =
    locations.length > 0 &&
    (/\bdia diem\b|\bdiem cau\b/u.test(text) ? locations.some(says) : locations.every(says));
  return {
    everything:
      time &&
      places &&
      [/\bkinh moi\b/u, /\bthoi gian\b/u, /\bdia diem\b/u].every((part) => part.test(text)),
    participants:
      lines.some((line) => /^(?:[\divx]+[.)] *)?thanh phan\b/u.test(line)) ||
      sites.every(({ participants }) => participants.every(says)),
    chair: /\bchu tri\b/u.test(text) && says(chair),
    time,
    places,
  };
}

/** “7 giờ 30, … 30/11/2021”, “07h30 … ngày 30 tháng 11 năm 2021”, “14h, 6/8/2020” */
function saysTime(text: string, start: string): boolean {
  const { day, month, year, hour, minute } = vietnamTime(start);
  const date = `0?${day} *(?:/|-|\\.| thang ) *0?${month} *(?:/|-|\\.| nam ) *${year}`;
  const minutes = minute ? String(minute).padStart(2, '0') : '(?:00)?';
  const clock = `0?${hour} *(?:gio|h|:|g(?!i)) *${minutes}`;
  const parts = hour === undefined ? [`${date}(?!\\d)`] : [`${date}(?!\\d)`, `${clock}(?! *\\d)`];
  return parts.every((part) => new RegExp(`(?<!\\d)${part}`, 'u').test(text));
}

function flat(text: string): string {
  return collapseSpaces(foldMarks(text).replace(/&nbsp;|&#xa0;|&#160;/giu, ' '));
}

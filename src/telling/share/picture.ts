/** The picture that stands beside a shared address, as SVG: portal, title, state and time, place. */
import { tellingWords } from '../../i18n/telling.ts';
import { vi } from '../../i18n/vi.ts';
import { MEETING_STATUSES } from '../../meetings/vocabulary.ts';
import { formatMoment } from '../../text/dates.ts';
import { placeLines } from '../places.ts';
import { plain } from '../plain.ts';
import type { ToldMeeting } from '../portal.ts';
import { PICTURE } from './format.ts';
import { breakLines, openTypeface, type Typeface } from './typeset.ts';

const { width: WIDTH, height: HEIGHT } = PICTURE;
const MARGIN = 72;
const INNER = WIDTH - 2 * MARGIN;
const COLOURS = {
  paper: '#fcfbf8',
  ink: '#1d1a16',
  soft: '#544e45',
  line: '#ddd7cb',
  accent: '#931a1d',
} as const;

/** From the largest letters to the smallest, with the lines there is room for. */
const TITLE_SIZES = [
  { size: 64, limit: 3 },
  { size: 52, limit: 4 },
  { size: 44, limit: 5 },
] as const;
const TITLE_TOP = 186;
const LINE_HEIGHT = 1.28;

let faces: Promise<[regular: Typeface, bold: Typeface]> | undefined;

/** All that stands in a picture. */
export interface PictureWords {
  portal: string;
  title: string;
  time: string;
  place: string;
  /** not to be held as announced: the time stands in red */
  stopped: boolean;
}

/** Raise it whenever the same words would be drawn otherwise. */
export const DRAWING = 1;

export function pictureWords(meeting: ToldMeeting, portal: string): PictureWords {
  return {
    portal: plain(portal),
    title: plain(meeting.title),
    time: plain(timeLine(meeting)),
    place: plain(placeLine(meeting)),
    stopped: meeting.status !== 'scheduled',
  };
}

/** Outlines and rectangles only; there is no text in it. */
export async function drawPicture(words: PictureWords): Promise<string> {
  faces ??= Promise.all([openTypeface(400), openTypeface(700)]);
  const [regular, bold] = await faces;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/>`,
    `<rect width="14" height="${HEIGHT}" fill="${COLOURS.accent}"/>`,
    draw(bold, oneLine(bold, words.portal, 32), 32, 96, COLOURS.accent),
    ...drawTitle(bold, words.title),
    `<rect x="${MARGIN}" y="461" width="${INNER}" height="2" fill="${COLOURS.line}"/>`,
    draw(
      bold,
      oneLine(bold, words.time, 40),
      40,
      520,
      words.stopped ? COLOURS.accent : COLOURS.ink,
    ),
    draw(regular, oneLine(regular, words.place, 34), 34, 574, COLOURS.soft),
    '</svg>',
  ].join('');
}

/** “7 giờ 30, thứ Ba, ngày 30/11/2021”, after the state where the meeting is called off. */
function timeLine({ status, starts_at }: ToldMeeting): string {
  const time = starts_at ? formatMoment(starts_at) : vi.meeting.timeUnknown;
  return status === 'scheduled' ? time : `${MEETING_STATUSES[status]} · ${time}`;
}

function placeLine(meeting: ToldMeeting): string {
  const [first = '', ...more] = placeLines(meeting);
  return more.length > 0 ? tellingWords.share.placeAndMore(first, more.length) : first;
}

/** In the largest letters in which the whole title fits, else in the smallest, cut. */
function drawTitle(face: Typeface, title: string): string[] {
  const broken = TITLE_SIZES.map(({ size, limit }) => ({
    size,
    limit,
    lines: breakLines(title, { face, size, width: INNER, limit: Infinity }),
  }));
  const chosen = broken.find(({ lines, limit }) => lines.length <= limit) ?? broken.at(-1);
  if (!chosen) return [];
  const { size, limit } = chosen;
  return breakLines(title, { face, size, width: INNER, limit }).map((line, index) =>
    draw(face, line, size, TITLE_TOP + index * size * LINE_HEIGHT, COLOURS.ink),
  );
}

function oneLine(face: Typeface, text: string, size: number): string {
  return breakLines(text, { face, size, width: INNER, limit: 1 }).join('');
}

function draw(face: Typeface, text: string, size: number, y: number, fill: string): string {
  return `<path d="${face.path(text, size, MARGIN, y)}" fill="${fill}"/>`;
}

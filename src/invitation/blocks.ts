/** Lines → blocks: a paragraph, a list item or a table row group, with wrapped lines joined. */
import { collapse, foldInPlace, join, slice, trim, type Fragment } from './fragment.ts';
import { innerLabels, PERSON_LINE, startsLabel, readLabel } from './labels.ts';
import { isBlank, type Line } from './lines.ts';
import { readMarker, type Marker } from './markers.ts';
import { tableLength, readTable, type Table } from './tables.ts';

export interface Block {
  marker: Marker | null;
  fragment: Fragment;
  folded: string;
  table: Table | null;
  /** A blank line stands before it */
  apart: boolean;
}

export function readBlocks(lines: readonly Line[]): Block[] {
  const width = Math.max(0, ...lines.map((line) => line.fragment.text.trimEnd().length));
  const blocks: Block[] = [];
  let open: Line[] = [];
  let marker: Marker | null = null;
  let apart = true;
  const close = () => {
    if (open.length > 0) blocks.push(...finish(open, marker, apart));
    open = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const rows = tableLength(lines, i);
    if (rows > 0) {
      close();
      blocks.push(tableBlock(lines.slice(i, i + rows)));
      i += rows - 1;
      continue;
    }
    if (isBlank(line)) {
      const next = lines.slice(i).find((later) => !isBlank(later));
      if (open.length > 0 && next && runsOn(open, marker, next)) continue;
      close();
      apart = true;
      continue;
    }
    const nextMarker = readMarker(line.text);
    if (open.length > 0 && !nextMarker && continues(open, marker, line, width)) {
      open.push(line);
      continue;
    }
    const wasOpen = open.length > 0;
    close();
    if (wasOpen) apart = false;
    else apart = blocks.length === 0 || isBlank(lines[i - 1] ?? line);
    open = [line];
    marker = nextMarker;
  }
  close();
  return blocks;
}

/** Is a line without marker the continuation of the block above? */
function continues(
  open: readonly Line[],
  marker: Marker | null,
  line: Line,
  width: number,
): boolean {
  const last = open.at(-1);
  if (!last || isBlank(last)) return true;
  if (startsLabel(line.folded) || ATTENDANCE.test(line.folded)) return false;
  const first = open[0]?.folded ?? '';
  const ofPeople =
    PERSON_LINE.test(first) ||
    /^kinh (?:gui|moi)\s*:\s*(?:ong|ba|dong chi|d\/c)(?![\p{L}])/u.test(first);
  if (
    marker === null &&
    ofPeople &&
    PERSON_LINE.test(line.folded) &&
    /^\p{Lu}|^đ\/c/u.test(line.text)
  )
    return false;
  if (
    HOUR_ROW.test(line.folded) &&
    (HOUR_ROW.test(open[0]?.folded ?? '') || /[.;:]$/u.test(last.text))
  )
    return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  const firstWord = /^\S+/u.exec(line.text)?.[0] ?? '';
  const used = last.fragment.text.trimEnd().length;
  const full = width <= 160 && used > 40 && used + 1 + firstWord.length > width * 0.9;
  if (/[.:]$/u.test(last.text))
    return full && /\.$/u.test(last.text) && !/\.\/\.$/u.test(last.text);
  if (/[;]$/u.test(last.text)) return full || marker !== null;
  if (isUpperLine(last.text) !== isUpperLine(line.text)) return full;
  if (/^\(/u.test(line.text) && !full) return false;
  return true;
}

/** “Tới dự: Hội nghị …” after those invited (NĐ 30/2020, Mẫu 1.7). */
const ATTENDANCE =
  /^(?:(?:tham|toi|den|ve) du|du (?:hop|hoi nghi|le|ky hop|phien hop|buoi|cuoc hop))(?![\p{L}])/u;

/** A row of a programme typed without bullet: “8h00 - 8h15: Đón tiếp”. */
const HOUR_ROW = /^(?:tu\s+)?\d{1,2}\s*(?:h|g|gio|:)\s*\d{0,2}\s*(?:-|den|:)/u;

/** A paragraph broken by a blank line: long, without label, and not at the end of a sentence. */
function runsOn(open: readonly Line[], marker: Marker | null, next: Line): boolean {
  const text = open.map((line) => line.text).join(' ');
  const folded = open.map((line) => line.folded).join(' ');
  if (text.length < 60 || /[.;:!?)”"/]$/u.test(text) || isUpperLine(text)) return false;
  if (marker !== null && !/^\p{Ll}/u.test(next.text)) return false;
  if (startsLabel(folded) && !/\(\d\)/u.test(text)) return false;
  return (
    readMarker(next.text) === null &&
    !startsLabel(next.folded) &&
    !isUpperLine(next.text) &&
    !next.text.startsWith('(')
  );
}

function isUpperLine(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text === text.toLocaleUpperCase('vi');
}

/** One block, or several when labels follow each other in one paragraph. */
function finish(lines: readonly Line[], marker: Marker | null, apart: boolean): Block[] {
  const joined = collapse(
    join(lines.filter((line) => !isBlank(line)).map((line) => trim(line.fragment))),
  );
  const whole = marker ? trim(slice(joined, marker.length)) : joined;
  const label = readLabel(foldInPlace(whole.text));
  const cuts = label
    ? innerLabels(foldInPlace(whole.text)).filter((cut) => cut > label.contentAt)
    : [];
  return [0, ...cuts].map((from, index, starts) => {
    const fragment = trim(slice(whole, from, starts[index + 1]));
    return {
      marker,
      fragment,
      folded: foldInPlace(fragment.text),
      table: null,
      apart: apart && index === 0,
    };
  });
}

function tableBlock(lines: readonly Line[]): Block {
  const table = readTable(lines);
  const fragment = join(lines.map((line) => trim(line.fragment)));
  return { marker: null, fragment, folded: foldInPlace(fragment.text), table, apart: true };
}

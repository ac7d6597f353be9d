/** The parts of a document in reading order: letterhead, title, body, foot (recipients and signature), annexes. */
import { readColumns } from './columns.ts';
import { foldInPlace } from './fragment.ts';
import { columnsOf, isBlank, type Line } from './lines.ts';
import { isLabelled } from './labels.ts';
import { isAuthority, isSignatureStart } from './signature-lines.ts';

export interface Layout {
  head: Line[];
  /** The line with the kind of document (“GIẤY MỜI …”), absent from letters */
  kindLine: Line | null;
  title: Line[];
  body: Line[];
  foot: Line[];
  annex: Line[];
}

export function readLayout(lines: readonly Line[]): Layout {
  const headEnd = indexOr(lines, 0, (line, i) => endsHead(line, lines[i - 1]));
  const kindLine = lines[headEnd];
  const hasKind = kindLine !== undefined && isKindLine(kindLine);
  const titleFrom = hasKind ? headEnd + 1 : headEnd;
  const titleEnd = hasKind ? endOfTitle(lines, titleFrom) : titleFrom;
  const footFrom = indexOr(lines, titleEnd, (line, i) => startsFoot(line, i, lines));
  const footEnd = indexOr(lines, footFrom, (line, i) => i > footFrom && startsAnnex(line));
  return {
    head: readColumns(lines.slice(0, headEnd)),
    kindLine: hasKind ? kindLine : null,
    title: lines.slice(titleFrom, titleEnd).filter((line) => !isBlank(line)),
    body: lines.slice(titleEnd, footFrom),
    foot: readColumns(lines.slice(footFrom, footEnd)),
    annex: lines.slice(footEnd),
  };
}

const KIND_WORDS =
  /^(?:giay moi|giay trieu tap|thu moi|moi hop|thong bao|cong dien|giay moi hop)(?![\p{L}])/u;

/** “GIẤY MỜI”, “GIẤY MỜI HỌP”, “Giấy mời dự Lễ …”; not “Giấy mời số …” and not “Giấy mời này …”. */
function isKindLine(line: Line): boolean {
  const kind = KIND_WORDS.exec(plain(line))?.[0];
  if (!kind) return false;
  const rest = plain(line).slice(kind.length).trim();
  if (rest === '' || line.text === line.text.toLocaleUpperCase('vi')) return true;
  return (
    kind.startsWith('giay') &&
    /^(?:du|tham du|hop|tham gia|toi du|ve viec|v\/v)(?![\p{L}])/u.test(rest)
  );
}

const HEAD_LINE =
  /^(?:cong hoa xa hoi|doc lap|dang cong san|so(?: |:|\d)|v\/v|ve viec|hoa toc|thuong khan|khan|ky hieu)|, ngay(?![\p{L}])/u;

function endsHead(line: Line, previous: Line | undefined): boolean {
  if (isBlank(line)) return false;
  if (isKindLine(line)) return true;
  if (/^kinh (?:gui|moi)(?![\p{L}])/u.test(plain(line)) || /^dien\s*:/u.test(plain(line)))
    return true;
  if (columnsOf(line).length > 1) return false;
  if (isLabelled(plain(line))) return true;
  const prose = line.text.length > 60 && line.text !== line.text.toLocaleUpperCase('vi');
  return prose && !HEAD_LINE.test(plain(line)) && !/^v\/v/u.test(previous ? plain(previous) : '');
}

/** The trích yếu: the lines up to the next blank one. An invitation without one goes on with its text at once. */
function endOfTitle(lines: readonly Line[], from: number): number {
  const first = indexOr(lines, from, (line) => !isBlank(line));
  let end = first;
  while (end < lines.length && end - first < 8) {
    const line = lines[end];
    if (!line || startsText(line)) break;
    if (isBlank(line) && !goesOn(lines[end - 1], lines[end + 1])) break;
    end++;
  }
  const text = lines
    .slice(first, end)
    .map((line) => line.text)
    .join(' ');
  return isProse(text) ? from : end;
}

/** A paragraph in the place of a trích yếu: it ends as a sentence, or says an hour. */
function isProse(text: string): boolean {
  return text.length > 150 && (/[.:;/]$/u.test(text) || /\d\s*(?:giờ|h\d{2})/u.test(text));
}

/** A trích yếu typed as two paragraphs: the second begins small, or the first ends with a comma. */
function goesOn(before: Line | undefined, after: Line | undefined): boolean {
  if (!before || !after || isBlank(after) || after.text.length > 160) return false;
  return /^\p{Ll}/u.test(after.text) || /,$/u.test(before.text);
}

function startsText(line: Line): boolean {
  return (
    /^kinh (?:gui|moi)|(?<![\p{L}])kinh moi(?![\p{L}])|^(?:can cu|thuc hien|trien khai|theo chi dao|de )(?=\s*(?:ke hoach|quyet dinh|chuong trinh|luat|chi thi|cong van|nghi quyet|cong dien|thong bao|de nghi|\p{L}))/u.test(
      plain(line),
    ) ||
    (isLabelled(plain(line)) && !/^(?:giao ban|hop|du)/u.test(plain(line))) ||
    /[:]$/u.test(line.text) ||
    line.text.length > 220
  );
}

function startsFoot(line: Line, index: number, lines: readonly Line[]): boolean {
  if (isBlank(line) || line.text.startsWith('|')) return false;
  const starts = columnsOf(line).some(
    (part) => isAuthority(part.text) || /^noi\s+nhan(?![\p{L}])/u.test(foldInPlace(part.text)),
  );
  return starts || isSignatureStart(lines, index);
}

const ANNEX =
  /^(?:du kien )?(?:chuong trinh|phu luc|danh sach|lich trinh|kich ban|noi dung|lich tiep|lich lam viec|lich hop|de cuong|thanh phan|phan cong)(?![\p{L}])/u;

function startsAnnex(line: Line): boolean {
  const upper = line.text === line.text.toLocaleUpperCase('vi');
  return (upper && ANNEX.test(plain(line))) || line.text.startsWith('|');
}

/** Folded, with single blanks. */
function plain(line: Line): string {
  return line.folded.replace(/\s+/gu, ' ');
}

/** Index of the first line from `from` on that fits; the number of lines when none does. */
function indexOr(
  lines: readonly Line[],
  from: number,
  fits: (line: Line, index: number) => boolean,
): number {
  const found = lines.findIndex((line, index) => index >= from && fits(line, index));
  return found < 0 ? lines.length : found;
}

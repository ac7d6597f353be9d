/** Telling the lines of a signature: authority (“TM. …”), office (“PHÓ CHỦ TỊCH”), name. NĐ 30/2020, Phụ lục I, ô 7. */
import { foldInPlace } from './fragment.ts';
import { columnsOf, isBlank, type Line } from './lines.ts';
import { OFFICE, TITLES_BEFORE_NAME } from './words.ts';

/** A font of capitals that was converted leaves “tm. ubnd huyện …”. */
const AUTHORITY =
  /^(?:(?:TM|KT|TL|TUQ|TƯQ|TUN|T\.L|T\.M|K\.T)\s*[.,]\s*(?=\p{L})|(?:T\/[ML]|K\/T|T\/UQ)[.\s]|(?:tm|kt|tl|tuq)\.\s*(?=\p{Ll}))/u;
const OFFICE_LINE = new RegExp(`^${OFFICE}`, 'u');

/** “TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”, “T/L BAN THƯỜNG VỤ”. “TM” inside a list of recipients has no full stop. */
export function isAuthority(text: string): boolean {
  return AUTHORITY.test(text) && text.length < 90 && !/[;:]$/u.test(text);
}

/** A line that names an office and nothing else: in capitals, or (legacy fonts lose case) short. */
export function isOffice(text: string): boolean {
  if (text.length > 80 || /[;:]$/u.test(text)) return false;
  return (
    OFFICE_LINE.test(foldInPlace(text)) &&
    (isUpper(text) || text.length < 30) &&
    !/\d|[.;]/u.test(text.replace(/^Q\./u, ''))
  );
}

export function isUpper(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text === text.toLocaleUpperCase('vi');
}

/** The name in a line, without degree or rank; undefined when the line is no name. */
export function nameIn(text: string): string | undefined {
  let name = text.trim().replace(/[.,;]+$/u, '');
  for (let last = ''; last !== name;) {
    last = name;
    name = name.replace(TITLES_BEFORE_NAME, '').trim();
  }
  const words = name.split(/\s+/u);
  const capitalised = words.every((word) => /^\p{Lu}[\p{L}\p{M}'.-]*$/u.test(word));
  if (!capitalised || words.length < 2 || words.length > 7) return undefined;
  if (isOffice(name) || OFFICE_LINE.test(foldInPlace(name))) return undefined;
  return name;
}

/** A head signs for his own agency without prefix: “HIỆU TRƯỞNG”, blank space, a name. */
export function isSignatureStart(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || !isBlank(lines[index - 1] ?? line)) return false;
  const part = columnsOf(line).find((column) => isOffice(column.text) && isUpper(column.text));
  if (!part) return false;
  return lines
    .slice(index + 1, index + 9)
    .some((next) =>
      columnsOf(next).some((column) => !isUpper(column.text) && nameIn(column.text) !== undefined),
    );
}

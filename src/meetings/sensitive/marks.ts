/**
 * Marks that forbid publishing: degrees of secrecy (Luật Bảo vệ bí mật nhà nước, Điều 8) and limits of circulation
 * (NĐ 30/2020, Phụ lục I). A mark is a line, a cell or a paragraph that says nothing else; inside a sentence the same
 * words are ordinary Vietnamese.
 */
import { cleanText } from '../../text/normalize.ts';

export type MarkCode = 'SECRET_MARK' | 'INTERNAL_MARK';

/** No mark is longer, with all that may stand beside it. */
const LONGEST = 120;
const DECORATION = /[^\p{L}\p{N}]/gu;
/** What a stamp may share its line with. */
const COMPANION =
  /(?<![\p{L}\p{N}])(?:h[oỏ][aảả] ?tốc|thượng khẩn|khẩn|(?:bản )?số ?:? ?[\p{L}\d./…_-]*\d[\p{L}\d./…_-]*|bản \d+\/\d+|ngày ?:? ?[\d./…_-]*|cộng h[oò][aàà] xã hội chủ nghĩa việt nam)(?![\p{L}\p{N}])/giu;
const CARRIER = /^(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ|CÔNG VĂN|BÁO CÁO|LOẠI|MỨC ĐỘ|ĐỘ|DẤU)(?!\p{L})/u;
/** Without blanks. “Mật” in small letters is also honey; the others are nothing else. */
const SECRET =
  /^(?:MẬT|[Tt][Ốố][Ii][Mm][Ậậ][Tt]|[Tt][Uu][Yy][Ệệ][Tt][Mm][Ậậ][Tt]|TOIMAT|TUYETMAT)$/u;
const DEGREE =
  /^(?:(?:(?:dấu (?:chỉ )?)?(?:mức )?độ (?:bảo )?mật|mức độ)\s*[\t:|–-][\s:|–-]*(?:là )?["“]?(?:tối |tuyệt )?mật|(?:loại|(?:độ )?bí mật nhà nước)\s*[\t:|–-][\s:|–-]*["“]?(?:tối|tuyệt) mật)(?!\p{L})/iu;
/** Without blanks, in small letters. */
const CIRCULATION = new RegExp(
  `^(?:${[
    '(?:(?:văn|tài)(?:bản|liệu))?(?:này)?(?:chỉ)?(?:được)?lưuhànhnộibộ(?:tỉnh|cơquan|đơnvị)?',
    '(?:tàiliệu)?xemxong(?:đềnghị)?trảlại',
    '(?:tàiliệu)?không(?:được)?phổbiến(?:rộngrãi)?',
    'tàiliệu(?:sẽ|được)?thuhồi(?:sau.*|khi.*)?',
    '(?:đềnghị)?thuhồisau(?:khi)?(?:kếtthúc)?(?:cuộchọp|hộinghị|phiênhọp|kỳhọp|họp)',
    'tàiliệunộibộ',
  ].join('|')})$`,
  'u',
);
/** Limits of circulation are strung together; degrees of secrecy in a row are a list of degrees. */
const PHRASES = /[,;()]|\s[–—-]\s/u;

/** Letters of other scripts that look like ours, as they come from converters and keyboards. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АВЕКМНОРСТУХаеорсух'].map((letter, index) => [
    letter,
    'ABEKMHOPCTYXaeopcyx'[index] ?? letter,
  ]),
);

/** The mark a piece of text is, or nothing. Any form of Unicode, any decoration, letters spaced or not. */
export function markOf(piece: string): MarkCode | undefined {
  if (piece.length > LONGEST * 4) return undefined;
  const text = cleanText(
    piece.normalize('NFKD').replace(/[А-х]/gu, (letter) => LOOKALIKES[letter] ?? letter),
  )
    .replace(/[*_#>~`\\]/gu, '')
    .trim();
  if (text.length > LONGEST) return undefined;
  if (DEGREE.test(text)) return 'SECRET_MARK';
  for (const variant of [text, text.replace(COMPANION, ''), text.replace(CARRIER, '')]) {
    const letters = variant.replace(DECORATION, '');
    if (SECRET.test(letters)) return 'SECRET_MARK';
    if (isCirculation(letters)) return 'INTERNAL_MARK';
  }
  return text.split(PHRASES).some((phrase) => isCirculation(phrase.replace(DECORATION, '')))
    ? 'INTERNAL_MARK'
    : undefined;
}

function isCirculation(letters: string): boolean {
  return CIRCULATION.test(letters.toLowerCase());
}

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
  /(?<![\p{L}\p{N}])(?:h[oỏ][aảả] ?tốc|thượng khẩn|khẩn|(?:bản )?số ?:? ?[\d./…_-]*|ngày ?:? ?[\d./…_-]*)(?![\p{L}\p{N}])/giu;
/** Without blanks. “Mật” in small letters is also honey; the others are nothing else. */
const SECRET =
  /^(?:MẬT|[Tt][Ốố][Ii][Mm][Ậậ][Tt]|[Tt][Uu][Yy][Ệệ][Tt][Mm][Ậậ][Tt]|TOIMAT|TUYETMAT)$/u;
const DEGREE =
  /^(?:dấu (?:chỉ )?)?(?:mức )?độ (?:bảo )?mật[\s:|–-]+(?:là )?["“]?(?:tối |tuyệt )?mật(?!\p{L})/iu;
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

/** The mark a piece of text is, or nothing. Any form of Unicode, any decoration, letters spaced or not. */
export function markOf(piece: string): MarkCode | undefined {
  if (piece.length > LONGEST * 4) return undefined;
  const text = cleanText(piece.normalize('NFKC'))
    .replace(/[*_#>~`\\]/gu, '')
    .trim();
  if (text.length > LONGEST) return undefined;
  if (DEGREE.test(text)) return 'SECRET_MARK';
  for (const variant of [text, text.replace(COMPANION, '')]) {
    const letters = variant.replace(DECORATION, '');
    if (SECRET.test(letters)) return 'SECRET_MARK';
    if (CIRCULATION.test(letters.toLowerCase())) return 'INTERNAL_MARK';
  }
  return undefined;
}

/** Where papers are to be sent: “gửi về Văn phòng UBND tỉnh”, an e-mail. */
import { foldInPlace, slice, split, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Found } from './model.ts';
import { AGENCY } from './words.ts';

const SEND =
  /(?<![\p{L}])(?:gửi|nộp|đăng ký|chuyển|báo cáo|gửi file|tham dự)(?:\s+[^.;:]{1,60}?)??\s+(?:về|đến|tới|cho|với|qua)\s+(?:địa chỉ:?\s+)?/gu;
/** “gửi Sở Tài chính tổng hợp”, “gửi trước cho Ban Quản lý dự án”: one office, by its name. */
const SEND_TO_ONE =
  /(?<![\p{L}])(?:gửi|nộp)\s+(?:(?:trước\s+)?cho\s+)?(?=\p{Lu})(?!\S+\s+(?:các|cấp)(?![\p{L}\p{M}]))/gu;
/** To a superior, not to the one who collects. */
const FOR_APPROVAL = /^\s*(?:để\s+)?(?:xem xét|phê duyệt|cho ý kiến|duyệt)(?![\p{L}\p{M}])/u;
const EMAIL =
  /[A-Za-z0-9][A-Za-z0-9._-]*(?:\s[A-Za-z0-9._-]+)??\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu;
const AGENCY_AT_START = new RegExp(`^(?:${AGENCY})(?![\\p{L}])`, 'u');
const END =
  /\s*(?:,?\s*(?:trước|chậm nhất|muộn nhất|trong ngày|để|tổng hợp|xem xét|theo|qua|hạn|đồng thời|bằng|email|e-mail|địa chỉ|kèm|làm cơ sở|chủ trì|hoàn thành|đúng|và gửi)(?![\p{L}\p{M}])|[.;:]|\((?:email|e-mail|qua|địa chỉ|theo|trước|bản|thư|hộp|\d)|,\s|$)/u;

export function readSubmitTo(pieces: readonly Fragment[]): Found<string>[] {
  const result = new Map<string, Found<string>>();
  for (const piece of pieces) {
    for (const office of offices(piece))
      result.set(office.value, result.get(office.value) ?? office);
    for (const match of piece.text.matchAll(EMAIL)) {
      const text = repairEmail(match[0]);
      if (text)
        result.set(
          text,
          found(
            text,
            slice(piece, match.index, match.index + match[0].length),
            /\s/u.test(match[0]) ? 'likely' : 'sure',
          ),
        );
    }
  }
  return [...result.values()];
}

function offices(piece: Fragment): Found<string>[] {
  const result: Found<string>[] = [];
  const toMany = [...piece.text.matchAll(SEND)].filter(
    ({ 0: words }) => !/(?:cho|với|qua|tới)\s+$/u.test(words),
  );
  for (const match of [...toMany, ...piece.text.matchAll(SEND_TO_ONE)]) {
    const rest = slice(piece, match.index + match[0].length);
    if (!AGENCY_AT_START.test(foldInPlace(rest.text))) continue;
    const end = END.exec(rest.text)?.index;
    if (FOR_APPROVAL.test(rest.text.slice(end))) continue;
    const target = trim(slice(rest, 0, end));
    for (const part of split(
      target,
      /\s+và\s+(?=(?:Văn phòng|Sở|Ban|Phòng|Cục|Vụ|Bộ|Thường trực)(?![\p{L}]))/gu,
    )) {
      if (part.text.length > 3 && !/^Ban [Tt]ổ chức$/u.test(part.text))
        result.push(found(part.text.replace(/\s*\(\d.*$/u, ''), part));
    }
  }
  return result;
}

/** An address that recognition parted by a blank is closed again; words before it are not part of it. */
function repairEmail(printed: string): string {
  const [local = '', domain = ''] = printed.split('@');
  const parts = local.trim().split(/\s+/u);
  const joined = parts.every((part) => part.length > 0) ? parts.join('') : (parts.at(-1) ?? '');
  return `${joined}@${domain.trim()}`;
}

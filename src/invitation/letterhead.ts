/** Number, symbol, place and date of issue, urgency stamp. NĐ 30/2020, Phụ lục I, ô 3, 4, 10b; Party form “Số 128-GM/TU”. */
import { foldInPlace, slice, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Line } from './lines.ts';
import type { Found, Urgency } from './model.ts';

export interface Letterhead {
  number: Found<string> | null;
  symbol: Found<string> | null;
  placeIssued: Found<string> | null;
  dateIssued: Found<string> | null;
  urgency: Found<Urgency>;
}

export function readLetterhead(head: readonly Line[], rest: readonly Line[]): Letterhead {
  const numbered = readNumber(head) ?? readNumber(rest.slice(0, 12)) ?? readClosingNumber(rest);
  const dated = readPlaceAndDate(head) ?? readPlaceAndDate(rest);
  return {
    number: numbered?.number ?? null,
    symbol: numbered?.symbol ?? null,
    placeIssued: dated?.place ?? null,
    dateIssued: dated?.date ?? numbered?.date ?? null,
    urgency: readUrgency([...head, ...rest.slice(0, 3)]),
  };
}

interface Numbered {
  number: Found<string> | null;
  symbol: Found<string> | null;
  date?: Found<string>;
}

const SYMBOL = String.raw`\p{Lu}[\p{L}\d&.]*(?:\s?-\s?[\p{L}\d&.]+|\s?/\s?\p{Lu}[\p{L}\d]*)*`;
const STATE = new RegExp(
  String.raw`^(S[oóôốồổòỏ06]\s*[:.;]?\s*)([\d.…_]*\s*[a-z]?)\s*/\s*(?:\d{4}\s*/\s*)?(${SYMBOL}(?:\([\p{L}\d-]{2,12}\))?)`,
  'iu',
);
const PARTY = new RegExp(
  String.raw`^(S[oóôốồổòỏ]\s*[:.]?\s*)([\d.…_]*)\s*-\s*(\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*\s*/\s*\p{Lu}[\p{L}\d.-]*)`,
  'u',
);

function readNumber(lines: readonly Line[]): Numbered | undefined {
  for (const line of lines) {
    const fragment = trim(line.fragment);
    const match = STATE.exec(fragment.text) ?? PARTY.exec(fragment.text);
    if (!match || /^V\/v/iu.test(match[3] ?? '')) continue;
    const [all, lead = '', digits = '', symbol = ''] = match;
    const number = digits.replace(/[^\da-z]/gu, '');
    const from = lead.length;
    const symbolAt = all.length - symbol.length;
    return {
      number: /\d/u.test(number)
        ? found(number, slice(fragment, from, from + digits.length))
        : null,
      symbol: found(repairSymbol(symbol), slice(fragment, symbolAt, all.length)),
    };
  }
  return undefined;
}

/** Copied from a web page: “(Giấy mời số 17/GM-UBND ngày 31/01/2023)” stands at the end. */
function readClosingNumber(lines: readonly Line[]): Numbered | undefined {
  for (const line of lines.slice(-8)) {
    const fragment = trim(line.fragment);
    const match = new RegExp(
      String.raw`^\(?(?:Theo |Trích |Nguồn:? )?(?:Giấy\s+mời|Công\s+văn|Thông\s+báo)\s+số\s*:?\s*(\d+)\s*/\s*(${SYMBOL})(?:\s*,?\s*ngày\s+(\d{1,2})/(\d{1,2})/(\d{4}))?`,
      'u',
    ).exec(fragment.text);
    if (!match) continue;
    const [, number = '', symbol = '', day, month, year] = match;
    const result: Numbered = {
      number: found(number, fragment, 'likely'),
      symbol: found(repairSymbol(symbol), fragment, 'likely'),
    };
    if (day && month && year) result.date = found(iso(year, month, day), fragment, 'likely');
    return result;
  }
  return undefined;
}

const SYMBOL_REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/\s/gu, ''],
  [/[ƯŨÚ]BND|UBN[ĐO]|UBNO/gu, 'UBND'],
  [/H[DĐ]N[DĐ]/gu, 'HĐND'],
  [/^G[NM](?=-)/u, 'GM'],
  [/\.+$/u, ''],
];

/** Symbols that recognition spoils in known ways. */
function repairSymbol(symbol: string): string {
  return SYMBOL_REPAIRS.reduce((repaired, [from, to]) => repaired.replace(from, to), symbol);
}

const DATE_LINE =
  /(?<![\p{L}\d])ngay\s*(\d{1,2}|[.…_\s]*)\s*thang\s*(\d{1,2}|[.…_\s]*)\s*nam\s*(\d{4})\s*\.?$/u;
const SHORT_DATE_LINE = /, ngay\s*(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4})$/u;
const PLACE_NAME =
  /(?:(?:TP|Tp|T\.P|TX|Tx|TT)\.?\s*|(?:Thành phố|Thị xã|Thị trấn|Đặc khu|Huyện|Quận|Phường|Xã|Tỉnh)\s+)?\p{Lu}[\p{L}\p{M}'.]*(?:(?:\s+|\s*-\s*)\p{Lu}[\p{L}\p{M}'.]*|\s+\d{1,2}(?=\s*,))*\s*$/u;

function readPlaceAndDate(
  lines: readonly Line[],
): { place: Found<string> | null; date: Found<string> | null } | undefined {
  for (const line of lines) {
    const whole = trim(line.fragment);
    const fragment = trim(slice(whole, STATE.exec(whole.text)?.[0].length ?? 0));
    const folded = foldInPlace(fragment.text);
    const date = DATE_LINE.exec(folded) ?? SHORT_DATE_LINE.exec(folded);
    if (!date) continue;
    const comma =
      /[,.]?\s*(?:\d{1,2}\s*(?:gio|h)\s*(?:\d{2})?(?: phut)?,?\s*)?$/u.exec(
        folded.slice(0, date.index),
      )?.index ?? 0;
    const place = PLACE_NAME.exec(fragment.text.slice(0, comma));
    if (!place || place.index > 0) continue;
    const name = trim(slice(fragment, place.index, comma));
    return { place: found(name.text, name), date: dateOf(date, slice(fragment, date.index)) };
  }
  return undefined;
}

function dateOf(match: RegExpExecArray, from: Fragment): Found<string> | null {
  const [, day = '', month = '', year = ''] = match;
  if (!/\d/u.test(month)) return null;
  if (/\d/u.test(day)) return found(iso(year, month, day), from);
  return found(iso(year, month), from, 'sure', 'chưa ghi ngày ban hành');
}

function iso(year: string, month: string, day?: string): string {
  return [year, month.trim().padStart(2, '0'), ...(day ? [day.trim().padStart(2, '0')] : [])].join(
    '-',
  );
}

const STAMPS: readonly (readonly [RegExp, Urgency])[] = [
  [/^hoa toc(?:\s+hen gio.*)?$/u, 'hoa_toc'],
  [/^thuong khan$/u, 'thuong_khan'],
  [/^khan$/u, 'khan'],
];

function readUrgency(lines: readonly Line[]): Found<Urgency> {
  for (const line of lines) {
    const word = line.folded
      .replace(/[^\p{L}\s]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    const stamp = STAMPS.find(([pattern]) => pattern.test(word));
    if (stamp && line.text === line.text.toLocaleUpperCase('vi'))
      return found(stamp[1], trim(line.fragment));
  }
  return found('normal', []);
}

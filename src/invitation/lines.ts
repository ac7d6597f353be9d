/** Lines of the clean text, without those that belong to the paper or to the signing software. */
import { foldInPlace, slice, split, type Fragment } from './fragment.ts';

/** One printed line; blanks at its start are kept, they tell columns apart. */
export interface Line {
  fragment: Fragment;
  /** `fragment.text` without blanks at the ends */
  text: string;
  /** the same, folded (see `foldInPlace`) */
  folded: string;
}

export function readLines(clean: Fragment): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 0; at <= clean.text.length; at++) {
    if (at < clean.text.length && clean.text.charAt(at) !== '\n') continue;
    lines.push(toLine(slice(clean, from, at)));
    from = at + 1;
  }
  return withoutNoise(lines);
}

export function toLine(fragment: Fragment): Line {
  const text = fragment.text.trim();
  return { fragment, text, folded: foldInPlace(text) };
}

export function isBlank(line: Line): boolean {
  return line.text === '';
}

/** Cuts a line at tabs and at runs of `blanks` or more blanks. */
export function columnsOf(line: Line, blanks = 4): Fragment[] {
  return split(line.fragment, new RegExp(`\\t+| {${blanks},}`, 'gu'));
}

const PAGE_NUMBER = /^[-(]?\s*(?:trang\s*)?\d{1,3}\s*(?:\/\s*\d{1,3})?\s*[-)]?$/u;
const RULE = /^[\s\-_=*~.+…]+$/u;
const SIGNED =
  /^[([{]?\s*(?:da\s+ky|ky\s+(?:dien\s+tu|so|ten|ghi)|chu\s+ky)[^\p{L}\d]*(?:[\p{L}\s,]{0,30})[)\]}]?\.?$/u;
const BANNER =
  /^(?:ky boi|nguoi ky|(?:thoi gian|ngay|gio) ky|signed by|signature (?:not verified|valid)|digitally signed|sao y)(?![\p{L}])/u;
/** Lines that are noise only next to a banner line: elsewhere they are content. */
const BANNER_COMPANION = /^(?:e-?mail|co quan|to chuc|don vi|date|reason|location)\s*:/u;
const WEB_CHROME =
  /^(?:in bai viet|in trang|chia se|co chu|luot xem.*|so lan xem.*|quay lai|gui email|trang chu.*|(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat),?\s*(?:ngay\s*)?\d{1,2}\/\d{1,2}\/\d{4}\s*[-|,]?\s*\d{1,2}:\d{2}.*)$/u;

/** A bare number counts the pages one by one; out of turn it belongs to a wrapped line or a cell. */
function isPageNumber(folded: string, before: number): boolean {
  return PAGE_NUMBER.test(folded) && !(/^\d+$/u.test(folded) && Number(folded) > before + 2);
}

function withoutNoise(lines: Line[]): Line[] {
  const plain = lines.map((line) => line.folded.replace(/\s+/gu, ' '));
  const banner = plain.map((folded) => BANNER.test(folded));
  const nearBanner = (index: number) =>
    banner.slice(Math.max(0, index - 3), index + 4).includes(true);
  const wordsOn = (line: Line | undefined) => line !== undefined && /[\p{L}\d]/u.test(line.text);
  const result: Line[] = [];
  let pages = 0;
  for (const [index, line] of lines.entries()) {
    if (wordsOn(line)) {
      const folded = plain[index] ?? '';
      if (isPageNumber(folded, pages)) {
        pages++;
        continue;
      }
      if (SIGNED.test(folded) || WEB_CHROME.test(folded)) continue;
      if (banner[index] || (BANNER_COMPANION.test(folded) && nearBanner(index))) continue;
    } else if (!isBlank(line) && RULE.test(line.text)) {
      result.push({ ...line, text: '', folded: '' });
      continue;
    }
    result.push(line);
  }
  return result;
}

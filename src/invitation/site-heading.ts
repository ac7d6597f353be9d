/** Headings of the places an online meeting joins: “a) Tại điểm cầu tỉnh (Phòng họp số 1):”. */
import { slice, trim, foldInPlace, type Fragment } from './fragment.ts';

export interface SiteHeading {
  name: Fragment;
  /** What follows the colon or stands in brackets */
  rest: Fragment;
}

const HEADING = /^(?:tai\s+)?(?:cac\s+)?diem\s+cau(?![\p{L}])/u;
const LEVEL_HEADING =
  /^(?:tai|o)\s+(?:cap|tinh|huyen|cac huyen|xa|cac xa|cac so|trung uong|bo|trung tam|thanh pho)(?![\p{L}])[^:;.]{0,50}:/u;

/** “Cụm 1: Trường Cao đẳng …”: a meeting held in several places at once. */
const GROUP = /^cum (?:so )?\d{1,2}\s*:/u;

export function readSiteHeading(fragment: Fragment): SiteHeading | undefined {
  const folded = foldInPlace(fragment.text);
  if (!HEADING.test(folded) && !LEVEL_HEADING.test(folded) && !GROUP.test(folded)) return undefined;
  const end =
    /\s*(?::|\(|$|\s-\s)|(?<=\S)\s+(?=tai\s+(?!cac|dia))/u.exec(folded)?.index ?? folded.length;
  if (end > 90) return undefined;
  const skip = /^tai\s+/u.exec(folded)?.[0].length ?? 0;
  const name = trim(slice(fragment, skip, end));
  let rest = trim(slice(fragment, end));
  const bracket = /^\(([^()]*)\)\s*[:;.]?$/u.exec(rest.text);
  if (bracket) rest = slice(rest, 1, 1 + (bracket[1] ?? '').length);
  else
    rest = trim(slice(rest, /^\s*(?:\([^()]*\)\s*:|[:-])?\s*/u.exec(rest.text)?.[0].length ?? 0));
  return { name, rest };
}

/** Words of a site's name that tell which level it is; used to join two lists of the same sites. */
export function sameSite(a: string, b: string): boolean {
  const left = core(a);
  const right = core(b);
  if (left === right) return true;
  return (
    (left.includes(right) || right.includes(left)) && levelWords(a).length === levelWords(b).length
  );
}

/** Do two names speak of one level: “Điểm cầu ở huyện, xã” and “Điểm cầu cấp xã”? */
export function sharesLevel(a: string, b: string): boolean {
  const levels = new Set(levelWords(a));
  return levelWords(b).some((level) => levels.has(level));
}

function core(name: string): string {
  return foldInPlace(name)
    .replace(/(?<![\p{L}])(?:diem cau|tai|o|cac|cap|chinh|:)(?![\p{L}])/gu, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function levelWords(name: string): string[] {
  return (
    foldInPlace(name).match(
      /(?<![\p{L}])(?:trung uong|tinh|huyen|quan|xa|phuong|thi tran|dac khu|so|nganh)(?![\p{L}])/gu,
    ) ?? []
  );
}

/** Where the meeting is: after “Địa điểm:”, or after “tại” in a sentence. */
import { foldInPlace, slice, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Found } from './model.ts';
import { momentsIn } from './schedule.ts';
import type { Section } from './sections.ts';
import { PLACE_WORD } from './words.ts';

export function readLocation(section: Section): Found<string> | undefined {
  const pieces =
    section.content.text !== '' ? [section.content] : section.items.map((item) => item.fragment);
  const texts = pieces.map(locationOf).filter((piece) => piece.text !== '');
  if (
    texts.length === 0 ||
    (section.labels.includes('time') &&
      !section.labels.includes('people') &&
      pieces.some((piece) => momentsIn(piece).length > 0))
  ) {
    const spoken = texts.map(afterAt).find((piece) => piece !== undefined);
    return spoken && section.items.length < 2 ? found(spoken.text, spoken) : undefined;
  }
  return found(texts.map((piece) => piece.text).join('; '), texts);
}

/** One sentence, without the words that open the list of people. */
export function locationOf(fragment: Fragment): Fragment {
  const folded = foldInPlace(fragment.text);
  const cuts = [
    /;?\s*(?:,\s*)?(?:dai bieu|thanh phan)(?: tham du| du| moi| du hop)?(?: gom)?\s*:?\s*$/u.exec(
      folded,
    )?.index,
    /(?<!(?:^|[\s.])(?:tp|p|q|tx|tt|st|so|th))\.\s+(?=\p{L})/u.exec(folded)?.index,
    /\.\/\./u.exec(folded)?.index,
  ].filter((cut) => cut !== undefined);
  const piece = trim(slice(fragment, 0, cuts.length > 0 ? Math.min(...cuts) : undefined));
  return slice(piece, 0, piece.text.replace(/[\s.;,:/]+$/u, '').length);
}

const AT = /(?<![\p{L}])tai\s+/u;
const NEXT_CLAUSE = new RegExp(
  `[,;]\\s+(?!${PLACE_WORD}(?![\\p{L}]))(?=\\p{Ll})|\\s+(?:vao (?:luc|hoi)|luc \\d|tu \\d|de |nhu sau|cu the)`,
  'u',
);

/** “họp tại Phòng họp tầng 3, Trụ sở …, đi kiểm tra”: up to a clause in small letters that is no part of an address. */
export function afterAt(fragment: Fragment): Fragment | undefined {
  const folded = foldInPlace(fragment.text);
  const at = AT.exec(folded);
  if (!at) return undefined;
  const rest = slice(fragment, at.index + at[0].length);
  const end = [...rest.text.matchAll(/[,;]\s+/gu)].find(
    ({ index }) => NEXT_CLAUSE.exec(mixed(rest.text.slice(index)))?.index === 0,
  )?.index;
  const other = /\s+(?:vào (?:lúc|hồi)|lúc \d|từ \d|để |như sau|cụ thể)/u.exec(rest.text)?.index;
  return locationOf(slice(rest, 0, Math.min(end ?? Infinity, other ?? Infinity, rest.text.length)));
}

/** Folded, but capital letters stay capital, to tell names from clauses. */
function mixed(text: string): string {
  const folded = foldInPlace(text);
  return Array.from(text, (letter, i) =>
    letter === letter.toLocaleLowerCase('vi') ? (folded[i] ?? letter) : 'X',
  ).join('');
}

/** No label: “…, vào lúc 8h00 ngày …, tại Phòng họp …” in the opening. */
export function spokenLocation(
  sections: readonly Section[],
  stands: boolean,
): Found<string> | undefined {
  for (const section of sections) {
    if (!(section.labels.length === 0 || section.labels.includes('time')) || section.head.table)
      continue;
    const piece = section.content;
    const moments = momentsIn(piece).filter(({ moment }) => moment.hour && moment.day);
    const last = moments.at(-1);
    if (!last) continue;
    if (!stands && /(?:đã ban hành|đã có|có Giấy mời|Giấy mời số|Công văn số)/u.test(piece.text))
      continue;
    const spoken = afterAt(slice(piece, last.moment.end));
    if (spoken && spoken.text !== '') return found(spoken.text, spoken, 'likely');
  }
  return undefined;
}

/**
 * Vietnamese from before Unicode that was saved as if it were Latin-1: “Giêy mêi hép” (TCVN3), “Uyû ban nhaân daân”
 * (VNI). These letters never stand inside a Vietnamese word; foreign names have them, but not in every third word.
 */
const WORD = /[\p{L}\p{M}µ¸¶·¹¨¾»¼½©ª«®×]+/gu;
const NEVER_VIETNAMESE = /^.+[µ¸¶·¹¨¾»¼½©«®×].|^[®].|[ÆÇËÎÏÑÖØÜÞßäåæçëîïñöøûüþ]|[ao]â|[ae]ê/iu;
const FEWEST_WORDS = 3;

export function looksLikeMojibake(line: string): boolean {
  const words = line.match(WORD) ?? [];
  const strange = words.filter((word) => NEVER_VIETNAMESE.test(word)).length;
  return strange >= FEWEST_WORDS && strange * 3 > words.length;
}

/**
 * TCVN3 (“ABC”), the one-byte code of the .VnTime fonts, as it looks when it is read as Latin-1: “Céng hoµ x· héi”.
 * Capital letters with marks have no code of their own (a second font, .VnTimeH, draws them), so their case is lost.
 * Source: TCVN 5712:1993, VN3.
 */

const TABLE =
  'àµả¶ã·á¸ạ¹ă¨ằ»ẳ¼ẵ½ắ¾ặÆâ©ầÇẩÈẫÉấÊậËđ®èÌẻÎẽÏéÐẹÑêªềÒểÓễÔếÕệÖì×ỉØĩÜíÝịÞòßỏáõâóãọä' +
  'ô«ồåổæỗçốèộéơ¬ờêởëỡìớíợîùïủñũòúóụôư\u00ADừõửöữ÷ứøựùỳúỷûỹüýýỵþĂ¡Â¢Ê£Ô¤Ơ¥Ư¦Đ§';

const LETTERS = new Map<string, string>();
for (let i = 0; i + 1 < TABLE.length; i += 2) LETTERS.set(TABLE.charAt(i + 1), TABLE.charAt(i));

/** Letters of Unicode Vietnamese which no TCVN3 text can hold. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/gu;

/** Frequent words of official documents in TCVN3: năm, ngày, tháng, nhân dân, đồng chí, mời, kính, của, về. */
const WORDS =
  /n¨m|ngµy|th¸ng|nh©n d©n|®ång chÝ|§ång chÝ|mêi|kÝnh|cña|viÖc|®iÓm|giê|NhËn|nhËn|§éc lËp|tØnh|huyÖn/gu;

/** Is the text written in TCVN3? Two different tell-tale words and hardly any letter of Unicode Vietnamese. */
export function isTcvn3(text: string): boolean {
  const known = new Set(text.match(WORDS) ?? []);
  return known.size >= 2 && (text.match(UNICODE_ONLY)?.length ?? 0) < known.size;
}

/** Unicode letters for TCVN3 codes, one for one (the length of the text does not change). */
export function decodeTcvn3(text: string): string {
  return Array.from(text, (letter) => LETTERS.get(letter) ?? letter).join('');
}

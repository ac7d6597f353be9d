/**
 * Signs of symbol fonts (Symbol, Wingdings), which Word keeps in Unicode's private area: U+F0B7 is a bullet in the one
 * font it was typed in, and an empty box in every other.
 */
export const SYMBOL_SIGN = /\p{Co}/u;

/** What a sign at the start of a line stands for; nearly all of them are bullets. */
const AT_THE_START: Readonly<Record<string, string>> = { '\uF02D': '-', '\uF02B': '+' };

/** What a sign becomes in any font: a bullet where a line begins; what it was within a line nobody can say. */
export function plainSign(sign: string, beginsLine: boolean): string {
  return beginsLine ? (AT_THE_START[sign] ?? '•') : '';
}

/** Text with all its signs as `plainSign` has them. */
export function withPlainSigns(text: string): string {
  return text
    .replace(
      /^([ \t]*)(\p{Co})/gmu,
      (_, start: string, sign: string) => start + plainSign(sign, true),
    )
    .replace(/\p{Co}/gu, (sign) => plainSign(sign, false));
}

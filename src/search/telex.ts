/** Letters typed without an input method: “giair phongs” → “giải phóng”. Telex as in TCVN and every Vietnamese keyboard. */

const TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  z: '',
};
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031B';
const SYLLABLE =
  /^(b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?([aăâeêioôơuưy]{1,3})(c|ch|m|n|ng|nh|p|t)?$/u;

/** The syllable that these keys write, or undefined when they are no Telex (nothing to convert, or no syllable comes out). */
export function fromTelex(keys: string): string | undefined {
  const typed = keys.normalize('NFC').toLowerCase();
  const match = /^(.*[aeiouyăâêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ].*?)([sfrxjz])(.*)$/u.exec(typed);
  for (const [letters, tone] of readings(typed, match)) {
    const base = withMarks(letters);
    if (base === typed && !tone) continue;
    if (SYLLABLE.test(base)) return setTone(base, tone);
  }
  return undefined;
}

function readings(typed: string, match: RegExpExecArray | null): [string, string][] {
  const plain: [string, string] = [typed, ''];
  if (!match) return [plain];
  const [, before = '', key = '', after = ''] = match;
  return [[before + after, TONES[key] ?? ''], plain];
}

function withMarks(letters: string): string {
  return letters
    .replace(/dd|^d(?=.*d$)/u, 'đ')
    .replace(/^đ(.*)d$/u, 'đ$1')
    .replace(
      /([aeo])(.*?)\1/u,
      (_, vowel: string, between: string) => mark(vowel, CIRCUMFLEX) + between,
    )
    .replace(/uwow|uow|uwo/u, 'ươ')
    .replace(/aw/u, mark('a', BREVE))
    .replace(/([ou])w/u, (_, vowel: string) => mark(vowel, HORN))
    .replace(/^([^aeiouy]*)w/u, `$1${mark('u', HORN)}`)
    .replace(
      /(a|o|u)([^w]*)w$/u,
      (_, vowel: string, rest: string) => mark(vowel, vowel === 'a' ? BREVE : HORN) + rest,
    );
}

/** Place as in the older, administrative spelling: hòa, thủy, but hoàn, thuyền. */
function setTone(syllable: string, tone: string): string {
  if (!tone) return syllable;
  const [, first = '', vowels = '', last = ''] = SYLLABLE.exec(syllable) ?? [];
  const special = [...vowels].findLastIndex((vowel) => /[ăâêôơư]/u.test(vowel));
  const place = special >= 0 ? special : last ? vowels.length - 1 : Math.max(0, vowels.length - 2);
  const marked = [...vowels].map((vowel, index) => (index === place ? mark(vowel, tone) : vowel));
  return first + marked.join('') + last;
}

function mark(letter: string, sign: string): string {
  return (letter + sign).normalize('NFC');
}

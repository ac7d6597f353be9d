/**
 * Two spellings of one Vietnamese syllable: where the tone mark stands (hoà, hòa) and i or y (lí, lý).
 * Sources: QĐ 1989/QĐ-BGDĐT 2018 (i/y, tone place) and the usage of NĐ 30/2020, which keeps Ủy, hóa, lý.
 */

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const LATE_TONE = new RegExp(`^(.*)(o)([ae])([${TONES}])$|^(.*)(u)(y)([${TONES}])$`, 'iu');
const BARE_I = new RegExp(`^([hklmst])i([${TONES}]?)$`, 'iu');

/**
 * The spelling that administrative texts prefer: tone on the first vowel of oa, oe, uy (hòa, khỏe, thủy; quý stays),
 * y after h, k, l, m, s, t (kỹ, lý). Case and everything else stay. A syllable that has only one spelling is returned as it is.
 */
export function preferredSpelling(syllable: string): string {
  const known = remembered.get(syllable);
  if (known !== undefined) return known;
  const preferred = moveTone(yForI(syllable.normalize('NFD'))).normalize('NFC');
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(syllable, preferred);
  return preferred;
}

/** A year of documents has half a million syllables, but few different ones. */
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function yForI(letters: string): string {
  return letters.replace(
    BARE_I,
    (_, first: string, tone: string) => `${first}${letters.charAt(1) === 'I' ? 'Y' : 'y'}${tone}`,
  );
}

function moveTone(letters: string): string {
  const match = LATE_TONE.exec(letters);
  if (!match) return letters;
  const [before = '', first = '', second = '', tone = ''] =
    match[1] === undefined ? match.slice(5) : match.slice(1);
  if (/q$/iu.test(before) && first.toLowerCase() === 'u') return letters;
  return `${before}${first}${tone}${second}`;
}

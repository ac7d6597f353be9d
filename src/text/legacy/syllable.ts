/**
 * Is a word built as a Vietnamese syllable: onset, vowels, coda, one tone at most? A cheap test of whether text with
 * marks is Vietnamese or letters gone wrong: nearly all marked words pass in good text, few in mojibake.
 */
const ONSET = '(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?';
const VOWELS = [
  'uyê|iêu|yêu|oai|oao|oay|oeo|uây|uôi|ươi|ươu|uya|uyu|uêu',
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê',
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y',
].join('|');
const SYLLABLE = new RegExp(`^${ONSET}(?:${VOWELS})(?:ch|c|ng|nh|n|m|p|t)?$`, 'u');
const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/gu;

export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const toneless = decomposed.replace(TONES, '');
  return decomposed.length - toneless.length <= 1 && SYLLABLE.test(toneless.normalize('NFC'));
}

const MARKED = /[\u00A1-\u024F\u1EA0-\u1EF9\uFFFD]|\p{M}/u;

/** Words that carry a letter or sign beyond ASCII. */
export function markedWords(text: string): string[] {
  return text
    .split(/[\s\\/.,;:()*?!<>\-–“”"'‘’…]+/u)
    .filter((word) => MARKED.test(word) && !/\d/u.test(word));
}

/** Share (0–1) of these words that are Vietnamese syllables; 1 for none. */
export function syllableShare(words: readonly string[]): number {
  return words.length === 0 ? 1 : words.filter(isSyllable).length / words.length;
}

/**
 * Text from before Unicode: which encoding it is set in, told by the name of its font or by its own statistics, and
 * the same text in Unicode. What cannot be told is called unknown, and is never passed on as if it were text.
 */
import { markedWords, syllableShare } from './syllable.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

const CONVERTERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
};

/** Letters no legacy encoding can hold: where they stand, the text is Unicode. */
const UNICODE_ONLY = /[ăđơưĂĐƠƯ\u0128\u0129\u0168\u0169\u1EA0-\u1EF9]/u;
/** Signs in the middle of a word, as only mojibake has them. */
const SIGN_IN_WORD = /\p{L}[\u00A1-\u00BF\u00D7\u00F7\uFFFD\uE000-\uF8FF]|[\u00A1-\u00BF]\p{L}/u;

/** How sure statistics must be: share of syllables after conversion, and gain over the text as it stands. */
const SURE = { share: 0.85, gain: 0.2, words: 4 };
/** From here on a text that nothing mends counts as unreadable. */
const HOPELESS = { share: 0.5, words: 20 };

/** Encoding of a font, and whether it draws small letters as capitals (.VnTimeH). */
export function encodingOfFont(
  font: string,
): { encoding: LegacyEncoding; capitals: boolean } | undefined {
  if (/^\.Vn/iu.test(font))
    return { encoding: 'tcvn3', capitals: /^\.Vn\w*[a-z]H(?![a-z])/u.test(font) };
  if (/^VNI[- ]/iu.test(font)) return { encoding: 'vni', capitals: false };
  return undefined;
}

/** Text set in a font, in Unicode. Unicode text in a legacy font (a habit of some typists) stays as it is. */
export function convertByFont(text: string, font: string): string {
  const legacy = encodingOfFont(font);
  if (!legacy || UNICODE_ONLY.test(text)) return text;
  const converted = CONVERTERS[legacy.encoding](text);
  return legacy.capitals ? converted.toUpperCase() : converted;
}

/** Encoding of a text by its words; undefined when it is Unicode or too short to tell. */
export function guessEncoding(text: string): LegacyEncoding | 'unknown' | undefined {
  const words = markedWords(text);
  if (words.length < SURE.words || UNICODE_ONLY.test(text)) return undefined;
  const asItStands = syllableShare(words);
  let best: LegacyEncoding | undefined;
  let bestShare = Math.max(SURE.share, asItStands + SURE.gain);
  for (const encoding of Object.keys(CONVERTERS) as LegacyEncoding[]) {
    const share = syllableShare(words.map(CONVERTERS[encoding]));
    if (share >= bestShare) [best, bestShare] = [encoding, share];
  }
  if (best) return best;
  const hopeless =
    words.length >= HOPELESS.words && asItStands < HOPELESS.share && SIGN_IN_WORD.test(text);
  return hopeless ? 'unknown' : undefined;
}

/** In a document that is partly Unicode, a short passage of good syllables (“các”) is more likely that too. */
function looksRight(passage: string): boolean {
  return syllableShare(markedWords(passage)) === 1;
}

/**
 * Passages of one document in Unicode. Passages are judged one by one, for documents are pasted together from several;
 * those too short to tell follow the rest. Unreadable ones come back empty.
 */
export function convertPassages(passages: readonly string[]): {
  passages: string[];
  found: Set<LegacyEncoding | 'unknown'>;
} {
  const found = new Set<LegacyEncoding | 'unknown'>();
  const candidates = passages.filter((passage) => !UNICODE_ONLY.test(passage));
  const mixed = candidates.length < passages.length;
  const common = guessEncoding(candidates.join('\n'));
  const converted = passages.map((passage) => {
    if (UNICODE_ONLY.test(passage) || markedWords(passage).length === 0) return passage;
    const encoding = guessEncoding(passage) ?? (mixed && looksRight(passage) ? undefined : common);
    if (!encoding) return passage;
    found.add(encoding);
    return encoding === 'unknown' ? '' : CONVERTERS[encoding](passage);
  });
  return { passages: converted, found };
}

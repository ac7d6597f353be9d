/** Marks typed as digits: “kho6ng gia6y1” → “không giấy”. VNI as on every Vietnamese keyboard. */
import { fromTelex } from './telex.ts';

/** The Telex key of each digit; 6 is the vowel once more. */
const KEYS = ['z', 's', 'f', 'r', 'x', 'j', undefined, 'w', 'w', 'd'];
const WORD = /(?<![\p{L}\p{N}/.-])\p{L}[\p{L}1-9]*[1-9]\p{L}*(?![\p{L}\p{N}]|[/.-]\p{N})/gu;
const INSIDE = /\p{L}[1-9]+\p{L}/u;

/** A query with its VNI words written out. */
export interface VniReading {
  text: string;
  words: { from: string; to: string }[];
  /** Nobody means numbers: “kho6ng”, or several such words. */
  sure: boolean;
}

/** Undefined when no word can be read so. */
export function readVni(query: string): VniReading | undefined {
  const words: VniReading['words'] = [];
  const text = query.replace(WORD, (from) => {
    const to = fromVni(from);
    if (to === undefined) return from;
    words.push({ from, to });
    return to;
  });
  if (words.length === 0) return undefined;
  return { text, words, sure: words.length > 1 || words.some(({ from }) => INSIDE.test(from)) };
}

/** The syllable that these keys write; undefined when none comes out (QL37, covid19). */
export function fromVni(keys: string): string | undefined {
  let telex = '';
  for (const key of keys.toLowerCase()) {
    const doubled = /[aeo](?=[^aeo]*$)/u.exec(telex)?.[0];
    if (key === '6' && doubled === undefined) return undefined;
    telex += key === '6' ? doubled : (KEYS[Number(key)] ?? key);
  }
  return fromTelex(telex);
}

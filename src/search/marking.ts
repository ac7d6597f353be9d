/** Which words of a text a reader asked for: the words themselves, and abbreviations on either side. Knows no index. */
import { foldMarks } from '../text/normalize.ts';

/** Two letters are too often something else. */
const SHORTEST = 3;
const CAPITALS = /^\p{Lu}+$/u;
/** A Vietnamese syllable without marks: what is none and has letters enough is an abbreviation. */
const SYLLABLE = /^(?:ngh|[^aeiouy]{0,2})[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;

/**
 * One answer a word. `keys`: the query's words in their order, without marks. “giai phong mat bang” means GPMB too when it
 * is written in capitals, and “gpmb” the four words that begin so.
 */
export function askedWords(words: readonly string[], keys: readonly string[]): boolean[] {
  const plain = words.map(foldMarks);
  const wanted = new Set(keys);
  const marked = plain.map(
    (word, index) =>
      wanted.has(word) ||
      (word.length >= SHORTEST &&
        CAPITALS.test(words[index] ?? '') &&
        initialsStart(keys, word).length > 0),
  );
  for (const key of wanted) {
    if (key.length < SHORTEST || SYLLABLE.test(key)) continue;
    for (const start of initialsStart(plain, key)) {
      marked.fill(true, start, start + key.length);
    }
  }
  return marked;
}

/** Where words stand one after the other that begin with these letters. */
function initialsStart(words: readonly string[], letters: string): number[] {
  const initials = words.map((word) => word.at(0) ?? ' ').join('');
  const starts: number[] = [];
  for (let at = initials.indexOf(letters); at >= 0; at = initials.indexOf(letters, at + 1)) {
    starts.push(at);
  }
  return starts;
}

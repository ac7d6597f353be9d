/** Abbreviations, ready for folding and for queries. Plain data in, so that it travels to the browser as JSON. */
import { foldMarks } from '../text/normalize.ts';
import { preferredSpelling } from './syllable.ts';

export interface Abbreviation {
  /** As the office writes it: “KT-XH” */
  abbreviation: string;
  /** One for an unambiguous pair; more than one are never expanded. */
  expansions: string[];
}

/** An unambiguous pair, cut into what folding and queries compare. */
export interface Pair {
  abbreviation: string;
  expansion: string;
  /** Letters only, without marks: “ktxh” */
  key: string;
  /** Syllables of the expansion in lower case. */
  words: string[];
  /** Syllables of the expansion as query terms have them, without marks: “kinh te xa hoi” */
  syllables: string[];
}

export interface Lexicon {
  /** Written out in the index, both ways, under the letters as they stand in text (“KTXH”). */
  byLetters: ReadonlyMap<string, Pair>;
  /** Those pairs under the first syllable of the expansion in lower case with marks. */
  byFirst: ReadonlyMap<string, readonly Pair[]>;
  /** Unambiguous pairs that are not written out: queries try them. */
  forQueries: readonly Pair[];
}

const SYLLABLE = /[\p{L}\p{M}]+/gu;
/** Two letters are too often something else (DA, BC): such pairs help queries, not the index. */
const SHORTEST_INDEXED = 3;

/** `common`: abbreviations found in so many records that writing them out would only bloat the index. */
export function createLexicon(
  abbreviations: readonly Abbreviation[],
  common: ReadonlySet<string> = new Set(),
): Lexicon {
  const pairs = unambiguousPairs(abbreviations);
  const isIndexed = ({ key, abbreviation }: Pair) =>
    key.length >= SHORTEST_INDEXED && !common.has(abbreviation);
  const indexed = pairs.filter(isIndexed);
  const byFirst = new Map<string, Pair[]>();
  for (const pair of indexed) {
    const [first = ''] = pair.words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), pair]);
  }
  for (const rivals of byFirst.values()) {
    rivals.sort((a, b) => b.syllables.length - a.syllables.length);
  }
  return {
    byLetters: new Map(indexed.map((pair) => [lettersOf(pair.abbreviation), pair])),
    byFirst,
    forQueries: pairs.filter((pair) => !isIndexed(pair)),
  };
}

/** Those with one meaning, cut into letters and syllables. */
export function unambiguousPairs(abbreviations: readonly Abbreviation[]): Pair[] {
  return abbreviations.flatMap(({ abbreviation, expansions }) => {
    const [expansion] = expansions;
    if (expansion === undefined || expansions.length > 1) return [];
    const words = (expansion.match(SYLLABLE) ?? []).map((word) =>
      preferredSpelling(word.toLowerCase()),
    );
    const syllables = words.map(foldMarks);
    return [{ abbreviation, expansion, key: lettersOf(foldMarks(abbreviation)), words, syllables }];
  });
}

export const EMPTY_LEXICON = createLexicon([]);

/** “KT-XH” → “KTXH” */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}]/gu, '');
}

/** What the index's own files hold, as written at build and read in the browser. All are gzip-compressed JSON or columns. */
import { SEARCH_INDEX, SEARCH_START } from '../meetings/urls.ts';
import type { Catalogue } from './catalogue.ts';
import type { Abbreviation } from './lexicon.ts';
import { END } from './marks.ts';

/** The one file whose content changes under the same name; the name of every other one says what it holds. */
export const START_FILE = SEARCH_START.slice(SEARCH_INDEX.length);

/** A text file holds this many words of a record, so that one hit in a long document does not fetch all of it. */
export const WORDS_PER_TEXT = 4096;

/** Records of a meeting that follow each other and have no more words than this together share a text file. */
const WORDS_TOGETHER = 1024;

export interface StartFile {
  /** Follows from all the rest: another index has another one. */
  release: string;
  /** Unambiguous ones that are not written out in the index, so that queries must try them. */
  abbreviations: Abbreviation[];
  /** Every syllable of the index without marks, the most frequent first, joined by blanks. */
  vocabulary: string;
  /** Of each chunk of words the beginning of its first word. */
  chunks: string[];
  /** Of each chunk the print of what it holds. */
  prints: string;
  /** About how many words each record has: a letter a record in the order of their numbers, see `lengthSign`. */
  lengths: string;
  /** Days with meetings, whatever the year, as MMDD. */
  days: string[];
  /** In the order of time. */
  volumes: StartVolume[];
}

/** All meetings, or those of one year: what is fetched together. */
export interface StartVolume {
  /** The year of its last meeting; no other volume has it. */
  year: string;
  /** How many records each meeting has, its own and one an attachment; the meetings in the order of their numbers. */
  records: number[];
  /** How many numbers it has, those of its records first: what is left is for more, so that later volumes keep theirs. */
  size: number;
  /** Of the newest volume; of another one the print of the file it lies in. */
  catalogue: Catalogue | string;
}

/** Short records one after the other, or some words of a long one. */
export type TextFile = RecordText[];

/** Words of one record, for its excerpt. */
export interface RecordText {
  /** Address of the meeting's page or of the attachment's file. */
  url: string;
  /** Folded. */
  title: string;
  /** Empty for the meeting's own record. */
  fileType: string;
  readingUrl: string;
  /** Position of the first word of `content` in the record. */
  from: number;
  content: string;
  /** Anchors with the position of their first word; the first may lie before `from`. */
  anchors: [id: string, position: number][];
}

/**
 * Letters of a print, 64 kinds of them: with the rest of its name they tell a file from all that had that name before and
 * may lie in some cache. A meeting's texts change a few times, a word of every second meeting some hundred times a year.
 */
export const PRINT = { words: 5, texts: 3 } as const;

/** Of many prints one after the other. */
export function printAt(prints: string, place: number, length: number): string {
  return prints.slice(length * place, length * (place + 1));
}

/** Pagefind's version: what is handed to its program must be as that one reads it. */
export const PAGEFIND = '1.5.2';
export const PROGRAM_FILE = `pagefind-${PAGEFIND}/program.bin`;

const LONGEST_NAME = 64;

/** The words of a chunk with the records that hold them. `start`: the beginning of its first word. */
export function wordsName(start: string, print: string): string {
  return `words/${plainName(start)}.${print}.bin`;
}

/** Where in the records of a volume a very frequent word stands; only when there are several volumes. */
export function placesName(year: string, key: string, print: string): string {
  return `${year}/places/${plainName(key)}.${print}.bin`;
}

export function catalogueName(year: string, print: string): string {
  return `${year}/catalogue.${print}.bin`;
}

/** What the names of all texts of a meeting begin with; `print` is that of all of them. */
export function textsName(id: string, print: string): string {
  return `${id.slice(0, 4)}/text/${id}.${print}`;
}

/** The file's first `record` within the meeting, `part` of it: both counted from 0. */
export function textName(texts: string, record: number, part: number): string {
  return `${texts}.${record}.${part}.bin`;
}

/** The inverse of `textName`. */
export function textsOf(name: string): string {
  return name.replace(/\.\d+\.\d+\.bin$/u, '');
}

/** Fit for disks and addresses; words that share their beginning to this length are told apart by their prints alone. */
function plainName(word: string): string {
  const plain = word.replace(/[^a-z0-9]/gu, (sign) =>
    sign === END ? '-' : `_${(sign.codePointAt(0) ?? 0).toString(36)}_`,
  );
  return plain.slice(0, LONGEST_NAME);
}

/** `lengths`: words of each record of a meeting; returns for each the first record in its text file. */
export function firstInText(lengths: readonly number[]): number[] {
  let first = 0;
  let words = 0;
  return lengths.map((length, record) => {
    words += length;
    if (words > WORDS_TOGETHER) {
      first = record;
      words = length;
    }
    return first;
  });
}

/** Fields of `data-pagefind-meta`: the record's title, and what identifies the meeting of an attachment. */
export const FIELDS: readonly string[] = ['title', 'hop'];

/** Lengths are kept to a fifth: they only say which records are long. */
const STEPS = 4;
const FIRST_SIGN = 35;

export function lengthSign(words: number): string {
  return String.fromCharCode(FIRST_SIGN + Math.round(STEPS * Math.log2(words + 1)));
}

export function lengthOf(sign: string): number {
  return Math.round(2 ** ((sign.charCodeAt(0) - FIRST_SIGN) / STEPS) - 1);
}

/** What the index's own files hold, as written at build and read in the browser. All are gzip-compressed JSON or columns. */
import { SEARCH_INDEX, SEARCH_START } from '../meetings/urls.ts';
import type { Catalogue } from './catalogue.ts';
import type { Abbreviation } from './lexicon.ts';

/** The one file whose content changes under the same name; everything else lies in folders named by their content. */
export const START_FILE = SEARCH_START.slice(SEARCH_INDEX.length);

/** A text file holds this many words of a record, so that one hit in a long document does not fetch all of it. */
export const WORDS_PER_TEXT = 4096;

/** Records of a meeting that follow each other and have no more words than this together share a text file. */
const WORDS_TOGETHER = 1024;

export interface StartFile {
  /** Unambiguous ones that are not written out in the index, so that queries must try them. */
  abbreviations: Abbreviation[];
  /** Every syllable of the index without marks, the most frequent first, joined by blanks. */
  vocabulary: string;
  /** Folder of the words' chunks, and the beginning of the first word of each. */
  words: string;
  chunks: string[];
  /** About how many words each record has: a letter a record, see `lengthSign`. */
  lengths: string;
  /** Days with meetings, whatever the year, as MMDD. */
  days: string[];
  /** In the order of time. */
  volumes: StartVolume[];
}

/** All meetings, or those of one year: what is fetched together. */
export interface StartVolume {
  folder: string;
  /** How many records each meeting has: its own and one an attachment. */
  records: number[];
  /** Of the newest volume; the others' lie in files of their own. */
  catalogue?: Catalogue;
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

/** Pagefind's version: what is handed to its program must be as that one reads it. */
export const PAGEFIND = '1.5.2';
export const PROGRAM_FOLDER = `pagefind-${PAGEFIND}`;
export const PROGRAM_FILE = `${PROGRAM_FOLDER}/program.bin`;

/** A file by its name within a folder. */
export function fileIn(folder: string, name: string): string {
  return `${folder}/${name}`;
}

/** The words of a chunk with the records that hold them. */
export function wordsName(chunk: number): string {
  return `words/${chunk}.bin`;
}

/** Where in the records of a volume a very frequent word stands; only when there are several volumes. */
export function placesName(chunk: number, volume: number): string {
  return `places/${volume}/${chunk}.bin`;
}

export const CATALOGUE_NAME = 'catalogue.bin';

/** `meeting` within the volume, the file's first `record` within the meeting, `part` of it: all counted from 0. */
export function textName(meeting: number, record: number, part: number): string {
  return `text/${meeting}.${record}.${part}.bin`;
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

/** What the index's own files hold, as written at build and read in the browser. All are gzip-compressed JSON or CBOR. */
import type { Abbreviation } from './lexicon.ts';
import type { SearchableTerm } from './records.ts';

/** The one file that is always fetched; its name never changes. */
export const START_FILE = 'start.bin';
export const PAGEFIND_FILE = 'pagefind.js';
export const WASM_FILE = 'wasm.unknown.pagefind';

/** A text file holds this many words of a record, so that one hit in a long file does not fetch all of it. */
export const WORDS_PER_TEXT = 4096;

export interface StartFile {
  /** Pagefind's version; its program and its index must agree. */
  pagefind: string;
  /** Unambiguous ones that are not written out in the index, so that queries must try them. */
  abbreviations: Abbreviation[];
  /** Every syllable of the index without marks, the most frequent first, joined by blanks. */
  vocabulary: string;
  /** Newest first. The first carries its content here, the others in files of their own. */
  bundles: { folder: string; index?: BundleIndex; catalogue?: Catalogue }[];
}

/** One Pagefind index: all meetings, or those of one year. */
export interface BundleIndex {
  /** Words of each record: an inner list a meeting, its own record first. */
  words: number[][];
  /** Beginning of the first word of each chunk, as in Pagefind's own list of chunks. */
  chunks: string[];
  /** Fields of `data-pagefind-meta`, in Pagefind's order. */
  fields: string[];
}

/** Titles, numbers and dates: answers first, and counts the facets. */
export interface Catalogue {
  issuers: SearchableTerm[];
  kinds: SearchableTerm[];
  statuses: SearchableTerm[];
  sites: string[];
  meetings: CatalogueRow[];
}

/** id, address, title, number, issued, start, end, issuer, kind, status, sites, file types, numbers of the attachments, alteration, previous start */
export type CatalogueRow = [
  id: string,
  url: string,
  title: string,
  number: string,
  issued: string,
  start: string,
  end: string,
  issuer: number,
  kind: number,
  status: number,
  sites: number[],
  fileTypes: string,
  attachmentNumbers: string,
  altered: string,
  previousStart: string,
];

/** Some words of one record, for its excerpt. */
export interface TextFile {
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

export function indexFile(folder: string): string {
  return `${folder}/index.bin`;
}

export function catalogueFile(folder: string): string {
  return `${folder}/catalogue.bin`;
}

export function chunkFile(folder: string, chunk: string): string {
  return `${folder}/index/${chunk}.bin`;
}

/** `record` as “meeting.record”, both counted from 0 within the bundle. */
export function textFile(folder: string, record: string, part: number): string {
  return `${folder}/text/${record}.${part}.bin`;
}

/** What a document says: page by page for search, as blocks for the light page. */
import type { SensitiveCode } from '../../meetings/sensitive/sensitive.ts';
import type { Block } from '../reading/blocks.ts';
import type { LegacyEncoding } from '../../text/legacy/encoding.ts';

export interface Content {
  pages: PageText[];
  blocks: Block[];
  /** Encodings from before Unicode that were met; their text is converted, `unknown` is left out. */
  encodings: (LegacyEncoding | 'unknown')[];
  /** Names of the fonts, as far as the format tells; a hint for the clerk. */
  fonts: string[];
  /** Seen anywhere in the file, also where no reader looks first. */
  sensitive: DocumentSighting[];
  /** Is something missing because the document is longer than we read? */
  capped: boolean;
}

/** Something that must not be published, as far as the document tells where. */
export interface DocumentSighting {
  code: SensitiveCode;
  /** a mark as it stands there; anything about a person is masked */
  found: string;
  page?: number;
  /** file inside an archive */
  member?: string;
}

export interface PageText {
  /** Page of a PDF, slide, sheet, from 1; documents that do not know their pages have one. */
  number: number;
  text: string;
  /** A picture of text, or letters without meaning: nothing here can be searched. */
  scanned: boolean;
  /** Name of the sheet or title of the slide. */
  label?: string;
  /** Of the first pages of a PDF: the text with its rows and columns kept by blanks. */
  layout?: string;
}

/** Characters of text that are read of one document; four times the longest report seen. */
export const TEXT_LIMIT = 3_000_000;

/** A document as plain data: what a light page shows, what search reads. No markup, no fonts, no colours. */

export type Block =
  | { type: 'heading'; /** 1 is the document's own title */ level: number; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: ListItem[] }
  | {
      type: 'table';
      rows: string[][];
      /** Rows the original has, when not all are here. */ totalRows?: number;
    }
  /** Everything up to the next one is on this page, slide or sheet; the anchor is `trang-<number>`. */
  | { type: 'page'; number: number; /** Name of the sheet, title of the slide. */ label?: string };

export interface ListItem {
  text: string;
  /** Number or letter the document counts with (“1.”, “a)”); absent for bullets. */
  label?: string;
  /** 0 for the outermost */
  depth: number;
}

/** Rows of a table that the light page shows; the original has them all. */
const ROW_LIMIT = 500;

/** Text of one block: a line for each paragraph, item and row, cells apart by a tab. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map(({ label, text }) => (label ? `${label} ${text}` : text)).join('\n');
    case 'table':
      return block.rows.map((row) => row.filter((cell) => cell !== '').join('\t')).join('\n');
    case 'page':
      return '';
  }
}

/** The same blocks with long tables cut after ROW_LIMIT rows, saying how many there were. */
export function cutTables(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.type === 'table' && block.rows.length > ROW_LIMIT
      ? { ...block, rows: block.rows.slice(0, ROW_LIMIT), totalRows: block.rows.length }
      : block,
  );
}

/** Bytes of a page that shows these blocks: their text and a tag or two for each piece. */
export function readingSize(blocks: readonly Block[]): number {
  const TAGS = 16;
  let size = 0;
  for (const block of blocks) {
    const pieces =
      block.type === 'table'
        ? block.rows.reduce((count, row) => count + row.length + 1, 0)
        : block.type === 'list'
          ? block.items.length
          : 1;
    size += Buffer.byteLength(blockText(block)) + pieces * TAGS;
  }
  return size;
}

/** Collects blocks while an office format streams by: tables hold cells, cells and text boxes hold paragraphs. */
import { blockText, type Block, type ListItem } from '../../reading/blocks.ts';

/** Columns beyond are of sheets used as canvas; nobody reads them on a phone and nobody searches them. */
const COLUMN_LIMIT = 100;

export class BlockBuilder {
  /** The innermost receives: the body, then a cell or text box within. */
  readonly #open: Block[][] = [[]];
  readonly #tables: string[][][] = [];

  /** What was collected, when everything opened is closed. */
  get blocks(): Block[] {
    return this.#open[0] ?? [];
  }

  add(block: Block): void {
    this.#open.at(-1)?.push(block);
  }

  addText(text: string, heading?: number): void {
    const clean = tidy(text);
    if (clean === '') return;
    this.add(
      heading === undefined
        ? { type: 'paragraph', text: clean }
        : { type: 'heading', level: heading, text: clean },
    );
  }

  /** Items that follow each other make one list. */
  addItem(item: ListItem): void {
    const text = tidy(item.text);
    if (text === '') return;
    const last = this.#open.at(-1)?.at(-1);
    if (last?.type === 'list') last.items.push({ ...item, text });
    else this.add({ type: 'list', items: [{ ...item, text }] });
  }

  openTable(): void {
    this.#tables.push([]);
  }

  openRow(): void {
    this.#tables.at(-1)?.push([]);
  }

  openCell(): void {
    this.#open.push([]);
  }

  /** @param column where the cell stands when the format says so, from 0 */
  closeCell(column?: number): void {
    const text = this.#close().map(blockText).join('\n');
    const row = this.#tables.at(-1)?.at(-1);
    if (!row) return;
    const at = column ?? row.length;
    if (at >= COLUMN_LIMIT || (column !== undefined && text === '')) return;
    while (row.length < at) row.push('');
    row[at] = text;
  }

  closeTable(): void {
    const rows = trim(this.#tables.pop() ?? []);
    if (rows.length > 0) this.add({ type: 'table', rows });
  }

  openBox(): void {
    this.#open.push([]);
  }

  /** What the box held; it is placed after the paragraph it hangs on. */
  closeBox(): Block[] {
    return this.#close();
  }

  #close(): Block[] {
    return this.#open.length > 1 ? (this.#open.pop() ?? []) : [];
  }
}

/** Blanks collapsed within each line, empty lines dropped. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Without empty rows and without columns that are empty in every row; all rows equally long. */
function trim(rows: readonly (readonly string[])[]): string[][] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const width = filled.reduce((widest, row) => Math.max(widest, row.length), 0);
  const used = Array.from({ length: width }, (_, column) =>
    filled.some((row) => (row[column] ?? '') !== ''),
  );
  return filled.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? '').filter(
      (_, column) => used[column],
    ),
  );
}

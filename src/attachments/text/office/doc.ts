/** Word 97–2003: paragraphs as Word stored them; cells of tables come apart by tabs. */
import WordExtractor from 'word-extractor';
import { FindingError } from '../../inspect/finding.ts';
import type { Block } from '../../reading/blocks.ts';
import { BlockBuilder } from './block-builder.ts';

/** What is read, and what is only looked through: letterheads and notes in the margin. */
export async function readDoc(bytes: Uint8Array): Promise<{ blocks: Block[]; aside: string }> {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch(() => {
    throw new FindingError('BROKEN');
  });
  // Its filter would turn typographic quotes into ASCII, and it drops the soft hyphen that is ư in TCVN3.
  const asStored = { filterUnicode: false };
  const builder = new BlockBuilder();
  for (const text of [
    document.getBody(asStored),
    document.getTextboxes(asStored),
    document.getFootnotes(asStored),
    document.getEndnotes(asStored),
  ]) {
    addLines(builder, text);
  }
  const aside = [
    document.getHeaders({ ...asStored, includeFooters: true }),
    document.getAnnotations(asStored),
  ].join('\n');
  return { blocks: builder.blocks, aside };
}

/** Lines with two filled cells or more are rows, neighbouring rows a table; a lone tab is only an indent. */
function addLines(builder: BlockBuilder, text: string): void {
  let inTable = false;
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    const isRow = cells.filter((cell) => cell.trim() !== '').length > 1;
    if (isRow && !inTable) builder.openTable();
    if (!isRow && inTable) builder.closeTable();
    inTable = isRow;
    if (isRow) addRow(builder, cells);
    else builder.addText(line);
  }
  if (inTable) builder.closeTable();
}

function addRow(builder: BlockBuilder, cells: readonly string[]): void {
  builder.openRow();
  for (const cell of cells) {
    builder.openCell();
    builder.addText(cell);
    builder.closeCell();
  }
}

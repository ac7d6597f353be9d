/** Blocks of a Word or OpenDocument file → the plain text the importer reads: one paragraph apart from the next. */

/** The shape `src/attachments` gives; named here so that the importer does not depend on how files are opened. */
export type DocumentBlock =
  | { type: 'heading' | 'paragraph'; text: string }
  | { type: 'list'; items: readonly { text: string; label?: string; depth: number }[] }
  | { type: 'table'; rows: readonly (readonly string[])[] }
  | { type: 'page' };

/** Tables draw letterhead and foot (NĐ 30/2020, Phụ lục III); these words tell such a table from one with data. */
const LAYOUT =
  /cộng h[òo][aà] xã hội|cộng hoà xã hội|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do|nơi nhận\s*:|^\s*(?:TM|KT|TL|TUQ)\s*\./imu;

export function blocksToText(blocks: readonly DocumentBlock[]): string {
  return blocks
    .map(blockToText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockToText(block: DocumentBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items
        .map(({ text, label, depth }) => `${label ?? (depth > 0 ? '+' : '-')} ${text}`)
        .join('\n');
    case 'table':
      return isLayout(block.rows) ? columnByColumn(block.rows) : rowByRow(block.rows);
    case 'page':
      return '';
  }
}

function isLayout(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => row.some((cell) => LAYOUT.test(cell.normalize('NFC'))));
}

function columnByColumn(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => row[column] ?? '')
      .filter((cell) => cell !== '')
      .join('\n\n'),
  );
  return columns.filter((column) => column !== '').join('\n\n');
}

function rowByRow(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(oneLine).join('\t')).join('\n');
}

/** Paragraphs of a cell on one line; a list keeps its parts. */
function oneLine(cell: string): string {
  return cell
    .replace(/;?\n\s*(?=[-+•])/gu, '; ')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/\t/gu, ' ');
}

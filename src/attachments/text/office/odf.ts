/** OpenDocument texts, sheets and presentations (OASIS ODF 1.2): one content.xml, one reader. */
import type { Block } from '../../reading/blocks.ts';
import { TEXT_LIMIT } from '../content.ts';
import { BlockBuilder } from './block-builder.ts';
import type { Parts } from './parts.ts';
import { isoToVietnamese } from './sheet-values.ts';
import { readXml } from './xml.ts';

/** Not what the document says: its history, remarks of readers, and scripts for other systems. */
const SKIPPED = new Set([
  'tracked-changes',
  'annotation',
  'scripts',
  'ruby-text',
  'forms',
  'note-citation',
]);
/** A cell or row that is said to repeat more often only fills the sheet. */
const REPEAT_LIMIT = 1000;

interface Paragraph {
  text: string;
  heading?: number;
}

interface Cell {
  repeat: number;
  /** Set where the cell's value is a date: shown as dd/mm/yyyy whatever its format. */
  date?: string;
}

export function readOdf(
  parts: Parts,
  kind: 'odt' | 'ods' | 'odp',
): { blocks: Block[]; capped: boolean } {
  const builder = new BlockBuilder();
  const paragraphs: Paragraph[] = [];
  const boxes: Block[] = [];
  const footnotes: Block[] = [];
  let cell: Cell = { repeat: 1 };
  let pages = 0;
  let depth = -1;
  let skipping = 0;
  let tables = 0;
  let inTitle = false;
  let page: Extract<Block, { type: 'page' }> | undefined;
  let style = '';
  const hidden = new Set<string>();
  let budget = TEXT_LIMIT;

  const say = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph) return;
    if (budget > 0) paragraph.text += text;
    budget -= text.length;
  };
  const finish = ({ text, heading }: Paragraph): void => {
    if (depth >= 0 && heading === undefined) builder.addItem({ text, depth });
    else builder.addText(text, heading);
    for (const block of boxes.splice(0)) builder.add(block);
  };

  readXml(parts, 'content.xml', {
    open(name, attribute) {
      if (skipping > 0 || SKIPPED.has(name)) {
        skipping++;
        return;
      }
      switch (name) {
        case 'p':
          paragraphs.push({ text: '' });
          break;
        case 'h':
          paragraphs.push({
            text: '',
            heading: Math.min(6, Number(attribute('outline-level')) || 1),
          });
          break;
        case 's':
        case 'tab':
          say(' ');
          break;
        case 'line-break':
          say('\n');
          break;
        case 'list':
          depth++;
          break;
        case 'text-box':
          builder.openBox();
          break;
        case 'page':
          builder.add((page = { type: 'page', number: ++pages }));
          break;
        case 'frame':
          inTitle = attribute('class') === 'title';
          break;
        case 'style':
          style = attribute('name') ?? '';
          break;
        case 'table-properties':
          if (attribute('display') === 'false') hidden.add(style);
          break;
        case 'notes':
        case 'note-body':
          builder.openBox();
          break;
        case 'table':
          if (kind === 'ods' && hidden.has(attribute('style-name') ?? '')) {
            skipping++;
            return;
          }
          tables++;
          if (kind === 'ods' && tables === 1) {
            builder.add({ type: 'page', number: ++pages, label: attribute('name') ?? '' });
          }
          builder.openTable();
          break;
        case 'table-row':
          builder.openRow();
          break;
        case 'table-cell':
          cell = {
            repeat: Math.min(REPEAT_LIMIT, Number(attribute('number-columns-repeated')) || 1),
          };
          if (attribute('value-type') === 'date') cell.date = attribute('date-value') ?? '';
          builder.openCell();
          break;
        case 'covered-table-cell':
          builder.openCell();
          builder.closeCell();
          break;
      }
    },
    close(name) {
      if (skipping > 0) {
        skipping--;
        return;
      }
      switch (name) {
        case 'p':
        case 'h': {
          const paragraph = paragraphs.pop();
          if (!paragraph) break;
          if (inTitle && page) page.label = `${page.label ?? ''} ${paragraph.text}`.trim();
          finish(inTitle ? { ...paragraph, heading: 2 } : dated(paragraph, cell));
          break;
        }
        case 'list':
          depth--;
          break;
        case 'frame':
          inTitle = false;
          break;
        case 'text-box':
          boxes.push(...builder.closeBox());
          if (paragraphs.length === 0) for (const block of boxes.splice(0)) builder.add(block);
          break;
        case 'note-body':
          footnotes.push(...builder.closeBox());
          break;
        case 'notes': {
          const notes = builder.closeBox().filter(({ type }) => type !== 'page');
          if (notes.length > 0) builder.addText('Ghi chú', 4);
          for (const block of notes) builder.add(block);
          break;
        }
        case 'table':
          tables--;
          builder.closeTable();
          break;
        case 'table-cell':
          builder.closeCell();
          // Repeats of a filled cell are rare, of an empty one usual: only the place is kept.
          for (let extra = Math.min(cell.repeat, 100); extra > 1; extra--) {
            builder.openCell();
            builder.closeCell();
          }
          cell = { repeat: 1 };
          break;
      }
    },
    text(text) {
      if (skipping === 0) say(text);
    },
  });
  for (const block of footnotes) builder.add(block);
  return { blocks: builder.blocks, capped: budget < 0 };
}

function dated(paragraph: Paragraph, { date }: Cell): Paragraph {
  if (!date) return paragraph;
  return { ...paragraph, text: isoToVietnamese(date, true, date.length > 10) };
}

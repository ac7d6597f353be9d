/** Word documents (ECMA-376-1, 17): paragraphs with their numbers, tables, text boxes once, footnotes last. */
import type { Block } from '../../reading/blocks.ts';
import { convertByFont } from '../../../text/legacy/encoding.ts';
import { BlockBuilder } from './block-builder.ts';
import { readNumbering } from './docx-numbering.ts';
import { readStyles, type Style } from './docx-styles.ts';
import type { Parts } from './parts.ts';
import { readXml, type XmlHandler } from './xml.ts';

interface Paragraph {
  runs: { text: string; font: string }[];
  style: Style;
  numbering?: string;
  depth?: number;
  heading?: number;
  boxes: Block[];
}

interface Run {
  font?: string;
}

/** What Word itself does not show, or shows twice (the second form of a drawing). */
const SKIPPED = new Set([
  'Fallback',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'pPrChange',
  'rPrChange',
]);

export function readDocx(parts: Parts): { blocks: Block[]; fonts: Set<string> } {
  const builder = new BlockBuilder();
  const fonts = new Set<string>();
  const handler = paragraphHandler(parts, builder, fonts);
  readXml(parts, 'word/document.xml', handler);
  readXml(parts, 'word/footnotes.xml', handler);
  readXml(parts, 'word/endnotes.xml', handler);
  return { blocks: builder.blocks, fonts };
}

function paragraphHandler(parts: Parts, builder: BlockBuilder, fonts: Set<string>): XmlHandler {
  const styles = readStyles(parts);
  const numbering = readNumbering(parts);
  const open: Paragraph[] = [];
  let run: Run = {};
  let skipping = 0;
  let inText = false;
  let inRunProperties = false;

  const say = (text: string): void => {
    const paragraph = open.at(-1);
    if (!paragraph) return;
    const font = run.font ?? paragraph.style.font ?? '';
    const last = paragraph.runs.at(-1);
    if (last?.font === font) last.text += text;
    else paragraph.runs.push({ text, font });
    if (font && text.trim()) fonts.add(font);
  };

  const finish = (paragraph: Paragraph): void => {
    const text = paragraph.runs.map((part) => convertByFont(part.text, part.font)).join('');
    const { style, boxes } = paragraph;
    const list = paragraph.numbering ?? style.numbering;
    const depth = paragraph.depth ?? style.depth ?? 0;
    const counted = list !== undefined && list !== '0' && numbering.has(list) && text.trim() !== '';
    const label = counted ? numbering.next(list, depth) : undefined;
    const heading = paragraph.heading ?? style.heading;
    if (heading !== undefined) builder.addText(label ? `${label} ${text}` : text, heading);
    else if (counted) builder.addItem(label ? { text, label, depth } : { text, depth });
    else builder.addText(text);
    for (const block of boxes) builder.add(block);
  };

  return {
    open(name, attribute) {
      if (skipping > 0 || SKIPPED.has(name)) {
        skipping++;
        return;
      }
      const paragraph = open.at(-1);
      switch (name) {
        case 'p':
          open.push({ runs: [], style: styles.find(undefined), boxes: [] });
          run = {};
          break;
        case 'r':
          run = {};
          break;
        case 'rPr':
          inRunProperties = true;
          break;
        case 't':
          inText = true;
          break;
        case 'tab':
        case 'ptab':
          // Inside pPr it only sets a stop; a blank more at the start of a paragraph is trimmed.
          say(' ');
          break;
        case 'br':
        case 'cr':
          say('\n');
          break;
        case 'noBreakHyphen':
          say('-');
          break;
        case 'pStyle':
          if (paragraph) paragraph.style = styles.find(attribute('val'));
          break;
        case 'rStyle':
          if (inRunProperties) Object.assign(run, fontOf(styles.find(attribute('val')).font));
          break;
        case 'rFonts':
          Object.assign(run, fontOf(attribute('ascii') ?? attribute('hAnsi')));
          break;
        case 'numId':
          if (paragraph) paragraph.numbering = attribute('val') ?? '0';
          break;
        case 'ilvl':
          if (paragraph) paragraph.depth = Math.min(8, Number(attribute('val')) || 0);
          break;
        case 'outlineLvl':
          if (paragraph && Number(attribute('val')) < 6) {
            paragraph.heading = Number(attribute('val')) + 1;
          }
          break;
        case 'tbl':
          builder.openTable();
          break;
        case 'tr':
          builder.openRow();
          break;
        case 'tc':
          builder.openCell();
          break;
        case 'txbxContent':
          builder.openBox();
          break;
      }
    },
    close(name) {
      if (skipping > 0) {
        skipping--;
        return;
      }
      switch (name) {
        case 'p': {
          const paragraph = open.pop();
          if (paragraph) finish(paragraph);
          break;
        }
        case 'rPr':
          inRunProperties = false;
          break;
        case 't':
          inText = false;
          break;
        case 'tc':
          builder.closeCell();
          break;
        case 'tbl':
          builder.closeTable();
          break;
        case 'txbxContent':
          open.at(-1)?.boxes.push(...builder.closeBox());
          break;
      }
    },
    text(text) {
      if (inText && skipping === 0) say(text);
    },
  };
}

function fontOf(font: string | undefined): Run {
  return font ? { font } : {};
}

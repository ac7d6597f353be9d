/** PowerPoint presentations (ECMA-376-1, 19): each slide with its number and title, its tables, diagrams and notes. */
import type { Block } from '../../reading/blocks.ts';
import { convertByFont } from '../../../text/legacy/encoding.ts';
import { BlockBuilder } from './block-builder.ts';
import type { Parts } from './parts.ts';
import { readRelations } from './relations.ts';
import { readXml } from './xml.ts';

const PRESENTATION = 'ppt/presentation.xml';
/** Placeholders that repeat on every slide: number, date, footer, the picture of the slide in its notes. */
const REPEATED = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']);

interface Text {
  text: string;
  title: boolean;
}

export function readPptx(parts: Parts): { blocks: Block[]; fonts: Set<string> } {
  const builder = new BlockBuilder();
  const fonts = new Set<string>();
  slidesOf(parts).forEach((slide, index) => {
    const label = titleOf(parts, slide);
    builder.add({ type: 'page', number: index + 1, ...(label ? { label } : {}) });
    readShapes(parts, slide, builder, fonts);
    for (const { type, target } of readRelations(parts, slide).values()) {
      if (type === 'diagramData') readShapes(parts, target, builder, fonts);
      if (type !== 'notesSlide') continue;
      const notes = new BlockBuilder();
      readShapes(parts, target, notes, fonts);
      if (notes.blocks.length > 0) builder.addText('Ghi chú', 4);
      for (const block of notes.blocks) builder.add(block);
    }
  });
  return { blocks: builder.blocks, fonts };
}

/** Paths of the slides in the order they are shown. */
function slidesOf(parts: Parts): string[] {
  const relations = readRelations(parts, PRESENTATION);
  const slides: string[] = [];
  readXml(parts, PRESENTATION, {
    open(name, attribute) {
      const slide = name === 'sldId' ? relations.get(attribute('r:id') ?? '') : undefined;
      if (slide) slides.push(slide.target);
    },
  });
  return slides;
}

function titleOf(parts: Parts, slide: string): string {
  const titles: string[] = [];
  readTexts(parts, slide, new BlockBuilder(), new Set(), ({ text, title }) => {
    if (title) titles.push(text);
  });
  return titles.join(' ').replace(/\s+/gu, ' ').trim();
}

function readShapes(parts: Parts, part: string, builder: BlockBuilder, fonts: Set<string>): void {
  readTexts(parts, part, builder, fonts, ({ text, title }) => {
    builder.addText(text, title ? 2 : undefined);
  });
}

/** Streams the paragraphs of a slide; those in table cells go to the builder's cells like all others. */
function readTexts(
  parts: Parts,
  part: string,
  builder: BlockBuilder,
  fonts: Set<string>,
  take: (text: Text) => void,
): void {
  let placeholder = '';
  let paragraph: string | undefined;
  let run = '';
  let font = '';
  let inText = false;
  let skipping = 0;
  readXml(parts, part, {
    open(name, attribute) {
      if (skipping > 0 || name === 'Fallback') skipping++;
      else if (name === 'sp' || name === 'graphicFrame') placeholder = '';
      else if (name === 'ph') placeholder = attribute('type') ?? 'body';
      else if (name === 'p' && paragraph === undefined) paragraph = '';
      else if (name === 'r' || name === 'fld') [run, font] = ['', ''];
      else if (name === 'latin') font = attribute('typeface') ?? '';
      else if (name === 't') inText = true;
      else if (name === 'br') paragraph += '\n';
      else if (name === 'tbl') builder.openTable();
      else if (name === 'tr') builder.openRow();
      else if (name === 'tc') builder.openCell();
    },
    close(name) {
      if (skipping > 0) skipping--;
      else if (name === 't') inText = false;
      else if (name === 'r' || name === 'fld') {
        paragraph = (paragraph ?? '') + convertByFont(run, font);
        if (font && !font.startsWith('+') && run.trim()) fonts.add(font);
      } else if (name === 'p' && paragraph !== undefined) {
        const title = placeholder === 'title' || placeholder === 'ctrTitle';
        if (!REPEATED.has(placeholder)) take({ text: paragraph, title });
        paragraph = undefined;
      } else if (name === 'tc') builder.closeCell();
      else if (name === 'tbl') builder.closeTable();
    },
    text(text) {
      if (inText && skipping === 0) run += text;
    },
  });
}

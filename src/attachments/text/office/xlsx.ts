/** Excel workbooks (ECMA-376-1, 18): every visible sheet as a table, values as they are shown. */
import { FindingError } from '../../inspect/finding.ts';
import type { Block } from '../../reading/blocks.ts';
import { TEXT_LIMIT } from '../content.ts';
import { BlockBuilder } from './block-builder.ts';
import type { Parts } from './parts.ts';
import { readRelations } from './relations.ts';
import { formatValue, isoToVietnamese, valueFormat, type ValueFormat } from './sheet-values.ts';
import { readXml } from './xml.ts';

interface Workbook {
  sheets: { name: string; part: string }[];
  strings: string[];
  formats: ValueFormat[];
  base1904: boolean;
}

export function readXlsx(parts: Parts): { blocks: Block[]; capped: boolean } {
  const workbook = readWorkbook(parts);
  const builder = new BlockBuilder();
  const budget = { characters: TEXT_LIMIT };
  workbook.sheets.forEach(({ name, part }, index) => {
    builder.add({ type: 'page', number: index + 1, label: name });
    readSheet(parts, part, workbook, builder, budget);
  });
  return { blocks: builder.blocks, capped: budget.characters < 0 };
}

function readWorkbook(parts: Parts): Workbook {
  const relations = readRelations(parts, 'xl/workbook.xml');
  const workbook: Workbook = {
    sheets: [],
    strings: readStrings(parts),
    formats: readFormats(parts),
    base1904: false,
  };
  readXml(parts, 'xl/workbook.xml', {
    open(name, attribute) {
      if (name === 'workbookPr')
        workbook.base1904 = /^(?:1|true)$/u.test(attribute('date1904') ?? '');
      if (name !== 'sheet' || /hidden/iu.test(attribute('state') ?? '')) return;
      const relation = relations.get(attribute('r:id') ?? '');
      if (relation?.type !== 'worksheet') return;
      workbook.sheets.push({ name: attribute('name') ?? '', part: relation.target });
    },
  });
  return workbook;
}

/** Texts that cells refer to by number; readings above East Asian letters (rPh) are no part of them. */
function readStrings(parts: Parts): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  readXml(parts, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = true;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText && !phonetic) text += piece;
    },
  });
  return strings;
}

function readFormats(parts: Parts): ValueFormat[] {
  const codes = new Map<number, string>();
  const formats: ValueFormat[] = [];
  let inCells = false;
  readXml(parts, 'xl/styles.xml', {
    open(name, attribute) {
      if (name === 'numFmt')
        codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(valueFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

function readSheet(
  parts: Parts,
  part: string,
  workbook: Workbook,
  builder: BlockBuilder,
  budget: { characters: number },
): void {
  let cell = { type: 'n', style: 0, column: 0 };
  let value = '';
  let inValue = false;
  let next = 0;
  if (!parts.has(part)) throw new FindingError('BROKEN', part);
  builder.openTable();
  readXml(parts, part, {
    open(name, attribute) {
      if (name === 'row') {
        builder.openRow();
        next = 0;
      } else if (name === 'c') {
        const column = columnOf(attribute('r')) ?? next;
        next = column + 1;
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), column };
        value = '';
      } else if (name === 'v' || name === 't') inValue = true;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      if (name !== 'c' || value === '' || budget.characters < 0) return;
      const shown = shownValue(value, cell, workbook);
      budget.characters -= shown.length;
      builder.openCell();
      builder.addText(shown);
      builder.closeCell(cell.column);
    },
    text(piece) {
      if (inValue) value += piece;
    },
  });
  builder.closeTable();
}

function shownValue(
  value: string,
  cell: { type: string; style: number },
  workbook: Workbook,
): string {
  switch (cell.type) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'ĐÚNG' : 'SAI';
    case 'str':
    case 'inlineStr':
      return value;
    case 'd':
      return isoToVietnamese(value, true, value.length > 10);
    case 'e':
      return '';
    default: {
      const format = workbook.formats[cell.style];
      return format ? formatValue(value, format, workbook.base1904) : value;
    }
  }
}

/** 27 for “AB12”; undefined when the writer left it out. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]+/u.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

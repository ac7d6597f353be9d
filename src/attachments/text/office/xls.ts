/** Excel 97–2003: every visible sheet as a table, values as they are shown. */
import { read, type CellObject } from '@e965/xlsx';
import { FindingError } from '../../inspect/finding.ts';
import type { Block } from '../../reading/blocks.ts';
import { BlockBuilder } from './block-builder.ts';
import { formatValue, valueFormat } from './sheet-values.ts';

export function readXls(bytes: Uint8Array): Block[] {
  const workbook = open(bytes);
  const builder = new BlockBuilder();
  const base1904 = workbook.Workbook?.WBProps?.date1904 === true;
  let pages = 0;
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || workbook.Workbook?.Sheets?.[index]?.Hidden) return;
    builder.add({ type: 'page', number: ++pages, label: name });
    builder.openTable();
    // The rows that are there, not those a damaged sheet claims: its range may be any number.
    for (const row of Object.values(sheet['!data'] ?? [])) {
      builder.openRow();
      (row as (CellObject | undefined)[]).forEach((cell, column) => {
        if (!cell) return;
        builder.openCell();
        builder.addText(shownValue(cell, base1904));
        builder.closeCell(column);
      });
    }
    builder.closeTable();
  });
  return builder.blocks;
}

function open(bytes: Uint8Array): ReturnType<typeof read> {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (error) {
    throw new FindingError(/password/iu.test(String(error)) ? 'ENCRYPTED' : 'BROKEN');
  }
}

function shownValue({ t, v, z }: CellObject, base1904: boolean): string {
  if (v === undefined || t === 'e' || t === 'z') return '';
  if (t === 'b') return v ? 'ĐÚNG' : 'SAI';
  if (t !== 'n') return String(v);
  return formatValue(String(v), valueFormat(0, typeof z === 'string' ? z : undefined), base1904);
}

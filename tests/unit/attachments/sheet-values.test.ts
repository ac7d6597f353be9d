import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatValue, valueFormat } from '../../../src/attachments/text/office/sheet-values.ts';

const CASES: [raw: string, id: number, code: string | undefined, shown: string][] = [
  ['44530', 14, undefined, '30/11/2021'],
  ['44530.3125', 22, undefined, '30/11/2021 07:30'],
  ['0.3125', 20, undefined, '07:30'],
  ['44291', 164, '[$-42A]dd/mm/yyyy;@', '05/04/2021'],
  ['44291', 164, '"ngày "d" tháng "m', '05/04/2021'],
  ['1234.5', 4, undefined, '1.234,5'],
  ['1234567', 3, undefined, '1.234.567'],
  ['-1234.5', 164, '#,##0.0;(#,##0.0)', '-1.234,5'],
  ['0.725', 10, undefined, '72,5%'],
  ['0.30000000000000004', 0, 'General', '0,3'],
  ['12', 164, '0" tỷ đồng"', '12'],
  ['5', 164, '[Red]0', '5'],
  ['8', 49, '@', '8'],
];

test('numbers are shown as Vietnamese read them', () => {
  for (const [raw, id, code, shown] of CASES) {
    assert.equal(formatValue(raw, valueFormat(id, code), false), shown, `${raw} as ${code ?? id}`);
  }
});

test('a workbook that counts from 1904 gives the same days', () => {
  assert.equal(formatValue('43068', valueFormat(14, undefined), true), '30/11/2021');
});

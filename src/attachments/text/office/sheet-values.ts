/** Numbers of a spreadsheet as a Vietnamese reader sees them: “1.234,5”, “12 %”, “30/11/2021”. */
import { formatNumber } from '../../../text/number.ts';

/** What a number format shows; ECMA-376-1, 18.8.30. */
export interface ValueFormat {
  date: boolean;
  time: boolean;
  percent: boolean;
  grouped: boolean;
  /** undefined for “General”: as many as the number has */
  decimals?: number;
}

const PLAIN: ValueFormat = { date: false, time: false, percent: false, grouped: false };
const DAY_MS = 86_400_000;
/** Formats that are known by number alone. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
};

/** @param code the format's own code, when the workbook defines it */
export function valueFormat(id: number, code: string | undefined): ValueFormat {
  const pattern = (code ?? BUILT_IN[id] ?? '').split(';')[0] ?? '';
  // Quoted text, colours and locales say nothing about the number.
  const bare = pattern.replace(/"[^"]*"|\\.|\[(?!h)[^\]]*\]|_./giu, '');
  if (bare === '' || /^general$/iu.test(bare)) return PLAIN;
  const time = /[hs]/iu.test(bare);
  const date = /[dy]/iu.test(bare) || (/m/iu.test(bare) && !time);
  if (date || time) return { ...PLAIN, date, time };
  if (!/[0#?]/u.test(bare)) return PLAIN;
  const decimals = /\.([0#?]*)/u.exec(bare)?.[1]?.length ?? 0;
  return { ...PLAIN, percent: bare.includes('%'), grouped: bare.includes(','), decimals };
}

/** @param base1904 does the workbook count days from 1904? */
export function formatValue(raw: string, format: ValueFormat, base1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format.date || format.time) return formatSerial(value, format, base1904);
  const scaled = format.percent ? value * 100 : value;
  const sign = scaled < 0 ? '-' : '';
  const magnitude = Math.abs(scaled);
  const text =
    format.grouped && magnitude < 1e15
      ? formatNumber(magnitude, format.decimals ?? 0)
      : plainNumber(magnitude, format.decimals);
  return sign + text + (format.percent ? '%' : '');
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0,3. */
function plainNumber(value: number, decimals: number | undefined): string {
  const rounded =
    decimals === undefined
      ? Number(value.toPrecision(12))
      : Number(value.toFixed(Math.min(decimals, 20)));
  return String(rounded).replace('.', ',');
}

/** Days since 30/12/1899 (Excel's 1900 has a 29 February) or 1/1/1904. */
function formatSerial(serial: number, { date, time }: ValueFormat, base1904: boolean): string {
  const base = base1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const moment = new Date(base + Math.round((serial * DAY_MS) / 1000) * 1000);
  if (Number.isNaN(moment.getTime()) || serial < 0) return String(serial);
  return isoToVietnamese(moment.toISOString(), date, time);
}

/** “2021-11-30T07:30:00” → “30/11/2021 07:30” */
export function isoToVietnamese(iso: string, date: boolean, time: boolean): string {
  const day = iso.slice(0, 10).split('-').toReversed().join('/');
  const clock = iso.slice(11, 16);
  return [date ? day : '', time && clock ? clock : ''].filter(Boolean).join(' ');
}

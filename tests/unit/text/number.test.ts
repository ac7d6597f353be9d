import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber, formatSize } from '../../../src/text/number.ts';

test('thousands by dots, decimals by a comma, no zeros at the end', () => {
  const cases = [
    [0, 0, '0'],
    [1000, 0, '1.000'],
    [1234567, 0, '1.234.567'],
    [1234.5, 1, '1.234,5'],
    [1200, 1, '1.200'],
    [100, 2, '100'],
    [0.25, 2, '0,25'],
    [-1234567, 0, '-1.234.567'],
  ] as const;
  for (const [value, decimals, text] of cases) assert.equal(formatNumber(value, decimals), text);
});

test('sizes as the download bar of a phone shows them', () => {
  const cases = [
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [1_234_567, '1,2 MB'],
    [99_949_999, '99,9 MB'],
    [99_950_000, '100 MB'],
    [1_500_000_000, '1,5 GB'],
  ] as const;
  for (const [bytes, text] of cases) assert.equal(formatSize(bytes), text.replace(' ', '\u00A0'));
});

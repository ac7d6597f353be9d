import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPlainSigns } from '../../../src/text/symbol-sign.ts';

test('a sign of a symbol font is a bullet where a line begins, and nothing elsewhere', () => {
  const cases: [typed: string, plain: string][] = [
    ['\uF0B7 Báo cáo', '• Báo cáo'],
    ['Nội dung:\n  \uF0A7\tBiểu', 'Nội dung:\n  •\tBiểu'],
    ['\uF02D Sở Y tế\n\uF02B Phòng', '- Sở Y tế\n+ Phòng'],
    ['đạt \uF0B3 5%', 'đạt  5%'],
    ['\uF0B7\uF0B7 Báo cáo', '• Báo cáo'],
    ['• Báo cáo → 5 ✓', '• Báo cáo → 5 ✓'],
  ];
  for (const [typed, plain] of cases) assert.equal(withPlainSigns(typed), plain);
});

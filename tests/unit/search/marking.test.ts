import assert from 'node:assert/strict';
import test from 'node:test';
import { markSegments } from '../../../src/search/excerpt.ts';

test('whole words are marked, and what is short for them or long for it', async (t) => {
  const cases: [text: string, keys: string, marked: string[]][] = [
    ['Công tác phòng, chống dịch', 'phong chong', ['phòng', 'chống']],
    ['Vướng mắc GPMB của dự án', 'giai phong mat bang', ['GPMB']],
    ['Vướng mắc GPMB của dự án', 'vuong mac giai phong mat bang', ['Vướng mắc GPMB']],
    ['Vướng mắc GPMB của dự án', 'phong chong dich', []],
    ['Vướng mắc GPMB của dự án', 'mat bang', []],
    ['Công tác giải phóng mặt bằng', 'gpmb', ['giải phóng mặt bằng']],
    ['Ủy ban nhân dân tỉnh', 'ubnd', ['Ủy ban nhân dân']],
    ['Ban Quản lý dự án tỉnh', 'qlda', ['Quản lý dự án']],
    // A syllable is no abbreviation, small letters are none either, nor are two.
    ['Hội ở phường Bằng An nay gọi khác', 'hop bang', ['Bằng']],
    ['Việc gpmb', 'giai phong mat bang', []],
    ['Lập DA mới', 'du an', []],
  ];
  for (const [text, keys, marked] of cases) {
    await t.test(`${keys}: ${text}`, () => {
      const segments = markSegments(text, keys.split(' '));
      assert.equal(segments.map((segment) => segment.text).join(''), text);
      assert.deepEqual(
        segments.filter((segment) => segment.marked).map((segment) => segment.text),
        marked,
      );
    });
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { readAbbreviations } from '../../../src/search/abbreviations.ts';

test('the list that comes with the portal can be read', () => {
  const yaml = readFileSync(
    new URL('../../../content/abbreviations.yaml', import.meta.url),
    'utf8',
  );
  const read = readAbbreviations(yaml);
  assert.ok('pairs' in read);
  const gpmb = read.pairs.find(({ abbreviation }) => abbreviation === 'GPMB');
  assert.deepEqual(gpmb?.expansions, ['giải phóng mặt bằng']);
});

test('a mistake is told with its line and field', async (t) => {
  const cases: [yaml: string, line: number, field: string, message: RegExp][] = [
    ['GPMB: giải phóng mặt bằng\nKCN:', 2, 'KCN', /.+/u],
    ['GPMB: giải phóng mặt bằng\n\nKCN: ""', 3, 'KCN', /để trống/u],
    ['KCN: khu', 1, 'KCN', /ít nhất hai tiếng/u],
    ['KCN: 12', 1, 'KCN', /phải là chữ/u],
    ['K C N: khu công nghiệp', 1, 'K C N', /chữ viết tắt/u],
    ['KCN: khu công nghiệp\nKCN: khu chế nghiệp', 2, '', /không đọc được/u],
  ];
  for (const [yaml, line, field, message] of cases) {
    await t.test(yaml, () => {
      const read = readAbbreviations(yaml);
      assert.ok('problems' in read);
      assert.equal(read.problems[0]?.line, line);
      assert.equal(read.problems[0]?.field, field);
      assert.match(read.problems[0]?.message ?? '', message);
    });
  }
});

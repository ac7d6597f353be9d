import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Problem } from '../../../src/meetings/problems/problem.ts';
import { abbreviationsOf } from '../../../src/meetings/reading/read-abbreviations.ts';
import { readYaml } from '../../../src/meetings/reading/yaml-source.ts';

function read(yaml: string) {
  const source = readYaml(yaml, 'content/abbreviations.yaml');
  const problems: Problem[] = [...source.problems];
  return { entries: abbreviationsOf(source, problems), problems };
}

test('the list that comes with the portal is right', () => {
  const url = new URL('../../../content/abbreviations.yaml', import.meta.url);
  const { entries, problems } = read(readFileSync(url, 'utf8'));
  assert.deepEqual(problems, []);
  const gpmb = entries.find(({ abbreviation }) => abbreviation === 'GPMB');
  assert.deepEqual(gpmb?.expansions, ['giải phóng mặt bằng']);
});

const mistakes: [yaml: string, code: string, line: number][] = [
  ['GPMB: giải phóng mặt bằng\nKCN:', 'ABBREVIATION', 2],
  ['GPMB: giải phóng mặt bằng\n\nKCN: ""', 'ABBREVIATION', 3],
  ['KCN: khu', 'ABBREVIATION', 1],
  ['KCN: 12', 'ABBREVIATION', 1],
  ['K C N: khu công nghiệp', 'ABBREVIATION', 1],
  ['KCN: khu công nghiệp\nKCN: khu chế nghiệp', 'YAML_DUPLICATE', 2],
  ['- KCN', 'ABBREVIATION', 1],
];

for (const [yaml, code, line] of mistakes) {
  test(`a mistake is told with its line: ${JSON.stringify(yaml)}`, () => {
    const [found] = read(yaml).problems;
    assert.deepEqual([found?.code, found?.line], [code, line]);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { downloadNames } from '../../../src/attachments/download-name.ts';
import { isPortableName, NAME_LIMIT_BYTES } from '../../../src/text/file-name.ts';

const attachment = (id: string, title: string, file = 'a.pdf') => ({
  id,
  title,
  file,
  type: 'report' as const,
});
const namesOf = (...list: ReturnType<typeof attachment>[]) => [...downloadNames(list).values()];

test('a file is saved under its Vietnamese title with its own extension', () => {
  assert.deepEqual(
    namesOf(
      attachment('a', 'Báo cáo giải ngân vốn đầu tư công', 'bcgn.PDF'),
      attachment('b', 'Tờ trình: phân bổ vốn 2021/2022?', 'tt.docx'),
      attachment('c', 'Hòa'.normalize('NFD'), 'x.v2.xlsx'),
    ),
    ['Báo cáo giải ngân vốn đầu tư công.pdf', 'Tờ trình- phân bổ vốn 2021-2022-.docx', 'Hòa.xlsx'],
  );
});

test('equal titles are told apart, whatever their letters’ case', () => {
  assert.deepEqual(
    namesOf(
      attachment('a', 'Báo cáo'),
      attachment('b', 'BÁO CÁO'),
      attachment('c', 'Báo cáo', 'a.docx'),
      attachment('d', 'báo cáo'),
    ),
    ['Báo cáo.pdf', 'BÁO CÁO (2).pdf', 'Báo cáo.docx', 'báo cáo (3).pdf'],
  );
});

test('names fit every system even when a hundred documents share a title of 300 letters', () => {
  const many = Array.from({ length: 100 }, (_, index) => attachment(`d${index}`, 'Ậ '.repeat(150)));
  const names = namesOf(...many);
  assert.equal(new Set(names).size, 100);
  for (const name of names) {
    assert.ok(isPortableName(name), name);
    assert.ok(Buffer.byteLength(name) <= NAME_LIMIT_BYTES, `${Buffer.byteLength(name)} bytes`);
  }
});

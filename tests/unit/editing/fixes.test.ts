import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { applyFix, fixMeeting, proposeFixes } from '../../../src/editing/fixes.ts';
import { inFolder, put } from '../../fixtures/content.ts';
import { changedLines, SAMPLE } from './sample.ts';

const FILES = ['Báo cáo.pdf', 'Sơ đồ.png'];
const withLine = (line: string) => SAMPLE.replace('# Tên cuộc họp', line);

const fixes: [what: string, before: string, lines: string[]][] = [
  ['nothing in a file that is right', SAMPLE, []],
  ['quotes round a number', withLine('number: 012'), ['-number: 012', '+number: "012"']],
  ['a leading zero, with quotes', withLine('number: 5'), ['-number: 5', '+number: "05"']],
  ['a leading zero alone', withLine('number: "5"'), ['-number: "5"', '+number: "05"']],
  [
    'quotes round a title with a colon',
    SAMPLE.replace("'Giao ban tháng 11'   # một dòng", 'Họp: giao ban'),
    ['-title: Họp: giao ban', '+title: "Họp: giao ban"'],
  ],
  [
    'quotes as Word curls them',
    SAMPLE.replace("'Giao ban tháng 11'   # một dòng", '“Họp: giao ban”'),
    ['-title: “Họp: giao ban”', '+title: "Họp: giao ban"'],
  ],
  [
    'quotes inside a row',
    SAMPLE.replace('"12/BC-STC"', '12'),
    ['-    number: 12', '+    number: "12"'],
  ],
];

for (const [what, before, lines] of fixes) {
  test(`mends ${what}`, () => {
    assert.deepEqual(changedLines(before, fixMeeting(before, FILES)), lines);
  });
}

test('declares a file that is there, not what systems leave behind', () => {
  const fixed = fixMeeting(SAMPLE, [
    ...FILES,
    'Tờ trình số 5.docx',
    '~$Tờ trình.docx',
    'Thumbs.db',
  ]);
  assert.deepEqual(changedLines(SAMPLE, fixed), [
    '+  - id: "to-trinh-so-5"',
    '+    file: "Tờ trình số 5.docx"',
    '+    title: "Tờ trình số 5"',
    '+    type: "proposal"',
  ]);
});

test('declares no file a second time that an entry means under its old name', () => {
  const [first = '', ...others] = FILES;
  assert.equal(fixMeeting(SAMPLE, [first.replace('.pdf', ' (sửa).pdf'), ...others]), SAMPLE);
});

test('leaves alone what needs a person', () => {
  const broken = SAMPLE.replace('sites:', 'sites: [');
  assert.equal(fixMeeting(broken, FILES), broken);
});

test('composes letters and names; attachments and files that are not UTF-8 stay as they are', async () => {
  await inFolder(async (root) => {
    const folder = 'content/meetings/2021/2021-11-30-a';
    const loose = (text: string) => text.normalize('NFD');
    await put(root, `${folder}/index.md`, loose(SAMPLE));
    await put(root, `${folder}/attachments/${loose('Báo cáo.pdf')}`, loose('Hòa'));
    await put(root, `${folder}/attachments/ghi-chu.md`, loose('Hòa'));
    await put(root, 'content/pages/cu.md', Buffer.from('H\xf2a', 'latin1'));
    const fixes = await proposeFixes(root);
    assert.deepEqual(
      fixes.map(({ file }) => file),
      [`${folder}/index.md`],
    );
    for (const fix of fixes) await applyFix(root, fix);
    assert.equal(await readFile(join(root, folder, 'index.md'), 'utf8'), SAMPLE);
    const names = await readdir(join(root, folder, 'attachments'));
    assert.deepEqual(names.sort(), ['Báo cáo.pdf', 'ghi-chu.md']);
    for (const name of names) {
      assert.equal(await readFile(join(root, folder, 'attachments', name), 'utf8'), loose('Hòa'));
    }
    assert.deepEqual(await proposeFixes(root), []);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixMeeting } from '../../../src/editing/fixes.ts';
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

test('leaves alone what needs a person', () => {
  const broken = SAMPLE.replace('sites:', 'sites: [');
  assert.equal(fixMeeting(broken, FILES), broken);
});

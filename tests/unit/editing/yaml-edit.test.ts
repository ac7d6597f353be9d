import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditError } from '../../../src/editing/edit-error.ts';
import { appendEntry, edited, removeEntry, setField } from '../../../src/editing/yaml-edit.ts';
import { changedLines, SAMPLE } from './sample.ts';

const edits: [what: string, edit: (text: string) => string, lines: string[]][] = [
  [
    'replaces a value and keeps the comment behind it',
    (text) => setField(text, ['starts_at'], null),
    ['-starts_at: "2021-11-30T07:30:00+07:00"   # thứ Ba', '+starts_at: null   # thứ Ba'],
  ],
  [
    'writes a missing field after the one it belongs to',
    (text) => setField(text, ['status'], 'postponed', 'kind'),
    ['+status: "postponed"'],
  ],
  [
    'writes a missing field of a row at the row’s own column',
    (text) => setField(text, ['agenda', 0, 'time'], '08:00', 'content'),
    ['+  time: "08:00"'],
  ],
  [
    'reaches into a list that is indented unusually',
    (text) => setField(text, ['sites', 0, 'location'], 'Tầng 4: phòng "A"'),
    ['-      location: "Phòng họp số 1"', '+      location: "Tầng 4: phòng \\"A\\""'],
  ],
  [
    'appends to a list of rows, before the comment of what follows',
    (text) => appendEntry(text, ['attachments'], { id: 'phu-luc', file: 'Phụ lục.pdf' }),
    ['+  - id: "phu-luc"', '+    file: "Phụ lục.pdf"'],
  ],
  [
    'appends to a list between brackets',
    (text) => appendEntry(text, ['agenda', 0, 'attachments'], 'so-do'),
    ['-  attachments: [bao-cao]', '+  attachments: [bao-cao, "so-do"]'],
  ],
  [
    'makes the list a row does not have yet, below a folded text',
    (text) => appendEntry(text, ['agenda', 1, 'attachments'], 'so-do'),
    ['+  attachments:', '+    - "so-do"'],
  ],
  [
    'opens an empty list',
    (text) => appendEntry(text, ['changes'], { type: 'cancel' }),
    ['-changes: []', '+changes:', '+  - type: "cancel"'],
  ],
  [
    'removes a row and keeps the comment above it',
    (text) => removeEntry(text, ['attachments', 0]),
    [
      '-  - id: bao-cao',
      '-    file: "Báo cáo.pdf"',
      '-    title: "Báo cáo"',
      '-    type: report',
      '-    number: "12/BC-STC"',
    ],
  ],
  [
    'removes the last word between brackets',
    (text) => removeEntry(text, ['agenda', 0, 'attachments', 0]),
    ['-  attachments: [bao-cao]', '+  attachments: []'],
  ],
];

for (const [what, edit, lines] of edits) {
  test(what, () => {
    assert.deepEqual(changedLines(SAMPLE, edit(SAMPLE)), lines);
  });
  test(`${what}, with Windows line ends and a byte order mark`, () => {
    const windows = (text: string) => `\uFEFF${text.replace(/\n/gu, '\r\n')}`;
    assert.equal(edit(windows(SAMPLE)), windows(edit(SAMPLE)));
  });
}

test('an empty list keeps its place when its only row goes', () => {
  const one = appendEntry(SAMPLE, ['changes'], { type: 'cancel' });
  assert.equal(removeEntry(one, ['changes', 0]), SAMPLE);
});

test('what cannot be read is refused and not guessed at', () => {
  for (const text of ['Không có gì', '---\ntitle: Họp: giao ban\n---\n', '---\ntitle: "a"\n']) {
    assert.throws(() => setField(text, ['status'], 'cancelled'), EditError);
  }
  assert.throws(() => removeEntry(SAMPLE, ['attachments', 7]), EditError);
});

test('several edits are made at once, each at its place in the text', () => {
  const changed = edited(SAMPLE, [
    { path: ['tags'], append: ['covid', 'y-te'] },
    { path: ['title'], value: 'Họp' },
    { path: ['agenda', 0, 'attachments', 0], value: 'so-do' },
    { path: ['status'], value: 'postponed', after: 'kind' },
  ]);
  assert.deepEqual(changedLines(SAMPLE, changed), [
    "-title: 'Giao ban tháng 11'   # một dòng",
    '+title: "Họp"   # một dòng',
    '+status: "postponed"',
    '-  attachments: [bao-cao]',
    '+  attachments: ["so-do"]',
    '-tags: []',
    '+tags:',
    '+  - "covid"',
    '+  - "y-te"',
  ]);
});

test('edits of which one lies within another are refused', () => {
  assert.throws(
    () =>
      edited(SAMPLE, [
        { path: ['sites', 0, 'location'], value: 'Tầng 4' },
        { path: ['sites'], value: null },
      ]),
    EditError,
  );
});

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ROWS, SOURCE, toFile, toForm } from '../../../src/editor/files.ts';
import { FORMS, type EditedFile } from '../../../src/editor/forms.ts';
import type { Data } from '../../../src/editor/tidy.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

const FILES: [string, EditedFile][] = [
  ...globSync('content/meetings/*/*/index.md', { cwd: ROOT }).map((name): [string, EditedFile] => [
    name,
    FORMS.meeting,
  ]),
  ['content/organisations.yaml', FORMS.organisations],
  ['content/levels.yaml', FORMS.levels],
  ['content/site.yaml', FORMS.settings],
  ['content/abbreviations.yaml', FORMS.abbreviations],
];

const save = ({ kind, fields }: EditedFile, form: Data) => toFile(kind, fields, form);

/** As the form hands it back: what was missing is there and blank. */
function filledIn(form: Data, { fields }: EditedFile): Data {
  const blanks = fields.map(({ name, kind, initial }) => [
    name,
    kind === 'list' ? [] : (initial ?? ''),
  ]);
  return { ...Object.fromEntries(blanks), ...form };
}

for (const [name, file] of FILES) {
  const text = readFileSync(join(ROOT, name), 'utf8');
  const form = filledIn(toForm(file.kind, text), file);

  test(`${name}: opened and saved unchanged, every byte stays`, () => {
    assert.equal(save(file, form), text);
  });

  test(`${name}: an added row changes its own lines only`, () => {
    const list = file === FORMS.meeting ? 'changes' : ROWS;
    if (!(list in form) || file.kind === 'abbreviations') return;
    const row =
      list === 'changes'
        ? { date: '2026-01-02', type: 'correct', note: 'Sửa tên phòng' }
        : { id: 'moi', name: 'Mới', label: 'Mới' };
    const changed = save(file, { ...form, [list]: [...(form[list] as unknown[]), row] });
    const before = new Set(text.split('\n'));
    const added = changed.split('\n').filter((line) => !before.has(line));
    assert.ok(added.length <= 4, added.join('\n'));
    const kept = new Set(changed.split('\n'));
    const lost = text.split('\n').filter((line) => !kept.has(line));
    assert.deepEqual(
      lost.filter((line) => line !== 'changes: []'),
      [],
    );
  });
}

const OLD = `---
# Tên cuộc họp
title: "Giao ban" # ngắn
kind: "briefing"

# Số
number: null
issuer: "ubnd-tinh-mau"
starts_at: "2026-03-17T08:00:00+07:00"
sites:
  - name: null
    location: "Phòng 1"
    participants: ["Các sở"]

# Chương trình
agenda:
  - content: "Khai mạc"
    presenter: null
  # bàn việc chính
  - content: "Báo cáo"
    presenter: "Sở Y tế"
    attachments: []
---

Kính mời.

* một
* hai
`;

const CHANGES: [name: string, change: (form: Data) => Data, from: string, to: string][] = [
  ['a value', (form) => ({ ...form, title: 'Giao ban 2' }), '"Giao ban"', '"Giao ban 2"'],
  [
    'a date',
    (form) => ({ ...form, starts_at: '2026-03-18' }),
    '"2026-03-17T08:00:00+07:00"',
    '"2026-03-18"',
  ],
  [
    'a number with a leading zero',
    (form) => ({ ...form, number: '05' }),
    'number: null',
    'number: "05"',
  ],
  ['a default said aloud', (form) => ({ ...form, status: 'scheduled' }), '', ''],
  [
    'a field that was not there',
    (form) => ({ ...form, status: 'postponed' }),
    'kind: "briefing"\n',
    'kind: "briefing"\nstatus: "postponed"\n',
  ],
  [
    'rows that change places take their comments along',
    (form) => ({ ...form, agenda: [...(form['agenda'] as Data[])].reverse() }),
    OLD.slice(OLD.indexOf('  - content'), OLD.indexOf('---\n\nKính')),
    '  # bàn việc chính\n  - content: "Báo cáo"\n    presenter: "Sở Y tế"\n    attachments: []\n' +
      '  - content: "Khai mạc"\n    presenter: null\n',
  ],
  [
    'a row that is blank',
    (form) => ({
      ...form,
      agenda: [...(form['agenda'] as Data[]), { content: '', presenter: '' }],
    }),
    '',
    '',
  ],
  [
    'the text',
    (form) => ({ ...form, body: `${String(form['body'])}* ba` }),
    '* hai\n',
    '* hai\n* ba\n',
  ],
];

for (const [name, change, from, to] of CHANGES) {
  test(`changing ${name} changes nothing else`, () => {
    const form = filledIn(toForm('meeting', OLD), FORMS.meeting);
    assert.equal(save(FORMS.meeting, change(form)), OLD.replace(from, to));
  });
}

test('a file that is spaced in its own way keeps every comment and value, only the spaces change', () => {
  const odd = OLD.replace(' # ngắn', '   # ngắn').replace('  - name: null', '    -   name: null');
  const spaced = odd.replace(/^ {4}(location|participants)/gmu, '        $1');
  const form = filledIn(toForm('meeting', spaced), FORMS.meeting);
  assert.equal(save(FORMS.meeting, form), spaced, 'unchanged, the spaces stay too');
  assert.equal(
    save(FORMS.meeting, { ...form, title: 'Giao ban 2' }),
    OLD.replace('"Giao ban"', '"Giao ban 2"'),
  );
});

test('a new meeting says what is required and leaves out what is blank', () => {
  const form = {
    title: ' Họp đột xuất ',
    kind: 'working',
    form: 'invitation',
    status: 'scheduled',
    number: '',
    issuer: 'ubnd-tinh-mau',
    starts_at: '2026-12-01T06:30:00+07:00',
    ends_at: '',
    sites: [{ id: '', name: '', level: '', location: 'Phòng 1', participants: [] }],
    agenda: [],
    signer: null,
    attachments: [
      { id: '', file: 'Báo cáo số 5.pdf', title: '', type: '' },
      { id: '', file: 'Báo cáo số 5.docx', title: 'Bản Word', type: 'data' },
    ],
    body: 'Kính mời.\n',
    [SOURCE]: '',
  };
  const text = toFile('meeting', FORMS.meeting.fields, { ...form, [SOURCE]: undefined });
  const [, yaml = '', body = ''] = text.split(/^---\n/mu);
  assert.deepEqual(parse(yaml), {
    title: 'Họp đột xuất',
    kind: 'working',
    issuer: 'ubnd-tinh-mau',
    starts_at: '2026-12-01T06:30:00+07:00',
    sites: [{ name: null, location: 'Phòng 1', participants: [] }],
    attachments: [
      { id: 'bao-cao-so-5', file: 'Báo cáo số 5.pdf', title: 'Báo cáo số 5', type: 'report' },
      { id: 'bao-cao-so-5-2', file: 'Báo cáo số 5.docx', title: 'Bản Word', type: 'data' },
    ],
  });
  assert.match(yaml, /^starts_at: "2026-12-01T06:30:00\+07:00"$/mu);
  assert.equal(body, '\nKính mời.\n');
});

test('a file with Windows line ends or none at its end is not lost', () => {
  const form = toForm('meeting', OLD.trimEnd());
  assert.equal(toFile('meeting', FORMS.meeting.fields, form), OLD);
});

test('an abbreviation with one meaning is a text, with several a list', () => {
  const text = '# Chú thích\nUBND: Ủy ban nhân dân\nKH: [khoa học, kế hoạch chung]\n';
  const form = toForm('abbreviations', text);
  const rows = [
    ...(form[ROWS] as Data[]),
    { abbreviation: 'GPMB', expansions: ['giải phóng mặt bằng'] },
  ];
  assert.equal(
    save(FORMS.abbreviations, { ...form, [ROWS]: rows }),
    `${text}GPMB: "giải phóng mặt bằng"\n`,
  );
});

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Document } from 'yaml';
import { fixMeeting } from '../../../src/editing/fix-meeting.ts';
import { applyFix, proposeFixes, proposeFixesOf } from '../../../src/editing/fixes.ts';
import { problem, type Problem } from '../../../src/meetings/problems/problem.ts';
import { readFrontmatter } from '../../../src/meetings/reading/frontmatter.ts';
import { Draft } from '../../bad-input/draft.ts';
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
    'single quotes as Word curls them',
    SAMPLE.replace("'Giao ban tháng 11'   # một dòng", '‘Họp: giao ban’'),
    ['-title: ‘Họp: giao ban’', '+title: "Họp: giao ban"'],
  ],
  [
    'a quote within curled quotes of a list',
    SAMPLE.replace('[bao-cao]', '[“bao-cao”, ”so-do”]'),
    ['-  attachments: [“bao-cao”, ”so-do”]', '+  attachments: ["bao-cao", "so-do"]'],
  ],
  [
    'a Tab',
    SAMPLE.replace('      location:', '\t  location:'),
    ['-\t  location: "Phòng họp số 1"', '+      location: "Phòng họp số 1"'],
  ],
  [
    'Tabs throughout',
    SAMPLE.replace(
      '    - name: null\n      location: "Phòng họp số 1"\n      participants: []   # ghi sau',
      '\t- name: null\n\t  location: "Phòng họp số 1"\n\t  participants: []',
    ),
    [
      '-\t- name: null',
      '-\t  location: "Phòng họp số 1"',
      '-\t  participants: []',
      '+  - name: null',
      '+    location: "Phòng họp số 1"',
      '+    participants: []',
    ],
  ],
  ['a colon of full width', withLine('mode：“online”'), ['-mode：“online”', '+mode: "online"']],
  ['a colon without a blank', withLine('mode:"online"'), ['-mode:"online"', '+mode: "online"']],
  [
    'spaces pasted from Word',
    withLine('mode:\u00A0"online"').replace('      location', '    \u00A0\u00A0location'),
    [
      '-mode:\u00A0"online"',
      '+mode: "online"',
      '-    \u00A0\u00A0location: "Phòng họp số 1"',
      '+      location: "Phòng họp số 1"',
    ],
  ],
  ['a quote that is missing', withLine('number: "12'), ['-number: "12', '+number: "12"']],
  ['a comma too many', withLine('number: "12",'), ['-number: "12",', '+number: "12"']],
  [
    'a long title that was broken',
    SAMPLE.replace("'Giao ban tháng 11'   # một dòng", '"Giao ban\ntháng 11"'),
    ['-title: "Giao ban', '-tháng 11"', '+title: "Giao ban tháng 11"'],
  ],
  [
    'a dash from Word',
    SAMPLE.replace('- id: bao', '– id: bao'),
    ['-  – id: bao-cao', '+  - id: bao-cao'],
  ],
  [
    'a day as people write it',
    withLine('date_issued: 23/11/2021'),
    ['-date_issued: 23/11/2021', '+date_issued: "2021-11-23"'],
  ],
  [
    'a month as people write it',
    withLine('date_issued: "tháng 11 năm 2021"'),
    ['-date_issued: "tháng 11 năm 2021"', '+date_issued: "2021-11"'],
  ],
  [
    'a day and an hour as people write them',
    SAMPLE.replace('"2021-11-30T07:30:00+07:00"', '"7h30, ngày 30/11/2021"'),
    [
      '-starts_at: "7h30, ngày 30/11/2021"   # thứ Ba',
      '+starts_at: "2021-11-30T07:30:00+07:00"   # thứ Ba',
    ],
  ],
  [
    'a day that the folder’s name confirms',
    SAMPLE.replace('"2021-11-30T07:30:00+07:00"', '"01/12/2021 14:00"'),
    [
      '-starts_at: "01/12/2021 14:00"   # thứ Ba',
      '+starts_at: "2021-12-01T14:00:00+07:00"   # thứ Ba',
    ],
  ],
  [
    'a choice in Vietnamese, or in capitals',
    SAMPLE.replace('kind: briefing', 'kind: Giao ban').replace(
      'session: morning',
      'session: MORNING',
    ),
    ['-kind: Giao ban', '+kind: "briefing"', '-session: MORNING', '+session: "morning"'],
  ],
  [
    'the way to a file, and capitals that it does not have',
    SAMPLE.replace('"Báo cáo.pdf"', 'attachments\\Báo cáo.pdf').replace('Sơ đồ.png', 'Sơ đồ.PNG'),
    [
      '-    file: attachments\\Báo cáo.pdf',
      '+    file: "Báo cáo.pdf"',
      '-    file: "Sơ đồ.PNG"',
      '+    file: "Sơ đồ.png"',
    ],
  ],
  [
    'an hour of the afternoon',
    SAMPLE.replace(
      '"2021-11-30T07:30:00+07:00"',
      '"2 giờ 30 phút chiều, ngày 30 tháng 11 năm 2021"',
    ),
    [
      '-starts_at: "2 giờ 30 phút chiều, ngày 30 tháng 11 năm 2021"   # thứ Ba',
      '+starts_at: "2021-11-30T14:30:00+07:00"   # thứ Ba',
    ],
  ],
  [
    'a day as Americans write it',
    withLine('date_issued: 11/23/2021'),
    ['-date_issued: 11/23/2021', '+date_issued: "2021-11-23"'],
  ],
  [
    'the lines round the fields, and nothing of the same kind below them',
    SAMPLE.replace(/^---/u, '—-').replace('Kính mời', '—-\n\nKính mời'),
    ['-—-', '+---'],
  ],
  [
    'characters of no width among the fields, none below them',
    withLine('symbol: "GM\u200B-UBND"').replace('Kính', 'Kính\u200B'),
    ['-symbol: "GM\u200B-UBND"', '+symbol: "GM-UBND"'],
  ],
  [
    'a blank of Word in the name of a file',
    SAMPLE.replace('Báo cáo.pdf', 'Báo\u00A0cáo.pdf'),
    ['-    file: "Báo\u00A0cáo.pdf"', '+    file: "Báo cáo.pdf"'],
  ],
  ['no day that Excel counts', withLine('date_issued: 44523'), []],
  ['no day of two figures for the year', withLine('date_issued: 23/11/21'), []],
  ['nothing that may be day or month', withLine('date_issued: "05/11/2021"'), []],
  ['no day with a word that says more', withLine('date_issued: "trước 23/11/2021"'), []],
  ['no note that may be text', withLine('symbol: GM-UBND #5'), []],
  [
    'nothing where quotes stand within quotes',
    SAMPLE.replace("'Giao ban tháng 11'   # một dòng", '"Họp "số hóa" tỉnh"'),
    [],
  ],
  [
    'nothing in the text of the invitation',
    SAMPLE.replace('Kính mời', 'kind：“briefing”\n\tmode:“online”\n– “a”\n\nKính mời'),
    [],
  ],
  [
    'quotes in lists of either form',
    withLine('references: [63]\nkeywords:\n  - 2021\n  - "họp"'),
    ['-references: [63]', '+references: ["63"]', '-  - 2021', '+  - "2021"'],
  ],
  [
    'quotes inside a row',
    SAMPLE.replace('"12/BC-STC"', '12'),
    ['-    number: 12', '+    number: "12"'],
  ],
];

for (const [what, before, lines] of fixes) {
  test(`mends ${what}`, () => {
    assert.deepEqual(changedLines(before, fixMeeting(before, FILES, '2021-12-01')), lines);
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

test('what it mends means what was meant, on whichever line', () => {
  const good = new Draft().index;
  const files = ['Báo cáo.pdf', 'Giấy mời.docx'];
  const dataOf = (text: string) => readFrontmatter(text, '').yaml.data;
  const slips: [what: RegExp, typed: string][] = [
    [/^ {4}/u, '\t'],
    [/^ {2}(?= )/u, '\u00A0\u00A0'],
    [/: /u, '：'],
    [/: "/u, ':“'],
    [/"$/u, ''],
    [/"([^"]*)"$/u, '‘$1’'],
    [/- /u, '– '],
    [/"$/u, '",'],
    [/(: "[^"]*) (?=\S+"$)/u, '$1\n'],
  ];
  for (const [what, typed] of slips) {
    const lines = good.split('\n');
    let mended = 0;
    for (const [at, line] of lines.slice(0, lines.indexOf('---', 1)).entries()) {
      const wrong = line.replace(what, typed);
      if (at === 0 || wrong === line) continue;
      const spoilt = lines.with(at, wrong).join('\n');
      const fixed = fixMeeting(spoilt, files);
      if (fixed === spoilt) continue;
      mended += 1;
      assert.deepEqual(dataOf(fixed), dataOf(good), wrong);
      assert.deepEqual(readFrontmatter(fixed, '').problems, [], wrong);
    }
    assert.ok(mended > 0, `${what}`);
  }
});

/** The fields as they stand in a page that was pasted. */
const margin = (text: string, blanks: string) =>
  text.replace(/(?<=^---\n)[^]*?(?=\n---)/u, (fields) => fields.replace(/^/gmu, blanks));

test('mends a whole file that Word or a keyboard has gone through', () => {
  const good = new Draft().index;
  const files = ['Báo cáo.pdf', 'Giấy mời.docx'];
  const dataOf = (text: string) => readFrontmatter(text, '').yaml.data;
  const habits: Record<string, (text: string) => string> = {
    'quotes of Word': (text) => text.replace(/"([^"\n]*)"/gu, '“$1”'),
    'single quotes of Word': (text) => text.replace(/"([^"\n]*)"/gu, '‘$1’'),
    'spaces of Word behind colons': (text) => text.replace(/: /gu, ':\u00A0'),
    'spaces of Word before fields': (text) =>
      text.replace(/^ +/gmu, (blanks) => '\u00A0'.repeat(blanks.length)),
    'dashes, quotes and spaces of Word': (text) =>
      text
        .replace(/"([^"\n]*)"/gu, '“$1”')
        .replace(/- /gu, '– ')
        .replace(/---/gu, '—')
        .replace(/^ +/gmu, (blanks) => '\u00A0'.repeat(blanks.length)),
    'colons of full width': (text) => text.replace(/:(?= |$)/gmu, '：'),
    'no blanks behind colons': (text) => text.replace(/: "/gu, ':"'),
    'commas at the ends': (text) => text.replace(/"$/gmu, '",'),
    'a Tab for each level': (text) =>
      text.replace(/^ +/gmu, (blanks) => '\t'.repeat(Math.ceil(blanks.length / 2))),
    'no quotes at the ends': (text) => text.replace(/"$/gmu, ''),
    'no quotes at the starts': (text) => text.replace(/: "/gu, ': '),
    'a Tab before every line': (text) => margin(text, '\t'),
    'spaces of Word before every line': (text) => margin(text, '\u00A0 '),
    'a margin, its lines of dashes included, above a rule in the text': (text) =>
      margin(text.replace('Trân', '---\n\nTrân'), '\t').replace(/^---/gmu, '\t---'),
    'a margin of blanks with quotes of Word in it': (text) =>
      margin(text.replace(/"([^"\n]*)"/gu, '“$1”'), '  '),
    'a margin of Tabs with commas in it': (text) => margin(text.replace(/"$/gmu, '",'), '\t'),
    'a margin of blanks without colons of its own': (text) =>
      margin(text.replace(/: "/gu, '："'), '    '),
  };
  for (const [habit, spoil] of Object.entries(habits)) {
    const fixed = fixMeeting(spoil(good), files);
    assert.deepEqual(readFrontmatter(fixed, '').problems, [], habit);
    assert.deepEqual(dataOf(fixed), dataOf(good), habit);
  }
});

test('declares nothing beside entries that are none', () => {
  const names = SAMPLE.replace(
    /attachments:\n {2}#[^]*?# Thay/u,
    'attachments:\n  - "Báo cáo.pdf"\n# Thay',
  );
  assert.equal(fixMeeting(names, FILES), names);
});

test('mends the files beside the meetings too', async () => {
  await inFolder(async (root) => {
    await put(root, 'content/organisations.yaml', '- id："so-moi"\n  name: “Sở mới”\n');
    const fixes = await proposeFixes(root);
    assert.deepEqual(
      fixes.map(({ file, after }) => [file, after]),
      [['content/organisations.yaml', '- id: "so-moi"\n  name: "Sở mới"\n']],
    );
  });
});

test('keeps the line ends of Windows and the mark at the start', () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const spoilt = SAMPLE.replace('kind: briefing', 'kind：“briefing”');
  assert.equal(
    fixMeeting(windows(spoilt), FILES),
    windows(SAMPLE.replace('kind: briefing', 'kind: "briefing"')),
  );
});

test('mends and declares many entries with no more readings than few', (context) => {
  const reading = context.mock.method(Document.prototype, 'toJS');
  const readings = [2, 200].map((count) => {
    const names = Array.from({ length: count }, (_, index) => `Biểu số ${1001 + index}.pdf`);
    const rows = names.map(
      (name, index) =>
        `  - id: "bieu-${index}"\n    file: "${name}"\n    title: "A"\n    type: "data"\n    number: 7\n`,
    );
    const long = SAMPLE.replace(
      /attachments:\n {2}#[^]*?# Thay đổi\n/u,
      `attachments:\n${rows.join('')}`,
    );
    const empty = long.replace(`attachments:\n${rows.join('')}`, 'attachments: []\n');
    reading.mock.resetCalls();
    assert.equal(fixMeeting(long, names), long.replaceAll('number: 7', 'number: "7"'));
    const declared = fixMeeting(empty, names);
    const calls = reading.mock.callCount();
    const { data, problems } = readFrontmatter(declared, '').yaml;
    assert.deepEqual(problems, []);
    const { attachments } = data as { attachments: { file: string }[] };
    assert.deepEqual(
      attachments.map(({ file }) => file),
      names,
    );
    return calls;
  });
  assert.equal(readings[0], readings[1]);
});

test('what cannot be written does not keep back the rest', () => {
  const spoilt = withLine('number: 5\nsymbol: &a 12').replace('"12/BC-STC"', '12');
  const fixed = fixMeeting(spoilt, FILES);
  assert.match(fixed, /^number: "05"$/mu);
  assert.match(fixed, /^ {4}number: "12"$/mu);
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

const MEETING = 'content/meetings/2021/2021-11-30-a';

/** What lies in a meeting's folder, after every proposed repair. */
async function repaired(root: string, meeting = MEETING): Promise<string[]> {
  for (const fix of await proposeFixes(root)) await applyFix(root, fix);
  const names = await readdir(join(root, meeting), { recursive: true });
  return names.filter((name) => name !== 'index.md').sort();
}

const FOLDER_NAMES = ['Tài liệu', 'tai-lieu', 'Attachments', 'tài liệu đính kèm', 'van-ban', 'TL'];
for (const name of FOLDER_NAMES) {
  test(`the folder “${name}” becomes attachments, and its files stay`, async () => {
    await inFolder(async (root) => {
      await put(root, `${MEETING}/index.md`, SAMPLE);
      for (const file of FILES)
        await put(root, `${MEETING}/${name.normalize('NFD')}/${file}`, file);
      assert.deepEqual(await repaired(root), [
        'attachments',
        ...FILES.map((file) => `attachments/${file}`),
      ]);
      for (const file of FILES) {
        assert.equal(await readFile(join(root, MEETING, 'attachments', file), 'utf8'), file);
      }
      assert.equal(await readFile(join(root, MEETING, 'index.md'), 'utf8'), SAMPLE);
    });
  });
}

test('an empty attachments makes room, and what is not declared in the other folder is declared', async () => {
  await inFolder(async (root) => {
    const meeting = 'content-internal/meetings/2021/2021-11-30-a';
    await put(root, `${meeting}/index.md`, SAMPLE);
    await put(root, `${meeting}/attachments/.gitkeep`, '');
    for (const file of [...FILES, 'Phụ lục.pdf'])
      await put(root, `${meeting}/Hồ sơ họp/${file}`, file);
    assert.deepEqual(await repaired(root, meeting), [
      'attachments',
      ...[...FILES, 'Phụ lục.pdf'].map((file) => `attachments/${file}`).sort(),
    ]);
    assert.match(await readFile(join(root, meeting, 'index.md'), 'utf8'), /file: "Phụ lục\.pdf"/u);
  });
});

test('no folder is moved into an attachments that holds anything, nor one of several, nor a meeting', async () => {
  const layouts = [
    ['attachments/Báo cáo.pdf', 'Tài liệu/Báo cáo.pdf', 'Tài liệu/Sơ đồ.png'],
    ['attachments/.ghi-chu', 'Tài liệu/Báo cáo.pdf'],
    ['Đợt 1/Báo cáo.pdf', 'Đợt 2/Sơ đồ.png'],
    ['Tài liệu/2021-12-01-b/index.md', 'Tài liệu/Báo cáo.pdf'],
  ];
  for (const files of layouts) {
    await inFolder(async (root) => {
      await put(root, `${MEETING}/index.md`, SAMPLE);
      for (const file of files) await put(root, `${MEETING}/${file}`, file);
      const names = await repaired(root);
      for (const file of files) {
        assert.ok(names.includes(file), file);
        assert.equal(await readFile(join(root, MEETING, file), 'utf8'), file);
      }
    });
  }
});

test('declares nothing while the list may stand under another name, or in fields that were not read', () => {
  for (const spoilt of [
    SAMPLE.replace(/^attachments:/mu, 'attachment:'),
    SAMPLE.replace('agenda:', '---\nagenda:'),
  ]) {
    assert.equal(fixMeeting(spoilt, FILES), spoilt);
  }
});

test('of given problems only the files are looked at that a repair may help', async () => {
  await inFolder(async (root) => {
    const spoilt = withLine('number: 5');
    const files = ['a', 'b'].map((name) => `content/meetings/2021/2021-11-30-${name}/index.md`);
    for (const file of files) await put(root, file, spoilt);
    const [one = '', other = ''] = files;
    const found = async (...problems: Problem[]) =>
      (await proposeFixesOf(root, problems)).map(({ file }) => file);
    const scanned = problem('SCANNED', { file: other.replace('index.md', 'attachments/a.pdf') });
    const zero = problem('TEXT_NFC', { file: one });
    assert.deepEqual(await found(scanned), []);
    assert.deepEqual(await found(scanned, zero, zero), [one]);
    const folder = problem(
      'ATTACH_FOLDER',
      { file: other.replace('index.md', 'TL') },
      { name: 'TL', suggestion: '' },
    );
    assert.deepEqual(await found(folder), [other]);
    assert.deepEqual(
      await found(problem('TEXT_NFC', { file: '../kho/meetings/2021/2021-11-30-a/index.md' })),
      [],
    );
  });
});

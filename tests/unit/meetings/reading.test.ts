import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFrontmatter } from '../../../src/meetings/reading/frontmatter.ts';
import type { ProblemKind } from '../../../src/meetings/problems/problem-codes/kind.ts';
import { PROBLEM_CODES } from '../../../src/meetings/problems/problem-codes.ts';
import { problem, sortProblems } from '../../../src/meetings/problems/problem.ts';
import { readFolder } from '../../../src/meetings/reading/read-folder.ts';
import { readMeetings } from '../../../src/meetings/reading/read-meetings.ts';
import { formatProblem, formatReport } from '../../../src/meetings/problems/report.ts';
import { judgeText } from '../../../src/meetings/reading/text-file.ts';
import { isVisible } from '../../../src/meetings/visibility.ts';
import * as urls from '../../../src/meetings/urls.ts';
import { GAP, readYaml } from '../../../src/meetings/reading/yaml-source.ts';
import { inFolder, put, writeRegisters } from '../../fixtures/content.ts';

const ROOT = join(import.meta.dirname, '../../..');
const bytes = (...values: number[]) => new Uint8Array(values);

test('the office’s own content has no error', async () => {
  const { problems, meetings } = await readMeetings(ROOT);
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.ok(meetings.length >= 3);
  for (const meeting of meetings) assert.equal(meeting.files.size, meeting.attachments.length);
});

test('the addresses are the promised ones', () => {
  const id = '2021-11-30-giao-ban';
  assert.deepEqual(
    [
      urls.meetingUrl(id),
      urls.documentUrl(id, 'Báo cáo số 5.PDF'),
      urls.archiveUrl(id),
      urls.checksumsUrl(id),
      urls.yearUrl(2021),
      urls.organisationUrl('so-y-te'),
      [urls.HOME, urls.YEARS, urls.ORGANISATIONS, urls.HELP, urls.PUBLISHING_HELP, urls.ABOUT],
    ],
    [
      '/hop/2021-11-30-giao-ban/',
      '/hop/2021-11-30-giao-ban/tai-lieu/bao-cao-so-5.pdf',
      '/hop/2021-11-30-giao-ban/tat-ca.zip',
      '/hop/2021-11-30-giao-ban/SHA256SUMS',
      '/nam/2021/',
      '/don-vi/so-y-te/',
      ['/', '/nam/', '/don-vi/', '/huong-dan/', '/huong-dan/dang-tai/', '/gioi-thieu/'],
    ],
  );
});

test('text may have a byte order mark and Windows line ends', () => {
  const { text, problems } = judgeText(Buffer.from('\uFEFFmột\r\nhai\r\n'), 'a.md');
  assert.equal(text, 'một\nhai\n');
  assert.deepEqual(problems, []);
});

test('what is no UTF-8 gets a guess of what it is', () => {
  const cases: [Uint8Array, RegExp][] = [
    [Buffer.from('\uFEFFHọp', 'utf16le'), /UTF-16/u],
    [bytes(0xfe, 0xff, 0x00, 0x48), /UTF-16/u],
    [Buffer.from('GiÊy mêi häp: b¸o c¸o, ®¹i biÓu', 'latin1'), /TCVN3/u],
    [Buffer.from('H\xf2p giao ban, \xd0\xe0 N\xe3ng, \xfd ki\xea\xecn', 'latin1'), /Windows-1258/u],
  ];
  for (const [content, expected] of cases) {
    const [found] = judgeText(content, 'a.md').problems;
    assert.equal(found?.code, 'ENCODING');
    assert.match(found?.message ?? '', expected);
  }
});

test('frontmatter is taken apart with the lines of the file', () => {
  const { yaml, body, bodyLine, problems } = readFrontmatter(
    '---\na: "1"\nb:\n  - c: 2\n---\n\nLời\n',
    'f',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(yaml.data, { a: '1', b: [{ c: 2 }] });
  assert.deepEqual(
    [yaml.lineOf(['a']), yaml.lineOf(['b', 0, 'c']), yaml.lineOf(['b', 5])],
    [2, 4, 3],
  );
  assert.equal(yaml.sourceOf(['a']), '"1"');
  assert.deepEqual([body, bodyLine], ['\nLời\n', 6]);
});

test('YAML values stay what was typed', () => {
  const { data } = readYaml('a: 07:30\nb: 2021-11-30\nc: yes\nd: 30/11\n', 'f');
  assert.deepEqual(data, { a: '07:30', b: '2021-11-30', c: 'yes', d: '30/11' });
});

test('a value that was misread is told, and stands in the data as it was meant', () => {
  const cases: [typed: string, meant: unknown][] = [
    ['a: “báo cáo”', { a: 'báo cáo' }],
    ['a: “báo cáo"', { a: 'báo cáo' }],
    ['a: báo cáo"', { a: 'báo cáo' }],
    ['a: báo cáo”', { a: 'báo cáo' }],
    ['a: “báo cáo', { a: 'báo cáo' }],
    ['a: ‘báo cáo’', { a: 'báo cáo' }],
    ['a: 05"', { a: '05' }],
    ['a: “báo\n  cáo”', { a: 'báo cáo' }],
    ['a: Phòng họp #5 ', { a: 'Phòng họp #5' }],
    ['a: bao-cao #2.pdf', { a: 'bao-cao #2.pdf' }],
    ['a: briefing #giao ban', { a: 'briefing' }],
    ['a: 5 #bản', { a: 5 }],
    ['a: [“b”, “c”]', { a: ['b', 'c'] }],
    ['“a”: b', { a: 'b' }],
  ];
  for (const [typed, meant] of cases) {
    const { data, problems } = readYaml(`${typed}\n`, 'f', 3);
    assert.deepEqual(data, meant, typed);
    assert.deepEqual(
      problems.map(({ code, severity, line }) => [code, severity, line]),
      [['YAML', 'error', 3]],
      typed,
    );
  }
});

test('what the parser could not read, or was not to, is a gap; all else is read', () => {
  const cases: [typed: string, read: unknown][] = [
    ['b: c: d', 'c: d'],
    ['b: "c" d', GAP],
    ['b: *c', GAP],
    ['b: !!set {}', GAP],
    ['b: &c 1', 1],
    ['b: 1\nb: 2', GAP],
  ];
  for (const [line, read] of cases) {
    const { data, problems, mayHide } = readYaml(`a: “x”\n${line}\ne: 3\n`, 'f');
    assert.deepEqual(data, { a: 'x', b: read, e: 3 }, line);
    assert.equal(problems.length, 2, line);
    assert.equal(mayHide(), false, line);
  }
  const { data, mayHide } = readYaml('a:\n  - b: 1\n   c (d)\n  - b: 2\ne: 3\n', 'f');
  assert.deepEqual(data, { a: [GAP, { b: 2 }], e: 3 });
  assert.deepEqual([mayHide(), mayHide('c'), mayHide('d')], [true, true, false]);
});

test('who may see a meeting is known though a value of it was misread', async () => {
  const held = [
    'access: “internal”',
    'draft: true"',
    'draft: “true”',
    'publish_at: “2099-01-01”',
    ' kind: b: [c\n   draft: true',
    'Họp giao ban\n  access： “internal”\nHọp',
  ];
  for (const field of held) {
    await inFolder(async (root) => {
      await put(root, 'index.md', `---\n${field}\n---\n`);
      const { meeting, problems, visibility } = await readFolder(root, '2021-11-30-hop');
      assert.equal(meeting, undefined);
      assert.ok(problems.some(({ code }) => code === 'YAML'));
      assert.equal(isVisible(visibility, 'public', 0), false, field);
    });
  }
});

test('of a file that is not there one word is said', async () => {
  for (const name of ['site.yaml', 'organisations.yaml', 'levels.yaml']) {
    await inFolder(async (root) => {
      await writeRegisters(root);
      await rm(join(root, 'content', name));
      const { problems } = await readMeetings(root);
      assert.deepEqual(
        problems.map(({ code, file }) => [code, file]),
        [['REGISTER_MISSING', `content/${name}`]],
      );
    });
  }
});

test('every kind of problem says what is wrong and how to mend it, in whole Vietnamese sentences', () => {
  for (const [code, kind] of Object.entries<ProblemKind>(PROBLEM_CODES)) {
    const { what, repair, example, sample = {} } = kind;
    assert.match(what, /^[\p{Lu}“{].*[.]$/u, code);
    assert.match(repair, /^[\p{Lu}{]/u, code);
    assert.match(what, /[à-ỹđ]/iu, code);
    const places = [...`${what} ${repair}`.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
    assert.deepEqual(new Set(Object.keys(sample)), new Set(places), `${code}: sample`);
    assert.ok(example.length > 3, `${code}: example`);
  }
});

test('a report names place, problem and repair, and counts', () => {
  const missing = problem('CONFLICT_MARKER', { file: 'content/a.md', line: 1 });
  const blank = problem('NUMBER_BLANK', { file: 'content/a.md', line: 3, field: 'number' });
  assert.equal(
    formatProblem(blank),
    'content/a.md:3 number: Giấy mời chưa có số.\n    Khi văn bản được cấp số, ghi vào number.',
  );
  assert.match(formatReport([missing, blank]), /Có 1 lỗi, 1 điều nên xem lại\. Chưa đăng được\.$/u);
  assert.match(formatReport([blank]), /Nội dung đăng được, có 1 điều nên xem lại\.$/u);
  assert.equal(formatReport([]), 'Nội dung đăng được.');
});

test('problems stand in the order of files and lines', () => {
  const at = (file: string, line?: number) => problem('CONFLICT_MARKER', { file, line });
  const sorted = sortProblems([at('b', 1), at('a', 10), at('a'), at('a', 9)]);
  assert.deepEqual(
    sorted.map(({ file, line }) => [file, line]),
    [
      ['a', undefined],
      ['a', 9],
      ['a', 10],
      ['b', 1],
    ],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  currentDocuments,
  earlierVersions,
  groupDocuments,
} from '../../../src/meetings/documents.ts';
import { newestFirst } from '../../../src/meetings/newest-first.ts';

const DOCUMENTS = [
  { id: 'giay-moi' },
  { id: 'bao-cao-1' },
  { id: 'bao-cao-2', replaces: 'bao-cao-1' },
  { id: 'bao-cao-3', replaces: 'bao-cao-2' },
  { id: 'phu-luc' },
];
const ids = (documents: readonly { id: string }[]) => documents.map(({ id }) => id);
const item = (content: string, ...attachments: string[]) => ({
  content,
  presenter: null,
  attachments,
});

test('what has been replaced is history, newest first', () => {
  assert.deepEqual(ids(currentDocuments(DOCUMENTS)), ['giay-moi', 'bao-cao-3', 'phu-luc']);
  const last = DOCUMENTS[3] ?? { id: '' };
  assert.deepEqual(ids(earlierVersions(last, DOCUMENTS)), ['bao-cao-2', 'bao-cao-1']);
});

test('a circle of replacements comes to an end', () => {
  const circle = [
    { id: 'a', replaces: 'b' },
    { id: 'b', replaces: 'a' },
  ];
  assert.deepEqual(ids(earlierVersions({ id: 'a', replaces: 'b' }, circle)), ['b', 'a']);
});

test('documents stand under the first programme row that names them, the others with the meeting', () => {
  const agenda = [
    item('Mở đầu'),
    item('Giải ngân', 'bao-cao-1', 'bao-cao-3'),
    item('Khác', 'bao-cao-3', 'phu-luc'),
    { content: 'Kết thúc', presenter: null },
  ];
  const groups = groupDocuments(DOCUMENTS, agenda);
  assert.deepEqual(
    groups.map(({ number, item: row, documents }) => [number, row?.content, ids(documents)]),
    [
      [0, undefined, ['giay-moi']],
      [2, 'Giải ngân', ['bao-cao-3']],
      [3, 'Khác', ['phu-luc']],
    ],
  );
  assert.deepEqual(groupDocuments([], agenda), []);
});

test('the version at the start stands under its item, though the item names one that is gone', () => {
  const atStart = DOCUMENTS.filter(({ id }) => id !== 'bao-cao-3' && id !== 'bao-cao-1');
  const groups = groupDocuments(atStart, [item('Giải ngân', 'bao-cao-1')], DOCUMENTS);
  assert.deepEqual(
    groups.map(({ number, documents }) => [number, ids(documents)]),
    [
      [0, ['giay-moi', 'phu-luc']],
      [1, ['bao-cao-2']],
    ],
  );
});

test('lists are newest first; a postponed meeting keeps its place by its address', () => {
  const meetings = [
    { id: '2021-11-30-a', starts_at: '2021-11-30T07:30:00+07:00' },
    { id: '2021-12-01-hoan', starts_at: null },
    { id: '2021-11-01-doi', starts_at: '2021-12-24' },
    { id: '2021-11-30-c', starts_at: '2021-11-30T14:00:00+07:00' },
    { id: '2021-11-30-b', starts_at: '2021-11-30T07:30:00+07:00' },
  ];
  assert.deepEqual(ids(meetings.sort(newestFirst)), [
    '2021-11-01-doi',
    '2021-12-01-hoan',
    '2021-11-30-c',
    '2021-11-30-a',
    '2021-11-30-b',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDocument,
  findDocument,
  listedDocuments,
  replaceDocument,
  takenIds,
  withdrawDocument,
} from '../../../src/editing/documents.ts';
import { EditError } from '../../../src/editing/edit-error.ts';
import { changedLines, SAMPLE } from './sample.ts';

const fresh = { id: 'bao-cao-2', file: 'Báo cáo 2.pdf', title: 'Báo cáo', type: 'report' } as const;

test('a document is found by id, file name in either normal form, title, or a Windows path', () => {
  for (const given of [
    'so-do',
    'Sơ đồ.png',
    'Sơ đồ.png'.normalize('NFD'),
    'sơ đồ',
    'C:\\tệp\\Sơ đồ.png',
  ]) {
    assert.equal(findDocument(SAMPLE, given).id, 'so-do', given);
  }
  assert.throws(() => findDocument(SAMPLE, 'so-doo'), /Ý bạn là “so-do”/u);
});

test('a document goes under its agenda item, and only one that exists', () => {
  assert.deepEqual(changedLines(SAMPLE, addDocument(SAMPLE, fresh, 1)), [
    '-  attachments: [bao-cao]',
    '+  attachments: [bao-cao, "bao-cao-2"]',
    '+  - id: "bao-cao-2"',
    '+    file: "Báo cáo 2.pdf"',
    '+    title: "Báo cáo"',
    '+    type: "report"',
  ]);
  assert.throws(() => addDocument(SAMPLE, fresh, 3), /chỉ có 2 mục/u);
});

test('the newer version names the older, and nothing else changes', () => {
  const replaced = replaceDocument(SAMPLE, 'bao-cao', fresh, 'Sửa bảng 2');
  assert.match(replaced, /replaces: "bao-cao"\n {4}note: "Sửa bảng 2"\n/u);
  assert.equal(changedLines(SAMPLE, replaced).length, 6);
});

test('a withdrawn document moves to the list of those, and its id stays taken', () => {
  const text = withdrawDocument(SAMPLE, findDocument(SAMPLE, 'so-do'), 'Đăng nhầm', '2021-11-29');
  assert.deepEqual(
    listedDocuments(text).map(({ id }) => id),
    ['bao-cao'],
  );
  assert.match(
    text,
    /withdrawn:\n {2}- id: "so-do"\n {4}file: "Sơ đồ.png"\n {4}title: "Sơ đồ"\n {4}reason: "Đăng nhầm"\n {4}date: "2021-11-29"\n/u,
  );
  assert.ok(takenIds(text).has('so-do'));
  assert.throws(() => findDocument(text, 'so-do'), EditError);
});

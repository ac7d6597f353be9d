import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  currentDocuments,
  divideAtStart,
  earlierVersions,
  groupDocuments,
  successorOf,
} from '../../../src/meetings/documents.ts';

const v1 = { id: 'v1', added: '2021-11-26T10:00:00+07:00' };
const v2 = { id: 'v2', added: '2021-11-29T15:02:00+07:00', replaces: 'v1' };
const v3 = { id: 'v3', added: '2021-11-30T11:00:00+07:00', replaces: 'v2' };
const note = { id: 'note', added: '2021-12-02T16:45:00+07:00' };
const all = [v1, v2, v3, note];
const start = '2021-11-30T07:30:00+07:00';
const ids = (documents: readonly { id: string }[]) => documents.map(({ id }) => id);

test('only what nothing replaced is current', () => {
  assert.deepEqual(ids(currentDocuments(all)), ['v3', 'note']);
  assert.deepEqual(ids(earlierVersions(v3, all)), ['v2', 'v1']);
  assert.equal(successorOf(v1, all), v2);
  assert.equal(successorOf(v3, all), undefined);
});

test('the version on the table at the start stays, what came later stands apart', () => {
  const { present, later } = divideAtStart(all, start);
  assert.deepEqual(ids(present), ['v2']);
  assert.deepEqual(ids(later), ['v3', 'note']);
});

test('nothing is later than a meeting without a date, or within a day whose hour is unknown', () => {
  assert.deepEqual(ids(divideAtStart(all, null).later), []);
  assert.deepEqual(ids(divideAtStart(all, '2021-11-30').later), ['note']);
});

test('a later version stands under the agenda item that names the first', () => {
  const agenda = [{ content: 'Giải ngân', presenter: null, attachments: ['v1'] }];
  const groups = groupDocuments(all, agenda);
  assert.deepEqual(
    groups.map(({ number, documents }) => [number, ids(documents)]),
    [
      [0, ['note']],
      [1, ['v3']],
    ],
  );
});

test('replacements that go in a circle end', () => {
  const a = { id: 'a', replaces: 'b' };
  const b = { id: 'b', replaces: 'a' };
  assert.deepEqual(ids(earlierVersions(a, [a, b])), ['b']);
});

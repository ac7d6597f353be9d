import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assignmentStanding, expectsDocument, latenessOf } from '../../../src/meetings/standing.ts';

const HOUR = 3_600_000;
const due = '2021-11-27T15:00:00+07:00';
const report = (added?: string) => ({ id: 'bao-cao', added });
const asked = { who: 'Sở Y tế', what: 'báo cáo', due, attachments: ['bao-cao'] };

const cases = [
  { name: 'nothing linked', documents: [], standing: { state: 'missing' } },
  {
    name: 'in time, to the minute',
    documents: [report('2021-11-27T15:00:00+07:00')],
    standing: { state: 'received' },
  },
  {
    name: 'four hours late',
    documents: [report('2021-11-27T19:00:00+07:00')],
    standing: { state: 'late', byMs: 4 * HOUR },
  },
  {
    name: 'a correction after the deadline does not make it late',
    documents: [
      report('2021-11-27T09:00:00+07:00'),
      { id: 'bao-cao-2', added: '2021-11-29T09:00:00+07:00', replaces: 'bao-cao' },
    ],
    standing: { state: 'received' },
  },
  { name: 'no time known', documents: [report()], standing: { state: 'received' } },
] as const;

for (const { name, documents, standing } of cases) {
  test(`standing of an assignment: ${name}`, () => {
    assert.deepEqual(assignmentStanding(asked, documents), standing);
  });
}

test('a deadline that is a day lasts until its midnight in Vietnam', () => {
  const task = { due: '2020-08-06', attachments: ['bao-cao'] };
  assert.equal(assignmentStanding(task, [report('2020-08-06T23:59:00+07:00')]).state, 'received');
  assert.equal(assignmentStanding(task, [report('2020-08-07T00:01:00+07:00')]).state, 'late');
});

test('a document is matched by what assignments name, never by its title', () => {
  const stranger = { id: 'bao-cao-khac', added: '2021-11-28T15:00:00+07:00' };
  assert.equal(assignmentStanding(asked, [stranger]).state, 'missing');
  assert.equal(latenessOf(stranger, [stranger], [asked]), undefined);
});

test('lateness of a new version is that of the first one', () => {
  const first = report('2021-11-27T17:00:00+07:00');
  const second = { id: 'bao-cao-2', added: '2021-11-29T09:00:00+07:00', replaces: 'bao-cao' };
  assert.equal(latenessOf(second, [first, second], [asked]), 2 * HOUR);
});

test('work and paper copies expect no document on the portal; reports do', () => {
  const work = { who: 'Sở TT&TT', what: 'kết nối đường truyền', due: null };
  assert.equal(expectsDocument(work), false);
  assert.equal(expectsDocument({ ...work, due, paper_copies: 5 }), false);
  assert.equal(expectsDocument({ ...work, page_limit: 5 }), true);
  assert.equal(expectsDocument({ ...work, due }), true);
});

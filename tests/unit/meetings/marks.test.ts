import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksOf } from '../../../src/meetings/marks.ts';
import { toEpoch } from '../../../src/text/instant.ts';

const DOCUMENTS = [
  { id: 'giay-moi', added: '2026-03-01T08:00:00+07:00' },
  { id: 'v1', added: '2026-03-03T09:00:00+07:00' },
  { id: 'v2', added: '2026-03-04T09:00:00+07:00', replaces: 'v1' },
  { id: 'v3', added: '2026-03-06T09:00:00+07:00', replaces: 'v2' },
  { id: 'cham', added: '2026-03-05T14:30:00+07:00' },
  { id: 'ngay', added: '2026-03-05' },
  { id: 'khong-gio' },
];
const ASSIGNMENTS = [
  {
    who: 'Sở Y tế',
    what: 'Báo cáo',
    due: '2026-03-05T11:00:00+07:00',
    attachments: ['cham', 'v1'],
  },
];

const said = (id: string, now: string, documents = DOCUMENTS): string => {
  const document = documents.find((one) => one.id === id) ?? { id };
  return marksOf(document, documents, ASSIGNMENTS, toEpoch(now))
    .map((mark) => {
      if (mark.kind === 'version') return `version ${mark.version}`;
      return mark.kind === 'late' ? `late ${mark.byMs / 60_000} min` : mark.kind;
    })
    .join(', ');
};

const CASES: [id: string, now: string, marks: string, why: string][] = [
  ['giay-moi', '2026-03-01T09:00:00+07:00', '', 'the first documents are what the meeting is'],
  [
    'cham',
    '2026-03-05T15:00:00+07:00',
    'new, late 210 min',
    'came an hour ago, after the deadline',
  ],
  ['cham', '2026-03-06T14:29:00+07:00', 'new, late 210 min', 'still within a day'],
  ['cham', '2026-03-06T14:30:00+07:00', 'late 210 min', 'a day later it is new no more'],
  ['ngay', '2026-03-06T23:59:00+07:00', 'new', 'of a day the whole next day is since yesterday'],
  ['ngay', '2026-03-07T00:00:00+07:00', '', 'and then no more'],
  ['khong-gio', '2026-03-05T15:00:00+07:00', '', 'without a time nothing is claimed'],
  ['v3', '2026-03-06T10:00:00+07:00', 'new, version 3', 'a timely report stays timely'],
];
for (const [id, now, marks, why] of CASES) {
  test(`${id} at ${now}: ${marks || 'no mark'}, ${why}`, () => {
    assert.equal(said(id, now), marks);
  });
}

test('what lay on the table at the start and was replaced since says so', () => {
  assert.equal(said('v2', '2026-03-09T10:00:00+07:00'), 'version 2, at-start');
});

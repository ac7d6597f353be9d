import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { documentRules } from '../../../src/meetings/rules/document.ts';
import { linkRules } from '../../../src/meetings/rules/links.ts';
import { runRules, type Rule } from '../../../src/meetings/rules/rule.ts';
import { timeRules } from '../../../src/meetings/rules/time.ts';
import { fieldName } from '../../../src/meetings/reading/field-path.ts';
import { meetingSchema, type MeetingData } from '../../../src/meetings/schema/meeting.ts';

type Input = z.input<typeof meetingSchema>;

const GOOD: Input = {
  title: 'Giao ban',
  kind: 'briefing',
  issuer: 'ubnd-tinh-mau',
  number: '05',
  date_issued: '2021-11-23',
  starts_at: '2021-11-30T07:30:00+07:00',
  sites: [{ name: null, location: null, participants: [] }],
};
const due = (moment: string): Input => ({ ...GOOD, deadlines: [{ what: 'Gửi', due: moment }] });
const weekday = (weekday_printed: string): Input => ({ ...GOOD, weekday_printed });
const change = (type: 'postpone' | 'cancel' | 'reschedule') => ({
  date: '2021-11-29',
  type,
  note: 'Lý do',
});

/** What each of these meetings is told: `CODE field`. */
const CASES: [name: string, meeting: Input, found: string[]][] = [
  ['a good meeting', GOOD, []],
  ['printed “thứ Ba”', weekday('thứ Ba'), []],
  ['printed “Thứ 3”', weekday('Thứ 3'), []],
  ['printed “(thứ ba)”', weekday('(thứ ba)'), []],
  ['printed “thứ Tư”', weekday('thứ Tư'), ['WEEKDAY_MISMATCH weekday_printed']],
  ['printed nonsense', weekday('thứ Mười'), ['WEEKDAY_MISMATCH weekday_printed']],
  ['Sunday printed as CN', { ...weekday('CN'), starts_at: '2021-11-28' }, []],
  ['a due time before the start', due('2021-11-29T15:00:00+07:00'), []],
  [
    'a due time on a Saturday',
    due('2021-11-27T15:00:00+07:00'),
    ['DEADLINE_WEEKEND deadlines[0].due'],
  ],
  [
    'a due time after the start',
    due('2021-11-30T08:00:00+07:00'),
    ['DEADLINE_LATE deadlines[0].due'],
  ],
  ['a due day that is the day', due('2021-11-30'), []],
  ['a due day after the day', due('2021-12-01'), ['DEADLINE_LATE deadlines[0].due']],
  [
    'one due time said for many',
    {
      ...due('2021-11-27T15:00:00+07:00'),
      assignments: [1, 2, 3].map((n) => ({
        who: `${n}`,
        what: 'x',
        due: '2021-11-27T15:00:00+07:00',
      })),
    },
    ['DEADLINE_WEEKEND assignments[0].due'],
  ],
  [
    'an end before the start',
    { ...GOOD, ends_at: '2021-11-30T07:00:00+07:00' },
    ['DATE_ORDER ends_at'],
  ],
  [
    'an end at the start',
    { ...GOOD, ends_at: '2021-11-30T07:30:00+07:00' },
    ['DATE_ORDER ends_at'],
  ],
  ['an end on the day of the start', { ...GOOD, ends_at: '2021-11-30' }, []],
  ['issued on the day itself', { ...GOOD, date_issued: '2021-11-30' }, []],
  ['issued after the day', { ...GOOD, date_issued: '2021-12-01' }, ['DATE_ORDER date_issued']],
  [
    'issued in a later month',
    { ...GOOD, date_issued: '2021-12' },
    ['DATE_ORDER date_issued', 'DATE_BLANK date_issued'],
  ],
  [
    'no number, no day',
    { ...GOOD, number: null, date_issued: '2021-11' },
    ['NUMBER_BLANK number', 'DATE_BLANK date_issued'],
  ],
  ['number 5', { ...GOOD, number: '5' }, ['NUMBER_ZERO number']],
  ['number 5a', { ...GOOD, number: '5a' }, ['NUMBER_ZERO number']],
  ['number 10', { ...GOOD, number: '10' }, []],
  ['no start', { ...GOOD, starts_at: null }, ['START_MISSING starts_at']],
  [
    'postponed without a word',
    { ...GOOD, starts_at: null, status: 'postponed' },
    ['CHANGE_MISSING status'],
  ],
  [
    'postponed',
    { ...GOOD, starts_at: null, status: 'postponed', changes: [change('postpone')] },
    [],
  ],
  [
    'cancelled, but the change says postponed',
    { ...GOOD, status: 'cancelled', changes: [change('postpone')] },
    ['CHANGE_MISSING status'],
  ],
  ['cancelled', { ...GOOD, status: 'cancelled', changes: [change('cancel')] }, []],
  [
    'two sites of one id',
    {
      ...GOOD,
      sites: [1, 2].map(() => ({ id: 'tinh', name: null, location: null, participants: [] })),
    },
    ['ID_REPEATED sites[1].id'],
  ],
  [
    'a programme row names no document',
    { ...GOOD, agenda: [{ content: 'x', presenter: null, attachments: ['bao-cao'] }] },
    ['ID_DANGLING agenda[0].attachments[0]'],
  ],
];

/** `CODE field` of everything the rules find. */
function judge(rules: readonly Rule[], meeting: Partial<MeetingData>): string[] {
  const found: { code: string; path: readonly PropertyKey[]; facts: unknown[] }[] = [];
  runRules(rules, meeting, (code, path, ...facts) => void found.push({ code, path, facts }));
  return found.map(({ code, path }) => `${code} ${fieldName(path)}`);
}

for (const [name, meeting, expected] of CASES) {
  test(name, () => {
    const rules = [...timeRules, ...documentRules, ...linkRules];
    assert.deepEqual(judge(rules, meetingSchema.parse(meeting)), expected);
  });
}

test('a rule waits only for the fields it needs', () => {
  const partial = { number: null, starts_at: null, status: 'scheduled' } as const;
  const rules = [...timeRules, ...documentRules];
  assert.deepEqual(judge(rules, partial), ['START_MISSING starts_at', 'NUMBER_BLANK number']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartSvg } from '../../../src/telling/quality/chart.ts';
import { figuresBy, median } from '../../../src/telling/quality/figures.ts';
import { judgeDocuments } from '../../../src/telling/quality/judge.ts';
import type { ToldMeeting } from '../../../src/telling/portal.ts';
import { document, HOSTILE, meeting } from './example.ts';
import { parseXml } from './xml.ts';

type Told = Parameters<typeof document>[0];
const dueTo = (due: string): Partial<ToldMeeting> => ({
  assignments: [{ who: 'Sở', what: 'báo cáo', due, attachments: ['bao-cao'] }],
});

test('late is after the date of the work, else after the beginning', () => {
  const cases: [string, Told, Partial<ToldMeeting>, boolean | null][] = [
    [
      'before the date',
      { added: '2021-11-27T14:59:00+07:00' },
      dueTo('2021-11-27T15:00:00+07:00'),
      false,
    ],
    [
      'after the date',
      { added: '2021-11-27T15:01:00+07:00' },
      dueTo('2021-11-27T15:00:00+07:00'),
      true,
    ],
    [
      'late in the evening of a day',
      { added: '2021-11-27T23:50:00+07:00' },
      dueTo('2021-11-27'),
      false,
    ],
    ['no date, before the meeting', { added: '2021-11-30T07:00:00+07:00' }, {}, false],
    ['no date, in the meeting', { added: '2021-11-30T08:00:00+07:00' }, {}, true],
    ['no time of posting', {}, {}, null],
    ['no time of the meeting', { added: '2021-11-30' }, { starts_at: null }, null],
  ];
  for (const [name, file, changes, expected] of cases) {
    const [judged] = judgeDocuments([meeting({ ...changes, documents: [document(file)] })]);
    assert.equal(judged?.late, expected, name);
  }
});

test('only current documents that had to be prepared for meetings that took place are judged', () => {
  const documents = [
    document({ id: 'mot' }),
    document({ id: 'hai', replaces: 'mot' }),
    document({ id: 'giay-moi', type: 'invitation' }),
    document({ id: 'ket-luan', type: 'conclusion' }),
  ];
  assert.equal(judgeDocuments([meeting({ documents })]).length, 1);
  assert.equal(judgeDocuments([meeting({ documents, status: 'cancelled' })]).length, 0);
});

test('scans and light readings are counted among documents, not among pictures', () => {
  const reading = { url: '/x/', bytes: 4000 };
  const documents = [
    document({ id: 'a', reading }),
    document({ id: 'b', text: 'scanned' }),
    document({ id: 'c', text: 'recognised', reading }),
    document({ id: 'd', kind: 'jpg', text: 'scanned' }),
  ];
  const [figures] = figuresBy(judgeDocuments([meeting({ documents })]), ({ year }) => year);
  assert.equal(figures?.documents, 4);
  assert.equal(figures.scanned, 2 / 3);
  assert.equal(figures.flows, 2 / 3);
  assert.equal(figures.late, null);
  assert.equal(figures.medianDays, null);
});

test('groups keep apart, and count meetings once', () => {
  const added = '2021-11-28T07:30:00+07:00';
  const judged = judgeDocuments([
    meeting({
      documents: [
        document({ id: 'a', added, organisation: 'so-y-te' }),
        document({ id: 'b', added: '2021-11-29T07:30:00+07:00', organisation: 'so-y-te' }),
        document({ id: 'c', added }),
      ],
    }),
  ]);
  const figures = figuresBy(judged, ({ organisation }) => organisation);
  assert.deepEqual(
    figures.map(({ key, meetings, documents, medianDays }) => [
      key,
      meetings,
      documents,
      medianDays,
    ]),
    [
      ['so-y-te', 1, 2, 1.5],
      ['ubnd-tinh', 1, 1, 2],
    ],
  );
});

test('the median is of the middle', () => {
  assert.equal(median([]), null);
  assert.equal(median([3]), 3);
  assert.equal(median([10, 1, 2]), 2);
  assert.equal(median([1, 2]), 1.5);
  assert.equal(median([-2, -1]), -1.5);
});

test('the chart is well-formed, its bars are as long as the figures, and it says them in words', () => {
  const figures = { meetings: 1, documents: 2, scanned: 0, flows: 1 };
  const svg = chartSvg([
    { ...figures, key: 'a', label: HOSTILE, medianDays: 4, late: 0.25 },
    { ...figures, key: 'b', label: 'Sở Y tế', medianDays: 2, late: 0 },
    { ...figures, key: 'c', label: 'Sở Tài chính', medianDays: -1, late: 1 },
    { ...figures, key: 'd', label: 'Sở Nội vụ', medianDays: null, late: null },
  ]);
  const elements = parseXml(svg);
  const widths = (name: string) =>
    elements
      .filter(({ attributes }) => attributes['class'] === name)
      .map(({ attributes }) => Number(attributes['width']));
  assert.deepEqual(widths('days'), [340, 170, 0, 0]);
  assert.deepEqual(widths('late'), [85, 0, 340, 0]);
  const words = elements.filter(({ attributes }) => attributes['class'] === 'value');
  assert.deepEqual(
    words.map(({ text }) => text),
    [
      'trước cuộc họp 4 ngày · 25% muộn',
      'trước cuộc họp 2 ngày · 0% muộn',
      'sau cuộc họp 1 ngày · 100% muộn',
      'không ghi thời điểm đăng',
    ],
  );
});

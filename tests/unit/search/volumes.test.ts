/** An archive too large for one volume: a year is fetched only when it holds an answer. */
import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { buildSearchFiles } from '../../../src/search/build-index.ts';
import type { SearchableMeeting } from '../../../src/search/records.ts';
import { engineOver, file, meeting } from './served.ts';

const YEARS = ['2019', '2020', '2021'];
const FILLERS = 6;
const FILES_EACH = 120;

const OWN: SearchableMeeting[] = [
  meeting('2019-03-23-quyet-toan', 'Họp quyết toán dự án hoàn thành', {
    number: '977/GM-UBND',
    attachments: [file('to-trinh.pdf', 'Tờ trình', ['Căn cứ.', 'Số liệu trạm bơm Cống Bún.'])],
  }),
  meeting('2020-05-04-tram-bom', 'Họp về trạm bơm Ngọc Vân', {}),
  meeting('2021-06-08-vai-thieu', 'Hội nghị xúc tiến tiêu thụ vải thiều', {
    text: ['Đường vào trạm bơm và cống.'],
  }),
  meeting('2021-07-01-bao-lu', 'Họp ứng phó mưa lũ', { text: ['Vận hành trạm bơm, đóng cống.'] }),
];

let files = new Map<string, Uint8Array>();
const open = () => engineOver(() => files);
const folders = (paths: readonly string[], wanted: RegExp) =>
  [...new Set(paths.map((path) => wanted.exec(path)?.[1]))].filter((part) => part !== undefined);

before(async () => {
  const fillers = YEARS.flatMap((year) =>
    Array.from({ length: FILLERS }, (_, number) =>
      meeting(`${year}-01-0${number + 1}-giao-ban`, `Giao ban tuần ${number + 1}`, {
        text: [`Báo cáo công tác tuần ${number + 1} năm ${year}.`],
        attachments: Array.from({ length: FILES_EACH }, (_, at) =>
          file(`bieu-${number}-${at}.xlsx`, `Biểu ${at}`, [
            `Số liệu tuần ${number}, biểu ${at}. ${'Số liệu. '.repeat(5)}`,
          ]),
        ),
      }),
    ),
  );
  files = await buildSearchFiles([...fillers, ...OWN], { abbreviations: [] });
});

test('every year has its own titles and texts, the words are shared', () => {
  assert.deepEqual(folders([...files.keys()], /^(\d{4})\/text\//u), YEARS);
  assert.deepEqual(folders([...files.keys()], /^(\d{4})\/catalogue/u), ['2019', '2020']);
  assert.deepEqual(folders([...files.keys()], /(.*)\/words\//u), []);
});

test('short records and rare words have no files of their own', () => {
  const records = YEARS.length * FILLERS * (1 + FILES_EACH);
  const many = (part: RegExp) => [...files.keys()].filter((name) => part.test(name)).length;
  assert.ok(many(/\/text\//u) < records / 20);
  const words = many(/^words\//u);
  assert.ok(many(/\/places\//u) < words);
});

test('a word of one old year fetches nothing of the others', async () => {
  const { engine, fetched } = open();
  const { hits } = await engine.search({ query: '"trạm bơm Cống Bún"' });
  assert.equal(hits[0]?.id, '2019-03-23-quyet-toan');
  assert.deepEqual(folders(fetched, /^(\d{4})\/places\//u), []);
  assert.deepEqual(folders(fetched, /^(\d{4})\//u), ['2019']);
  const [place] = await engine.excerpts(hits[0]);
  assert.equal(place?.url, '/tai-lieu/to-trinh.pdf#page=2');
});

test('where a very frequent word stands is fetched of the years that hold all words', async () => {
  const { engine, fetched } = open();
  const { hits } = await engine.search({ query: '"số liệu trạm bơm"' });
  assert.equal(hits[0]?.id, '2019-03-23-quyet-toan');
  assert.deepEqual(folders(fetched, /^(\d{4})\/places\//u), ['2019']);
});

test('few complete answers are followed by those that hold most of the words', async () => {
  const { engine } = open();
  const { hits, complete } = await engine.search({ query: 'trạm bơm cống bún' });
  assert.equal(complete, 1);
  const [first, ...others] = hits.map(({ id, complete: whole }) => ({ id, whole }));
  assert.deepEqual(first, { id: '2019-03-23-quyet-toan', whole: true });
  assert.deepEqual(
    others.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    [
      { id: '2021-06-08-vai-thieu', whole: false },
      { id: '2021-07-01-bao-lu', whole: false },
    ],
  );
});

test('when no year holds all the words, those of all years hold most of them', async () => {
  const { engine } = open();
  const { hits, complete } = await engine.search({ query: 'trạm bơm vải Ngọc Vân' });
  assert.equal(complete, 0);
  assert.deepEqual(
    hits.slice(0, 2).map(({ id }) => id),
    ['2020-05-04-tram-bom', '2021-06-08-vai-thieu'],
  );
});

test('titles, numbers and days of every year answer without words and Pagefind', async (t) => {
  const cases: [query: string, first: string][] = [
    ['vai thieu', '2021-06-08-vai-thieu'],
    ['quyet toan du', '2019-03-23-quyet-toan'],
    ['977/gm-ubnd', '2019-03-23-quyet-toan'],
    ['họp 4/5/2020', '2020-05-04-tram-bom'],
  ];
  for (const [query, first] of cases) {
    await t.test(query, async () => {
      const { engine, fetched } = open();
      const [hit] = await engine.quick(query, 5);
      assert.equal(hit?.id, first);
      assert.ok(fetched.every((path) => !/words|places|pagefind/u.test(path)));
    });
  }
});

test('the newest titles come before the answer', async () => {
  const { engine, fetched } = open();
  const told: string[] = [];
  const { hits } = await engine.search({ query: 'vải thiều' }, (titles) => {
    told.push(...titles.map(({ id }) => id));
    assert.ok(fetched.every((path) => !path.startsWith('words/')));
  });
  assert.deepEqual(told, ['2021-06-08-vai-thieu']);
  assert.equal(hits[0]?.id, '2021-06-08-vai-thieu');
});

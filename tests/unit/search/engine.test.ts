import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { buildSearchFiles } from '../../../src/search/build-index.ts';
import { engineOver, file, meeting } from './served.ts';

const ABBREVIATIONS = [{ abbreviation: 'GPMB', expansions: ['giải phóng mặt bằng'] }];

const MEETINGS = [
  meeting('2020-08-06-covid', 'Họp về công tác phòng, chống dịch COVID-19', {
    number: '12/GM-UBND',
    text: ['Thực hiện Kế hoạch số 63/KH-UBND ngày 15/4/2020 trên địa bàn tỉnh.'],
  }),
  meeting('2021-03-23-quyet-toan', 'Họp thẩm tra quyết toán dự án hoàn thành', {
    attachments: [
      file('to-trinh.pdf', 'Tờ trình quyết toán', [
        'Căn cứ.',
        'Danh mục.',
        'Kinh phí.',
        'Cải tạo trạm bơm Cống Bún.',
      ]),
      file('bang-tinh.xlsx', 'Bảng tính', ['Tổng hợp.', 'Hạng mục kè Ngọc Vân.']),
    ],
  }),
  meeting('2022-03-15-gpmb', 'Họp tháo gỡ vướng mắc GPMB đường nối QL37', {
    agenda: [
      { anchor: 'muc-1', text: 'Khai mạc' },
      { anchor: 'muc-2', text: 'Phương án bảo tồn cây dã hương nghìn năm tuổi' },
    ],
  }),
  meeting('2022-05-10-quang-chau', 'Hội nghị về giải phóng mặt bằng Khu công nghiệp Quang Châu', {
    text: ['Các phòng chuyên môn phối hợp.'],
  }),
  meeting('2024-04-09-dong-son-phuong', 'Họp về khu tái định cư phường Đồng Sơn', {}),
  meeting('2024-04-16-dong-son-xa', 'Họp về khu tái định cư xã Đông Sơn', {}),
  meeting('2023-07-19-vanh-dai', 'Kiểm tra tuyến đường Vành đai V', {
    text: ['Tiêu thụ vải thiều.'],
  }),
];

let files = new Map<string, Uint8Array>();

before(async () => {
  files = await buildSearchFiles(MEETINGS, { abbreviations: ABBREVIATIONS });
});

test('two builds give the same bytes, whatever the order of the meetings', async () => {
  const again = await buildSearchFiles(MEETINGS.toReversed(), { abbreviations: ABBREVIATIONS });
  assert.deepEqual([...again.keys()].sort(), [...files.keys()].sort());
  for (const [path, bytes] of files) assert.deepEqual(again.get(path), bytes, path);
});

test('the first meeting for a query', async (t) => {
  const cases: [query: string, first: string][] = [
    ['phong chong dich', '2020-08-06-covid'],
    ['dia ban', '2020-08-06-covid'],
    ['63/KH-UBND', '2020-08-06-covid'],
    ['63 kh ubnd', '2020-08-06-covid'],
    ['ngày 15 tháng 4 năm 2020', '2020-08-06-covid'],
    ['họp 6/8/2020', '2020-08-06-covid'],
    ['họp ngày 6/8', '2020-08-06-covid'],
    ['12/GM-UBND', '2020-08-06-covid'],
    ['trạm bơm Cống Bún', '2021-03-23-quyet-toan'],
    ['tram bom cong bun', '2021-03-23-quyet-toan'],
    ['giải phóng mặt bằng đường nối quốc lộ 37', '2022-03-15-gpmb'],
    ['gpmb quang chau', '2022-05-10-quang-chau'],
    ['"giải phóng mặt bằng Khu công nghiệp"', '2022-05-10-quang-chau'],
    ['tái định cư Đông Sơn', '2024-04-16-dong-son-xa'],
    ['tái định cư Đồng Sơn', '2024-04-09-dong-son-phuong'],
    ['đường vành đai 5', '2023-07-19-vanh-dai'],
    ['vaithieu', '2023-07-19-vanh-dai'],
    ['vair thieeuf', '2023-07-19-vanh-dai'],
    ['cuộc họp nào có nói đến trạm bơm ở Cống Bún', '2021-03-23-quyet-toan'],
    ['trạm bơm Cống Bún ngày nào', '2021-03-23-quyet-toan'],
    ['tra5m bo7m co61ng bu1n', '2021-03-23-quyet-toan'],
    ['chiều 15/4/2020', '2020-08-06-covid'],
    ['chiều thứ tư 15/4/2020', '2020-08-06-covid'],
    ['đ/c phụ trách trạm bơm', '2021-03-23-quyet-toan'],
  ];
  const { engine } = open();
  for (const [query, first] of cases) {
    await t.test(query, async () => {
      const { hits } = await engine.search({ query });
      assert.equal(hits[0]?.id, first);
    });
  }
});

test('a hit opens the page or agenda item that holds the words, which are marked', async (t) => {
  const cases: [query: string, url: string, marked: string][] = [
    ['trạm bơm Cống Bún', '/tai-lieu/to-trinh.pdf#page=4', 'trạm bơm Cống Bún'],
    ['kè ngọc vân', '/doc/bang-tinh.xlsx/#trang-2', 'kè Ngọc Vân'],
    ['cây dã hương', '/hop/2022-03-15-gpmb/#muc-2', 'cây dã hương'],
  ];
  const { engine } = open();
  for (const [query, url, marked] of cases) {
    await t.test(query, async () => {
      const { hits } = await engine.search({ query });
      const [place] = hits[0] ? await engine.excerpts(hits[0]) : [];
      assert.equal(place?.url, url);
      assert.equal(place.segments.find((segment) => segment.marked)?.text, marked);
    });
  }
});

test('the title of a file is marked as its text is', async (t) => {
  const cases: [query: string, marked: string[]][] = [
    ['tờ trình quyết toán', ['Tờ trình quyết toán']],
    ['to trinh quyet toan', ['Tờ trình quyết toán']],
    ['quyết toán trạm bơm', ['quyết toán']],
    ['trạm bơm Cống Bún', []],
  ];
  const { engine } = open();
  for (const [query, marked] of cases) {
    await t.test(query, async () => {
      const { hits } = await engine.search({ query });
      const hit = hits.find(({ id }) => id === '2021-03-23-quyet-toan');
      const places = hit ? await engine.excerpts(hit) : [];
      const { title = [] } = places.find(({ fileType }) => fileType === 'pdf') ?? {};
      assert.equal(title.map(({ text }) => text).join(''), 'Tờ trình quyết toán');
      assert.deepEqual(
        title.filter((segment) => segment.marked).map(({ text }) => text),
        marked,
      );
    });
  }
});

test('an excerpt marks what stands for the words as well as the words', async (t) => {
  const cases: [query: string, meeting: string, marked: string[]][] = [
    ['giai phong mat bang', '2022-03-15-gpmb', ['GPMB']],
    ['giải phóng mặt bằng', '2022-03-15-gpmb', ['GPMB']],
    ['gpmb', '2022-05-10-quang-chau', ['giải phóng mặt bằng']],
    ['15 tháng 4 năm 2020', '2020-08-06-covid', ['15/4/2020']],
    ['63 kh ubnd', '2020-08-06-covid', ['63/KH-UBND']],
    // One of the words that GPMB stands for is not GPMB.
    ['bằng đường nối', '2022-03-15-gpmb', ['đường nối']],
  ];
  const { engine } = open();
  for (const [query, id, marked] of cases) {
    await t.test(query, async () => {
      const { hits } = await engine.search({ query });
      const hit = hits.find((one) => one.id === id);
      const [place] = hit ? await engine.excerpts(hit) : [];
      const found = place?.segments.filter((segment) => segment.marked).map(({ text }) => text);
      assert.deepEqual([...new Set(found)], marked);
    });
  }
});

test('of a meeting’s files those are shown that hold the words as well as the best one', async (t) => {
  const far = 'Nội dung khác. '.repeat(1500);
  const own = await buildSearchFiles(
    [
      meeting('2022-01-05-kenh', 'Họp về thủy lợi', {
        attachments: [
          file('cung-cau.pdf', 'Báo cáo', [`Trạm y tế. ${far} Máy bơm. ${far} Cống hộp.`]),
          file('ke-hoach.pdf', 'Kế hoạch', ['Sửa trạm bơm cống Bún.']),
          file('dai.pdf', 'Phụ lục', [
            `Bơm, cống, trạm, cống. ${far.repeat(3)} Xây trạm bơm cống.`,
          ]),
          file('mot-phan.pdf', 'Công văn', ['Cống hộp qua đường.']),
        ],
      }),
    ],
    { abbreviations: ABBREVIATIONS },
  );
  const { engine } = engineOver(() => own);
  const cases: [query: string, files: string[], marked: string][] = [
    ['trạm bơm cống', ['dai.pdf', 'ke-hoach.pdf'], 'trạm bơm cống'],
    ['trạm bơm cống ở Hà Nam', ['dai.pdf', 'ke-hoach.pdf'], 'trạm bơm cống'],
  ];
  for (const [query, names, marked] of cases) {
    await t.test(query, async () => {
      const { hits } = await engine.search({ query });
      const places = hits[0] ? await engine.excerpts(hits[0], 9) : [];
      const shown = places.map(({ url }) => /[\w-]+\.pdf/u.exec(url)?.[0]);
      assert.deepEqual(shown.sort(), names);
      for (const { segments } of places)
        assert.equal(segments.find((segment) => segment.marked)?.text, marked);
    });
  }
});

test('what was changed is told, and left out when the search is literal', async () => {
  const { engine } = open();
  const repaired = await engine.search({ query: 'vaithieu' });
  assert.deepEqual(repaired.changes, [{ from: 'vaithieu', to: 'vai thieu' }]);
  const relaxed = await engine.search({ query: 'trạm bơm Cống Bún Hà Nội' });
  assert.equal(relaxed.complete, 0);
  assert.equal(relaxed.relaxed, true);
  const literal = await engine.search({ query: 'vaithieu', literal: true });
  assert.deepEqual(literal.hits, []);
});

test('facets count meetings; several values of one mean any of them', async () => {
  const { engine } = open();
  const { hits, facets } = await engine.search({
    query: 'họp',
    filters: { years: ['2020', '2024'] },
  });
  assert.deepEqual([...new Set(hits.map(({ start }) => start.slice(0, 4)))].sort(), [
    '2020',
    '2024',
  ]);
  assert.deepEqual(
    facets.years.map(({ id, count }) => [id, count]),
    [
      ['2024', 2],
      ['2022', 2],
      ['2021', 1],
      ['2020', 1],
    ],
  );
  const files = await engine.search({ query: 'họp', filters: { withFiles: true } });
  assert.deepEqual(
    files.hits.map(({ id }) => id),
    ['2021-03-23-quyet-toan'],
  );
  const dated = await engine.search({
    query: '',
    filters: { from: '2022-03-15', to: '2022-12-31' },
  });
  assert.deepEqual(
    dated.hits.map(({ id }) => id),
    ['2022-05-10-quang-chau', '2022-03-15-gpmb'],
  );
});

test('a wrong word that stands somewhere does not hide what was meant', async () => {
  const scattered = meeting('2025-01-07-chan-nuoi', 'Họp về chăn nuôi', {
    text: ['Giá đất tăng. Kiểm tra dịch cúm gà. Thẩm tra hồ sơ cụ thể. Định kỳ báo cáo.'],
  });
  const meant = meeting('2025-01-08-gia-dat', 'Họp Hội đồng thẩm định giá đất cụ thể', {});
  const index = await buildSearchFiles([scattered, meant, ...MEETINGS], { abbreviations: [] });
  const { engine } = engineOver(() => index);
  const { hits, complete } = await engine.search({ query: 'tham dinh ga dat cu the' });
  assert.deepEqual(
    hits.slice(0, 2).map(({ id, complete: all }) => [id, all]),
    [
      ['2025-01-08-gia-dat', false],
      ['2025-01-07-chan-nuoi', true],
    ],
  );
  assert.equal(complete, 1);
});

test('any text is a query', async (t) => {
  const queries = [
    'a',
    'đ',
    '0',
    '!?…',
    '"',
    '“”',
    '(((',
    '\\',
    '👍',
    '👍 vải',
    '\ud800',
    'và của là',
  ];
  queries.push('x'.repeat(500), 'giải phóng mặt bằng '.repeat(25), '__proto__', '1'.repeat(500));
  const { engine } = open();
  for (const query of queries) {
    await t.test(query.slice(0, 20), async () => {
      const { hits, complete, partial } = await engine.search({ query });
      assert.equal(complete, hits.filter((hit) => hit.complete).length);
      assert.equal(partial, false);
      await engine.quick(query);
    });
  }
});

test('a portal without meetings has a search that finds nothing', async () => {
  const none = await buildSearchFiles([], { abbreviations: ABBREVIATIONS });
  const { engine } = open(
    () => 200,
    () => none,
  );
  await engine.init();
  assert.deepEqual((await engine.search({ query: 'họp 6/8' })).hits, []);
  assert.deepEqual(await engine.quick('họp'), []);
});

test('titles and numbers answer without Pagefind', async () => {
  const { engine, fetched } = open();
  const [first] = await engine.quick('tai dinh cu dong s');
  assert.equal(first?.id, '2024-04-16-dong-son-xa');
  assert.deepEqual(fetched, ['start.bin']);
});

test('a file that fails twice is fetched a third time', async () => {
  const tries = new Map<string, number>();
  const { engine } = open((path) => {
    tries.set(path, (tries.get(path) ?? 0) + 1);
    return path.startsWith('words/') && (tries.get(path) ?? 0) < 3 ? 503 : 200;
  });
  const { hits, partial } = await engine.search({ query: 'trạm bơm' });
  assert.equal(hits[0]?.id, '2021-03-23-quyet-toan');
  assert.equal(partial, false);
});

test('a chunk that cannot be had is told, never “nothing found”; the next search asks again', async () => {
  let down = true;
  const { engine } = open((path) => (down && path.startsWith('words/') ? 503 : 200));
  assert.equal((await engine.search({ query: 'trạm bơm' })).partial, true);
  down = false;
  const { hits, partial } = await engine.search({ query: 'trạm bơm' });
  assert.equal(hits[0]?.id, '2021-03-23-quyet-toan');
  assert.equal(partial, false);
});

test('an open page goes on when a release replaces the index', async () => {
  let served = files;
  const { engine } = open(
    () => 200,
    () => served,
  );
  await engine.init();
  const added = meeting('2025-01-01-moi', 'Họp về trạm bơm mới', {});
  served = await buildSearchFiles([...MEETINGS, added], { abbreviations: ABBREVIATIONS });
  const { hits, partial } = await engine.search({ query: 'trạm bơm' });
  assert.deepEqual(
    hits
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
    ['2021-03-23-quyet-toan', '2025-01-01-moi'],
  );
  assert.equal(partial, false);
});

test('though every file of the old index is still there, an open page comes to the new one', async () => {
  let served = files;
  const { engine } = open(
    () => 200,
    () => served,
  );
  await engine.search({ query: 'trạm bơm' });
  const added = meeting('2025-01-01-moi', 'Họp về trạm bơm mới', {});
  const newer = await buildSearchFiles([...MEETINGS, added], { abbreviations: ABBREVIATIONS });
  served = new Map([...files, ...newer]);
  await engine.search({ query: 'quyết toán' });
  const { hits, partial } = await engine.search({ query: 'trạm bơm' });
  assert.ok(hits.some(({ id }) => id === '2025-01-01-moi'));
  assert.equal(partial, false);
});

test('that nobody can say whether the index is the newest makes no answer a partial one', async () => {
  let asked = 0;
  const { engine } = open((path) => (path === 'start.bin' && ++asked > 1 ? 503 : 200));
  for (const query of ['trạm bơm', 'quyết toán', 'quyết toán']) {
    assert.equal((await engine.search({ query })).partial, false);
  }
});

function open(status?: (path: string) => number, source = () => files) {
  return engineOver(source, status);
}

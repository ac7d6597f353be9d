import assert from 'node:assert/strict';
import test from 'node:test';
import { parseQuery } from '../../../src/search/query.ts';

/** Terms as “kind:key”, a mark typed as “!”. */
const terms = (query: string, codes = true) =>
  parseQuery(query, codes)
    .terms.map(({ kind, key, marked }) => `${kind[0]}:${key}${marked ? '!' : ''}`)
    .join(' ');

test('how a query is read', async (t) => {
  const cases: [query: string, read: string][] = [
    ['phong chong dich', 's:phong s:chong s:dich'],
    ['phòng chong dịch', 's:phong! s:chong s:dich!'],
    ['Đa Mai', 's:da! s:mai'],
    ['ho\u0300a gia\u0309i', 's:hoa! s:giai!'],
    ['kĩ thuật', 's:ky! s:thuat!'],
    ['63/KH-UBND', 'c:63khubnd'],
    ['63 kh ubnd', 'c:63khubnd'],
    ['63khubnd', 'c:63khubnd'],
    ['kế hoạch 63/kh - ubnd', 's:ke! s:hoach! c:63khubnd'],
    ['KH 63-UBND', 'c:63khubnd'],
    ['12/2020/NĐ-CP', 'c:122020ndcp'],
    ['họp 6/8/2020', 's:hop! d:20200806'],
    ['06-08-2020', 'd:20200806'],
    ['ngay 6 thang 8 nam 2020', 'd:20200806'],
    ['2020/08/06', 'd:20200806'],
    ['họp 06/8/20', 's:hop! d:20200806'],
    ['mùng 6 tháng tám năm 2020', 'd:20200806'],
    ['ngày 6 tháng 8, 2020', 'd:20200806'],
    ['thang nam nam 2021', 'm:202105'],
    ['tháng mười hai 2021', 'm:202112'],
    ['t11/2021', 'm:202111'],
    ['1/2/99', 'n:1 n:2 n:99'],
    ['12.3.24', 'd:20240312'],
    ['quý 3/2019', 's:quy! n:3 n:2019'],
    ['9 tháng năm 2023', 'n:9 s:thang! s:nam! n:2023'],
    ['ngày 9 tháng năm 2023', 'd:20230509'],
    ['9 tháng Năm 2023', 'd:20230509'],
    ['2 giờ rưỡi chiều', 't:001430'],
    ['7h30 tối', 't:001930'],
    ['8h sáng', 't:000800 s:sang!'],
    ['ngày 6 tháng 8', 'y:0806'],
    ['tháng 8/2020', 'm:202008'],
    ['14h30', 't:001430'],
    ['14 giờ 30 phút', 't:001430'],
    ['QL37', 's:ql n:37'],
    ['1.284,6', 'n:1284'],
    ['hop hop hop', 's:hop'],
    ['', ''],
    ['?!…', ''],
  ];
  for (const [query, read] of cases) {
    await t.test(query, () => assert.equal(terms(query), read));
  }
  await t.test('a number may also be read word by word', () => {
    assert.equal(terms('63 kh ubnd', false), 'n:63 s:kh s:ubnd');
  });
});

test('quoted words are a phrase, whatever stands beside', () => {
  const { terms: read, phrases } = parseQuery('“giải phóng mặt bằng” QL37 "chung cư"');
  assert.deepEqual(phrases, [
    { from: 0, to: 4 },
    { from: 6, to: 8 },
  ]);
  assert.equal(read.length, 8);
});

test('a query of any length and shape is read without error', () => {
  for (const query of [
    '"',
    '"""',
    '<script>',
    '^~{}\u02BC\u0345',
    'a'.repeat(5000),
    '1'.repeat(400),
  ]) {
    assert.ok(parseQuery(query).text.length <= 300);
  }
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { termOf } from '../../../src/search/query.ts';
import { readingsOf } from '../../../src/search/repair.ts';
import { fromTelex } from '../../../src/search/telex.ts';
import { fromVni, readVni } from '../../../src/search/vni.ts';

test('Telex keys as Vietnamese syllables', async (t) => {
  const cases: [keys: string, syllable: string | undefined][] = [
    ['giair', 'giải'],
    ['phongs', 'phóng'],
    ['mawtj', 'mặt'],
    ['thieeuf', 'thiều'],
    ['thiêuf', 'thiều'],
    ['dduowngf', 'đường'],
    ['nguwowif', 'người'],
    ['ddinhj', 'định'],
    ['hoaf', 'hòa'],
    ['thuyr', 'thủy'],
    ['quys', 'quý'],
    ['owr', 'ở'],
    ['ddee', 'đê'],
    ['ban', undefined],
    ['vaithieu', undefined],
    ['covid', undefined],
  ];
  for (const [keys, syllable] of cases) {
    await t.test(keys, () => assert.equal(fromTelex(keys), syllable));
  }
});

test('VNI keys as Vietnamese syllables', async (t) => {
  const cases: [keys: string, syllable: string | undefined][] = [
    ['kho6ng', 'không'],
    ['gia6y1', 'giấy'],
    ['to72', 'tờ'],
    ['thieu62', 'thiều'],
    ['d9u7o7ng2', 'đường'],
    ['D9o6ng2', 'đồng'],
    ['nu7o7c1', 'nước'],
    ['va81c', 'vắc'],
    ['su75', 'sự'],
    ['ql37', undefined],
    ['covid19', undefined],
    ['h5n1', undefined],
    ['t11', undefined],
  ];
  for (const [keys, syllable] of cases) {
    await t.test(keys, () => assert.equal(fromVni(keys), syllable));
  }
});

test('VNI words of a query are told from numbers', async (t) => {
  const cases: [query: string, text: string | undefined, sure: boolean | undefined][] = [
    ['va3i thie6u2 2021', 'vải thiều 2021', true],
    ['"cầu d9o6ng"', '"cầu đông"', true],
    ['quy2', 'quỳ', false],
    ['QL37 K45+200', undefined, undefined],
    ['ĐT293', undefined, undefined],
    ['t8/2022', undefined, undefined],
  ];
  for (const [query, text, sure] of cases) {
    await t.test(query, () => {
      const reading = readVni(query);
      assert.equal(reading?.text, text);
      assert.equal(reading?.sure, sure);
    });
  }
});

test('an unknown word is read as known ones', async (t) => {
  const vocabulary = new Set(
    'vai thieu giai phong quan su truc tuyen dich ta lon karaoke'.split(' '),
  );
  const cases: [word: string, first: string | undefined][] = [
    ['giair', 'giải'],
    ['vaithieu', 'vai thieu'],
    ['dichtalon', 'dich ta lon'],
    ['thieuu', 'thieu'],
    ['tuyne', 'tuyen'],
    ['karaokee', 'karaoke'],
    ['xyzzy', undefined],
  ];
  for (const [word, first] of cases) {
    await t.test(word, () => {
      const [reading] = readingsOf(termOf(word), vocabulary);
      assert.equal(reading?.map(({ shown }) => shown).join(' '), first);
    });
  }
});

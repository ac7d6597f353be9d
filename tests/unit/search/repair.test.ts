import assert from 'node:assert/strict';
import test from 'node:test';
import { termOf } from '../../../src/search/query.ts';
import { readingsOf } from '../../../src/search/repair.ts';
import { fromTelex } from '../../../src/search/telex.ts';

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

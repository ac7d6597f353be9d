/** Years that did not change are taken from the build before, or from a release: the files are those of a first build. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { buildSearchFiles } from '../../../src/search/build-index.ts';
import type { SearchMemory } from '../../../src/search/remembered.ts';
import type { SearchableMeeting } from '../../../src/search/records.ts';
import { decodeVolume, encodeVolume } from '../../../src/search/volume.ts';
import { volumesOf } from '../../../src/search/volumes.ts';
import { createRandom } from '../../fixtures/random.ts';
import { file, meeting } from './served.ts';

const SEED = 20_261_120;
const ROUNDS = 4;
const EDITS_A_ROUND = 3;
const ABBREVIATIONS = [
  { abbreviation: 'GPMB', expansions: ['giải phóng mặt bằng'] },
  { abbreviation: 'KCN', expansions: ['khu công nghiệp'] },
];
const WORDS = [
  'đê',
  'kè',
  'GPMB',
  'trạm bơm',
  'vải thiều',
  'khu công nghiệp',
  'bão lũ',
  'quyết toán',
];

/** Three years of more records than one volume takes; `read` counts the documents whose text was asked for. */
function archive(read: Set<string> = new Set()): SearchableMeeting[] {
  return ['2019', '2020', '2021'].flatMap((year) =>
    Array.from({ length: 7 }, (_, number) =>
      meeting(`${year}-0${number + 1}-10-giao-ban`, `Giao ban ${WORDS[number] ?? ''}`, {
        text: [`Bàn về ${WORDS[(number * 3) % 8] ?? ''} năm ${year}.`],
        attachments: Array.from({ length: 100 }, (_, at) =>
          counted(
            `${year}-${number}-${at}.pdf`,
            `${WORDS[(number + at) % 8] ?? ''} số ${at}`,
            read,
          ),
        ),
      }),
    ),
  );
}

function counted(name: string, text: string, read: Set<string>) {
  const attachment = file(name, `Báo cáo ${name}`, ['Căn cứ.', text]);
  return {
    ...attachment,
    pages: () => {
      read.add(name);
      return attachment.pages();
    },
  };
}

/** What was kept, in memory. */
function memoryOver(kept: Map<string, Uint8Array>): SearchMemory {
  return {
    read: (key) => kept.get(key),
    write: (key, bytes) => {
      kept.set(key, bytes);
    },
  };
}

const yearsOf = (names: Iterable<string>) => [
  ...new Set([...names].map((name) => name.slice(0, 4))),
];

function assertSame(a: ReadonlyMap<string, Uint8Array>, b: ReadonlyMap<string, Uint8Array>): void {
  assert.deepEqual([...a.keys()].sort(), [...b.keys()].sort());
  for (const [name, bytes] of a)
    assert.ok(Buffer.from(bytes).equals(b.get(name) ?? Buffer.of()), name);
}

test('after one new meeting no document of another one is read', async () => {
  const read = new Set<string>();
  const memory = memoryOver(new Map());
  const options = { abbreviations: ABBREVIATIONS, memory };
  await buildSearchFiles(archive(read), options);
  assert.deepEqual(yearsOf(read), ['2019', '2020', '2021']);
  read.clear();
  await buildSearchFiles(archive(read), options);
  assert.deepEqual(yearsOf(read), []);
  const attachments = [counted('them.pdf', 'đê điều', read)];
  const added = meeting('2020-03-11-them', 'Họp thêm', { attachments });
  const files = await buildSearchFiles([...archive(read), added], options);
  assert.deepEqual([...read], ['them.pdf']);
  assertSame(
    files,
    await buildSearchFiles([...archive(), added], { abbreviations: ABBREVIATIONS }),
  );
});

test('after any edits the files are those of a first build', async () => {
  const random = createRandom(SEED);
  const kept = new Map<string, Uint8Array>();
  let meetings = archive();
  let abbreviations = ABBREVIATIONS;
  const pick = () => random.pick(meetings);
  const replace = (old: SearchableMeeting, ...with_: SearchableMeeting[]) => {
    meetings = meetings.flatMap((one) => (one === old ? with_ : [one]));
  };
  const edits: (() => void)[] = [
    () => {
      const day = `${2018 + random.below(5)}-0${1 + random.below(9)}-1${random.below(9)}`;
      meetings.push(meeting(`${day}-them-${random.below(999)}`, random.pick(WORDS), {}));
    },
    () => {
      const old = pick();
      replace(old, { ...old, text: [`${random.pick(WORDS)} ${random.pick(WORDS)}`] });
    },
    () => {
      const old = pick();
      replace(old, { ...old, status: { id: 'postponed', label: 'Hoãn' }, altered: 'Hoãn' });
    },
    () => {
      const old = pick();
      replace(old, { ...old, attachments: [file('moi.pdf', 'Mới', [random.pick(WORDS)])] });
    },
    () => {
      replace(pick());
    },
    () => {
      meetings = meetings.map((one) => ({
        ...one,
        issuer: { id: 'so', label: `Sở ${random.below(9)}` },
      }));
    },
    () => {
      abbreviations = abbreviations.length > 1 ? ABBREVIATIONS.slice(1) : ABBREVIATIONS;
    },
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let count = 0; count < EDITS_A_ROUND; count += 1) random.pick(edits)();
    // Entries may get lost at any moment.
    for (const key of kept.keys()) if (random.below(8) === 0) kept.delete(key);
    const options = { abbreviations, memory: memoryOver(kept) };
    assertSame(
      await buildSearchFiles(meetings, options),
      await buildSearchFiles(meetings.toReversed(), { abbreviations }),
    );
  }
});

test('a volume of another version is refused', async () => {
  const { volumes } = await volumesOf([meeting('2019-01-10-cu', 'Họp', {})], { abbreviations: [] });
  const [bytes = new Uint8Array()] = volumes.map(encodeVolume);
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/"version":\d+/u, '"version":0');
  assert.throws(() => decodeVolume(Buffer.from(text, 'latin1')), /version 0/u);
});

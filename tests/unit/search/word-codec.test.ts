import assert from 'node:assert/strict';
import test from 'node:test';
import { type CborValue, decodeCbor, encodeCbor } from '../../../src/search/cbor.ts';
import { readPagefindChunk } from '../../../src/search/pagefind-chunk.ts';
import { encodeVolumeWords, readVolumeWords } from '../../../src/search/volume-words.ts';
import {
  addPlaces,
  decodeWords,
  lackPlaces,
  type IndexedWord,
} from '../../../src/search/word-codec.ts';
import { frequencies, wordFiles, type WordFile } from '../../../src/search/word-files.ts';

/** As Pagefind writes it: -25 and -13 are weights, -1 and -2 fields, all other numbers differences. */
const PAGEFIND: CborValue = [
  [
    [
      'baiʼ',
      [[3, [-25, 5, 1, -13, 2], []]],
      [
        [
          'bàiʼ',
          [
            [0, [700, 90000], [-2, 4, 1]],
            [70000, [], [-1, 0]],
          ],
        ],
      ],
    ],
    ['banʼ', [], []],
  ],
];

const WORDS = [
  {
    key: 'baiʼ',
    forms: [
      { spelling: 'baiʼ', records: [3], counts: [3], fields: [0], positions: [[2, 5, 6]] },
      {
        spelling: 'bàiʼ',
        records: [0, 70000],
        counts: [2, 0],
        fields: [2, 1],
        positions: [[700, 90700], []],
      },
    ],
  },
  {
    key: 'banʼ',
    forms: [{ spelling: 'banʼ', records: [], counts: [], fields: [], positions: [] }],
  },
];

test('Pagefind’s chunks are read, their fields by our numbers', () => {
  assert.deepEqual(readPagefindChunk(encodeCbor(PAGEFIND), [0, 1]), WORDS);
  const swapped = readPagefindChunk(encodeCbor(PAGEFIND), [1, 0]);
  assert.deepEqual(swapped[0]?.forms[1]?.fields, [1, 2]);
});

/** Every record keeps its number. */
const SAME = Int32Array.from({ length: 70_001 }, (_, record) => record);

/** A volume a list, one after the other; `from`: number of its first record. */
function filesOf(...volumes: { own: readonly IndexedWord[]; from: number }[]): WordFile[] {
  const read = volumes.map(({ own, from }) => ({
    year: String(from),
    words: readVolumeWords(encodeVolumeWords(own, SAME)),
    from,
  }));
  return [...wordFiles(read, frequencies(read).keys())];
}

function word(key: string, spelling: string, record: number, positions: number[]): IndexedWord {
  const own = { spelling: key, records: [], counts: [], fields: [], positions: [] };
  const form = {
    spelling,
    records: [record],
    counts: [positions.length],
    fields: [0],
    positions: [positions],
  };
  return { key, forms: [own, form] };
}

test('words keep their records, positions and fields; those of no record are left out', () => {
  const [file] = filesOf({ own: WORDS, from: 0 });
  assert.deepEqual(decodeWords(file?.words ?? new Uint8Array()), WORDS.slice(0, 1));
});

test('words of several volumes become one, each spelling with the records of all', () => {
  const older = [word('banʼ', 'bànʼ', 1, [4]), word('aʼ', 'áʼ', 0, [300])];
  const newer = [word('banʼ', 'bạnʼ', 0, [2])];
  const [file] = filesOf({ own: older, from: 0 }, { own: newer, from: 2 });
  const words = decodeWords(file?.words ?? new Uint8Array());
  assert.deepEqual(
    words.map(({ key, forms }) => [key, forms.map(({ spelling, records }) => [spelling, records])]),
    [
      [
        'aʼ',
        [
          ['aʼ', []],
          ['áʼ', [0]],
        ],
      ],
      [
        'banʼ',
        [
          ['banʼ', []],
          ['bànʼ', [1]],
          ['bạnʼ', [2]],
        ],
      ],
    ],
  );
  assert.deepEqual(
    words.flatMap(({ forms }) => forms.flatMap(({ positions }) => positions)),
    [[300], [4], [2]],
  );
});

test('where a very frequent word stands travels apart, volume by volume', () => {
  const positions = Array.from({ length: 5000 }, (_, index) => 3 * index);
  const volume = [word('banʼ', 'bànʼ', 7, positions)];
  const [file] = filesOf({ own: [], from: 0 }, { own: volume, from: 0 }, { own: volume, from: 10 });
  const words = decodeWords(file?.words ?? new Uint8Array());
  const [, form] = words[0]?.forms ?? [];
  assert.deepEqual(
    [form?.records, form?.positions],
    [
      [7, 17],
      [undefined, undefined],
    ],
  );
  assert.deepEqual([lackPlaces(words, 0, 7), lackPlaces(words, 7, 10)], [false, true]);
  assert.equal(file?.places[0], undefined);
  addPlaces(words, 0, 10, file?.places[1]?.bytes ?? new Uint8Array());
  assert.deepEqual([lackPlaces(words, 0, 10), lackPlaces(words, 10, 20)], [false, true]);
  addPlaces(words, 10, 20, file?.places[2]?.bytes ?? new Uint8Array());
  assert.deepEqual(form?.positions, [positions, positions]);
});

test('whole numbers, text and arrays survive CBOR', () => {
  const value: CborValue = [
    0,
    23,
    24,
    255,
    256,
    65535,
    65536,
    2 ** 32 - 1,
    -1,
    -25,
    -300,
    'đê điều',
    [],
    [''],
  ];
  assert.deepEqual(decodeCbor(encodeCbor(value)), value);
});

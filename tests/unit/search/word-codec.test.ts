import assert from 'node:assert/strict';
import test from 'node:test';
import { type CborValue, decodeCbor, encodeCbor } from '../../../src/search/cbor.ts';
import { readPagefindChunk } from '../../../src/search/pagefind-chunk.ts';
import {
  addPlaces,
  decodeWords,
  encodePlaces,
  encodeWords,
  standIn,
} from '../../../src/search/word-codec.ts';

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

test('words keep their records, positions and fields', () => {
  assert.deepEqual(decodeWords(encodeWords(WORDS, true)), WORDS);
});

test('places that travel apart come to stand where they belong', () => {
  const words = decodeWords(encodeWords(WORDS, false));
  assert.deepEqual(words[0]?.forms[0]?.positions, [undefined]);
  addPlaces(words, 0, 2, encodePlaces(WORDS, 0, 2));
  assert.deepEqual(words[0].forms[1]?.positions, [[700, 90700], []]);
  assert.deepEqual(words[0].forms[0]?.positions, [undefined]);
  addPlaces(words, 2, 80000, encodePlaces(WORDS, 2, 80000));
  assert.deepEqual(words, WORDS);
});

test('a range without any of the words is known to have no places', () => {
  assert.equal(standIn(WORDS, 4, 70000), false);
  assert.equal(standIn(WORDS, 0, 1), true);
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

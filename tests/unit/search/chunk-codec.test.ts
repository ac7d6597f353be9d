import assert from 'node:assert/strict';
import test from 'node:test';
import { type CborValue, decodeCbor, encodeCbor } from '../../../src/search/cbor.ts';
import {
  decodeChunk,
  encodeChunk,
  readPagefindChunk,
  toPagefindChunk,
} from '../../../src/search/chunk-codec.ts';

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

test('a chunk keeps its words, records, positions and fields', () => {
  const words = decodeChunk(encodeChunk(readPagefindChunk(encodeCbor(PAGEFIND))));
  assert.deepEqual(words, [
    {
      key: 'baiʼ',
      forms: [
        { spelling: 'baiʼ', places: [{ record: 3, positions: [2, 5, 6], fields: 0 }] },
        {
          spelling: 'bàiʼ',
          places: [
            { record: 0, positions: [700, 90700], fields: 2 },
            { record: 70000, positions: [], fields: 1 },
          ],
        },
      ],
    },
    { key: 'banʼ', forms: [{ spelling: 'banʼ', places: [] }] },
  ]);
  assert.deepEqual(decodeCbor(toPagefindChunk(words)), [
    [
      [
        'baiʼ',
        [[3, [2, 3, 1], []]],
        [
          [
            'bàiʼ',
            [
              [0, [700, 90000], [-2, 0]],
              [70000, [], [-1, 0]],
            ],
          ],
        ],
      ],
      ['banʼ', [], []],
    ],
  ]);
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

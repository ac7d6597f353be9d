import assert from 'node:assert/strict';
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { docx } from '../fixtures/files.ts';
import { onePagePdf } from '../unit/attachments/make/pdf.ts';
import { ascii, plant, token } from './plant.ts';
import { findInBytes } from './search.ts';

const WORD = token(4711);
const entities = (text: string, base: 10 | 16) =>
  [...text]
    .map((letter) => `&#${base === 16 ? 'x' : ''}${letter.codePointAt(0)?.toString(base)};`)
    .join('');

/** Everything a build, a cache or a careless tool could make of a word. */
const HIDDEN: readonly [form: string, bytes: Uint8Array][] = [
  ['as it is', strToU8(`a ${WORD} b`)],
  ['decomposed', strToU8(WORD.normalize('NFD'))],
  ['without marks', strToU8(ascii(WORD))],
  ['in capitals', strToU8(WORD.toUpperCase())],
  ['decimal entities', strToU8(entities(WORD, 10))],
  ['hexadecimal entities', strToU8(entities(WORD, 16))],
  ['cut by tags', strToU8(`${WORD.slice(0, 4)}<mark>${WORD.slice(4)}</mark>`)],
  [
    'escapes of JSON',
    strToU8(
      WORD.replace(
        /[^ -~]/gu,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    ),
  ],
  ['percent', strToU8(encodeURIComponent(WORD))],
  ['base64', strToU8(`data:x;base64,${Buffer.from(`x${WORD}y`).toString('base64')}`)],
  ['base64url', strToU8(Buffer.from(`xx${WORD}`).toString('base64url'))],
  ['UTF-16LE', Buffer.from(WORD, 'utf16le')],
  ['UTF-16BE', Buffer.from(`ab${WORD}`, 'utf16le').swap16()],
  ['gzip', gzipSync(WORD)],
  ['brotli', brotliCompressSync(WORD)],
  ['zlib', deflateSync(WORD)],
  ['deflate', deflateRawSync(WORD)],
  ['zstd behind a digest', Buffer.concat([Buffer.alloc(32), zstdCompressSync(WORD)])],
  ['zip', zipSync({ 'a.txt': strToU8(WORD) })],
  ['name in a zip', zipSync({ [`${WORD}.txt`]: strToU8('x') })],
  ['Word in a zip', zipSync({ 'a.docx': docx(WORD) })],
  [
    'packed page of a PDF',
    onePagePdf({
      content: deflateSync(`BT (${ascii(WORD)}) Tj ET`),
      contentDictionary: '/Filter /FlateDecode',
    }),
  ],
  ['gzip in a zip', zipSync({ 'a.gz': gzipSync(WORD) })],
];

for (const [form, bytes] of HIDDEN) {
  test(`the search sees a word: ${form}`, () => {
    assert.ok(findInBytes(Buffer.from(bytes), [WORD], 'x').length > 0);
    assert.deepEqual(findInBytes(Buffer.from(bytes), [token(4712)], 'x'), []);
  });
}

test('every planted word is another', () => {
  const { tokens } = plant();
  assert.equal(new Set(tokens.map(ascii)).size, tokens.length);
  for (const one of tokens) {
    assert.ok(!tokens.some((other) => other !== one && ascii(other).includes(ascii(one))), one);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../../src/invitation/decode.ts';
import { blocksToText } from '../../../src/invitation/document-text.ts';
import { rtfToText } from '../../../src/invitation/rtf.ts';

const TEXT = 'Số: 05/GM-UBND ngày 30 tháng 11';

test('plain text in each encoding Windows writes', () => {
  const utf16 = Buffer.from(TEXT, 'utf16le');
  assert.equal(decodeText(Buffer.from(TEXT)), TEXT);
  assert.equal(
    decodeText(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)])),
    TEXT,
  );
  assert.equal(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])), TEXT);
  assert.equal(decodeText(utf16), TEXT);
  assert.equal(
    decodeText(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])),
    TEXT,
  );
  // Windows-1258: ô as one byte with the acute tone after it
  assert.equal(decodeText(Uint8Array.of(0x53, 0xf4, 0xec, 0x20, 0x36)), 'Số 6');
});

test('RTF: escapes, Unicode with its stand-in, cells by tabs, hidden groups left out', () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\*\generator X;}S\u7889?: 05\par {\b Gi\u7845?y m\u7901?i}\line\trowd TT\cell N\u7897?i dung\cell\row}`;
  assert.equal(rtfToText(rtf).trim(), 'Số: 05\nGiấy mời\nTT\tNội dung');
});

test('a letterhead drawn as a table is read column by column, a table of data row by row', () => {
  const text = blocksToText([
    {
      type: 'table',
      rows: [
        ['UBND TỈNH A\nSỞ Y TẾ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['Số: 1/GM-SYT', 'A, ngày 01'],
      ],
    },
    {
      type: 'list',
      items: [
        { text: 'Ông B', depth: 0 },
        { text: 'Thời gian', label: '2.', depth: 0 },
      ],
    },
    {
      type: 'table',
      rows: [
        ['TT', 'Nội dung'],
        ['1', 'Khai mạc\nbế mạc'],
      ],
    },
  ]);
  assert.equal(
    text,
    'UBND TỈNH A\nSỞ Y TẾ\n\nSố: 1/GM-SYT\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nA, ngày 01\n\n- Ông B\n2. Thời gian\n\nTT\tNội dung\n1\tKhai mạc bế mạc',
  );
});

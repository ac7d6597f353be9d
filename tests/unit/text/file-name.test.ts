import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asciiFileName,
  extensionOf,
  isPortableName,
  portableName,
  stemOf,
} from '../../../src/text/file-name.ts';

test('names that Windows, macOS or a phone cannot hold are refused', () => {
  const wrong = [
    'a?.pdf',
    'a:b.pdf',
    'a/b.pdf',
    'a\\b.pdf',
    'a.pdf.',
    'a.pdf ',
    'con.pdf',
    'LPT1.docx',
    'nul',
    'fdp.\u202Excod.pdf',
    'a\u200Bb.pdf',
    'a\nb.pdf',
  ];
  const right = ['Báo cáo số 5 (lần 2).pdf', 'console.pdf', 'Kế hoạch – 2021.docx', 'con số.pdf'];
  for (const name of wrong) assert.ok(!isPortableName(name), name);
  for (const name of right) assert.ok(isPortableName(name), name);
});

test('a portable name is what it promises, whatever it was made from', () => {
  const titles = [
    'Tờ trình: về việc “phân bổ” vốn 2021/2022?',
    'con.5',
    'Ậ'.repeat(400),
    'Báo cáo '.repeat(60),
    `${'a'.repeat(178)}😀😀`,
    '😀'.repeat(100),
    'Hòa'.normalize('NFD'),
    'kết thúc bằng dấu chấm. . .',
    'x\u202Ey\u0000z',
  ];
  for (const title of titles) {
    for (const limit of [180, 168, 91, 33]) {
      const name = portableName(title, limit);
      assert.ok(isPortableName(name), JSON.stringify(name));
      assert.ok(name.isWellFormed(), 'cut inside a letter');
      assert.equal(name, name.normalize('NFC'));
      assert.ok(Buffer.byteLength(name) <= limit && name.length > 0, `${limit}: ${name}`);
    }
  }
});

test('a long name is cut between words and keeps as much as fits', () => {
  const name = portableName('Báo cáo kết quả phát triển kinh tế - xã hội', 39);
  assert.equal(name, 'Báo cáo kết quả phát triển');
});

test('the name in an address is ASCII, with the extension in small letters', () => {
  assert.equal(asciiFileName('Báo cáo số 5 (lần 2).PDF'), 'bao-cao-so-5-lan-2.pdf');
  assert.equal(asciiFileName('Đề án v1.0.docx'), 'de-an-v1-0.docx');
  assert.equal(asciiFileName('报告.pdf'), 'tep.pdf');
  assert.equal(asciiFileName('Hòa.pdf'.normalize('NFD')), asciiFileName('Hòa.pdf'));
  assert.equal(extensionOf('không đuôi'), '');
  assert.equal(stemOf('v1.0 bản cuối.docx'), 'v1.0 bản cuối');
});

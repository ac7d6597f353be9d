import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishLinks } from '../../../src/loaders/text-links.ts';

const ID = '2021-11-30-giao-ban';
const CASES: [html: string, base: string, expected: string][] = [
  [
    '<a href="attachments/B%C3%A1o%20c%C3%A1o.pdf">x</a>',
    '/',
    `<a href="/hop/${ID}/tai-lieu/bao-cao.pdf">x</a>`,
  ],
  [
    '<a title="t" href="attachments/a%20&amp;%20b.pdf">x</a>',
    '/cong/',
    `<a title="t" href="/cong/hop/${ID}/tai-lieu/a-b.pdf">x</a>`,
  ],
  ['<a href="/cong/hop/2021-11-20-x/">x</a>', '/cong', '<a href="/cong/hop/2021-11-20-x/">x</a>'],
  [
    '<a href="https://a.example/attachments/x.pdf">x</a>',
    '/',
    '<a href="https://a.example/attachments/x.pdf">x</a>',
  ],
  [
    '<a href="#muc-1">x</a><img src="attachments/x.png">',
    '/',
    '<a href="#muc-1">x</a><img src="attachments/x.png">',
  ],
];

for (const [html, base, expected] of CASES) {
  test(`${html} below ${base}`, () => {
    assert.equal(publishLinks(html, ID, base), expected);
  });
}

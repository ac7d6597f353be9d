/** Whoever holds a printed sheet before a phone comes to the meeting it is of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import decode from 'qr/decode.js';
import sharp from 'sharp';
import { sites } from './site.ts';

for (const { name, pages } of await sites()) {
  test(`${name}: every code on a sheet reads as the address that stands below it`, async () => {
    const sheets = pages.filter(({ url }) => /^\/hop\/[^/]+\/in\//u.test(url));
    const codes = sheets.flatMap(({ url, html }) => {
      const [, svg = '', address = ''] =
        /<div class="code"[^>]*>\s*(<svg[\s\S]*?<\/svg>)\s*<p[^>]*>([\s\S]*?)<\/p>/u.exec(html) ??
        [];
      return svg === '' ? [] : [{ url, svg, address: address.replace(/<[^>]*>|\s/gu, '') }];
    });
    assert.ok(codes.length > 0);
    for (const { url, svg, address } of codes) {
      assert.equal((await read(svg)).replace(/^https?:\/\//u, ''), address, url);
    }
  });
}

/** As a camera sees it: black on white, larger than its modules. */
async function read(svg: string): Promise<string> {
  const drawing = svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const { data, info } = await sharp(Buffer.from(drawing))
    .resize(300, 300)
    .flatten({ background: 'white' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decode({ width: info.width, height: info.height, data }, { timeLimit: Infinity });
}

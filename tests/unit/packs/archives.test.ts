import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { zip } from '../../../src/attachments/zip.ts';
import { planArchives } from '../../../src/packs/archives.ts';
import { inFolder } from '../../fixtures/content.ts';
import { pdf } from '../../fixtures/files.ts';
import { CONTEXT, meetingWith, type File } from './meeting.ts';

const FILES: File[] = [
  { id: 'giay-moi', kind: 'pdf', bytes: pdf(1, 'a'), pages: 1 },
  { id: 'bao-cao', kind: 'pdf', bytes: pdf(1, 'b'), pages: 1, organisation: 'so-y-te' },
  { id: 'bieu', kind: 'xlsx', bytes: Buffer.from('bảng') },
];
const AGENDA = [{ content: 'Dịch bệnh', presenter: null, attachments: ['bao-cao', 'bieu'] }];

test('selections hold what they promise and stand only where they differ', async () => {
  await inFolder(async (root) => {
    const plans = planArchives(await meetingWith(root, FILES, { agenda: AGENDA }), CONTEXT);
    assert.deepEqual(
      plans.map(({ url, count, organisation }) => [url.split('/').at(-1), count, organisation]),
      [
        ['tat-ca.zip', 3, undefined],
        ['chi-pdf.zip', 2, undefined],
        ['don-vi-so-y-te.zip', 2, 'so-y-te'],
      ],
    );
    const onlyPdf = planArchives(await meetingWith(root, FILES.slice(0, 1)), CONTEXT);
    assert.deepEqual(
      onlyPdf.map(({ url }) => url.split('/').at(-1)),
      ['tat-ca.zip'],
    );
    assert.deepEqual(planArchives(await meetingWith(root, []), CONTEXT), []);
  });
});

test('the page inside links every file, runs nothing and shows markup as the text it is', async () => {
  await inFolder(async (root) => {
    const [all] = planArchives(await meetingWith(root, FILES, { agenda: AGENDA }), CONTEXT);
    assert.ok(all);
    const bytes = Buffer.concat(await Array.fromAsync(zip(all.entries)));
    assert.equal(bytes.length, all.bytes);
    const files = unzipSync(bytes);
    const page = strFromU8(files['index.html'] ?? new Uint8Array());
    const links = [...page.matchAll(/href="([^"]+)"/gu)].map(([, href = '']) => href);
    const inside = links.filter((href) => !href.startsWith('https:')).map(decodeURIComponent);
    assert.deepEqual(
      inside.sort(),
      Object.keys(files)
        .filter((name) => name !== 'index.html')
        .sort(),
    );
    assert.ok(!/<script|\bsrc=|<link/u.test(page));
    assert.ok(page.includes('Giao ban &lt;tháng 3&gt; &amp; “quý I”'));
    assert.ok(page.includes('<strong>các đồng chí</strong>'));
    assert.ok(page.includes('https://tailieuhop.example.gov.vn/hop/2026-03-17-giao-ban/'));
  });
});

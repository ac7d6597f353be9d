import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { zip } from '../../../src/attachments/zip.ts';
import { planArchives } from '../../../src/packs/archives.ts';
import { selectionsOf } from '../../../src/packs/selections.ts';
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
      plans.map(({ url, count, organisations }) => [url.split('/').at(-1), count, organisations]),
      [
        ['tat-ca.zip', 3, []],
        ['chi-pdf.zip', 2, []],
        ['don-vi-so-y-te.zip', 2, ['so-y-te']],
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

const work = (organisation: string, ...attachments: string[]) => ({
  who: organisation,
  organisations: [organisation],
  what: 'Báo cáo',
  due: null,
  attachments,
});

test('agencies with the same documents share a ZIP, and a single file needs none', async () => {
  await inFolder(async (root) => {
    const assignments = [work('a', 'bao-cao'), work('b', 'bieu'), work('c', 'giay-moi')];
    const meeting = await meetingWith(root, FILES, { agenda: AGENDA, assignments });
    const plans = planArchives(meeting, CONTEXT);
    const [pdfs, shared, single] = selectionsOf(meeting, plans);
    assert.equal(pdfs?.organisations.length, 0);
    assert.deepEqual(shared?.organisations, ['a', 'b', 'so-y-te']);
    assert.match(shared?.url ?? '', /don-vi-a\.zip$/u);
    assert.equal(plans.filter(({ organisations }) => organisations.length > 0).length, 1);
    assert.deepEqual(single?.organisations, ['c']);
    assert.equal(single?.url, '/hop/x/tai-lieu/giay-moi.pdf');
  });
});

test('what agencies have on the server is at most as much again as everything', async () => {
  await inFolder(async (root) => {
    const files = Array.from({ length: 6 }, (_, index): File => {
      return { id: `f${index}`, kind: 'xlsx', bytes: Buffer.alloc(20_000, index) };
    });
    // Every agency has its own pair of the six.
    const assignments = files.flatMap(({ id }, index) =>
      files.slice(index + 1).map((other) => work(`${id}-${other.id}`, id, other.id)),
    );
    const meeting = await meetingWith(root, files, { assignments });
    const plans = planArchives(meeting, CONTEXT);
    const [all, ...own] = plans;
    assert.ok(own.length > 1);
    assert.ok(own.reduce((sum, { bytes }) => sum + bytes, 0) <= (all?.bytes ?? 0));
    const packedInBrowser = selectionsOf(meeting, plans).filter(({ url }) => url === null);
    assert.equal(own.length + packedInBrowser.length, 15);
    for (const { documents, bytes } of packedInBrowser) {
      assert.equal(documents.length, 2);
      assert.equal(bytes, 40_000);
    }
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

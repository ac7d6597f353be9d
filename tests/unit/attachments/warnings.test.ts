import assert from 'node:assert/strict';
import { truncate } from 'node:fs/promises';
import { test } from 'node:test';
import { type Cache } from '../../../src/attachments/cache.ts';
import { isProblem, lookFromOutside } from '../../../src/attachments/describe.ts';
import type { Content } from '../../../src/attachments/text/content.ts';
import { contentWarnings } from '../../../src/attachments/warning.ts';
import { FILE_SIZE_LIMIT } from '../../../src/attachments/worker/limits.ts';
import { readDocument } from '../../../src/attachments/read-document.ts';
import { pdf } from '../../fixtures/files.ts';
import { makeFolder } from './make/folder.ts';

const page = (number: number, text = 'Báo cáo', scanned = false) => ({ number, text, scanned });

const cases: [what: string, content: Partial<Content>, warnings: object[]][] = [
  ['a document with text', { pages: [page(1), page(2, '')] }, []],
  ['a scan', { pages: [page(1, '', true), page(2, '', true)] }, [{ code: 'SCANNED' }]],
  [
    'some pages that are scans',
    { pages: [page(1), page(2, '', true), page(3, '', true), page(4), page(5, '', true)] },
    [{ code: 'SCANNED_PAGES', found: '2–3, 5' }],
  ],
  ['a document without a word', { pages: [page(1, '')] }, [{ code: 'NO_TEXT' }]],
  [
    'letters of a font that nobody knows',
    { encodings: ['tcvn3', 'unknown'] },
    [{ code: 'LEGACY_CONVERTED', found: 'TCVN3' }, { code: 'LEGACY_UNREADABLE' }],
  ],
  [
    'a document that is longer than is read',
    { pages: [page(1), page(2)], capped: true },
    [{ code: 'CAPPED', found: '2' }],
  ],
];

for (const [what, content, warnings] of cases) {
  test(`what the clerk is told of ${what}`, () => {
    const whole = {
      ...{ pages: [page(1)], blocks: [], encodings: [], fonts: [], sensitive: [], capped: false },
      ...content,
    };
    assert.deepEqual(contentWarnings(whole, 0), warnings);
  });
}

test('a file that is larger than is read, and one that is not', async (t) => {
  const { put } = await makeFolder(t);
  const path = await put('Bản quét.pdf', 'x');
  await truncate(path, FILE_SIZE_LIMIT);
  assert.ok(!('code' in lookFromOutside(path)));
  await truncate(path, FILE_SIZE_LIMIT + 1);
  assert.deepEqual(lookFromOutside(path), { code: 'FILE_TOO_LARGE', found: '100\u00A0MB' });
});

test('a first page that cannot be drawn keeps no document back', async (t) => {
  const { put, cache } = await makeFolder(t);
  const path = await put('Báo cáo.pdf', pdf(1));
  const undrawn: Cache = {
    read: (step, key) =>
      step.name === 'preview' ? { finding: { code: 'BROKEN' } } : cache.read(step, key),
    write: (step, key, value) => cache.write(step, key, value),
  };
  const read = await readDocument(path, { cache: undrawn, ocrFolder: 'none' });
  assert.ok(!isProblem(read));
  assert.deepEqual([read.warnings, read.previews], [[{ code: 'NO_PREVIEW' }], []]);
});

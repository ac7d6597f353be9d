import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { checksums, planArchive } from '../../../src/attachments/archive.ts';
import type { Document } from '../../../src/attachments/document.ts';
import { zip } from '../../../src/attachments/zip.ts';
import { inFolder, put } from '../../fixtures/content.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function document(root: string, id: string, replaces?: string): Document {
  const content = Buffer.from(id);
  return {
    id,
    file: `Tệp ${id}.pdf`,
    title: id,
    type: 'report',
    bytes: content.length,
    sha256: sha256(content),
    kind: 'pdf',
    mime: 'application/pdf',
    pages: 1,
    path: join(root, id),
    url: `/hop/x/tai-lieu/tep-${id}.pdf`,
    downloadName: `Tài liệu ${id}.pdf`,
    reading: null,
    previews: [],
    signatures: [],
    text: 'own',
    ...(replaces === undefined ? {} : { replaces }),
  };
}

const AGENDA = [
  { content: 'Mở đầu', presenter: null },
  {
    content: 'Giải ngân: vốn/đầu tư công, một nội dung có tên rất dài '.repeat(5).trim(),
    presenter: null,
    attachments: ['moi'],
  },
];

test('the ZIP holds what is current, by programme row, with checksums that verify', async () => {
  await inFolder(async (root) => {
    for (const id of ['chung', 'cu', 'moi']) await put(root, id, id);
    const documents = [document(root, 'chung'), document(root, 'cu'), document(root, 'moi', 'cu')];
    const plan = planArchive({ id: '2021-11-30-a', agenda: AGENDA, documents });
    assert.ok(plan);
    const bytes = Buffer.concat(await Array.fromAsync(zip(plan.entries)));
    assert.equal(bytes.length, plan.bytes);
    assert.equal(plan.count, 2);
    const files = unzipSync(bytes);
    const [first = '', second = '', sums = ''] = Object.keys(files);
    assert.equal(first, 'Tài liệu chung.pdf');
    assert.match(second, /^02 Giải ngân- vốn-đầu tư công[^/]*\/Tài liệu moi\.pdf$/u);
    assert.equal(sums, 'SHA256SUMS');
    const lines = strFromU8(files[sums] ?? new Uint8Array())
      .trimEnd()
      .split('\n');
    assert.deepEqual(
      lines,
      [first, second].map((name) => `${sha256(files[name] ?? new Uint8Array())}  ${name}`),
    );
  });
});

test('the list of checksums at the address names every version, by the name in its address', () => {
  const documents = [document('', 'cu'), document('', 'moi', 'cu')];
  assert.deepEqual(checksums({ documents }).split('\n'), [
    `${sha256(Buffer.from('cu'))}  tai-lieu/tep-cu.pdf`,
    `${sha256(Buffer.from('moi'))}  tai-lieu/tep-moi.pdf`,
    '',
  ]);
});

test('a meeting without documents has no ZIP', () => {
  assert.equal(planArchive({ id: '2021-11-30-a', agenda: AGENDA, documents: [] }), undefined);
});

import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { isolate } from '../../../src/attachments/worker/isolate.ts';
import { judgeMarkdown } from '../../../src/meetings/markdown/judge-markdown.ts';
import { readFrontmatter } from '../../../src/meetings/reading/frontmatter.ts';
import { sensitiveIn } from '../../../src/meetings/sensitive/sensitive.ts';
import { judgeText } from '../../../src/meetings/reading/text-file.ts';
import { docx, pdf } from '../../fixtures/files.ts';
import type { Batch, Report } from './make/fuzz-child.ts';
import { makeFolder } from './make/folder.ts';
import { mutate } from './make/mutate.ts';
import { compound, zip } from './make/office.ts';
import { onePagePdf, stream } from './make/pdf.ts';

/** Copies damaged of each file. */
const COPIES = 1000;
const TEXT_COPIES = 4000;
const LIMITS = { milliseconds: 60_000, memory: 6e8 };
const CHILD = join(import.meta.dirname, 'make', 'fuzz-child.ts');
const TEXT = 'BT /F 12 Tf 60 700 Td (Noi dung) Tj ET';

/** Small files with everything the inspector takes apart, hostile and harmless. */
const SEEDS: Readonly<Record<string, Uint8Array>> = {
  'thuong.pdf': pdf(2),
  'kich-ban.pdf': onePagePdf({
    content: TEXT,
    more: ['<< /S /J#61vaScript /JS (app.alert\\(1\\)) >>', '<< /S /URI /URI (fi\\154e:///x) >>'],
  }),
  'goi.pdf': onePagePdf({
    content: TEXT,
    more: [
      stream(
        '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
        deflateSync('7 0 << /Launch 1 >>'),
      ),
    ],
  }),
  'ky.pdf': onePagePdf({
    content: TEXT,
    more: [
      '<< /Type /Sig /ByteRange [0 400 500 300] /Contents <06092a864886f70d01090431220420ff> >>',
    ],
  }),
  'mau.docx': docx('TỐI MẬT', {
    'word/_rels/document.xml.rels':
      '<R><Relationship Type="t/hyperlink" Target="https://a.example" TargetMode="External"/></R>',
    'word/header1.xml':
      '<w:hdr xmlns:w="w"><w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:hdr>',
  }),
  'mau.odt': zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': '<o xmlns:x="x"><a x:href="https://a.example"/></o>',
  }),
  'mau.doc': compound({ WordDocument: Buffer.alloc(600, 7), 'ObjectPool/_1/x': Buffer.alloc(90) }),
  'nhieu.zip': Buffer.from(
    zipSync({ 'Báo cáo.pdf': pdf(1), 'a.docx': docx(), 'b.txt': Buffer.from('CCCD 001085012345') }),
  ),
};

for (const [name, bytes] of Object.entries(SEEDS)) {
  test(
    `${name}: ${COPIES} damaged copies are read or refused, nothing else`,
    { concurrency: Math.min(2, availableParallelism()) },
    async (t) => {
      const { put } = await makeFolder(t);
      const path = await put(name, bytes);
      const reports: Report[] = [];
      const ended: string[] = [];
      let peak = 0;
      while (reports.length + ended.length < COPIES) {
        const batch: Batch = { path, from: reports.length + ended.length, to: COPIES };
        const { finding, peakMemory } = await isolate(CHILD, batch, LIMITS, (report: Report) =>
          reports.push(report),
        );
        peak = Math.max(peak, peakMemory);
        if (reports.length + ended.length < COPIES) ended.push(finding.code);
      }
      assert.deepEqual(
        reports.flatMap(({ outcome, done, error }) =>
          outcome === 'threw' ? [`${done}: ${error}`] : [],
        ),
        [],
      );
      assert.ok(
        reports.some(({ outcome }) => outcome === 'refused'),
        'damage that nobody notices',
      );
      assert.ok(ended.length <= COPIES / 100, ended.join());
      assert.ok(peak <= LIMITS.memory, `${peak} bytes`);
    },
  );
}

const INDEX = `---
title: "Giao ban"
access: internal
allow: [{ code: "CITIZEN_ID", reason: "x" }]
---

# Kính mời <b>x</b> [a](javascript:x) ![b](attachments/c%20d.png) [e][f]

| TỐI | MẬT |
|:--|--:|
| CCCD 001085012345 | 0912 345 678 |

[f]: //a.example "x"
<<<<<<< HEAD
`;

test(`${TEXT_COPIES} damaged texts are judged without a stumble`, () => {
  let found = 0;
  for (let seed = 0; seed < TEXT_COPIES; seed++) {
    const { text, problems } = judgeText(mutate(Buffer.from(INDEX), seed), 'x.md');
    const { body, bodyLine, problems: broken } = readFrontmatter(text, 'x.md');
    const judged = judgeMarkdown(body, { file: 'x.md', firstLine: bodyLine });
    found += problems.length + broken.length + judged.problems.length + sensitiveIn(text).length;
  }
  assert.ok(found > TEXT_COPIES);
});

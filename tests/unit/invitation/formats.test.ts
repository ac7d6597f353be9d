/** The same invitation in any format means the same; what is no invitation is refused before anything is written. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDocument } from '../../../src/attachments/read-document.ts';
import { readInvitation } from '../../../src/invitation/extract.ts';
import { readInvitationFile, UnreadableFile } from '../../../src/invitation/read-file.ts';
import { toJson } from '../../../src/invitation/to-json.ts';
import { blanksDeflated, zipOf } from '../attachments/make/bombs.ts';
import { makeFolder } from '../attachments/make/folder.ts';
import { docx, paragraph } from '../attachments/make/office.ts';
import { makePdf, stream } from '../attachments/make/pdf.ts';

const INVITATIONS = join(import.meta.dirname, '../../fixtures/invitations');

for (const name of ['seed-000', 'seed-001', 'seed-004']) {
  const expected = readFile(join(INVITATIONS, 'given', `${name}.txt`), 'utf8').then((text) =>
    toJson(readInvitation(text)),
  );
  for (const format of ['docx', 'doc', 'pdf']) {
    test(`${name}: .${format} is understood as its text is`, async () => {
      const file = join(INVITATIONS, 'formats', `${name}.${format}`);
      const text = await readInvitationFile(file, readDocument);
      assert.deepEqual(toJson(readInvitation(text)), await expected);
    });
  }
}

/** A PDF of many pages with a line each. */
function longPdf(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${5 + 2 * index} 0 R`);
  return makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...kids.flatMap((_, index) => [
      stream('', 'BT /F 12 Tf 60 780 Td (Giay moi hop) Tj ET'),
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
    ]),
  ]);
}

const HOSTILE: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['bom.docx', zipOf('word/document.xml', blanksDeflated(1000), 1000 * 2 ** 20), /GB/u],
  ['macro.docx', docx(paragraph('Giấy mời'), { 'word/vbaProject.bin': 'x' }), /macro/iu],
  ['dai.pdf', longPdf(500), /500 trang, không phải một giấy mời/u],
];

for (const [name, bytes, why] of HOSTILE) {
  test(`${name} is refused with its reason`, async (context) => {
    const { put } = await makeFolder(context);
    const path = await put(name, bytes);
    await assert.rejects(
      readInvitationFile(path, readDocument),
      (error) => error instanceof UnreadableFile && why.test(error.message),
    );
  });
}

test('bullets of a symbol font, typed in Word, are bullets', async (context) => {
  const { put } = await makeFolder(context);
  const lines = ['3. Thành phần:', '\uF0B7 Giám đốc Sở Y tế;', '\uF0B7 Giám đốc Sở Tài chính.'];
  const path = await put('Giấy mời.docx', docx(lines.map((line) => paragraph(line)).join('')));
  const { paragraphs } = readInvitation(await readInvitationFile(path, readDocument));
  assert.deepEqual(paragraphs, ['Thành phần:', '- Giám đốc Sở Y tế;\n- Giám đốc Sở Tài chính.']);
});

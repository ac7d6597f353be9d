/** Signed PDFs in the packet: it shows what the signature looks like, claims none, and leaves the signed file alone. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { readContent } from '../../../src/attachments/text/read.ts';
import { makePacket } from '../../../src/packs/packet/make.ts';
import { planPacket } from '../../../src/packs/packet/plan.ts';
import { inFolder } from '../../fixtures/content.ts';
import { CONTEXT, meetingWith } from './meeting.ts';

/** A PDF with a signature field and its picture. What matters here is where the parts go, not that it verifies. */
async function signedPdf(): Promise<Buffer> {
  const source = await PDFDocument.create();
  const page = source.addPage([595, 842]);
  const { context } = source;
  const picture = context.register(
    context.stream('0 0 1 rg 0 0 120 40 re f', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 120, 40],
    }),
  );
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'adbe.pkcs7.detached',
      ByteRange: [0, 840, 960, 240],
      Contents: PDFHexString.of('30'.repeat(60)),
      Name: PDFString.of('Van phong'),
    }),
  );
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('Chu ky'),
      V: signature,
      F: 132,
      Rect: [400, 60, 520, 100],
      P: page.ref,
      AP: { N: picture },
    }),
  );
  page.node.addAnnot(field);
  source.catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }));
  return Buffer.from(await source.save({ useObjectStreams: false }));
}

test('a signed PDF stays as it is; the packet is a reading copy that claims no signature', async () => {
  await inFolder(async (root) => {
    const bytes = await signedPdf();
    assert.ok(bytes.includes('/ByteRange'));
    const meeting = await meetingWith(root, [{ id: 'ky-so', kind: 'pdf', bytes, pages: 1 }]);
    const plan = planPacket(meeting, CONTEXT);
    const made = plan && (await makePacket(plan));
    assert.ok(made);

    const kept = await readFile(join(root, 'ky-so'));
    const [document] = meeting.documents;
    assert.equal(createHash('sha256').update(kept).digest('hex'), document?.sha256);

    const packet = await PDFDocument.load(made.bytes);
    assert.equal(packet.catalog.has(PDFName.of('AcroForm')), false);
    const dictionaries = packet.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) => (one instanceof PDFDict ? [one] : []));
    for (const dictionary of dictionaries) {
      for (const name of ['ByteRange', 'FT', 'SigFlags']) {
        assert.equal(dictionary.has(PDFName.of(name)), false, String(dictionary));
      }
    }
    const annotations = packet.getPage(2).node.Annots()?.asArray() ?? [];
    const [stamp] = annotations.map((one) => String(packet.context.lookup(one)));
    assert.equal(annotations.length, 1);
    assert.match(stamp ?? '', /\/Subtype \/Stamp[\s\S]*\/AP/u);

    const [cover] = (await readContent(Buffer.from(made.bytes), 'pdf')).pages;
    const words = (cover?.text ?? '').replace(/\s+/gu, ' ');
    assert.match(
      words,
      /Tệp gốc không bị thay đổi; bản có chữ ký số trên cổng là bản có giá trị pháp lý/u,
    );
  });
});

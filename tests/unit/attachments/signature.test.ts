import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCache } from '../../../src/attachments/cache.ts';
import { isProblem } from '../../../src/attachments/describe.ts';
import { readDocument } from '../../../src/attachments/read-document.ts';
import { signatureText } from '../../../src/i18n/signature.ts';
import { inFolder } from '../../fixtures/content.ts';
import { pdf } from '../../fixtures/files.ts';
import { makeSigner, signPdf } from './signed-pdf.ts';

const AT = new Date('2021-11-30T00:30:00Z');
const PERSON = { name: 'Lê Văn Thử', organisation: 'Văn phòng UBND tỉnh Mẫu' };
const { root, signer } = await makeSigner(PERSON);
const once = await signPdf(pdf(2), { signer, root, at: AT });

const read = (bytes: Uint8Array) =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.pdf');
    await writeFile(path, bytes);
    return readDocument(path, { cache: openCache(join(folder, 'cache')) });
  });

async function signatures(bytes: Uint8Array) {
  const document = await read(bytes);
  if (isProblem(document)) assert.fail(document.code);
  return document.signatures;
}

const changed = (from: string, to: string) =>
  Buffer.from(once.toString('latin1').replace(from, to), 'latin1');

test('a signed file says who signed and when', async () => {
  assert.deepEqual(await signatures(once), [
    { signer: PERSON.name, organisation: PERSON.organisation, signedAt: AT.getTime() / 1000 },
  ]);
});

test('two signatures, one after the other: both are shown', async () => {
  const second = await makeSigner({ name: 'Trần Thị Mẫu', organisation: 'Sở Y tế' });
  const twice = await signPdf(once, { ...second, at: new Date('2021-12-01T00:00:00Z') });
  assert.deepEqual(
    (await signatures(twice)).map((signature) => signature.signer),
    [PERSON.name, 'Trần Thị Mẫu'],
  );
});

test('a file without signature has none', async () => {
  assert.deepEqual(await signatures(pdf(1)), []);
});

test('a line end after the file harms nothing', async () => {
  assert.equal((await signatures(Buffer.concat([once, Buffer.from('\r\n')]))).length, 1);
});

test('a container nobody can read is not called broken', async () => {
  const unknown = Buffer.from(once.toString('latin1').replace(/<3082/u, '<0482'), 'latin1');
  assert.deepEqual(await signatures(unknown), [
    { signer: null, organisation: null, signedAt: null },
  ]);
});

/** The end of a PDF, which readers look for first. */
const END = once.toString('latin1').slice(once.toString('latin1').lastIndexOf('startxref'));

const flipped = Buffer.from(once);
const last = once.toString('latin1').search(/[1-9a-f]0{8,}>/u) - 40;
flipped.write(flipped.toString('latin1', last, last + 1) === '1' ? '2' : '1', last, 'latin1');

const BROKEN: readonly [name: string, bytes: Buffer, found: RegExp][] = [
  ['a letter was changed', changed('Ban mau', 'Ban gia'), /đã bị sửa/u],
  ['line ends were changed', changed('%PDF-1.4\n', '%PDF-1.4 '), /đã bị sửa/u],
  ['the signature itself was changed', flipped, /không ứng với nội dung/u],
  [
    'something was added behind it',
    Buffer.concat([once, Buffer.from(`% ghi thêm\n${END}`)]),
    /ghi thêm sau khi ký/u,
  ],
];

for (const [name, bytes, found] of BROKEN) {
  test(`SIGNATURE_BROKEN: ${name}`, async () => {
    const document = await read(bytes);
    assert.ok(isProblem(document));
    assert.equal(document.code, 'SIGNATURE_BROKEN');
    assert.match(document.found ?? '', found);
  });
}

test('the sentence on the page says what it is worth', () => {
  assert.equal(
    signatureText({ signer: PERSON.name, organisation: 'UBND tỉnh', day: '30/11/2021' }),
    'Tệp có chữ ký số: Lê Văn Thử (UBND tỉnh), ký ngày 30/11/2021 theo đồng hồ của người ký; cổng không xác nhận giá trị pháp lý.',
  );
  assert.equal(
    signatureText({ signer: null, organisation: null, day: null }),
    'Tệp có chữ ký số: không rõ người ký; cổng không xác nhận giá trị pháp lý.',
  );
});

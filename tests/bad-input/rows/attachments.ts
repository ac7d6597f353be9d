/** Files that delegates could not open, or should not. */
import { crc32 } from 'node:zlib';
import CFB from 'cfb';
import sharp from 'sharp';
import { archive, docx, pdf, picture } from '../../fixtures/files.ts';
import { FOLDER, INDEX, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';

/** The report under another name or with other bytes; the problem stands at the file. */
function fileRow(
  id: string,
  name: string,
  file: string,
  bytes: Uint8Array | (() => Uint8Array | Promise<Uint8Array>),
  code: Row['found'][number]['code'],
  says?: RegExp,
): Row {
  return {
    id,
    name,
    spoil: async (draft) => draft.report(typeof bytes === 'function' ? await bytes() : bytes, file),
    found: [{ code, file: `${FOLDER}/attachments/${file}`, ...(says && { says }) }],
  };
}

const pathRow = (id: string, path: string): Row => ({
  id,
  name: `a path instead of a name: ${path}`,
  spoil: (draft: Draft) => {
    draft.files.delete(`${FOLDER}/attachments/Báo cáo.pdf`);
    draft.edit('file: "Báo cáo.pdf"', `file: ${JSON.stringify(path)}`);
  },
  found: [{ code: 'ATTACH_PATH', on: JSON.stringify(path), field: 'attachments[1].file' }],
});

/** An Office file with a password is an old container with the true file as one stream. */
function encrypted(): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0]));
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000, 7));
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const zipOf = (name: string, text = 'x') => archive({ 'a.txt': 'a', [name]: text });

/** The frontmatter's entry for a document that was taken back. */
const withdrawn = (file: string) =>
  `withdrawn:\n  - id: "phu-luc"\n    file: "${file}"\n    title: "Phụ lục"\n    reason: "Đăng nhầm"\n    date: "2021-11-29"\nagenda:`;

export const ATTACHMENT_ROWS: readonly Row[] = [
  {
    id: 'A01',
    name: 'a document that was withdrawn and still lies there',
    spoil: (draft) =>
      draft.edit('agenda:', withdrawn('Phụ lục.pdf')).add('attachments/Phụ lục.pdf', pdf(1)),
    found: [
      {
        code: 'WITHDRAWN_FILE',
        on: 'file: "Phụ lục.pdf"',
        field: 'withdrawn[0].file',
        says: /Xóa tệp/u,
      },
    ],
    twin: (draft) => draft.edit('agenda:', withdrawn('Phụ lục.pdf')),
  },
  {
    id: 'A02',
    name: 'a new document at the address of a withdrawn one',
    spoil: (draft) => draft.edit('agenda:', withdrawn('Bao cao.pdf')),
    found: [
      {
        code: 'WITHDRAWN_ADDRESS',
        on: 'file: "Báo cáo.pdf"',
        field: 'attachments[1].file',
        says: /tên tệp khác/u,
      },
    ],
  },
  {
    id: 'A03',
    name: 'a file that is wrong beside an index.md that is no text',
    spoil: (draft) =>
      draft
        .report(Buffer.alloc(0))
        .files.set(INDEX, Buffer.from(`\uFEFF${draft.index}`, 'utf16le')),
    found: [
      { code: 'FILE_EMPTY', file: `${FOLDER}/attachments/Báo cáo.pdf` },
      { code: 'ENCODING' },
    ],
  },
  {
    id: 'A03a',
    name: 'or beside none, in a folder that is not called as it must be',
    spoil: (draft) => {
      draft.report(Buffer.from('MZ'));
      for (const [name, content] of [...draft.files]) {
        draft.files.delete(name);
        if (name !== INDEX)
          draft.files.set(name.replace('/attachments/', '/Attachments/'), content);
      }
    },
    found: [
      { code: 'INDEX_MISSING', file: FOLDER },
      { code: 'ATTACH_FOLDER', file: `${FOLDER}/Attachments` },
      { code: 'TYPE_MISMATCH', file: `${FOLDER}/Attachments/Báo cáo.pdf` },
    ],
  },
  pathRow('B03', '../../package.json'),
  pathRow('B04', '/etc/passwd'),
  pathRow('B04a', 'C:\\tai lieu\\a.pdf'),
  fileRow('B41b', 'an empty file', 'Báo cáo.pdf', Buffer.alloc(0), 'FILE_EMPTY'),
  fileRow('B56', 'a program', 'a.exe', Buffer.from('MZ'), 'EXT_NOT_ALLOWED'),
  fileRow(
    'B56a',
    'a drawing that can run scripts',
    'a.svg',
    Buffer.from('<svg/>'),
    'EXT_NOT_ALLOWED',
  ),
  fileRow('B56b', 'a page', 'a.html', Buffer.from('<html>'), 'EXT_NOT_ALLOWED'),
  fileRow('B56c', 'Word with macros', 'a.docm', docx(), 'EXT_NOT_ALLOWED'),
  fileRow('B57', 'two endings', 'bao-cao.pdf.exe', Buffer.from('MZ'), 'EXT_NOT_ALLOWED'),
  fileRow('B57a', 'no ending', 'bao-cao', pdf(1), 'EXT_NOT_ALLOWED'),
  fileRow('B58', 'a program as PDF', 'Báo cáo.pdf', Buffer.from('MZ\u0090\u0000'), 'TYPE_MISMATCH'),
  fileRow(
    'B58a',
    'a page as Word',
    'a.doc',
    Buffer.from('<html><body>x'),
    'TYPE_MISMATCH',
    /HTML/u,
  ),
  fileRow('B58b', 'JPEG as PNG', 'a.png', () => picture('jpeg'), 'TYPE_MISMATCH', /JPEG/u),
  fileRow('B58c', 'Word as PDF', 'Báo cáo.pdf', docx(), 'TYPE_MISMATCH', /Word/u),
  fileRow('B58d', 'RTF as Word', 'a.doc', Buffer.from('{\\rtf1 x}'), 'TYPE_MISMATCH', /RTF/u),
  fileRow(
    'B59',
    'macros in Word',
    'a.docx',
    docx('x', { 'word/vbaProject.bin': 'x' }),
    'OFFICE_MACRO',
  ),
  fileRow('B61', 'Word with a password', 'a.docx', encrypted(), 'ENCRYPTED', /mật khẩu/u),
  fileRow('B64', 'half a PDF', 'Báo cáo.pdf', pdf(3).subarray(0, 300), 'TRUNCATED'),
  fileRow('B64a', 'half a Word file', 'a.docx', half(docx('a'.repeat(500))), 'TRUNCATED'),
  fileRow('B64b', 'a PDF without pages', 'Báo cáo.pdf', pdf(0), 'NO_PAGES'),
  fileRow('B66', 'a ZIP that leaves its folder', 'a.zip', zipOf('../x.txt'), 'ZIP_PATH'),
  fileRow('B66a', 'a program in a ZIP', 'a.zip', zipOf('cai-dat.exe'), 'ZIP_EXECUTABLE'),
  fileRow('B66b', 'a ZIP in a ZIP', 'a.zip', zipOf('b.zip'), 'ZIP_NESTED'),
  fileRow('B66c', 'a bomb', 'a.zip', () => zipOf('b.txt', '0'.repeat(70_000_000)), 'ZIP_BOMB'),
  fileRow('B68', 'half a PNG', 'a.png', async () => half(await noise('png')), 'TRUNCATED'),
  fileRow('B68b', 'half a JPEG', 'a.jpg', async () => half(await noise('jpeg')), 'TRUNCATED'),
  fileRow('B68a', 'a picture that swells to gigabytes', 'a.png', hugePicture, 'IMAGE_TOO_LARGE'),
];

/** A picture that does not become small, so that half of it is half a picture. */
function noise(kind: 'png' | 'jpeg'): Promise<Buffer> {
  const size = 64;
  const pixels = Buffer.from(Array.from({ length: size * size * 3 }, (_, at) => (at * 7919) % 251));
  return sharp(pixels, { raw: { width: size, height: size, channels: 3 } })
    .toFormat(kind)
    .toBuffer();
}

/** A small picture whose head claims 30,000 × 30,000 points. */
async function hugePicture(): Promise<Buffer> {
  const bytes = Buffer.from(await picture('png'));
  bytes.writeUInt32BE(30_000, 16);
  bytes.writeUInt32BE(30_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

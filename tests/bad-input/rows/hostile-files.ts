/** Files that would run, fetch or hide something, each beside one that only looks so. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { archive, docx, pdf, picture } from '../../fixtures/files.ts';
import { compound, zip } from '../../unit/attachments/make/office.ts';
import { onePagePdf, stream, type PageOptions } from '../../unit/attachments/make/pdf.ts';
import { FOLDER, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';

type Bytes = Uint8Array | Promise<Uint8Array>;

const report = (file: string, bytes: () => Bytes) => async (draft: Draft) =>
  draft.report(await bytes(), file);

/** A file that is refused, and one of the same name that is not. */
function fileRow(
  id: string,
  name: string,
  file: string,
  bad: () => Bytes,
  code: Row['found'][number]['code'],
  good?: () => Bytes,
): Row {
  return {
    id,
    name,
    spoil: report(file, bad),
    found: [{ code, file: `${FOLDER}/attachments/${file}` }],
    ...(good && { twin: report(file, good) }),
  };
}

const PDF = 'Báo cáo.pdf';
const TEXT = 'BT /F 12 Tf 60 700 Td (Noi dung) Tj ET';
/** Object 6 is what the page must not hold. */
const pdfWith = (...more: PageOptions['more'] & object) => onePagePdf({ content: TEXT, more });
const mention = () =>
  pdf(1, '/S /JavaScript /JS 1 0 R /Launch /EmbeddedFile 7 0 obj endobj /RichMedia');

const objectStream = (dictionary: string, body: string | Uint8Array) =>
  stream(`/Type /ObjStm /N 1 /First 4 ${dictionary}`, body);
const HIDDEN = '7 0 << /S /JavaScript /JS (app.alert(1)) >>';

/** Signed for the test: the digest is right, who signed is nobody. */
function signed(): Buffer {
  const digestAt = 'D'.repeat(64);
  const cms = `<06092a864886f70d01090431220420${digestAt}${'0'.repeat(40)}>`;
  const template = Buffer.from(
    pdfWith(
      `<< /Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 AAAAAA BBBBBB CCCCCC] /Contents ${cms} >>`,
    ),
  ).toString('latin1');
  const from = template.indexOf(cms);
  const then = from + cms.length;
  const padded = (value: number) => String(value).padStart(6, '0');
  const ranged = template
    .replace('AAAAAA', padded(from))
    .replace('BBBBBB', padded(then))
    .replace('CCCCCC', padded(template.length - then));
  const digest = createHash('sha256')
    .update(ranged.slice(0, from) + ranged.slice(then), 'latin1')
    .digest('hex');
  return Buffer.from(ranged.replace(digestAt, digest), 'latin1');
}

const relations = (type: string, target: string) =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const word = (type: string, target: string) => () =>
  docx('x', { 'word/_rels/document.xml.rels': relations(type, target) });
const field = (runs: string) => () =>
  docx('x', {
    'word/header1.xml': `<w:hdr xmlns:w="w"><w:p>${runs}</w:p></w:hdr>`,
  });
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

const sheet = (type: number) => {
  const bytes = Buffer.alloc(64);
  bytes.set([0x09, 0x08, 0x10, 0x00], 0);
  bytes.set([0x85, 0x00, 0x08, 0x00, 0, 0, 0, 0, 0, type], 20);
  return bytes;
};

const zipOf = (files: Zippable) => () => Buffer.from(zipSync(files));
const link = { os: 3, attrs: 0o120777 << 16 } as const;

/** A Word file with another file in it. */
const nested = (name: string, bytes: Uint8Array) =>
  Buffer.from(zipSync({ ...unzipSync(docx()), [name]: bytes }));

/** A name whose one letter is a byte of code page 437. */
function legacyName(): Buffer {
  const bytes = Buffer.from(archive({ 'B@o cao.txt': 'x' }));
  for (let at = bytes.indexOf('B@o'); at >= 0; at = bytes.indexOf('B@o', at)) bytes[at + 1] = 0xa0;
  return bytes;
}

const withTail = (bytes: Uint8Array, tail: Uint8Array | string) =>
  Buffer.concat([bytes, Buffer.from(tail)]);

/** Asks for a password that nobody has. */
const locked = () =>
  onePagePdf({
    content: TEXT,
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`,
  });

const SITE =
  'name: "A"\nshort_name: "A"\norganisation:\n  name: "A"\n  address: "A"\n  email: "a@example.gov.vn"\n  responsible: "A"\nportal_url: "https://a.example.gov.vn"\n';
const limits = (warn: number, file: number, meeting: number, bytes: number) => (draft: Draft) => {
  const text = `limits:\n  file_warn_mb: ${warn}\n  file_max_mb: ${file}\n  meeting_max_mb: ${meeting}\n`;
  draft.files.set('content/site.yaml', SITE + text);
  draft.report(withTail(pdf(1), Buffer.alloc(bytes, ' ')));
};
const LARGE = 1_100_000;

export const HOSTILE_FILE_ROWS: readonly Row[] = [
  {
    id: 'B67',
    name: 'a file larger than site.yaml lets pass',
    spoil: limits(1, 1, 5, LARGE),
    found: [{ code: 'SIZE_LIMIT', file: `${FOLDER}/attachments/${PDF}` }],
    twin: limits(2, 2, 5, LARGE),
  },
  {
    id: 'B67a',
    name: 'a file that takes long to fetch (a warning)',
    spoil: limits(1, 2, 5, LARGE),
    found: [{ code: 'SIZE_LARGE', file: `${FOLDER}/attachments/${PDF}` }],
  },
  {
    id: 'B67b',
    name: 'files that are too much together',
    spoil: limits(2, 2, 1, LARGE),
    found: [{ code: 'MEETING_SIZE', on: 'attachments:\n', field: 'attachments' }],
  },
  fileRow(
    'B40a',
    'a pointer of Git LFS instead of the file',
    PDF,
    () => Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'),
    'LFS_POINTER',
  ),
  fileRow('B61a', 'a PDF with a password', PDF, locked, 'ENCRYPTED', () =>
    onePagePdf({ content: TEXT }),
  ),
  fileRow('B57b', 'two endings (a warning)', 'x.docx.pdf', () => pdf(1), 'DOUBLE_EXTENSION'),
  fileRow(
    'B57c',
    'the ending of a program inside (a warning)',
    'x.exe.pdf',
    () => pdf(1),
    'DOUBLE_EXTENSION',
  ),

  fileRow(
    'B62',
    'JavaScript in a PDF',
    PDF,
    () => pdfWith('<< /S /JavaScript /JS (app.alert(1)) >>'),
    'PDF_JAVASCRIPT',
    mention,
  ),
  fileRow(
    'B62a',
    '/J#61vaScript',
    PDF,
    () => pdfWith('<< /S /J#61v#61Script >>'),
    'PDF_JAVASCRIPT',
    () => pdfWith('<< /S /Java#20Script >>'),
  ),
  fileRow(
    'B62b',
    'a script in a packed object stream',
    PDF,
    () => pdfWith(objectStream('/Filter /FlateDecode', deflateSync(HIDDEN))),
    'PDF_JAVASCRIPT',
    () => pdfWith(objectStream('/Filter /FlateDecode', deflateSync('7 0 (/JavaScript /JS)'))),
  ),
  fileRow(
    'B62c',
    'a script in a plain object stream',
    PDF,
    () => pdfWith(objectStream('', HIDDEN)),
    'PDF_JAVASCRIPT',
  ),
  fileRow(
    'B62d',
    'an object stream packed in an unusual way',
    PDF,
    () => pdfWith(objectStream('/Filter [/ASCIIHexDecode /FlateDecode]', 'x>')),
    'PDF_HIDDEN',
  ),
  fileRow(
    'B62e',
    'an object stream whose packing is told elsewhere',
    PDF,
    () => pdfWith(objectStream('/Filter 7 0 R', deflateSync(HIDDEN)), '/FlateDecode'),
    'PDF_HIDDEN',
  ),
  fileRow(
    'B62f',
    'a script hidden in the data of a picture',
    PDF,
    () => pdfWith(stream('/Subtype /Image', `xx\n7 0 obj\n<< /S /JavaScript >>\nendobj\nxx`)),
    'PDF_JAVASCRIPT',
  ),
  fileRow(
    'B62g',
    'an object stream that swells',
    PDF,
    () => pdfWith(objectStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(70 * 2 ** 20)))),
    'ZIP_BOMB',
  ),
  fileRow('B62h', 'a form of XML', PDF, () => pdfWith('<< /XFA 7 0 R >>'), 'PDF_JAVASCRIPT'),
  fileRow(
    'B63',
    'a PDF that starts a program',
    PDF,
    () => pdfWith('<< /S /Launch /F (cmd.exe) >>'),
    'PDF_LAUNCH',
  ),
  fileRow(
    'B63a',
    'a PDF with a file inside',
    PDF,
    () => pdfWith('<< /Type /Filespec /EF << /F 7 0 R >> >>'),
    'PDF_EMBEDDED_FILE',
    () => pdfWith('<< /Font << /EF /Helvetica >> >>'),
  ),
  fileRow(
    'B63b',
    'a PDF with a film',
    PDF,
    () => pdfWith('<< /Subtype /RichMedia >>'),
    'PDF_MEDIA',
  ),
  fileRow(
    'B63c',
    'a PDF that opens a file of the reader',
    PDF,
    () => pdfWith('<< /S /URI /URI (file:///C:/x) >>'),
    'PDF_URI',
    () => pdfWith('<< /S /URI /URI (https://a.example/file:) >>'),
  ),
  fileRow(
    'B63d',
    'the same, its address in pieces',
    PDF,
    () => pdfWith('<< /S /URI /URI (f\\151le:\\\n///C:/x) >>'),
    'PDF_URI',
  ),
  fileRow(
    'B63e',
    'the same, its address elsewhere and in hexadecimal',
    PDF,
    () => pdfWith('<< /S /URI /URI 7 0 R >>', `<${Buffer.from('file:///x').toString('hex')}>`),
    'PDF_URI',
  ),
  fileRow(
    'B63f',
    'a PDF that sends what is filled in',
    PDF,
    () => pdfWith('<< /S /SubmitForm /F (https://a.example) >>'),
    'PDF_LAUNCH',
  ),
  fileRow(
    'B72',
    'a signed PDF of which one letter was changed',
    PDF,
    () => Buffer.from(signed().toString('latin1').replace('Noi dung', 'Noi dumg'), 'latin1'),
    'SIGNATURE_BROKEN',
    signed,
  ),
  fileRow(
    'B72a',
    'a signed PDF to which something was added',
    PDF,
    () => withTail(signed(), '\n9 0 obj\n<< /X 1 >>\nendobj\n%%EOF\n'),
    'SIGNATURE_BROKEN',
    () => withTail(signed(), '\n9 0 obj\n<< /Type /DSS >>\nendobj\n%%EOF\n'),
  ),
  fileRow(
    'B65',
    'a PDF that is also a ZIP',
    PDF,
    () => withTail(pdf(1), archive({ 'a.txt': 'x' })),
    'POLYGLOT',
    () => withTail(pdf(1), '\n\n'),
  ),
  fileRow(
    'B65a',
    'a PDF that is also a page',
    PDF,
    () =>
      Buffer.from(
        pdf(1).toString('latin1').replace('%PDF-1.4\n', '%PDF-1.4\n%<script>alert(1)</script>\n'),
        'latin1',
      ),
    'POLYGLOT',
  ),
  fileRow(
    'B65b',
    'a program before the PDF',
    PDF,
    () => Buffer.concat([Buffer.from('MZ\x90'), pdf(1)]),
    'POLYGLOT',
    () => Buffer.concat([Buffer.from('\r\n'), pdf(1)]),
  ),
  fileRow(
    'B65c',
    'a picture that is also a ZIP',
    'a.png',
    async () => withTail(await picture('png'), archive({ 'a.txt': 'x' })),
    'POLYGLOT',
  ),
  fileRow(
    'B65d',
    'a Word file with another file behind it',
    'a.docx',
    () => withTail(docx(), 'MZ\x90'),
    'POLYGLOT',
    () => withTail(docx(), '\0\0'),
  ),
  fileRow(
    'B60',
    'a template from elsewhere',
    'a.docx',
    word('attachedTemplate', 'https://a.example/x.dotm'),
    'OFFICE_EXTERNAL',
    word('attachedTemplate', 'file:///C:\\Users\\a\\Normal.dotm'),
  ),
  fileRow(
    'B60a',
    'a picture from elsewhere',
    'a.docx',
    word('image', 'https://a.example/x.png'),
    'OFFICE_EXTERNAL',
    word('hyperlink', 'https://a.example/x.png'),
  ),
  fileRow(
    'B60b',
    'a share of another machine',
    'a.docx',
    word('attachedTemplate', '\\\\a.example\\x.dotm'),
    'OFFICE_EXTERNAL',
  ),
  fileRow(
    'B60c',
    'a link that is a script',
    'a.docx',
    word('hyperlink', 'javascript:alert(1)'),
    'OFFICE_EXTERNAL',
    word('hyperlink', 'mailto:a@example.gov.vn'),
  ),
  fileRow(
    'B60d',
    'an OLE object',
    'a.docx',
    () => docx('x', { 'word/embeddings/oleObject1.bin': 'x' }),
    'OFFICE_EMBEDDED',
    () => nested('word/embeddings/Microsoft_Excel_Sheet1.docx', docx()),
  ),
  fileRow(
    'B60g',
    'Word with macros inside of Word',
    'a.docx',
    () => nested('word/embeddings/a.docx', docx('x', { 'word/vbaProject.bin': 'x' })),
    'OFFICE_MACRO',
    () => nested('word/embeddings/a.docx', docx('x')),
  ),
  fileRow(
    'B60h',
    'a program under the name of a sheet',
    'a.docx',
    () => nested('word/embeddings/a.xlsx', strToU8('MZ')),
    'OFFICE_EMBEDDED',
  ),
  fileRow(
    'B60i',
    'a page that Word takes in',
    'a.docx',
    () => docx('x', { 'word/_rels/document.xml.RELS': relations('aFChunk', 'a.mht') }),
    'OFFICE_EMBEDDED',
  ),
  fileRow(
    'B60j',
    'a sheet that asks the web',
    'a.docx',
    () => docx('x', { 'xl/connections.xml': '<c><webPr url="https://a.example"/></c>' }),
    'OFFICE_EXTERNAL',
  ),
  fileRow(
    'B60e',
    'ActiveX',
    'a.docx',
    () => docx('x', { 'word/activeX/activeX1.xml': '<x/>' }),
    'OFFICE_ACTIVEX',
  ),
  fileRow(
    'B60f',
    'a command cut in two',
    'a.docx',
    field(instruction('DDE') + instruction('AUTO c:\\\\x')),
    'OFFICE_EXTERNAL',
    field(instruction('PAGE') + instruction(' \\* MERGEFORMAT') + '<w:r><w:t>DDEAUTO</w:t></w:r>'),
  ),
  fileRow(
    'B59a',
    'macros of the type of content',
    'a.docx',
    () =>
      docx('x', {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
    'OFFICE_MACRO',
  ),
  fileRow(
    'B59b',
    'macros in an old document',
    'a.doc',
    () => compound({ WordDocument: Buffer.alloc(64), 'Macros/VBA/_VBA_PROJECT': Buffer.alloc(9) }),
    'OFFICE_MACRO',
  ),
  fileRow(
    'B59c',
    'a macro sheet of Excel 4',
    'a.xls',
    () => compound({ Workbook: sheet(1) }),
    'OFFICE_MACRO',
  ),
  fileRow(
    'B59d',
    'a program in an old document',
    'a.doc',
    () =>
      compound({
        WordDocument: Buffer.alloc(64),
        'ObjectPool/_1/\u0001Ole10Native': Buffer.alloc(9),
      }),
    'OFFICE_EMBEDDED',
  ),
  fileRow(
    'B59e',
    'a script in OpenDocument',
    'a.odt',
    () =>
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml':
          '<o xmlns:s="s" xmlns:x="x"><s:event-listener x:href="vnd.sun.star.script:x"/></o>',
      }),
    'OFFICE_MACRO',
  ),
  fileRow(
    'B66d',
    'a link in a ZIP',
    'a.zip',
    zipOf({ 'a.txt': [strToU8('/etc/passwd'), link] }),
    'ZIP_SYMLINK',
    zipOf({ 'a.txt': strToU8('/etc/passwd') }),
  ),
  fileRow(
    'B66e',
    'a name of code page 437',
    'a.zip',
    legacyName,
    'ZIP_NAME_ENCODING',
    zipOf({ 'Báo cáo.txt': strToU8('x') }),
  ),
  fileRow(
    'B66f',
    'a program under another name in a ZIP',
    'a.zip',
    zipOf({ 'Báo cáo.pdf': strToU8('MZ\x90') }),
    'ZIP_EXECUTABLE',
  ),
  fileRow(
    'B66g',
    'a PDF with a script in a ZIP',
    'a.zip',
    zipOf({ 'Báo cáo.pdf': pdfWith('<< /S /JavaScript >>') }),
    'PDF_JAVASCRIPT',
    () => Buffer.from(zipSync({ 'Báo cáo.pdf': pdf(1) })),
  ),
  fileRow(
    'B66h',
    'Word with macros in a ZIP',
    'a.zip',
    zipOf({ 'Mẫu.docm': strToU8('x') }),
    'ZIP_EXECUTABLE',
  ),
];

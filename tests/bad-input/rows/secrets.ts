/** What must not be published, wherever it stands. */
import { archive, docx, pdf } from '../../fixtures/files.ts';
import { onePagePdf, textPdf } from '../../unit/attachments/make/pdf.ts';
import { FOLDER, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';

const INSIDE = 'content-internal/meetings/2021/2021-11-30-giao-ban';

type Code = Row['found'][number]['code'];

const END = 'Trân trọng.';
const lastLine = (id: string, text: string, code: Code, twin?: string): Row => ({
  id,
  name: text,
  spoil: (draft) => draft.edit(END, text),
  found: [{ code, on: text }],
  ...(twin !== undefined && { twin: (draft: Draft) => draft.edit(END, twin) }),
});

const inFile = (
  id: string,
  name: string,
  file: string,
  bytes: () => Uint8Array,
  code: Code,
  good?: () => Uint8Array,
): Row => ({
  id,
  name,
  spoil: (draft) => draft.report(bytes(), file),
  found: [{ code, file: `${FOLDER}/attachments/${file}` }],
  ...(good && { twin: (draft: Draft) => draft.report(good(), file) }),
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const part = (root: string, text: string) => `<w:${root} ${W}><w:p>${text}</w:p></w:${root}>`;
const odt = (body: string, head: string) =>
  archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<d><body><text>${body}</text></body></d>`,
    'styles.xml': `<d>${head}</d>`,
  });
const internal = (draft: Draft) =>
  draft.edit('mode: "online"', 'mode: "online"\naccess: "internal"');
const allow = (code: string, reason: string) => (draft: Draft) =>
  draft
    .edit(END, 'CCCD 001085012345')
    .edit('mode: "online"', `mode: "online"\nallow:\n  - code: "${code}"\n    reason: "${reason}"`);

export const SECRET_ROWS: readonly Row[] = [
  lastLine('B69', 'TỐI MẬT', 'SECRET_MARK', 'Quy định về tài liệu TỐI MẬT'),
  lastLine('B69a', 'TUYỆT MẬT', 'SECRET_MARK', 'Giữ bí mật tuyệt đối'),
  lastLine('B69b', '**M**ẬT', 'SECRET_MARK', 'Mật độ **giao thông**'),
  lastLine('B69c', 'T&#7888;I M&#7852;T', 'SECRET_MARK', 'B&#7843;o m&#7853;t'),
  lastLine('B69d', 'Độ mật: Tối mật', 'SECRET_MARK', 'Độ mật: Không'),
  {
    id: 'B69e',
    name: 'the mark decomposed',
    spoil: (draft) => draft.edit(END, 'MẬT'.normalize('NFD')),
    found: [
      { code: 'SECRET_MARK', on: 'MẬT'.normalize('NFD') },
      { code: 'TEXT_NFC', on: 'MẬT'.normalize('NFD') },
    ],
  },
  {
    id: 'B69f',
    name: 'the mark as a title',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '"Tối mật"'),
    found: [{ code: 'SECRET_MARK', on: 'title: "Tối mật"', field: 'title' }],
    twin: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '"Họp về danh mục Tối mật"'),
  },
  inFile(
    'B69g',
    'the mark in Word, in two pieces',
    'a.docx',
    () => docx('T</w:t></w:r><w:r><w:t>ỐI MẬT'),
    'SECRET_MARK',
    () => docx('Bảo mật'),
  ),
  inFile(
    'B69h',
    'the mark in the letterhead',
    'a.docx',
    () => docx('x', { 'word/header1.xml': part('hdr', run('MẬT')) }),
    'SECRET_MARK',
    () => docx('x', { 'word/header1.xml': part('hdr', run('UBND TỈNH')) }),
  ),
  inFile(
    'B69i',
    'the mark in a comment',
    'a.docx',
    () => docx('x', { 'word/comments.xml': part('comments', run('Tuyệt mật')) }),
    'SECRET_MARK',
  ),
  inFile(
    'B69j',
    'the mark in the properties',
    'a.docx',
    () =>
      docx('x', {
        'docProps/core.xml':
          '<cp xmlns:d="d"><d:title>x</d:title><d:subject>Tối mật</d:subject></cp>',
      }),
    'SECRET_MARK',
  ),
  inFile(
    'B69k',
    'the mark in a PDF',
    'Báo cáo.pdf',
    () => textPdf(['Bao cao', 'TUYET MAT', 'Noi dung']),
    'SECRET_MARK',
    () => textPdf(['Bao cao', 'TUYET MAT KHONG', 'Noi dung']),
  ),
  inFile(
    'B69l',
    'the mark as a note in a PDF',
    'Báo cáo.pdf',
    () =>
      onePagePdf({
        mediaBox: '0 0 595 842] /Annots [6 0 R',
        content: 'BT /F 12 Tf 60 700 Td (x) Tj ET',
        more: [
          `<< /Type /Annot /Contents <FEFF${Buffer.from('TỐI MẬT', 'utf16le').swap16().toString('hex')}> >>`,
        ],
      }),
    'SECRET_MARK',
  ),
  inFile(
    'B69m',
    'the mark in a text file of a ZIP',
    'a.zip',
    () => archive({ 'a.txt': 'Họp\nMẬT\n' }),
    'SECRET_MARK',
    () => archive({ 'a.txt': 'Họp\nMật ong\n' }),
  ),
  inFile(
    'B69n',
    'the mark in the name of a file of a ZIP',
    'a.zip',
    () => archive({ 'TỐI MẬT.txt': 'x' }),
    'SECRET_MARK',
  ),
  {
    id: 'B69o',
    name: 'the mark in the name of a file',
    spoil: (draft) => draft.report(pdf(1), 'Báo cáo (TỐI MẬT).pdf'),
    found: [{ code: 'SECRET_MARK', file: `${FOLDER}/attachments/Báo cáo (TỐI MẬT).pdf` }],
    twin: (draft) => draft.report(pdf(1), 'Báo cáo (bảo mật).pdf'),
  },
  {
    id: 'B69p',
    name: 'the mark in a meeting of the office only',
    spoil: (draft) => internal(draft.edit(END, 'MẬT')),
    found: [{ code: 'SECRET_MARK', on: 'MẬT\n' }],
  },
  {
    id: 'B69q',
    name: 'a reason for a secret: there is none',
    spoil: (draft) =>
      allow('SECRET_MARK', 'Lãnh đạo đồng ý')(draft).edit('CCCD 001085012345', 'MẬT'),
    found: [
      { code: 'FIELD_VALUE', on: 'code: "SECRET_MARK"', field: 'allow[0].code' },
      { code: 'SECRET_MARK', on: 'MẬT\n' },
    ],
  },
  {
    id: 'B70',
    name: 'for the office only, in public',
    spoil: (draft) => draft.edit(END, '*Lưu hành nội bộ*'),
    found: [{ code: 'INTERNAL_MARK', on: '*Lưu hành' }],
    twin: (draft) => internal(draft.edit(END, '*Lưu hành nội bộ*')),
  },
  inFile(
    'B70a',
    'to be given back, in public',
    'a.docx',
    () => docx('XEM XONG TRẢ LẠI'),
    'INTERNAL_MARK',
  ),
  {
    id: 'B69r',
    name: 'the mark on a page of the office',
    spoil: (draft) =>
      draft.files.set('content/pages/a.md', '---\ntitle: "x"\ndescription: "x"\n---\n\nMẬT\n'),
    found: [{ code: 'SECRET_MARK', file: 'content/pages/a.md', line: 6 }],
  },
  inFile(
    'B69t',
    'the mark in the letterhead of OpenDocument',
    'a.odt',
    () => odt('<p>x</p>', '<p>MẬT</p>'),
    'SECRET_MARK',
    () => odt('<p>x</p>', '<p>UBND</p>'),
  ),
  {
    id: 'B70b',
    name: 'the number of a paper, with a reason in the wrong place',
    spoil: (draft) => draft.edit(END, 'CCCD 001085012345 (allow: công khai)'),
    found: [{ code: 'CITIZEN_ID', on: 'CCCD', says: /001•+45.*allow:/su }],
  },
  {
    id: 'B71',
    name: 'the number of a paper',
    spoil: (draft) => draft.edit(END, 'CCCD 001085012345'),
    found: [{ code: 'CITIZEN_ID', on: 'CCCD' }],
    twin: allow('CITIZEN_ID', 'Danh sách công khai theo Quyết định 12/QĐ-UBND'),
  },
  lastLine('B71a', 'Số tài khoản: 19034567890121', 'BANK_ACCOUNT', 'Số tài khoản đã mở: 1.250.000'),
  lastLine('B71b', '-----BEGIN PRIVATE KEY-----', 'CREDENTIAL', '-----BEGIN PUBLIC KEY-----'),
  lastLine('B71c', 'Liên hệ: 0912 345 678', 'MOBILE_NUMBER', 'Liên hệ: 0204 3854 000'),
  lastLine('B71d', 'Gửi về vanthu@gmail.com', 'PRIVATE_MAIL', 'Gửi về vanthu@tinhmau.gov.vn'),
  lastLine(
    'B71j',
    'Mật khẩu phòng họp: 482913',
    'PASSWORD',
    'Mật khẩu phòng họp gửi qua thư công vụ',
  ),
  inFile(
    'B71e',
    'the number of a paper in Word',
    'a.docx',
    () => docx('CCCD 001085012345'),
    'CITIZEN_ID',
    () => docx('Số 001/2021'),
  ),
  {
    id: 'B71f',
    name: 'a reason without words',
    spoil: allow('CITIZEN_ID', ''),
    found: [
      { code: 'FIELD_EMPTY', on: 'reason: ""', field: 'allow[0].reason' },
      { code: 'CITIZEN_ID', on: 'CCCD' },
    ],
  },
  {
    id: 'B46b',
    name: 'a mistyped word never makes a meeting public',
    spoil: (draft) => draft.edit('mode: "online"', 'mode: "online"\nacess: "internal"'),
    found: [{ code: 'FIELD_UNKNOWN', on: 'acess:', field: 'acess', says: /“access”/u }],
    twin: internal,
  },
  {
    id: 'B46c',
    name: 'an audience that there is not',
    spoil: (draft) => draft.edit('mode: "online"', 'mode: "online"\naccess: "intrenal"'),
    found: [{ code: 'FIELD_VALUE', on: 'access:', field: 'access', says: /“internal”/u }],
  },
  {
    id: 'B46d',
    name: 'a draft that is no yes',
    spoil: (draft) => draft.edit('mode: "online"', 'mode: "online"\ndraft: "yes"'),
    found: [{ code: 'FIELD_TYPE', on: 'draft:', field: 'draft' }],
    twin: (draft) => draft.edit('mode: "online"', 'mode: "online"\ndraft: true'),
  },
  {
    id: 'B46e',
    name: 'a moment of publishing that is none',
    spoil: (draft) => draft.edit('mode: "online"', 'mode: "online"\npublish_at: "25/11/2021"'),
    found: [{ code: 'DATE_FORMAT', on: 'publish_at:', field: 'publish_at' }],
    twin: (draft) => draft.edit('mode: "online"', 'mode: "online"\npublish_at: "2021-11-25T08:00"'),
  },
  {
    id: 'B46f',
    name: 'a public meeting in the folder of the office',
    spoil: (draft) => draft.edit('mode: "online"', 'mode: "online"\naccess: "public"').move(INSIDE),
    found: [{ code: 'ACCESS_CONFLICT', file: `${INSIDE}/index.md`, line: 5, field: 'access' }],
    twin: (draft) => draft.move(INSIDE),
  },
  {
    id: 'B37c',
    name: 'a public text that points at what not everybody may know of',
    spoil: (draft) => hidden(draft).edit(END, 'Xem [họp](/hop/2021-11-30-hop-kin/)'),
    found: [{ code: 'LINK_DEAD', on: 'Xem [họp]', column: 5 }],
    twin: (draft) => hidden(draft),
  },
];

/** A second meeting, for the office only. */
function hidden(draft: Draft): Draft {
  for (const [name, content] of [...draft.files]) {
    const text = name.endsWith('index.md')
      ? draft.index.replace('number: "05"', 'number: "06"\naccess: "internal"')
      : content;
    draft.files.set(name.replace(FOLDER, 'content/meetings/2021/2021-11-30-hop-kin'), text);
  }
  return draft;
}

/** A second look over the clerk’s shoulder: names that nearly fit, files twice, numbers and times that cannot be. */
import { archive, docx, pdf } from '../../fixtures/files.ts';
import { FOLDER, ID, INDEX, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';

const FILES = `${FOLDER}/attachments`;

function renamed(draft: Draft, from: string, to: string): void {
  const content = draft.files.get(from) ?? '';
  draft.files.delete(from);
  draft.files.set(to, content);
}

/** The meeting’s text under another name. */
const indexRow = (id: string, name: string): Row => ({
  id,
  name: `index.md as “${name}”`,
  spoil: (draft) => {
    renamed(draft, INDEX, `${FOLDER}/${name}`);
  },
  found: [{ code: 'NAME_MEANT', file: `${FOLDER}/${name}`, says: /“index\.md”/u }],
});

const symbolRow = (id: string, typed: string): Row => ({
  id,
  name: `the symbol ${JSON.stringify(typed)}`,
  spoil: (draft) => draft.edit('"GM-UBND"', JSON.stringify(typed)),
  found: [{ code: 'FIELD_VALUE', on: 'symbol:', field: 'symbol', says: /: "GM-UBND"$/u }],
});

const timeRow = (id: string, typed: string, says: RegExp): Row => ({
  id,
  name: `a row of the programme at ${typed}`,
  spoil: (draft) => draft.edit('  - content:', `  - time: "${typed}"\n    content:`),
  found: [{ code: 'FIELD_VALUE', on: 'time:', field: 'agenda[0].time', says }],
});

/** A document that was taken back, under a name. */
const withdrawn = (file: string) =>
  `withdrawn:\n  - id: "cu"\n    file: "${file}"\n    title: "A"\n    reason: "B"\n    date: "2021-11-24"\nagenda:`;

const agencies = (first: string, second: string) =>
  `- id: "ubnd-tinh-mau"\n  name: "A"\n  ${first}\n- id: "so-y-te-mau"\n  name: "B"\n  ${second}\n`;

const changed = (...types: readonly string[]) =>
  `changes:\n${types.map((type) => `  - date: "2021-11-25"\n    type: "${type}"\n    note: "A"\n`).join('')}agenda:`;

const replacing = (id: string) => `\n    replaces: "${id}"\n    note: "Cập nhật số liệu"`;

export const OFFICE_ROWS: readonly Row[] = [
  indexRow('C20', 'index.markdown'),
  indexRow('C20a', 'index.md '),
  indexRow('C20b', ' index.md'),
  indexRow('C20c', 'index,md'),
  indexRow('C20d', 'indx.md'),
  indexRow('C20e', 'index (1).md'),
  indexRow('C20f', 'Giấy mời.md'),
  {
    id: 'C20g',
    name: 'index.md and, as Notepad saved it again, index.md.txt: nobody is told to publish it',
    spoil: (draft) => draft.add('index.md.txt', draft.index),
    found: [
      {
        code: 'STRAY_FILE',
        file: `${FOLDER}/index.md.txt`,
        says: /chỉ có một tệp index\.md: xem bản nào đúng/u,
      },
    ],
  },
  {
    id: 'C20h',
    name: 'a folder that is called index.md',
    spoil: (draft) => {
      renamed(draft, INDEX, `${FOLDER}/index.md/index.md`);
    },
    found: [{ code: 'MEETING_PLACE', file: `${FOLDER}/index.md` }],
  },
  {
    id: 'C21',
    name: 'the documents beside index.md: each is told once',
    spoil: (draft) => {
      for (const file of ['Báo cáo.pdf', 'Giấy mời.docx'])
        renamed(draft, `${FILES}/${file}`, `${FOLDER}/${file}`);
    },
    found: ['Báo cáo.pdf', 'Giấy mời.docx'].map((file) => ({
      code: 'STRAY_FILE',
      file: `${FOLDER}/${file}`,
      says: /chuyển vào thư mục attachments\//u,
    })),
  },
  {
    id: 'C21a',
    name: 'two files of one name, one of them from a Mac: neither takes the place of the other',
    spoil: (draft) => draft.add('attachments/Báo cáo.pdf'.normalize('NFD'), pdf(3)),
    found: [{ code: 'NAME_TWICE', file: `${FILES}/Báo cáo.pdf`, says: /xem tệp nào đúng/u }],
  },
  {
    id: 'C21b',
    name: 'a file that differs from a declared one in capitals: declaring it would not help',
    spoil: (draft) => draft.add('attachments/BÁO CÁO.PDF', pdf(1)),
    found: [
      {
        code: 'ATTACH_ADDRESS',
        on: 'attachments:\n',
        field: 'attachments',
        says: /“BÁO CÁO\.PDF” và “Báo cáo\.pdf”.*Đổi tên/su,
      },
    ],
    twin: (draft) => draft.report(pdf(1), 'BÁO CÁO.PDF'),
  },
  {
    id: 'C21c',
    name: 'a shortcut, a file of a program, one without an ending',
    spoil: (draft) =>
      draft
        .add('attachments/Báo cáo - Shortcut.lnk', 'L')
        .add('attachments/~WRL0001.tmp', 'x')
        .add('attachments/Phụ lục', pdf(1)),
    found: [
      { code: 'EXT_NOT_ALLOWED', file: `${FILES}/Báo cáo - Shortcut.lnk`, says: /lối tắt/u },
      { code: 'EXT_NOT_ALLOWED', file: `${FILES}/Phụ lục`, says: /không có đuôi/u },
      { code: 'STRAY_FILE', file: `${FILES}/~WRL0001.tmp`, says: /tệp tạm của Word/u },
    ],
  },
  {
    id: 'C21d',
    name: 'a Word file renamed to PDF, an archive in an archive',
    spoil: (draft) => {
      draft.report(docx('A'));
      draft.edit('file: "Giấy mời.docx"', 'file: "Giấy mời.zip"');
      draft.files.delete(`${FILES}/Giấy mời.docx`);
      draft.add('attachments/Giấy mời.zip', archive({ 'a.rar': 'Rar!', 'b.txt': 'x' }));
    },
    found: [
      { code: 'TYPE_MISMATCH', file: `${FILES}/Báo cáo.pdf`, says: /Word \(\.docx\)/u },
      { code: 'ZIP_NESTED', file: `${FILES}/Giấy mời.zip`, says: /“a\.rar”/u },
    ],
  },
  {
    id: 'C21e',
    name: 'a document and what Windows leaves among the pages of the portal',
    spoil: (draft) => {
      draft.files.set('content/pages/Giấy mời.docx', docx('A'));
      draft.files.set('content/pages/Thumbs.db', 'x');
    },
    found: [
      {
        code: 'STRAY_FILE',
        file: 'content/pages/Giấy mời.docx',
        says: /attachments\/ của cuộc họp/u,
      },
      { code: 'STRAY_FILE', file: 'content/pages/Thumbs.db', says: /xóa nó đi/u },
    ],
    twin: (draft) => {
      draft.files.set('content/pages/gioi-thieu.md', '---\ntitle: "A"\n---\n\nGiới thiệu.\n');
      draft.files.set('content/pages/so-do.png', 'x');
      draft.files.set('content/pages/.gitkeep', '');
    },
  },
  symbolRow('C22', 'GM - UBND'),
  symbolRow('C22a', 'GM\u00A0-\u00A0UBND'),
  symbolRow('C22b', 'gm-ubnd'),
  symbolRow('C22c', 'GM-UBNd'),
  symbolRow('C22d', 'G\u041C-UBND'),
  symbolRow('C22e', 'GM–UBND'),
  {
    id: 'C22f',
    name: 'a reference with a small letter, and with a letter of another alphabet',
    spoil: (draft) => draft.edit('mode:', 'references: ["63/KH-UBNd", "207/Q\u00D0-UBND"]\nmode:'),
    found: [
      { code: 'FIELD_VALUE', on: 'references:', field: 'references[0]', says: /"63\/KH-UBND"$/u },
      { code: 'FIELD_VALUE', on: 'references:', field: 'references[1]', says: /"207\/QĐ-UBND"$/u },
    ],
    twin: (draft) =>
      draft
        .edit('"GM-UBND"', '"TTr-SNgV"')
        .edit('mode:', 'references: ["30/2020/NĐ-CP", "749/QĐ-TTg", "128-GM/TU"]\nmode:'),
  },
  timeRow('C23', '25h', /"08:00"/u),
  timeRow('C23a', '7h60', /"08:00"/u),
  timeRow('C23b', '08:30-08:00', /muộn hơn/u),
  {
    id: 'C24',
    name: 'a deadline before the invitation was issued (a warning)',
    spoil: (draft) => draft.edit('"2021-11-26T15:00:00+07:00"', '"2012-11-26T15:00:00+07:00"'),
    found: [
      {
        code: 'DEADLINE_EARLY',
        on: 'due:',
        field: 'assignments[0].due',
        says: /26\/11\/2012.*23\/11\/2021/su,
      },
    ],
    twin: (draft) => draft.edit('"2021-11-26T15:00:00+07:00"', '"2021-11-23"'),
  },
  {
    id: 'C25',
    name: 'documents that each replace the other: neither would be shown',
    spoil: (draft) =>
      draft
        .edit('type: "invitation"', `type: "invitation"${replacing('bao-cao')}`)
        .edit('type: "report"', `type: "report"${replacing('giay-moi')}`),
    found: [
      {
        code: 'REPLACE_LOOP',
        on: 'replaces: "bao-cao"',
        field: 'attachments[0].replaces',
        says: /Chỉ ghi replaces ở bản mới/u,
      },
    ],
  },
  {
    id: 'C25a',
    name: 'a document that replaces itself',
    spoil: (draft) => draft.edit('type: "report"', `type: "report"${replacing('bao-cao')}`),
    found: [{ code: 'REPLACE_LOOP', on: 'replaces:', field: 'attachments[1].replaces' }],
    twin: (draft) => draft.edit('type: "report"', `type: "report"${replacing('giay-moi')}`),
  },
  {
    id: 'C25b',
    name: 'a meeting that replaces itself',
    spoil: (draft) => draft.edit('agenda:', `replaced_by: "${ID}"\nagenda:`),
    found: [{ code: 'ID_LOOP', on: 'replaced_by:', field: 'replaced_by' }],
  },
  {
    id: 'C25c',
    name: 'agencies of which each is above, or after, the other: told once',
    spoil: (draft) =>
      draft.files.set(
        'content/organisations.yaml',
        agencies('parent: "so-y-te-mau"', 'parent: "ubnd-tinh-mau"\n  successor: "so-y-te-mau"'),
      ),
    found: [
      {
        code: 'ID_LOOP',
        file: 'content/organisations.yaml',
        line: 3,
        field: '[0].parent',
        says: /một trong số đó trỏ nhầm/u,
      },
      {
        code: 'ID_LOOP',
        file: 'content/organisations.yaml',
        line: 7,
        field: '[1].successor',
      },
    ],
    twin: (draft) =>
      draft.files.set(
        'content/organisations.yaml',
        agencies('successor: "so-y-te-mau"', 'parent: "ubnd-tinh-mau"'),
      ),
  },
  {
    id: 'C28',
    name: 'a meeting that was cancelled, but whose status does not say so',
    spoil: (draft) => draft.edit('agenda:', changed('postpone', 'reschedule', 'cancel')),
    found: [
      {
        code: 'STATUS_MISSING',
        line: 26,
        field: 'changes[2].type',
        says: /status: "cancelled"$/u,
      },
    ],
    twin: (draft) => draft.edit('agenda:', changed('postpone', 'reschedule', 'supplement')),
  },
  {
    id: 'C29',
    name: 'blanks and dots where words are wanted',
    spoil: (draft) =>
      draft
        .edit('"Giao ban trực tuyến tháng 11"', '" \u00A0 "')
        .edit('"Báo cáo của Sở Y tế"', '"........"'),
    found: [
      { code: 'FIELD_EMPTY', on: 'title: " \u00A0', field: 'title' },
      { code: 'FIELD_EMPTY', on: '"........"', field: 'attachments[1].title' },
    ],
  },
  {
    id: 'C29a',
    name: 'a letter that turns the writing round is told once, with its column',
    spoil: (draft) => draft.edit('"Giao ban trực', '"\u202EGiao ban trực'),
    found: [{ code: 'CONTROL_CHAR', line: 2, column: 9, says: /U\+202E/u }],
  },
  {
    id: 'C29b',
    name: 'a number of copies that no rule allows is told once',
    spoil: (draft) => draft.edit('paper_copies: 5', 'paper_copies: 99999999999999999999'),
    found: [{ code: 'FIELD_RANGE', on: 'paper_copies:', field: 'assignments[0].paper_copies' }],
  },
  {
    id: 'C30',
    name: 'three dots among the fields, below which nothing would be read',
    spoil: (draft) => draft.edit('mode:', '...\nmode:'),
    found: [{ code: 'YAML', line: 4, says: /Xóa dòng này\.$/u }],
  },
  {
    id: 'C30a',
    name: 'a list instead of fields: nothing is said of what it does not hold',
    spoil: (draft) => draft.files.set(INDEX, '---\n- Họp\n- Giao ban\n---\n\nKính mời.\n'),
    found: [{ code: 'FIELD_TYPE', line: 2, field: '', says: /danh sách/u }],
  },
  {
    id: 'C31',
    name: 'a letter that was answered five thousand times',
    spoil: (draft) => draft.edit('Trân trọng.', `${'> '.repeat(5000)}Trân trọng.`),
    found: [{ code: 'TEXT_DEEP', on: 'Trân trọng.', column: 401 }],
    twin: (draft) => draft.edit('Trân trọng.', `${'> '.repeat(50)}Trân trọng.`),
  },
  {
    id: 'C31a',
    name: 'a page of the portal as Notepad saves it',
    spoil: (draft) => draft.files.set('content/pages/gioi-thieu.md.txt', 'Giới thiệu'),
    found: [
      {
        code: 'NAME_MEANT',
        file: 'content/pages/gioi-thieu.md.txt',
        says: /thành gioi-thieu\.md/u,
      },
    ],
  },
  {
    id: 'C26',
    name: 'the way to a file that was withdrawn',
    spoil: (draft) => draft.edit('agenda:', withdrawn('../Báo cáo cũ.pdf')),
    found: [{ code: 'ATTACH_PATH', on: 'Báo cáo cũ', field: 'withdrawn[0].file' }],
  },
  {
    id: 'C26a',
    name: 'a withdrawn file without its ending, from which its address is made',
    spoil: (draft) => draft.edit('agenda:', withdrawn('Báo cáo cũ')),
    found: [
      { code: 'FIELD_VALUE', on: 'Báo cáo cũ', field: 'withdrawn[0].file', says: /cả đuôi tệp/u },
    ],
    twin: (draft) => draft.edit('agenda:', withdrawn('Báo cáo cũ.pdf')),
  },
  {
    id: 'C27',
    name: 'line ends that were turned into those of Windows twice: told once',
    spoil: (draft) => draft.files.set(INDEX, draft.index.replaceAll('\n', '\r\r\n')),
    found: [{ code: 'CONTROL_CHAR', line: 1, column: 4, says: /U\+000D.*check -- --fix/su }],
  },
];

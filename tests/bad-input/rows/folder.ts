/** The folder of a meeting and the names in it. */
import { pdf } from '../../fixtures/files.ts';
import { FOLDER, ID } from '../draft.ts';
import type { Row } from '../row.ts';

const ELSEWHERE = `content/meetings/2020/${ID}`;

/** The documents in a folder of another name, with whatever else is there. */
const folderRow = (
  id: string,
  name: string,
  says: RegExp,
  others: readonly string[] = [],
): Row => ({
  id,
  name: `the documents in “${name}”${others.length > 0 ? `, beside ${others.join(', ')}` : ''}`,
  spoil: (draft) => {
    for (const [path, content] of [...draft.files]) {
      draft.files.delete(path);
      draft.files.set(path.replace('/attachments/', `/${name}/`), content);
    }
    for (const other of others) draft.add(other, '');
  },
  found: [{ code: 'ATTACH_FOLDER', file: `${FOLDER}/${name}`, says }],
});

/** The invitation becomes a file whose name is nearly that of the report. */
function twoNamesRow(id: string, name: string, file: string): Row {
  return {
    id,
    name,
    spoil: (draft) =>
      draft
        .edit('file: "Giấy mời.docx"', `file: "${file}"`)
        .add(`attachments/${file}`, pdf(1))
        .files.delete(`${FOLDER}/attachments/Giấy mời.docx`),
    found: [{ code: 'ATTACH_ADDRESS', on: 'file: "Báo cáo.pdf"', field: 'attachments[1].file' }],
  };
}

export const FOLDER_ROWS: readonly Row[] = [
  {
    id: 'B01',
    name: 'a folder with blanks, capitals and marks',
    spoil: (draft) => draft.move('content/meetings/2021/Họp 11'),
    found: [{ code: 'ID_FORMAT', file: 'content/meetings/2021/Họp 11', says: /2021-11-30-/u }],
  },
  {
    id: 'B01b',
    name: 'a folder of a month that there is not',
    spoil: (draft) => draft.move('content/meetings/2021/2021-13-30-giao-ban'),
    found: [
      {
        code: 'ID_FORMAT',
        file: 'content/meetings/2021/2021-13-30-giao-ban',
        says: /2021-11-30-giao-ban/u,
      },
    ],
  },
  {
    id: 'B01c',
    name: 'a folder of another day than the meeting (a warning)',
    spoil: (draft) => draft.move('content/meetings/2021/2021-11-29-giao-ban'),
    found: [
      {
        code: 'ID_DAY',
        file: 'content/meetings/2021/2021-11-29-giao-ban/index.md',
        line: 9,
        field: 'starts_at',
        says: /2021-11-30-giao-ban/u,
      },
    ],
    twin: (draft) =>
      draft
        .edit(
          'agenda:',
          'changes:\n  - date: "2021-11-25"\n    type: "reschedule"\n    note: "Theo công điện"\n    previous_starts_at: "2021-11-29T07:30:00+07:00"\nagenda:',
        )
        .edit('weekday_printed: "thứ Ba"\n', '')
        .move('content/meetings/2021/2021-11-29-giao-ban'),
  },
  {
    id: 'B01a',
    name: 'a folder under the wrong year',
    spoil: (draft) => draft.move(ELSEWHERE),
    found: [{ code: 'ID_DATE', file: ELSEWHERE, says: /content\/meetings\/2021\// }],
  },
  {
    id: 'B05',
    name: 'a link to a file outside',
    spoil: (draft) => draft.links.set(`${FOLDER}/attachments/x.pdf`, '/etc/hostname'),
    found: [{ code: 'SYMLINK', file: `${FOLDER}/attachments/x.pdf` }],
  },
  {
    id: 'B06',
    name: 'a meeting that is a link to a folder',
    spoil: (draft) => draft.links.set('content/meetings/2021/2021-12-01-hop', '/tmp'),
    found: [{ code: 'SYMLINK', file: 'content/meetings/2021/2021-12-01-hop' }],
  },
  {
    id: 'B06a',
    name: 'a year that is a link to a folder',
    spoil: (draft) => draft.links.set('content/meetings/2022', '/tmp'),
    found: [{ code: 'SYMLINK', file: 'content/meetings/2022' }],
  },
  {
    id: 'B07',
    name: 'a hidden file beside index.md',
    spoil: (draft) => draft.add('.env', 'SECRET=1'),
    found: [{ code: 'STRAY_FILE', file: `${FOLDER}/.env` }],
  },
  {
    id: 'B07x',
    name: 'a text beside index.md, which no page would show',
    spoil: (draft) => draft.add('agenda.md', 'Chương trình\n'),
    found: [{ code: 'STRAY_FILE', file: `${FOLDER}/agenda.md`, says: /cuối index\.md/u }],
  },
  {
    id: 'B07a',
    name: 'what Office and Windows leave behind',
    spoil: (draft) =>
      draft.add('attachments/Thumbs.db', 'x').add('attachments/~$Báo cáo.docx', 'x'),
    found: [
      { code: 'STRAY_FILE', file: `${FOLDER}/attachments/Thumbs.db` },
      { code: 'STRAY_FILE', file: `${FOLDER}/attachments/~$Báo cáo.docx` },
    ],
  },
  {
    id: 'B07b',
    name: 'a file among the meetings',
    spoil: (draft) => draft.files.set('content/meetings/2021/Giấy mời.docx', 'x'),
    found: [{ code: 'STRAY_FILE', file: 'content/meetings/2021/Giấy mời.docx' }],
  },
  {
    id: 'B07c',
    name: 'a folder in attachments/',
    spoil: (draft) => draft.add('attachments/Mục 1/a.pdf', 'x'),
    found: [{ code: 'STRAY_FILE', file: `${FOLDER}/attachments/Mục 1` }],
  },
  {
    ...twoNamesRow('B09', 'two names that differ in their marks only', 'Bao cao.pdf'),
    twin: (draft) => {
      const bytes = draft.files.get(`${FOLDER}/attachments/Báo cáo.pdf`) ?? '';
      draft.files.delete(`${FOLDER}/attachments/Báo cáo.pdf`);
      draft.add('attachments/Báo cáo.pdf'.normalize('NFD'), bytes);
    },
  },
  twoNamesRow('B08', 'two names that differ in their capitals only', 'báo cáo.pdf'),
  {
    id: 'B10',
    name: 'a name of 181 bytes',
    spoil: (draft) => draft.report(pdf(1), `${'a'.repeat(177)}.pdf`),
    found: [{ code: 'NAME_LONG', file: `${FOLDER}/attachments/${'a'.repeat(177)}.pdf` }],
    twin: (draft) => draft.report(pdf(1), `${'a'.repeat(176)}.pdf`),
  },
  {
    id: 'B11',
    name: 'names that Windows cannot hold',
    spoil: (draft) => draft.report(pdf(1), 'con.pdf'),
    found: [{ code: 'NAME_HIDDEN', file: `${FOLDER}/attachments/con.pdf` }],
    twin: (draft) => draft.report(pdf(1), 'con số.pdf'),
  },
  {
    id: 'B12',
    name: 'a name that hides its true ending',
    spoil: (draft) => draft.add('attachments/bao-cao\u202Efdp.exe', 'x'),
    found: [
      { code: 'NAME_HIDDEN', file: `${FOLDER}/attachments/bao-cao\u202Efdp.exe` },
      { code: 'ATTACH_UNLISTED', on: 'attachments:\n', field: 'attachments' },
    ],
  },
  {
    id: 'B38',
    name: 'a file that is not declared',
    spoil: (draft) => draft.add('attachments/Phụ lục 2.pdf', pdf(1)),
    found: [
      {
        code: 'ATTACH_UNLISTED',
        on: 'attachments:\n',
        field: 'attachments',
        says: /id: "phu-luc-2"\n {4}file: "Phụ lục 2.pdf"/u,
      },
    ],
  },
  {
    id: 'B39',
    name: 'a declared file that is not there, but one that is nearly called so',
    spoil: (draft) => draft.edit('file: "Báo cáo.pdf"', 'file: "Báo cao.pdf"'),
    found: [
      {
        code: 'ATTACH_MISSING',
        on: 'file: "Báo cao.pdf"',
        field: 'attachments[1].file',
        says: /Ý bạn là “Báo cáo\.pdf”/u,
      },
    ],
  },
  {
    id: 'B39b',
    name: 'a file that was renamed in the folder only',
    spoil: (draft) => {
      const bytes = draft.files.get(`${FOLDER}/attachments/Báo cáo.pdf`) ?? '';
      draft.files.delete(`${FOLDER}/attachments/Báo cáo.pdf`);
      draft.add('attachments/Số liệu quý III.pdf', bytes);
    },
    found: [
      {
        code: 'ATTACH_MISSING',
        on: 'file: "Báo cáo.pdf"',
        field: 'attachments[1].file',
        says: /file: "Số liệu quý III\.pdf"/u,
      },
    ],
  },
  {
    id: 'B39c',
    name: 'the way to a file instead of its name',
    spoil: (draft) => draft.edit('file: "Báo cáo.pdf"', 'file: attachments\\Báo cáo.pdf'),
    found: [
      {
        code: 'ATTACH_PATH',
        on: 'attachments\\Báo cáo.pdf',
        field: 'attachments[1].file',
        says: /Chỉ ghi tên tệp/u,
      },
    ],
  },
  {
    id: 'B39d',
    name: 'one file in two entries',
    spoil: (draft) => draft.edit('file: "Giấy mời.docx"', 'file: "Báo cáo.pdf"'),
    found: [
      { code: 'ATTACH_UNLISTED', on: 'attachments:\n', field: 'attachments' },
      {
        code: 'ATTACH_TWICE',
        line: 34,
        field: 'attachments[1].file',
        says: /Xóa một trong hai mục/u,
      },
    ],
  },
  {
    id: 'B39e',
    name: 'index.md as Notepad saves it: nobody is told to delete it',
    spoil: (draft) => {
      const text = draft.index;
      draft.files.delete(`${FOLDER}/index.md`);
      draft.add('index.md.txt', text);
    },
    found: [
      { code: 'NAME_MEANT', file: `${FOLDER}/index.md.txt`, says: /Đổi tên thành index\.md/u },
    ],
  },
  {
    id: 'B39f',
    name: 'attachments with a capital',
    spoil: (draft) => {
      for (const [name, content] of [...draft.files]) {
        draft.files.delete(name);
        draft.files.set(name.replace('/attachments/', '/Attachments/'), content);
      }
    },
    found: [
      {
        code: 'ATTACH_FOLDER',
        file: `${FOLDER}/Attachments`,
        says: /mv "Attachments" attachments/u,
      },
    ],
  },
  folderRow(
    'B39g',
    'Tài liệu',
    /-- --fix; hoặc đổi tên: git -C "content.*" mv "Tài liệu" attachments$/u,
  ),
  folderRow('B39h', 'tai-lieu', /mv "tai-lieu"/u),
  folderRow('B39i', 'tài liệu đính kèm', /mv "tài liệu đính kèm"/u),
  folderRow('B39j', 'van-ban', /xóa thư mục attachments đang trống rồi đổi tên/u, [
    'attachments/.gitkeep',
  ]),
  folderRow('B39k', 'Giao ban tháng 11', /mv "Giao ban tháng 11"/u),
  {
    id: 'B39l',
    name: 'the documents in two folders: each is told, not each file',
    spoil: (draft) => {
      for (const [path, content] of [...draft.files]) {
        draft.files.delete(path);
        draft.files.set(
          path
            .replace('/attachments/Giấy', '/Đợt 1/Giấy')
            .replace('/attachments/Báo', '/Đợt 2/Báo'),
          content,
        );
      }
    },
    found: [
      { code: 'STRAY_FILE', file: `${FOLDER}/Đợt 1`, says: /Chuyển các tệp bên trong/u },
      { code: 'STRAY_FILE', file: `${FOLDER}/Đợt 2`, says: /Chuyển các tệp bên trong/u },
    ],
  },
  {
    id: 'B39m',
    name: 'a declared file in a folder in attachments/: the folder is told, not the file',
    spoil: (draft) => {
      const bytes = draft.files.get(`${FOLDER}/attachments/Báo cáo.pdf`) ?? '';
      draft.files.delete(`${FOLDER}/attachments/Báo cáo.pdf`);
      draft.add('attachments/Phụ lục/Báo cáo.pdf', bytes);
    },
    found: [{ code: 'STRAY_FILE', file: `${FOLDER}/attachments/Phụ lục` }],
  },
  {
    id: 'B39n',
    name: 'a folder beside attachments that holds files: nobody knows which is right',
    spoil: (draft) => draft.add('Tài liệu/Báo cáo.pdf', pdf(1)),
    found: [
      { code: 'STRAY_FILE', file: `${FOLDER}/Tài liệu`, says: /“Báo cáo\.pdf” có ở cả hai/u },
    ],
  },
  {
    id: 'B39o',
    name: 'a meeting within a meeting: nobody is told to publish its index.md as a document',
    spoil: (draft) => draft.add('2021-12-01-hop/index.md', draft.index),
    found: [
      {
        code: 'MEETING_PLACE',
        file: `${FOLDER}/2021-12-01-hop`,
        says: /content\/meetings\/2021\/2021-12-01-hop\/$/u,
      },
    ],
  },
  {
    id: 'B39a',
    name: 'no index.md',
    spoil: (draft) => draft.files.delete(`${FOLDER}/index.md`),
    found: [{ code: 'INDEX_MISSING', file: FOLDER }],
  },
  {
    id: 'B53',
    name: 'one meeting in two folders',
    spoil: (draft) => {
      const original = [...draft.files];
      draft.move(ELSEWHERE);
      for (const [name, content] of original) draft.files.set(name, content);
    },
    found: [
      { code: 'ID_DATE', file: ELSEWHERE },
      { code: 'ID_DUPLICATE', file: FOLDER, says: /meetings\/2020\// },
    ],
  },
];

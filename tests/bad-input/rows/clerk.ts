/** Slips of an office’s day: Word’s habits, Excel’s dates, text from messages, a folder one level too high. */
import { docx, pdf } from '../../fixtures/files.ts';
import { FOLDER, ID, INDEX, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';

const START = '"2021-11-30T07:30:00+07:00"';
const setText = (change: (text: string) => string) => (draft: Draft) =>
  draft.files.set(INDEX, change(draft.index));

/** The meeting in another place, where nobody would read it. */
const placeRow = (id: string, folder: string, found: Row['found'][number]): Row => ({
  id,
  name: `a meeting in ${folder}`,
  spoil: (draft) => draft.move(folder),
  found: [found],
});
const misplacedRow = (id: string, folder: string): Row =>
  placeRow(id, folder, {
    code: 'MEETING_PLACE',
    file: folder,
    says: new RegExp(`thành: content/meetings/2021/${ID}/$`, 'u'),
  });

/** A time as people write it, and what the message makes of it. */
const startRow = (id: string, typed: string, meant: string): Row => ({
  id,
  name: `starts_at: ${typed}`,
  spoil: (draft) => draft.edit(START, typed),
  found: [
    {
      code: 'DATE_FORMAT',
      on: 'starts_at:',
      field: 'starts_at',
      says: new RegExp(`Ghi "${meant.replaceAll('+', '\\+')}"`, 'u'),
    },
  ],
});

const strayRow = (id: string, name: string, says: RegExp): Row => ({
  id,
  name: `a stray ${name}`,
  spoil: (draft) => draft.add(name, 'x'),
  found: [{ code: 'STRAY_FILE', file: `${FOLDER}/${name.split('/').slice(0, 2).join('/')}`, says }],
});

/** The mistyped `---`; nothing else is wrong, and the fields are judged. */
const fenceRow = (
  id: string,
  name: string,
  change: (text: string) => string,
  lines: readonly number[],
  says: RegExp,
): Row => ({
  id,
  name: `${name}, beside a slip among the fields`,
  spoil: (draft) => setText(change)(draft.edit('"briefing"', '"breifing"')),
  found: [
    ...lines
      .filter((line) => line < 10)
      .map((line) => ({ code: 'FRONTMATTER', line, says }) as const),
    { code: 'FIELD_VALUE', on: 'kind:', field: 'kind' },
    ...lines
      .filter((line) => line > 10)
      .map((line) => ({ code: 'FRONTMATTER', line, says }) as const),
  ],
});

export const CLERK_ROWS: readonly Row[] = [
  misplacedRow('C01', `content/meetings/${ID}`),
  misplacedRow('C01a', `content/${ID}`),
  misplacedRow('C01b', `content/2021/${ID}`),
  misplacedRow('C01c', `content/meetings/2021/11/${ID}`),
  misplacedRow('C01d', `content/meetings/Năm 2021/${ID}`),
  misplacedRow('C01e', `content/pages/${ID}`),
  misplacedRow('C01f', `meetings/2021/${ID}`),
  // As some programs unpack what Windows packed.
  misplacedRow('C01k', `content/meetings/Năm\\2021/${ID}`),
  misplacedRow('C01m', `content/pages/2021\\11/${ID}`),
  placeRow('C01g', `content/meeting/2021/${ID}`, {
    code: 'NAME_MEANT',
    file: 'content/meeting',
    says: /Đổi tên thành meetings/u,
  }),
  placeRow('C01h', 'content/meetings/2021/15-12-2022-hop', {
    code: 'ID_FORMAT',
    file: 'content/meetings/2021/15-12-2022-hop',
    says: /ví dụ: 2022-12-15-hop$/u,
  }),
  placeRow('C01i', 'content/meetings/2021/Giao ban', {
    code: 'ID_FORMAT',
    file: 'content/meetings/2021/Giao ban',
    says: /ví dụ: 2021-11-30-giao-ban$/u,
  }),
  placeRow('C01j', `${FOLDER} - Copy`, {
    code: 'ID_FORMAT',
    file: `${FOLDER} - Copy`,
    says: /bản chép thừa thì xóa/u,
  }),
  {
    id: 'C02',
    name: 'index.md one level too deep',
    spoil: (draft) => {
      const text = draft.index;
      draft.files.delete(INDEX);
      draft.add('Giấy mời/index.md', text);
    },
    found: [
      { code: 'MEETING_PLACE', file: `${FOLDER}/Giấy mời`, says: new RegExp(`${ID}/$`, 'u') },
    ],
  },
  strayRow('C03', 'index (1).md', /chỉ có một tệp index\.md/u),
  strayRow('C03a', 'index - Copy.md', /chỉ có một tệp index\.md/u),
  strayRow('C03b', '.DS_Store', /tệp riêng của máy.*xóa nó đi/u),
  strayRow('C03c', '.~lock.Giấy mời.docx#', /đóng văn bản đang mở/u),
  strayRow('C03d', 'Phụ lục.pdf', /chuyển vào thư mục attachments\//u),
  strayRow('C03e', 'attachments/Phụ lục/a.pdf', /ra thẳng attachments\//u),
  {
    id: 'C03f',
    name: 'a list of addresses beside the registers',
    spoil: (draft) => draft.files.set('content/Danh bạ.xlsx', 'x'),
    found: [{ code: 'STRAY_FILE', file: 'content/Danh bạ.xlsx', says: /chuyển nó đi nơi khác/u }],
    twin: (draft) => draft.files.set('content/.gitkeep', ''),
  },
  startRow('C04', '44530', '2021-11-30'),
  startRow('C04a', '44530.3125', '2021-11-30T07:30:00+07:00'),
  startRow('C04b', '11/30/2021', '2021-11-30'),
  startRow('C04c', '"2h chiều 30/11/2021"', '2021-11-30T14:00:00+07:00'),
  startRow('C04d', '"7 giờ 30 phút, ngày 30 tháng 11 năm 2021"', '2021-11-30T07:30:00+07:00'),
  startRow('C04e', '"30-11-21"', '2021-11-30'),
  startRow('C04f', '"2021-11-30T07:30:00+7"', '2021-11-30T07:30:00+07:00'),
  {
    id: 'C04g',
    name: 'an hour of another zone (a warning)',
    spoil: (draft) => draft.edit(START, '"2021-11-30T07:30:00Z"'),
    found: [
      {
        code: 'DATE_ZONE',
        on: 'starts_at:',
        field: 'starts_at',
        says: /giờ Việt Nam là 14:30.*sửa Z thành \+07:00/su,
      },
    ],
  },
  {
    id: 'C04h',
    name: 'a day of issue that is still blank',
    spoil: (draft) => draft.edit('"2021-11-23"', '"ngày    tháng 11 năm 2021"'),
    found: [
      { code: 'DATE_FORMAT', on: 'date_issued:', field: 'date_issued', says: /Ghi "2021-11"/u },
    ],
  },
  fenceRow(
    'C05',
    'a long dash as the first line',
    (text) => text.replace(/^---/u, '—-'),
    [1],
    /---$/u,
  ),
  fenceRow('C05a', 'four dashes', (text) => text.replaceAll('---', '----'), [1, 37], /ba dấu trừ/u),
  fenceRow('C05b', 'no first line', (text) => text.replace(/^---\n/u, ''), [1], /đầu tệp/u),
  fenceRow(
    'C05c',
    'no second line',
    (text) => text.replace('---\n\nKính', '\nKính'),
    [37],
    /giữa các trường và lời giấy mời/u,
  ),
  fenceRow(
    'C05d',
    'a fence of code round the fields',
    (text) => `\`\`\`yaml\n${text}`,
    [2],
    /Xóa các dòng phía trên/u,
  ),
  {
    id: 'C05e',
    name: 'a Tab before every field: told once, and each field is judged',
    spoil: setText((text) =>
      text
        .replace('"briefing"', '"breifing"')
        .replace(/(?<=^---\n)[^]*?(?=\n---)/u, (fields) => fields.replace(/^/gmu, '\t')),
    ),
    found: [
      { code: 'YAML', line: 2, says: /mọi dòng đều thụt vào.*check -- --fix/su },
      { code: 'FIELD_VALUE', on: 'kind:', field: 'kind' },
    ],
    twin: setText((text) =>
      text.replace(/(?<=^---\n)[^]*?(?=\n---)/u, (fields) => fields.replace(/^/gmu, '  ')),
    ),
  },
  {
    id: 'C05f',
    name: 'everything behind two blanks, and no first line: each field is judged',
    spoil: setText((text) =>
      text
        .replace('"briefing"', '"breifing"')
        .replace(/^---\n/u, '')
        .replace(/^/gmu, '  '),
    ),
    found: [
      { code: 'FRONTMATTER', line: 1, says: /ngay phía trên dòng này/u },
      { code: 'FIELD_VALUE', on: 'kind:', field: 'kind' },
      { code: 'FRONTMATTER', line: 36, says: /đúng ba dấu trừ/u },
    ],
  },
  {
    id: 'C06',
    name: 'a blank of Word in the name of a file, which looks the same',
    spoil: (draft) => draft.edit('file: "Báo cáo.pdf"', 'file: "Báo\u00A0cáo.pdf"'),
    found: [
      {
        code: 'ATTACH_MISSING',
        on: 'file: "Báo\u00A0cáo.pdf"',
        field: 'attachments[1].file',
        says: /chỉ khác khoảng trắng/u,
      },
    ],
  },
  {
    id: 'C06a',
    name: 'a name that ends in a blank: one word about it',
    spoil: (draft) => draft.report(pdf(1), 'Báo cáo.pdf '),
    found: [{ code: 'NAME_HIDDEN', file: `${FOLDER}/attachments/Báo cáo.pdf ` }],
  },
  {
    id: 'C06b',
    name: 'a file that cannot be published is not asked for among the fields',
    spoil: (draft) => draft.add('attachments/Ảnh.heic', 'x'),
    found: [
      {
        code: 'EXT_NOT_ALLOWED',
        file: `${FOLDER}/attachments/Ảnh.heic`,
        says: /lưu lại thành \.jpg/u,
      },
    ],
  },
  {
    id: 'C07',
    name: 'characters of no width, copied from a message (a warning)',
    spoil: (draft) =>
      draft.edit('Giao ban trực', 'Giao\u200B ban trực').edit('Trân trọng', 'Trân\u2060 trọng'),
    found: [
      { code: 'HIDDEN_CHAR', on: 'Giao\u200B', column: 13, says: /U\+200B/u },
      { code: 'HIDDEN_CHAR', on: 'Trân\u2060', column: 5, says: /U\+2060/u },
    ],
    twin: (draft) => draft.edit('Trân trọng.', 'Trân trọng 👨‍👩‍👧.'),
  },
  {
    id: 'C08',
    name: 'a link with a blank stays text, brackets and all',
    spoil: (draft) => draft.edit('Trân trọng.', 'Xem [Báo cáo](attachments/Báo cáo.pdf).'),
    found: [
      {
        code: 'LINK_DEAD',
        on: 'Xem [',
        column: 1,
        says: /Ghi: \[Báo cáo\]\(<attachments\/Báo cáo\.pdf>\)/u,
      },
    ],
    twin: (draft) =>
      draft.edit('Trân trọng.', 'Xem [Báo cáo](<attachments/Báo cáo.pdf>), mục [1](kèm theo).'),
  },
  {
    id: 'C09',
    name: 'the sign between number and symbol in the symbol',
    spoil: (draft) => draft.edit('"GM-UBND"', '"/GM-UBND"'),
    found: [{ code: 'FIELD_VALUE', on: 'symbol:', field: 'symbol', says: /"GM-UBND"/u }],
    twin: (draft) => draft.edit('"GM-UBND"', '"GM/TU"'),
  },
  {
    id: 'C10',
    name: 'the names of agency and level instead of their ids',
    spoil: (draft) =>
      draft
        .edit('issuer: "ubnd-tinh-mau"', 'issuer: "Ủy ban nhân dân tỉnh Mẫu"')
        .edit('level: "province"', 'level: "Cấp tỉnh"'),
    found: [
      { code: 'ID_DANGLING', on: 'issuer:', field: 'issuer', says: /“ubnd-tinh-mau”/u },
      { code: 'ID_DANGLING', on: 'level:', field: 'sites[0].level', says: /“province”/u },
    ],
  },
  {
    id: 'C11',
    name: 'Word’s own file under the name index.md',
    spoil: (draft) => draft.files.set(INDEX, docx('Giấy mời')),
    found: [{ code: 'ENCODING', says: /tệp Word \(\.docx\)/u }],
  },
  {
    id: 'C11a',
    name: 'UTF-16 without its mark',
    spoil: (draft) => draft.files.set(INDEX, Buffer.from(draft.index, 'utf16le')),
    found: [{ code: 'ENCODING', says: /UTF-16/u }],
  },
  {
    id: 'C12',
    name: 'the fields of the template pasted below others: each that is there twice is told',
    spoil: setText((text) =>
      text.replace('---\n\nKính', 'title: "A"\nkind: "working"\n---\n\nKính'),
    ),
    found: [
      { code: 'YAML_DUPLICATE', on: 'title: "A"', field: 'title' },
      { code: 'YAML_DUPLICATE', on: 'kind: "working"', field: 'kind' },
    ],
  },
  {
    id: 'C14',
    name: 'colons in a list, once and twice, with Word’s quotes and none',
    spoil: (draft) =>
      draft.edit(
        '- "Các Phó Chủ tịch UBND tỉnh"',
        '- Chủ tịch: Ông A: Bí thư\n      - “Các Sở: A”\n      - Các Sở: B',
      ),
    found: [
      { code: 'YAML', on: 'Ông A', says: /: - "Chủ tịch: Ông A: Bí thư"$/u },
      {
        code: 'FIELD_TYPE',
        on: '“Các Sở',
        field: 'sites[0].participants[1]',
        says: /: - "Các Sở: A"$/u,
      },
      {
        code: 'FIELD_TYPE',
        on: 'Các Sở: B',
        field: 'sites[0].participants[2]',
        says: /: - "Các Sở: B"$/u,
      },
    ],
  },
  {
    id: 'C14a',
    name: 'a text where a list is wanted: shown as the list it was to be',
    spoil: (draft) =>
      draft
        .edit('["so-y-te-mau"]', '"so-y-te-mau"')
        .edit('attachments: ["bao-cao"]', 'attachments: bao-cao, giay-moi')
        .edit('mode:', 'recipients: Như trên; Lưu VT, TH\nmode:'),
    found: [
      {
        code: 'FIELD_TYPE',
        on: 'recipients:',
        field: 'recipients',
        says: /recipients: \["Như trên", "Lưu VT, TH"\]$/u,
      },
      {
        code: 'FIELD_TYPE',
        on: 'bao-cao, giay-moi',
        field: 'agenda[0].attachments',
        says: /attachments: \["bao-cao", "giay-moi"\]$/u,
      },
      {
        code: 'FIELD_TYPE',
        on: 'organisations:',
        field: 'assignments[0].organisations',
        says: /organisations: \["so-y-te-mau"\]$/u,
      },
    ],
  },
  {
    id: 'C14b',
    name: 'a list without its commas',
    spoil: (draft) => draft.edit('["bao-cao"]', '["bao-cao" "giay-moi"]'),
    found: [
      { code: 'YAML', on: '"giay-moi"]', says: /: attachments: \["bao-cao", "giay-moi"\]$/u },
    ],
  },
  {
    id: 'C14c',
    name: 'a text of several lines',
    spoil: (draft) => draft.edit('"Phòng họp tầng 4"', '|\n      Phòng họp\n      tầng 4'),
    found: [{ code: 'FIELD_LINES', on: 'location:', field: 'sites[0].location', says: /dấu \|/u }],
  },
  {
    id: 'C13',
    name: 'single quotes within single quotes',
    spoil: (draft) => draft.edit('"Phòng họp tầng 4"', "'Phòng họp 'A''"),
    found: [{ code: 'YAML', on: 'location:', says: /: location: "Phòng họp 'A'"$/u }],
  },
];

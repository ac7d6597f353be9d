/** Values that are no values, and what does not fit together. */
import { docx } from '../../fixtures/files.ts';
import { FOLDER, INDEX, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';

const START = 'starts_at: "2021-11-30T07:30:00+07:00"';
const setStart = (value: string) => (draft: Draft) => draft.edit(START, `starts_at: ${value}`);
const startRow = (id: string, value: string, code: Row['found'][number]['code']): Row => ({
  id,
  name: `starts_at: ${value}`,
  spoil: setStart(value),
  found: [{ code, on: `starts_at: ${value}`, field: 'starts_at' }],
});

export const FIELD_ROWS: readonly Row[] = [
  {
    id: 'B02',
    name: 'an address of one’s own choosing',
    spoil: (draft) => draft.edit('mode: "online"', 'mode: "online"\nslug: "../../x"'),
    found: [{ code: 'FIELD_UNKNOWN', on: 'slug:', field: 'slug' }],
  },
  {
    id: 'B46',
    name: 'a mistyped field, with the right one',
    spoil: (draft) => draft.edit('weekday_printed:', 'weekday_print:'),
    found: [
      {
        code: 'FIELD_UNKNOWN',
        on: 'weekday_print:',
        field: 'weekday_print',
        says: /“weekday_printed”/u,
      },
    ],
  },
  {
    id: 'B46a',
    name: 'a mistyped field inside a list',
    spoil: (draft) => draft.edit('    location:', '    locaton:'),
    found: [
      { code: 'FIELD_UNKNOWN', on: 'locaton:', field: 'sites[0].locaton', says: /“location”/u },
    ],
  },
  {
    id: 'F31',
    name: 'a mistyped field that others refer to: nothing is said of what seems to be missing',
    spoil: (draft) => draft.edit('attachments:\n', 'attachment:\n'),
    found: [
      { code: 'FIELD_UNKNOWN', on: 'attachment:\n', field: 'attachment', says: /“attachments”/u },
    ],
  },
  {
    id: 'F32',
    name: 'a field in Vietnamese where one is missing',
    spoil: (draft) => draft.edit('    location:', '    dia_diem:'),
    found: [
      {
        code: 'FIELD_UNKNOWN',
        on: 'dia_diem:',
        field: 'sites[0].dia_diem',
        says: /còn thiếu \(location\) thì đổi tên; nếu không.* thêm: location: "/u,
      },
    ],
  },
  {
    id: 'F32a',
    name: 'fields in Vietnamese where several are missing: which is which, only the clerk knows',
    spoil: (draft) => draft.edit('title: "Giao ban', 'tieu_de: "Giao ban').edit('kind:', 'loai:'),
    found: [
      { code: 'FIELD_MISSING', line: 2, field: 'title' },
      { code: 'FIELD_MISSING', line: 2, field: 'kind' },
      { code: 'FIELD_UNKNOWN', on: 'tieu_de:', field: 'tieu_de', says: /\(title, kind\)/u },
      { code: 'FIELD_UNKNOWN', on: 'loai:', field: 'loai', says: /\(title, kind\)/u },
    ],
  },
  {
    id: 'F32b',
    name: 'a number in quotes, also as Word curls them',
    spoil: (draft) => draft.edit('paper_copies: 5', 'paper_copies: “5”'),
    found: [
      {
        code: 'FIELD_TYPE',
        on: 'paper_copies:',
        field: 'assignments[0].paper_copies',
        says: /không có dấu ngoặc: paper_copies: 5$/u,
      },
      { code: 'YAML', on: 'paper_copies:', says: /cong/u },
    ],
  },
  {
    id: 'F33',
    name: 'a word of the Vietnamese name of a choice',
    spoil: (draft) => draft.edit('mode: "online"', 'mode: "online"\nsession: "chiều"'),
    found: [{ code: 'FIELD_VALUE', on: 'session:', field: 'session', says: /“afternoon”/u }],
  },
  {
    id: 'F34',
    name: 'a text where a group of fields is wanted',
    spoil: (draft) => draft.edit('assignments:\n', 'deadlines:\n  - "Gửi báo cáo"\nassignments:\n'),
    found: [
      {
        code: 'FIELD_TYPE',
        on: '- "Gửi báo cáo"',
        field: 'deadlines[0]',
        says: /Mục 1 của “.+” phải là nhóm.*: - \{ what: ".+", due: ".+" \}/su,
      },
    ],
  },
  {
    id: 'B47',
    name: 'a number without quotes loses its zero',
    spoil: (draft) => draft.edit('number: "05"', 'number: 012'),
    found: [{ code: 'FIELD_TYPE', on: 'number: 012', field: 'number', says: /number: "012"/u }],
    twin: (draft) => draft.edit('number: "05"', 'number: "12"'),
  },
  {
    id: 'B47b',
    name: 'a number under 10: one word about its quotes and its zero, and what it says is right',
    spoil: (draft) => draft.edit('number: "05"', 'number: 7'),
    found: [
      { code: 'FIELD_TYPE', on: 'number: 7', field: 'number', says: /số 0 .*: number: "07"$/u },
    ],
    twin: (draft) => draft.edit('number: "05"', 'number: "07"'),
  },
  {
    id: 'B47c',
    name: 'a number under 10 without its zero (a warning)',
    spoil: (draft) => draft.edit('number: "05"', 'number: "7a"'),
    found: [{ code: 'NUMBER_ZERO', on: 'number:', field: 'number', says: /Ghi number: "07a"/u }],
    twin: (draft) => draft.edit('number: "05"', 'number: "17a"'),
  },
  {
    id: 'B47a',
    name: 'a title that is a number',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '2021'),
    found: [{ code: 'FIELD_TYPE', on: 'title: 2021', field: 'title', says: /dấu ngoặc kép/u }],
  },
  {
    id: 'B48',
    name: 'a day as people write it',
    spoil: setStart('"06/8/2020"'),
    found: [{ code: 'DATE_FORMAT', on: 'starts_at:', field: 'starts_at', says: /"2020-08-06"/u }],
  },
  {
    id: 'B48a',
    name: 'a day and an hour as people write them',
    spoil: setStart('14h30 ngày 20/11/2021'),
    found: [
      {
        code: 'DATE_FORMAT',
        on: 'starts_at:',
        field: 'starts_at',
        says: /Ghi "2021-11-20T14:30:00\+07:00"/u,
      },
    ],
  },
  {
    id: 'B48b',
    name: 'a day that is nowhere in the calendar, as people write it',
    spoil: setStart('31/02/2021'),
    found: [
      { code: 'DATE_FORMAT', on: 'starts_at:', field: 'starts_at', says: /không có trong lịch/u },
    ],
  },
  {
    id: 'F35',
    name: 'a month as people write it',
    spoil: (draft) => draft.edit('"2021-11-23"', '"tháng 11 năm 2021"'),
    found: [
      { code: 'DATE_FORMAT', on: 'tháng 11 năm', field: 'date_issued', says: /Ghi "2021-11"/u },
    ],
  },
  startRow('B49', '"2021-02-31"', 'DATE_INVALID'),
  startRow('B49a', '"2021-11-30T25:00:00+07:00"', 'DATE_INVALID'),
  startRow('B49b', '"2021-11-30 07:30"', 'DATE_FORMAT'),
  startRow('B51', '"2201-11-30"', 'DATE_RANGE'),
  {
    id: 'B51a',
    name: 'an end before the start',
    spoil: (draft) => draft.edit(START, `${START}\nends_at: "2021-11-30T06:00:00+07:00"`),
    found: [{ code: 'DATE_ORDER', on: 'ends_at', field: 'ends_at' }],
    // B50: without a zone it is Vietnam time.
    twin: (draft) =>
      draft.edit(START, 'starts_at: "2021-11-30T07:30"\nends_at: "2021-11-30T11:00"'),
  },
  startRow('F01', 'null', 'START_MISSING'),
  {
    id: 'F02',
    name: 'no title',
    spoil: (draft) => draft.edit('title: "Giao ban trực tuyến tháng 11"\n', ''),
    found: [{ code: 'FIELD_MISSING', line: 2, field: 'title', says: /title: "/u }],
  },
  {
    id: 'F03',
    name: 'no kind',
    spoil: (draft) => draft.edit('kind: "briefing"\n', ''),
    found: [{ code: 'FIELD_MISSING', line: 2, field: 'kind', says: /kind: "/u }],
  },
  {
    id: 'F04',
    name: 'an empty title',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '""'),
    found: [{ code: 'FIELD_EMPTY', on: 'title: ""', field: 'title' }],
  },
  {
    id: 'F05',
    name: 'a title of 301 letters',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', `"${'ậ'.repeat(301)}"`),
    found: [{ code: 'FIELD_LONG', on: 'title: "ậ', field: 'title' }],
    twin: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', `"${'ậ'.repeat(300)}"`),
  },
  {
    id: 'F06',
    name: 'a kind that there is not, with the nearest',
    spoil: (draft) => draft.edit('kind: "briefing"', 'kind: "breifing"'),
    found: [{ code: 'FIELD_VALUE', on: 'kind:', field: 'kind', says: /Ý bạn là “briefing”/u }],
  },
  {
    id: 'F06a',
    name: 'a kind in Vietnamese, with its word',
    spoil: (draft) => draft.edit('kind: "briefing"', 'kind: "giao ban"'),
    found: [{ code: 'FIELD_VALUE', on: 'kind:', field: 'kind', says: /Ý bạn là “briefing”/u }],
  },
  {
    id: 'F06b',
    name: 'an id with capitals and marks, with the right one',
    spoil: (draft) => draft.edit('issuer: "ubnd-tinh-mau"', 'issuer: "UBND tỉnh Mẫu"'),
    found: [{ code: 'ID_DANGLING', on: 'issuer:', field: 'issuer', says: /“ubnd-tinh-mau”/u }],
  },
  {
    id: 'F06c',
    name: 'a colon makes a line of a list a field of its own',
    spoil: (draft) => draft.edit('- "Các Phó Chủ tịch UBND tỉnh"', '- Chủ tịch: Các Phó Chủ tịch'),
    found: [
      {
        code: 'FIELD_TYPE',
        on: '- Chủ tịch: Các',
        field: 'sites[0].participants[0]',
        says: /dấu hai chấm.*: - "Chủ tịch: Các Phó Chủ tịch"/u,
      },
    ],
  },
  {
    id: 'F07',
    name: 'a meeting that is secret',
    spoil: (draft) => draft.edit('mode: "online"', 'mode: "online"\nclassification: "mat"'),
    found: [{ code: 'FIELD_VALUE', on: 'classification', field: 'classification' }],
  },
  {
    id: 'F08',
    name: 'a list without a row',
    spoil: (draft) => {
      const text = draft.index;
      const [from, to] = [text.indexOf('sites:'), text.indexOf('agenda:')];
      draft.files.set(INDEX, `${text.slice(0, from)}sites: []\n${text.slice(to)}`);
    },
    found: [
      {
        code: 'LIST_EMPTY',
        on: 'sites: []',
        field: 'sites',
        says: /sites: \[\{ name: null, location: ".+", participants: \[".+"\] \}\]/u,
      },
    ],
  },
  {
    id: 'F09',
    name: 'no paper copy',
    spoil: (draft) => draft.edit('paper_copies: 5', 'paper_copies: 0'),
    found: [{ code: 'FIELD_RANGE', on: 'paper_copies', field: 'assignments[0].paper_copies' }],
  },
  {
    id: 'F10',
    name: 'a number with its symbol',
    spoil: (draft) => draft.edit('number: "05"', 'number: "05/GM-UBND"'),
    found: [{ code: 'FIELD_VALUE', on: 'number:', field: 'number', says: /symbol/u }],
  },
  {
    id: 'F11',
    name: 'postponed without saying when and why',
    spoil: (draft) => draft.edit('mode: "online"', 'mode: "online"\nstatus: "postponed"'),
    found: [{ code: 'CHANGE_MISSING', on: 'status:', field: 'status', says: /type: "postpone"/u }],
    twin: (draft) =>
      draft
        .edit('mode: "online"', 'mode: "online"\nstatus: "postponed"')
        .edit(START, 'starts_at: null')
        .edit(
          'agenda:',
          'changes:\n  - date: "2021-11-29"\n    type: "postpone"\n    note: "Hoãn"\nagenda:',
        ),
  },
  {
    id: 'F12',
    name: 'an agency that is not in the register, with the nearest',
    spoil: (draft) => draft.edit('issuer: "ubnd-tinh-mau"', 'issuer: "ubnd-tinh-mao"'),
    found: [{ code: 'ID_DANGLING', on: 'issuer:', field: 'issuer', says: /“ubnd-tinh-mau”/u }],
  },
  {
    id: 'F13',
    name: 'a level that is not in the register',
    spoil: (draft) => draft.edit('level: "province"', 'level: "ward"'),
    found: [{ code: 'ID_DANGLING', on: 'level:', field: 'sites[0].level' }],
  },
  {
    id: 'F14',
    name: 'a meeting that it replaces and that is not there',
    spoil: (draft) =>
      draft.edit('mode: "online"', 'mode: "online"\nreplaces: "2021-11-29-giao-ban"'),
    found: [{ code: 'ID_DANGLING', on: 'replaces:', field: 'replaces' }],
  },
  {
    id: 'F15',
    name: 'a document that the programme names and that is not there',
    spoil: (draft) => draft.edit('attachments: ["bao-cao"]', 'attachments: ["bao-cao", "phu-luc"]'),
    found: [{ code: 'ID_DANGLING', on: '"phu-luc"', field: 'agenda[0].attachments[1]' }],
  },
  {
    id: 'F16',
    name: 'two documents of one id',
    spoil: (draft) => draft.edit('id: "giay-moi"', 'id: "bao-cao"'),
    found: [{ code: 'ID_REPEATED', line: 33, field: 'attachments[1].id' }],
  },
  {
    id: 'F17',
    name: 'a document that replaces another and does not say why',
    spoil: (draft) =>
      draft
        .edit('title: "Báo cáo của Sở Y tế"', 'title: "Báo cáo lần 2"\n    replaces: "bao-cao-1"')
        .edit('id: "giay-moi"', 'id: "bao-cao-1"'),
    found: [{ code: 'REPLACE_NOTE', on: 'id: "bao-cao"', field: 'attachments[1]' }],
    twin: (draft) =>
      draft
        .edit(
          'title: "Báo cáo của Sở Y tế"',
          'title: "Lần 2"\n    replaces: "cu"\n    note: "Sửa bảng 2"',
        )
        .edit('id: "giay-moi"', 'id: "cu"'),
  },
  {
    id: 'B52',
    name: 'a weekday that is not that of the day (a warning)',
    spoil: (draft) => draft.edit('"thứ Ba"', '"thứ Bảy"'),
    found: [{ code: 'WEEKDAY_MISMATCH', on: 'weekday_printed', field: 'weekday_printed' }],
  },
  {
    id: 'F20',
    name: 'a deadline on a Saturday (a warning)',
    spoil: (draft) => draft.edit('due: "2021-11-26T15:00:00+07:00"', 'due: "2021-11-27"'),
    found: [
      {
        code: 'DEADLINE_WEEKEND',
        on: 'due:',
        field: 'assignments[0].due',
        says: /thứ\sBảy\s27\/11\/2021/u,
      },
    ],
  },
  {
    id: 'F20a',
    name: 'a deadline after the meeting has begun (a warning)',
    spoil: (draft) => draft.edit('due: "2021-11-26T15:00:00+07:00"', 'due: "2021-12-01"'),
    found: [
      {
        code: 'DEADLINE_LATE',
        on: 'due:',
        field: 'assignments[0].due',
        says: /01\/12\/2021.*30\/11\/2021/u,
      },
    ],
  },
  {
    id: 'B54',
    name: 'one number for two meetings of a year (a warning)',
    spoil: (draft) => second(draft, 'number: "05"'),
    found: [
      {
        code: 'NUMBER_DUPLICATE',
        file: 'content/meetings/2021/2021-11-30-hop-khac/index.md',
        line: 6,
        field: 'number',
      },
    ],
    twin: (draft) => second(draft, 'number: "06"'),
  },
  {
    id: 'B55',
    name: 'an invitation not yet numbered and dated (warnings)',
    spoil: (draft) => draft.edit('"05"', 'null').edit('"2021-11-23"', '"2021-11"'),
    found: [
      { code: 'NUMBER_BLANK', on: 'number:', field: 'number' },
      { code: 'DATE_BLANK', on: 'date_issued:', field: 'date_issued' },
    ],
  },
  {
    id: 'F18',
    name: 'an agency that no longer is (a warning)',
    spoil: (draft) =>
      draft
        .edit('issuer: "ubnd-tinh-mau"', 'issuer: "so-cu-mau"')
        .edit('weekday_printed: "thứ Ba"\n', '')
        .edit(START, 'starts_at: "2025-11-25T07:30:00+07:00"')
        .move('content/meetings/2025/2025-11-25-giao-ban'),
    found: [
      {
        code: 'RETIRED',
        file: 'content/meetings/2025/2025-11-25-giao-ban/index.md',
        line: 5,
        field: 'issuer',
        says: /28\/02\/2025/u,
      },
    ],
  },
  {
    id: 'F19',
    name: 'everything at once: nothing hides behind the first mistake',
    spoil: (draft) =>
      draft
        .edit('kind: "briefing"', 'kind: 7')
        .edit('number: "05"', 'number: 5')
        .edit('"2021-11-23"', '"2021-12-23"')
        .edit('"thứ Ba"', '"thứ Tư"')
        .edit('level: "province"', 'levels: "province"')
        .edit('issuer: "ubnd-tinh-mau"', 'issuer: "ubnd-tinh-mao"')
        .edit('Trân trọng.', 'Xem [cuộc họp trước](/hop/2021-10-29-giao-ban/).')
        .edit('due: "2021-11-26T15:00:00+07:00"', 'due: "26/11/2021"')
        .edit('attachments: ["bao-cao"]', 'attachments: ["bao-cap"]')
        .add('attachments/Thêm.docx', docx()),
    found: [
      { code: 'FIELD_VALUE', on: 'kind:', field: 'kind' },
      { code: 'ID_DANGLING', on: 'issuer:', field: 'issuer', says: /“ubnd-tinh-mau”/u },
      { code: 'FIELD_TYPE', on: 'number:', field: 'number' },
      { code: 'DATE_ORDER', on: 'date_issued', field: 'date_issued' },
      { code: 'WEEKDAY_MISMATCH', on: 'weekday_printed', field: 'weekday_printed' },
      { code: 'FIELD_UNKNOWN', on: 'levels:', field: 'sites[0].levels' },
      { code: 'ID_DANGLING', on: '"bao-cap"', field: 'agenda[0].attachments[0]' },
      { code: 'DATE_FORMAT', on: 'due:', field: 'assignments[0].due' },
      { code: 'ATTACH_UNLISTED', on: 'attachments:\n', field: 'attachments' },
      { code: 'LINK_DEAD', on: '/hop/2021-10-29', column: 5 },
    ],
  },
];

/** A second meeting on the same day, by the same agency. */
function second(draft: Draft, number: string): void {
  for (const [name, content] of [...draft.files]) {
    const text = name === INDEX ? draft.index.replace('number: "05"', number) : content;
    draft.files.set(name.replace(FOLDER, 'content/meetings/2021/2021-11-30-hop-khac'), text);
  }
}

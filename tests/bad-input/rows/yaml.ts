/** YAML as people mistype it, and as nobody should type it. */
import { pdf } from '../../fixtures/files.ts';
import { FOLDER } from '../draft.ts';
import type { Row } from '../row.ts';

export const YAML_ROWS: readonly Row[] = [
  {
    id: 'B42',
    name: 'a field twice',
    spoil: (draft) => draft.edit('number: "05"', 'number: "05"\nmode: "hybrid"'),
    found: [{ code: 'YAML_DUPLICATE', on: 'mode: "hybrid"', field: 'mode' }],
  },
  {
    id: 'B43',
    name: 'anchors',
    spoil: (draft) =>
      draft.edit('number: "05"', 'number: &so "05"').edit('symbol: "GM-UBND"', 'symbol: *so'),
    found: [
      { code: 'YAML_ALIAS', on: 'number: &so' },
      { code: 'YAML_ALIAS', on: 'symbol: *so' },
    ],
    twin: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '"Giao ban & *họp*"'),
  },
  {
    id: 'B44',
    name: 'a tag that would run something',
    spoil: (draft) => draft.edit('number: "05"', 'number: !!js/function "function(){}"'),
    found: [{ code: 'YAML_TAG', on: '!!js/function' }],
  },
  {
    id: 'B44a',
    name: 'names that mean something to JavaScript',
    spoil: (draft) => draft.edit('number: "05"', 'number: "05"\n__proto__: "x"\nconstructor: "x"'),
    found: [
      { code: 'FIELD_UNKNOWN', on: '__proto__', field: '__proto__' },
      { code: 'FIELD_UNKNOWN', on: 'constructor', field: 'constructor' },
    ],
  },
  {
    id: 'Y01',
    name: 'a colon without quotes',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', 'Họp: giao ban'),
    found: [{ code: 'YAML', on: 'Họp: giao ban', says: /dấu hai chấm.*ngoặc kép/su }],
    twin: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '"Họp: giao ban"'),
  },
  {
    id: 'Y02',
    name: 'a tab as indentation',
    spoil: (draft) => draft.edit('    presenter: "Sở Y tế"', '\tpresenter: "Sở Y tế"'),
    found: [{ code: 'YAML', on: '\tpresenter', says: /phím Tab.*dấu cách, thẳng cột/su }],
  },
  {
    id: 'Y02a',
    name: 'a field too far to the right',
    spoil: (draft) => draft.edit('    presenter: "Sở Y tế"', '      presenter: "Sở Y tế"'),
    found: [{ code: 'YAML', on: '      presenter', says: /không thẳng.*dấu cách, thẳng cột/su }],
  },
  {
    id: 'Y03',
    name: 'a quote that is never closed',
    spoil: (draft) => draft.edit('symbol: "GM-UBND"', 'symbol: "GM-UBND'),
    found: [{ code: 'YAML', on: 'symbol:' }],
  },
  {
    id: 'Y04',
    name: 'text behind the closing quote',
    spoil: (draft) => draft.edit('symbol: "GM-UBND"', 'symbol: "GM" UBND'),
    found: [{ code: 'YAML', on: 'symbol: "GM" UBND' }],
  },
  {
    id: 'Y05',
    name: 'a value that begins with @',
    spoil: (draft) => draft.edit('"Phòng họp tầng 4"', '@ Phòng họp'),
    found: [{ code: 'YAML', on: 'location: @', says: /: location: "@ Phòng họp"$/u }],
  },
  {
    id: 'Y06',
    name: 'quotes as Word curls them would stand on the page, line after line',
    spoil: (draft) =>
      draft
        .edit('"Giao ban trực tuyến tháng 11"', '“Giao ban”')
        .edit('kind: "briefing"', 'kind: “briefing”'),
    found: [
      { code: 'YAML', on: 'title: “Giao ban”', says: /cong.*: title: "Giao ban"$/su },
      { code: 'YAML', on: 'kind: “briefing”', says: /: kind: "briefing"$/u },
    ],
    twin: (draft) =>
      draft
        .edit('"Giao ban trực tuyến tháng 11"', '“Số hóa” và “an toàn”')
        .edit('"Phòng họp tầng 4"', 'Phòng họp “Hoa sen”'),
  },
  {
    id: 'Y06a',
    name: 'a quote that is closed but never opened',
    spoil: (draft) => draft.edit('title: "Giao ban', 'title: Giao ban'),
    found: [{ code: 'YAML', on: 'title: Giao ban', says: /cả hai đầu/u }],
  },
  {
    id: 'Y06b',
    name: 'a quote that is never closed, told where it opens and not where the next one ends it',
    spoil: (draft) => draft.edit('name: "Điểm cầu tỉnh"', 'name: "Điểm cầu tỉnh'),
    found: [{ code: 'YAML', on: 'name: "Điểm cầu tỉnh', says: /cả hai đầu/u }],
  },
  {
    id: 'Y06c',
    name: 'quotes within quotes',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '"Họp về "số hóa" tỉnh"'),
    found: [{ code: 'YAML', on: 'Họp về "số hóa"', says: /ở giữa thì dùng “ ”/u }],
    twin: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '"Họp về “số hóa” tỉnh"'),
  },
  {
    id: 'Y07',
    name: 'words that would be lost behind a #',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', 'Họp tại phòng #5'),
    found: [{ code: 'YAML', on: 'phòng #5', says: /ghi chú.*ngoặc kép/su }],
    twin: (draft) => draft.edit('mode: "online"', 'mode: online # trực tuyến'),
  },
  {
    id: 'Y07a',
    name: 'a misread value hides no other slip of the file, and makes none: it is judged as it was meant',
    spoil: (draft) =>
      draft
        .edit('- id: "bao-cao"', '- id: “bao-cao”')
        .edit('file: "Báo cáo.pdf"', 'file: “Báo cáo.pdf”')
        .edit('symbol: "GM-UBND"', 'symbol: GM-UBND"')
        .edit('location: "Phòng họp tầng 4"', 'location: Phòng họp #4')
        .edit('number: "05"', 'number: 5')
        .edit('mode: "online"', 'mod: "online"')
        .edit('due: "2021-11-26T15:00:00+07:00"', 'due: "26/11/2021"'),
    found: [
      { code: 'FIELD_UNKNOWN', on: 'mod:', field: 'mod', says: /“mode”/u },
      { code: 'FIELD_TYPE', on: 'number: 5', field: 'number', says: /number: "05"/u },
      { code: 'YAML', on: 'symbol:', says: /cả hai đầu/u },
      { code: 'YAML', on: 'location:', says: /ghi chú/u },
      { code: 'DATE_FORMAT', on: 'due:', field: 'assignments[0].due', says: /"2021-11-26"/u },
      { code: 'YAML', on: '- id: “bao-cao”', says: /cong/u },
      { code: 'YAML', on: 'file: “Báo cáo.pdf”', says: /cong/u },
    ],
  },
  {
    id: 'Y07b',
    name: 'a misread value that is wrong besides: its other slip is told of what was meant',
    spoil: (draft) =>
      draft
        .edit('kind: "briefing"', 'kind: “giao ban”')
        .edit('"2021-11-30T07:30:00+07:00"', '“2021-12-01T07:30:00+07:00”'),
    found: [
      { code: 'FIELD_VALUE', on: 'kind:', field: 'kind', says: /Ý bạn là “briefing”/u },
      { code: 'YAML', on: 'kind:', says: /cong/u },
      { code: 'ID_DAY', on: 'starts_at:', field: 'starts_at' },
      { code: 'YAML', on: 'starts_at:', says: /cong/u },
      { code: 'WEEKDAY_MISMATCH', on: 'weekday_printed:', field: 'weekday_printed' },
    ],
  },
  {
    id: 'Y07c',
    name: 'words behind a # that belong to the name of a file, and a note that belongs to none',
    spoil: (draft) =>
      draft
        .report(pdf(1, 'Bao cao'), 'bao-cao #2.pdf')
        .edit('"bao-cao #2.pdf"', 'bao-cao #2.pdf')
        .edit('kind: "briefing"', 'kind: briefing #giao ban'),
    found: [
      { code: 'YAML', on: 'kind:', says: /thêm một dấu cách sau dấu #/u },
      { code: 'YAML', on: 'bao-cao #2.pdf', says: /ngoặc kép/u },
    ],
  },
  {
    id: 'Y07d',
    name: 'misread values of one line are told once, with the whole line; broken YAML between them hides none',
    spoil: (draft) =>
      draft
        .edit('attachments: ["bao-cao"]', 'attachments: [“bao-cao”, “giay-moi”]')
        .edit('what: "Báo cáo"', 'what: Báo cáo: số liệu')
        .edit('type: "report"', 'type: “report”'),
    found: [
      { code: 'YAML', on: 'attachments: [', says: /: attachments: \["bao-cao", "giay-moi"\]$/u },
      { code: 'YAML', on: 'what:', says: /dấu hai chấm.*: what: "Báo cáo: số liệu"$/su },
      { code: 'YAML', on: 'type: “report”', says: /: type: "report"$/u },
    ],
  },
  {
    id: 'Y07e',
    name: 'quotes as Word curls them beside a value that would run something',
    spoil: (draft) =>
      draft.edit('kind: "briefing"', 'kind: “briefing”').edit('number: "05"', 'number: !!int 05'),
    found: [
      { code: 'YAML', on: 'kind:', says: /cong/u },
      { code: 'YAML_TAG', on: 'number:' },
    ],
  },
  {
    id: 'Y08',
    name: 'a dash without a space',
    spoil: (draft) => draft.edit('  - id: "bao-cao"', '  -id: "bao-cao"'),
    found: [{ code: 'YAML', on: '  -id: "bao-cao"', says: /dấu trừ.*một dấu cách/su }],
  },
  {
    id: 'Y08a',
    name: 'a dash as Word makes it longer',
    spoil: (draft) => draft.edit('  - id: "bao-cao"', '  – id: "bao-cao"'),
    found: [{ code: 'YAML', on: '  – id: "bao-cao"', says: /dấu trừ.*một dấu cách/su }],
  },
  {
    id: 'Y08b',
    name: 'an item of a list without its dash: no advice to throw a document away',
    spoil: (draft) => draft.edit('  - id: "bao-cao"', '    id: "bao-cao"'),
    found: [
      {
        code: 'YAML_DUPLICATE',
        on: '    id: "bao-cao"',
        field: 'id',
        says: /mục tiếp theo.*thêm “- ”/u,
      },
    ],
  },
  {
    id: 'Y08c',
    name: 'the first item of a list without its dash',
    spoil: (draft) => draft.edit('  - id: "giay-moi"', '    id: "giay-moi"'),
    found: [{ code: 'YAML', on: '  - id: "bao-cao"', says: /mục ở trên thiếu gạch đầu dòng/u }],
  },
  {
    id: 'Y09',
    name: 'a space that is none, pasted from Word',
    spoil: (draft) => draft.edit('    level:', '\u00A0   level:'),
    found: [{ code: 'YAML', on: 'level:', says: /gõ lại bằng phím cách/u }],
  },
  {
    id: 'Y09a',
    name: 'the same behind a colon',
    spoil: (draft) => draft.edit('kind: "briefing"', 'kind:\u00A0"briefing"'),
    found: [{ code: 'YAML', on: 'kind:', says: /gõ lại bằng phím cách/u }],
  },
  {
    id: 'Y10',
    name: 'a field too far to the left, once',
    spoil: (draft) => draft.edit('    level:', '   level:'),
    found: [{ code: 'YAML', on: '   level:', says: /không thẳng.*thẳng cột/su }],
  },
  {
    id: 'Y11',
    name: 'a bracket that is never closed, told where it opens',
    spoil: (draft) => draft.edit('presenter: "Sở Y tế"', 'presenter: [Sở Y tế'),
    found: [{ code: 'YAML', on: 'presenter: [Sở Y tế', says: /ngoặc vuông.*chưa đóng/u }],
  },
  {
    id: 'Y12',
    name: 'the way to a file as Windows shows it',
    spoil: (draft) => draft.edit('file: "Báo cáo.pdf"', 'file: "C:\\Users\\An\\Báo cáo.pdf"'),
    found: [{ code: 'YAML', on: 'Users', says: /chỉ ghi tên tệp/u }],
  },
  {
    id: 'Y12a',
    name: 'the same where YAML takes the backslash for a character',
    spoil: (draft) => draft.edit('file: "Báo cáo.pdf"', 'file: "attachments\\bao cao.pdf"'),
    found: [
      {
        code: 'CONTROL_CHAR',
        on: 'bao cao.pdf',
        field: 'attachments[1].file',
        says: /dấu \\ trong ngoặc kép/u,
      },
    ],
  },
  {
    id: 'Y06d',
    name: 'a value that Word curled and a colon besides: the clerk’s own line, as it should be',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '“Họp: giao ban”'),
    found: [{ code: 'YAML', on: 'title: “', says: /cong.*: title: "Họp: giao ban"$/su }],
  },
  {
    id: 'Y13',
    name: 'broken YAML hides no slip elsewhere, and no file that is wrong',
    spoil: (draft) =>
      draft
        .edit('kind: "briefing"', 'kind: "breifing"')
        .edit('    presenter: "Sở Y tế"', '\tpresenter: "Sở Y tế"')
        .edit('due: "2021-11-26T15:00:00+07:00"', 'due: "26/11/2021"')
        .edit('- id: "giay-moi"', '- id: "Giấy mời"')
        .edit('Trân trọng.', '<b>Trân trọng</b>')
        .report(Buffer.from('MZ')),
    found: [
      { code: 'TYPE_MISMATCH', file: `${FOLDER}/attachments/Báo cáo.pdf` },
      { code: 'FIELD_VALUE', on: 'kind:', field: 'kind', says: /“briefing”/u },
      { code: 'YAML', on: '\tpresenter:', says: /phím Tab/u },
      { code: 'DATE_FORMAT', on: 'due:', field: 'assignments[0].due' },
      { code: 'FIELD_VALUE', on: '- id: "Giấy mời"', field: 'attachments[0].id' },
      { code: 'RAW_HTML', on: '<b>', column: 1 },
      { code: 'RAW_HTML', on: '<b>', column: 14 },
    ],
  },
  {
    id: 'Y13a',
    name: 'what may stand behind the fault is not missing: a field that must be, one that others refer to',
    spoil: (draft) =>
      draft
        .edit('starts_at: "', 'starts_at "')
        .edit('    file: "Báo cáo.pdf"', '     file: “Báo cáo.pdf'),
    found: [
      { code: 'YAML', on: 'starts_at "', says: /: starts_at: "2021-11-30T07:30:00\+07:00"$/u },
      { code: 'YAML', on: 'file: “Báo', says: /: file: "Báo cáo\.pdf"$/u },
    ],
  },
  {
    id: 'Y13b',
    name: 'nor a personal number that the clerk gave a reason for where it cannot be read',
    spoil: (draft) =>
      draft
        .edit('agenda:', 'allow:\n  - code: "CITIZEN_ID\n  reason "Công khai"\nagenda:')
        .edit('Trân trọng.', 'Số căn cước 001099012345.'),
    found: [
      { code: 'YAML', on: 'code: "CITIZEN_ID' },
      { code: 'YAML', on: 'reason "Công' },
    ],
  },
  {
    id: 'Y14',
    name: 'a long title, broken as the letter breaks it',
    spoil: (draft) => draft.edit('Giao ban trực tuyến tháng 11', 'Giao ban\ntrực tuyến\ntháng 11'),
    found: [
      { code: 'YAML', on: 'title: "Giao ban\n', says: /: title: "Giao ban trực tuyến tháng 11"$/u },
    ],
  },
  {
    id: 'Y15',
    name: 'a quote that is never closed, above lines without quotes: told where it opens',
    spoil: (draft) =>
      draft.edit('number: "05"', 'number: "05').edit('symbol: "GM-UBND"', 'symbol: GM-UBND'),
    found: [{ code: 'YAML', on: 'number:', says: /: number: "05"$/u }],
  },
  {
    id: 'Y16',
    name: 'a comma at the end, as programmers write it',
    spoil: (draft) => draft.edit('kind: "briefing"', 'kind: "briefing",'),
    found: [{ code: 'YAML', on: 'kind:', says: /dấu thừa.*: kind: "briefing"$/su }],
  },
  {
    id: 'Y17',
    name: 'a colon of full width, as a Chinese or Japanese keyboard types it',
    spoil: (draft) => draft.edit('kind: "briefing"', 'kind："briefing"'),
    found: [{ code: 'YAML', on: 'kind：', says: /: kind: "briefing"$/u }],
  },
  {
    id: 'Y18',
    name: 'bold as in the text',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '**Giao ban**'),
    found: [{ code: 'YAML', on: 'title: **', says: /: title: "Giao ban"$/u }],
  },
];

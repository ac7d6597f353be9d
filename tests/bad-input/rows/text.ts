/** Text files: encoding, hidden characters, leftovers of git. */
import { INDEX, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';

const asBytes = (encode: (text: string) => Uint8Array) => (draft: Draft) =>
  draft.files.set(INDEX, encode(draft.index));
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const latin = (text: string) => Buffer.from(text, 'latin1');

export const TEXT_ROWS: readonly Row[] = [
  {
    id: 'B14',
    name: 'line ends of an old Macintosh',
    spoil: asBytes((text) => Buffer.from(text.replaceAll('\n', '\r'))),
    found: [{ code: 'ENCODING' }],
    // B13: a byte order mark and the line ends of Windows are fine.
    twin: asBytes((text) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`)),
  },
  {
    id: 'B13',
    name: 'the end of a line is Windows’ own: nothing is wrong',
    spoil: asBytes((text) => Buffer.from(text.replaceAll('\n', '\r\n'))),
    found: [],
  },
  {
    id: 'B34',
    name: 'a title that would be markup: it is text everywhere, nothing is wrong',
    spoil: (draft) =>
      draft.edit('"Giao ban trực tuyến tháng 11"', '"Họp </script><script>alert(1)</script>"'),
    found: [],
  },
  {
    id: 'B50',
    name: 'an hour without zone is Vietnam’s: nothing is wrong',
    spoil: (draft) => draft.edit('"2021-11-30T07:30:00+07:00"', '"2021-11-30T07:30"'),
    found: [],
  },
  {
    id: 'B15',
    name: 'UTF-16',
    spoil: asBytes(utf16),
    found: [{ code: 'ENCODING', says: /UTF-16/u }],
  },
  {
    id: 'B15a',
    name: 'UTF-16, high byte first',
    spoil: asBytes((text) => utf16(text).swap16()),
    found: [{ code: 'ENCODING', says: /UTF-16/u }],
  },
  {
    id: 'B16',
    name: 'Windows-1258',
    spoil: asBytes((text) =>
      latin(`${text}H\xf2a B\xecnh, \xd0\xe0 N\xe3ng, ki\xea\xecn ngh\xf2\n`),
    ),
    found: [{ code: 'ENCODING', says: /Windows-1258/u }],
  },
  {
    id: 'B17',
    name: 'TCVN3',
    spoil: asBytes((text) => latin(`${text}GiÊy mêi häp: b¸o c¸o, ®¹i biÓu\n`)),
    found: [{ code: 'ENCODING', says: /TCVN3/u }],
  },
  {
    id: 'B18',
    name: 'decomposed letters',
    spoil: (draft) => draft.edit('Trân trọng.', 'Trân trọng.'.normalize('NFD')),
    found: [{ code: 'TEXT_NFC', on: 'Trân trọng.'.normalize('NFD'), says: /--fix/u }],
  },
  {
    id: 'B19',
    name: 'an escape character in the text',
    spoil: (draft) => draft.edit('Trân trọng.', 'Trân \u001Btrọng.'),
    found: [{ code: 'CONTROL_CHAR', on: 'Trân \u001B', column: 6, says: /U\+001B/u }],
    twin: (draft) => draft.edit('Trân trọng.', 'Trân\ttrọng {{7*7}} <% %> ${x}.'),
  },
  {
    id: 'B19a',
    name: 'a zero byte in the text',
    spoil: (draft) => draft.edit('Trân trọng.', 'Trân \u0000trọng.'),
    found: [{ code: 'CONTROL_CHAR', on: 'Trân \u0000', column: 6, says: /U\+0000/u }],
  },
  {
    id: 'B15b',
    name: 'bullets of a symbol font, which nobody else has (a warning)',
    spoil: (draft) => draft.edit('Trân trọng.', '\uF0B7\tBáo cáo;\n  \uF02D Biểu.'),
    found: [
      {
        code: 'SYMBOL_SIGN',
        on: 'Báo cáo;',
        column: 1,
        says: /U\+F0B7.*dấu trừ và một dấu cách/su,
      },
      { code: 'SYMBOL_SIGN', on: 'Biểu.', column: 3, says: /U\+F02D/u },
    ],
    twin: (draft) => draft.edit('Trân trọng.', '- Báo cáo;\n• Biểu → 5 ✓'),
  },
  {
    id: 'B15c',
    name: 'the same in a field',
    spoil: (draft) => draft.edit('"Phòng, chống dịch"', '"\uF0B7 Phòng, chống dịch"'),
    found: [{ code: 'SYMBOL_SIGN', on: 'chống dịch', column: 15, says: /hoặc xóa/u }],
  },
  {
    id: 'B15d',
    name: 'the same for the dash of a list',
    spoil: (draft) => draft.edit('  - id: "bao-cao"', '  \uF0B7 id: "bao-cao"'),
    found: [
      { code: 'YAML', on: 'id: "bao-cao"', says: /dấu trừ.*một dấu cách/su },
      { code: 'SYMBOL_SIGN', on: 'id: "bao-cao"', column: 3 },
    ],
  },
  {
    id: 'B33',
    name: 'a title of two lines',
    spoil: (draft) => draft.edit('"Giao ban trực tuyến tháng 11"', '"Giao ban\\nBEGIN:VEVENT"'),
    found: [{ code: 'FIELD_LINES', on: 'BEGIN:VEVENT', field: 'title', says: /trên một dòng/u }],
  },
  {
    id: 'B35',
    name: 'leftovers of a merge in the text',
    spoil: (draft) =>
      draft.edit('Trân trọng.', '<<<<<<< HEAD\nTrân trọng.\n=======\nKính.\n>>>>>>> main'),
    found: [
      { code: 'CONFLICT_MARKER', on: '<<<<<<< HEAD' },
      { code: 'CONFLICT_MARKER', on: '>>>>>>> main' },
    ],
    twin: (draft) => draft.edit('Trân trọng.', 'Trân trọng\n=======\n'),
  },
  {
    id: 'B36',
    name: 'leftovers of a merge among the fields, without YAML jargon',
    spoil: (draft) =>
      draft.edit(
        'mode: "online"',
        '<<<<<<< HEAD\nmode: "online"\n=======\nmode: "hybrid"\n>>>>>>> x',
      ),
    found: [
      { code: 'CONFLICT_MARKER', on: '<<<<<<< HEAD' },
      { code: 'CONFLICT_MARKER', on: '>>>>>>> x' },
    ],
  },
  {
    id: 'B45b',
    name: 'an empty line above the fields',
    spoil: (draft) => draft.files.set(INDEX, `\n${draft.index}`),
    found: [{ code: 'FRONTMATTER', line: 2, says: /Xóa các dòng phía trên/u }],
  },
  {
    id: 'B45c',
    name: 'fields twice: the second ones would be published as text',
    spoil: (draft) =>
      draft.edit('Kính mời', '---\ntitle: "Họp"\nkind: "briefing"\n---\n\nKính mời'),
    found: [{ code: 'FRONTMATTER_TWICE', on: 'title: "Họp"', says: /lên trên dòng --- thứ hai/u }],
    twin: (draft) => draft.edit('Kính mời', '---\n\nchú ý: Kính mời\n\n---\n'),
  },
  {
    id: 'B45d',
    name: 'a line of dashes among the fields',
    spoil: (draft) => draft.edit('starts_at:', '---\nstarts_at:'),
    found: [{ code: 'FRONTMATTER_TWICE', on: 'starts_at:', says: /chỉ có hai dòng ---/u }],
  },
  {
    id: 'B40',
    name: 'a pointer of Git LFS',
    spoil: (draft) =>
      draft.files.set(INDEX, 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'),
    found: [{ code: 'LFS_POINTER' }],
  },
  {
    id: 'B41',
    name: 'an empty file',
    spoil: (draft) => draft.files.set(INDEX, ''),
    found: [{ code: 'FRONTMATTER', line: 1 }],
  },
  {
    id: 'B41a',
    name: 'no text below the fields (a warning)',
    spoil: (draft) => draft.edit('Kính mời các đại biểu dự họp.\n\nTrân trọng.\n', ''),
    found: [{ code: 'BODY_EMPTY', line: 38 }],
  },
  {
    id: 'B45',
    name: 'fields between +++',
    spoil: (draft) => draft.files.set(INDEX, draft.index.replaceAll('---', '+++')),
    found: [
      { code: 'FRONTMATTER', line: 1, says: /---$/u },
      { code: 'FRONTMATTER', line: 37, says: /---$/u },
    ],
  },
  {
    id: 'B45a',
    name: 'fields that are never closed',
    spoil: (draft) => draft.edit('---\n\nKính', '\nKính'),
    found: [{ code: 'FRONTMATTER', line: 37, says: /Thêm một dòng/u }],
  },
];

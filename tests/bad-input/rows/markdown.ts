/** The text of the invitation: what could harm a reader, vanish, or lead nowhere. */
import { pdf, picture } from '../../fixtures/files.ts';
import { FOLDER, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';

const END = 'Trân trọng.';
const end = (text: string) => (draft: Draft) => draft.edit(END, text);

/** `text` instead of the last line; the problem stands `column` letters into it. */
function textRow(
  id: string,
  text: string,
  code: Row['found'][number]['code'],
  column = 1,
  twin?: string,
  says?: RegExp,
): Row {
  return {
    id,
    name: text.replaceAll('\n', '⏎'),
    spoil: end(text),
    found: [{ code, on: text.split('\n')[0] ?? '', column, ...(says && { says }) }],
    ...(twin !== undefined && { twin: end(twin) }),
  };
}

const html = (id: string, text: string, column = 1, twin = `\`${text}\``) =>
  textRow(id, text, 'RAW_HTML', column, twin);
const scheme = (id: string, text: string, column = 1, twin?: string) =>
  textRow(id, text, 'URL_SCHEME', column, twin);

/** The diagram of the seats, declared and there. */
async function withPicture(draft: Draft, text: string, name = 'so-do.png'): Promise<Draft> {
  return draft
    .edit(
      '  - id: "bao-cao"',
      `  - id: "so-do"\n    file: "${name}"\n    title: "Sơ đồ"\n    type: "appendix"\n  - id: "bao-cao"`,
    )
    .add(`attachments/${name}`, await picture('png'))
    .edit(END, text);
}

export const MARKDOWN_ROWS: readonly Row[] = [
  html('B20', '<script>alert(1)</script>'),
  html('B21', '<img src=x onerror=alert(1)>'),
  html('B21a', '<svg onload=alert(1)>'),
  html('B21b', 'Mời <details ontoggle=alert(1) open>', 5, 'Mời \\<details ontoggle=alert(1) open>'),
  html('B22', '<iframe src="https://a.example">'),
  html('B22a', '<form action="https://a.example">'),
  html('B22b', '<base href="https://a.example">'),
  html('B22c', '<object data="x">'),
  html('B23', '<meta http-equiv="refresh" content="0;url=https://a.example">'),
  html('B24', '<style>p{display:none}</style>'),
  html('B24a', 'Số < 5 <b style="color:red">đỏ', 8, 'Số < 5 **đỏ**'),
  html('B24b', '<!-- ghi chú -->'),
  html('B29', '<img name=currentScript>'),
  scheme('B25', '[x](javascript:alert(1))', 1, '[x](https://a.example/javascript:alert)'),
  scheme('B25a', '[x](&#106;avascript:alert(1))', 1, '[x](https://a.example/?a&amp;b)'),
  scheme('B25b', 'Xem [x](<java\tscript:alert(1)>)', 5, 'Xem [x](tel:02043854000)'),
  scheme('B25c', '[x]: jAvAsCrIpT:alert(1)', 1, '[x]: https://a.example'),
  scheme('B25d', 'Xem <javascript:alert(1)>', 5, 'Xem <https://a.example>'),
  scheme('B25e', '[x](&#x200B;javascript:alert(1))', 1, '[x](mailto:vanphong@example.gov.vn)'),
  scheme('B26', '[x](data:text/html,x)', 1, '[data:](https://a.example)'),
  scheme('B26a', '[x](vbscript:x)', 1, '[vbscript](https://a.example)'),
  scheme('B26b', '[x](file:///C:/x.docx)', 1, '`file:///C:/x.docx`'),
  scheme('B27', '[x](//evil.example/)', 1, '[x](https://good.example//a)'),
  scheme('B27a', '[x](/\\\\evil.example/)', 1, '[x](/nam/2021/)'),
  scheme('B27b', '[x](https://ubnd.gov.vn@evil.example/)', 1, '[x](https://ubnd.gov.vn/@evil)'),
  {
    id: 'B28',
    name: 'a link to the portal with its own host (a warning)',
    spoil: end('[x](https://tailieuhop.example.gov.vn/nam/2021/)'),
    found: [{ code: 'URL_OWN_ABSOLUTE', on: '[x](https', column: 1 }],
    twin: end('[x](/nam/2021/)'),
  },
  {
    id: 'B31',
    name: 'a picture whose % would empty the page',
    spoil: (draft) => withPicture(draft, '![x](attachments/so-do-100%.png)', 'so-do-100%.png'),
    found: [
      { code: 'SCANNED', file: `${FOLDER}/attachments/so-do-100%.png` },
      { code: 'IMAGE_URL', on: '![x](', column: 1, says: /%25/u },
    ],
    twin: (draft) => withPicture(draft, '![x](attachments/so-do-100%25.png)', 'so-do-100%.png'),
    twinWarns: ['SCANNED'],
  },
  {
    id: 'B32',
    name: 'a picture outside the meeting',
    spoil: (draft) => withPicture(draft, '![x](../so-do.png)'),
    found: [
      { code: 'SCANNED', file: `${FOLDER}/attachments/so-do.png` },
      { code: 'IMAGE_PATH', on: '![x](', column: 1 },
    ],
    twin: (draft) => withPicture(draft, '![x](attachments/so-do.png)'),
    twinWarns: ['SCANNED'],
  },
  {
    id: 'B32a',
    name: 'a picture of somebody else’s, which would tell them who reads',
    spoil: end('![x](https://a.example/dem.png)'),
    found: [{ code: 'IMAGE_PATH', on: '![x](', column: 1 }],
  },
  {
    id: 'B32b',
    name: 'a picture of somebody else’s by reference',
    spoil: end('![x][dem]\n\n[dem]: https://a.example/dem.png'),
    found: [{ code: 'IMAGE_PATH', on: '[dem]: https', column: 1 }],
    twin: end('[x][dem]\n\n[dem]: https://a.example/dem.png'),
  },
  {
    id: 'B37',
    name: 'a link to a document that is not there, with the nearest',
    spoil: end('Xem [báo cáo](<attachments/Báo cao.pdf>)'),
    found: [{ code: 'LINK_DEAD', on: 'Xem [', column: 5, says: /<attachments\/Báo cáo\.pdf>/u }],
    twin: end(
      'Xem [báo cáo](<attachments/Báo cáo.pdf>), [cả nó](attachments/B%C3%A1o%20c%C3%A1o.pdf)',
    ),
  },
  {
    id: 'B37a',
    name: 'a link to a meeting that there is not',
    spoil: end('Như [kỳ trước](/hop/2021-10-30-giao-ban/)'),
    found: [{ code: 'LINK_DEAD', on: 'Như [', column: 5, says: /2021-11-30-giao-ban/u }],
    twin: end('Như [trang này](/hop/2021-11-30-giao-ban/)'),
  },
  {
    id: 'B37b',
    name: 'a link out of the folder',
    spoil: (draft) => draft.edit(END, '[x](../../site.yaml)').add('attachments/Phụ.pdf', pdf(1)),
    found: [
      { code: 'ATTACH_UNLISTED', on: 'attachments:\n', field: 'attachments' },
      { code: 'LINK_DEAD', on: '[x](..', column: 1 },
    ],
  },
  textRow('B19b', 'Trân &#x202E;gnort', 'CONTROL_CHAR', 1, 'Trân &#x1EA1;'),
  {
    id: 'B19c',
    name: 'letters that turn the direction of writing',
    spoil: end('Trân \u202Egnọrt.'),
    found: [{ code: 'CONTROL_CHAR', on: 'Trân \u202E', column: 6, says: /U\+202E/u }],
  },
  {
    id: 'B18a',
    name: 'TCVN3 saved as if it were Unicode (a warning)',
    spoil: end('Giêy mêi häp: b¸o c¸o ®¹i biÓu'),
    found: [{ code: 'MOJIBAKE', on: 'Giêy mêi' }],
    twin: end('Công ty Höchst (Đức), ông François Müller, «Đổi mới», 20·30 m²'),
  },
  {
    id: 'B18b',
    name: 'VNI saved as if it were Unicode (a warning)',
    spoil: end('Uyû ban nhaân daân tænh thoâng baùo'),
    found: [{ code: 'MOJIBAKE', on: 'Uyû ban' }],
  },
  {
    id: 'B16a',
    name: 'letters that were lost before',
    spoil: end('Tr\uFFFDn trọng.'),
    found: [{ code: 'ENCODING', on: 'Tr\uFFFDn' }],
  },
  {
    id: 'B20a',
    name: 'a page of the office with a script',
    spoil: (draft) =>
      draft.files.set(
        'content/pages/lien-he.md',
        '---\ntitle: "x"\ndescription: "x"\n---\n\n<script>x</script>\n',
      ),
    found: [{ code: 'RAW_HTML', file: 'content/pages/lien-he.md', line: 6, column: 1 }],
    twin: (draft) =>
      draft.files.set(
        'content/pages/lien-he.md',
        `---\ntitle: "x"\ndescription: "x"\n---\n\n[x](/hop/2021-11-30-giao-ban/)\n`,
      ),
  },
  {
    id: 'B30',
    name: 'braces and percent signs are text; the folder is not',
    spoil: (draft) => draft.edit(END, '{{7*7}} <% %> ${x}').add('x/y.md', 'x'),
    found: [{ code: 'STRAY_FILE', file: `${FOLDER}/x` }],
    twin: end('{{7*7}} <% %> ${x} a < b > c & d'),
  },
];

/** Folders of meetings beside `content/`. */
import { FOLDER, ID, INDEX, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';

const SITE = 'content/site.yaml';
const OTHER = '../tai-lieu-2021';

const SETTINGS = `name: "A"
short_name: "A"
organisation:
  name: "A"
  address: "A"
  email: "a@example.gov.vn"
  responsible: "A"
portal_url: "https://tailieuhop.example.gov.vn"
roots:
`;
/** Line of the first root. */
const FIRST = SETTINGS.split('\n').length;

const roots =
  (...folders: string[]) =>
  (draft: Draft): Draft => {
    const rows = folders.map((folder) => `  - folder: ${JSON.stringify(folder)}\n`);
    draft.files.set(SITE, SETTINGS + rows.join(''));
    return draft;
  };

/** The same meeting in the other root, under another name. */
function copied(draft: Draft, id = '2021-10-29-giao-ban'): string {
  const folder = `${OTHER}/meetings/2021/${id}`;
  for (const [name, content] of [...draft.files]) {
    if (name.startsWith(FOLDER)) draft.files.set(name.replace(FOLDER, folder), content);
  }
  const index = draft.index.replace('"05"', '"04"').replace('weekday_printed: "thứ Ba"\n', '');
  draft.files.set(
    `${folder}/index.md`,
    index.replaceAll('2021-11-30T', '2021-10-29T').replaceAll('2021-11-', '2021-10-'),
  );
  return folder;
}

export const ROOT_ROWS: readonly Row[] = [
  {
    id: 'K01',
    name: 'a root that is not beside the project',
    spoil: roots('../../chung/2021'),
    found: [
      {
        code: 'FIELD_VALUE',
        file: SITE,
        line: FIRST,
        field: 'roots[0].folder',
        says: /"\.\.\/tai-lieu-2020"/u,
      },
    ],
  },
  {
    id: 'K01a',
    name: 'roots inside content/, at the top of the disk, and with Windows’ slashes',
    spoil: roots('content/meetings', '/srv/2021', '..\\tai-lieu-2021', '..'),
    found: [0, 1, 2, 3].map((index) => ({
      code: 'FIELD_VALUE',
      file: SITE,
      line: FIRST + index,
      field: `roots[${index}].folder`,
    })),
  },
  {
    id: 'K02',
    name: 'a root twice, under names that differ in their marks only',
    spoil: (draft) => {
      copied(roots(OTHER, '../Tài liệu 2021')(draft));
    },
    found: [{ code: 'ROOT_REPEATED', file: SITE, line: FIRST + 1, field: 'roots[1].folder' }],
  },
  {
    id: 'K03',
    name: 'a root that is not there',
    spoil: roots(OTHER),
    found: [
      {
        code: 'ROOT_MISSING',
        file: SITE,
        line: FIRST,
        field: 'roots[0].folder',
        says: /tai-lieu-2021\/meetings\/.*git clone/su,
      },
    ],
    twin: (draft) => {
      copied(roots(OTHER)(draft));
    },
  },
  {
    id: 'K04',
    name: 'one meeting in two roots',
    spoil: (draft) => {
      const folder = copied(roots(OTHER)(draft), ID);
      draft.files.set(`${folder}/index.md`, draft.index.replace('"05"', '"04"'));
    },
    found: [
      {
        code: 'ID_DUPLICATE',
        file: `${OTHER}/meetings/2021/${ID}`,
        says: new RegExp(`${FOLDER}`, 'u'),
      },
    ],
  },
  {
    id: 'K05',
    name: 'a mistake in another root is told with its file and line',
    spoil: (draft) => {
      const folder = copied(roots(OTHER)(draft));
      const index = `${folder}/index.md`;
      draft.files.set(index, String(draft.files.get(index)).replace('"briefing"', '"breifing"'));
      draft.files.set(`${OTHER}/meetings/2021/ghi-chu.txt`, 'x');
    },
    found: [
      {
        code: 'FIELD_VALUE',
        file: `${OTHER}/meetings/2021/2021-10-29-giao-ban/index.md`,
        line: 3,
        field: 'kind',
      },
      { code: 'STRAY_FILE', file: `${OTHER}/meetings/2021/ghi-chu.txt` },
    ],
  },
  {
    id: 'K05a',
    name: 'a folder of documents in another root, which no command edits',
    spoil: (draft) => {
      const folder = copied(roots(OTHER)(draft));
      for (const [name, content] of [...draft.files]) {
        if (!name.startsWith(`${folder}/attachments/`)) continue;
        draft.files.delete(name);
        draft.files.set(name.replace('/attachments/', '/Tài liệu/'), content);
      }
    },
    found: [
      {
        code: 'ATTACH_FOLDER',
        file: `${OTHER}/meetings/2021/2021-10-29-giao-ban/Tài liệu`,
        says: /Tại kho đó, đổi tên: git -C "\.\.\/tai-lieu-2021\/.*" mv "Tài liệu" attachments$/u,
      },
    ],
  },
  {
    id: 'K06',
    name: 'a link to a meeting that is in no root',
    spoil: (draft) => {
      copied(roots(OTHER)(draft));
      draft.edit('Trân trọng.', 'Theo [kỳ trước](/hop/2021-10-28-giao-ban/).');
    },
    found: [
      {
        code: 'LINK_DEAD',
        file: INDEX,
        on: 'Theo [kỳ trước]',
        column: 6,
        says: /\/hop\/2021-10-29-giao-ban\//u,
      },
    ],
    twin: (draft) => {
      copied(roots(OTHER)(draft));
      draft.edit('Trân trọng.', 'Theo [kỳ trước](/hop/2021-10-29-giao-ban/).');
    },
  },
];

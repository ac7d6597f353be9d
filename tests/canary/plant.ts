/** Meetings that must not be seen, with a word of its own in every place where a word can stand. */
import { zipSync, strToU8 } from 'fflate';
import type { MeetingFolder } from '../fixtures/content.ts';
import { docx } from '../fixtures/files.ts';
import { onePagePdf } from '../unit/attachments/make/pdf.ts';

/** A word that no text has, recognisable without its marks and in any case: “Quỳnhxạ…7”. */
export function token(number: number): string {
  return `Quỳnhxạ${number.toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}ợz`;
}

export interface Planted {
  meetings: MeetingFolder[];
  tokens: string[];
}

export type Kind = 'draft' | 'embargo' | 'internal';
const FIELDS: Readonly<Record<Kind, object>> = {
  draft: { draft: true },
  embargo: { publish_at: '2099-01-01T00:00:00+07:00' },
  internal: { access: 'internal' },
};

/** One meeting of each kind. `salt` makes other words of the same places. */
export function plant(salt = 0): Planted {
  const tokens: string[] = [];
  const next = () => {
    const word = token(salt * 1000 + tokens.length + 1);
    tokens.push(word);
    return word;
  };
  const meetings = (Object.keys(FIELDS) as Kind[]).map((kind, index) => {
    const slug = ascii(next());
    const files = [`${next()}.pdf`, `${next()}.docx`, `${next()}.zip`];
    const [pdf = '', word = '', zip = ''] = files;
    const folder: MeetingFolder = {
      id: `2026-04-0${index + 1}-${slug}`,
      frontmatter: {
        ...FIELDS[kind],
        title: next(),
        kind: 'working',
        issuer: 'ubnd-tinh-mau',
        number: String(70 + index),
        symbol: next(),
        place_issued: next(),
        date_issued: '2026-03-20',
        starts_at: `2026-04-0${index + 1}T08:00:00+07:00`,
        chair: next(),
        series: ascii(next()),
        sites: [{ name: next(), location: next(), chair: next(), participants: [next()] }],
        agenda: [{ content: next(), presenter: next() }],
        assignments: [{ who: next(), what: next(), due: null }],
        deadlines: [{ what: next(), due: '2026-03-30T15:00:00+07:00' }],
        submit_to: [next()],
        signer: { authority: next(), title: next(), name: next() },
        recipients: [next()],
        references: [next()],
        tags: [next()],
        keywords: [next()],
        changes: [{ date: '2026-03-21', type: 'supplement', note: next(), document: next() }],
        allow: [{ code: 'MOBILE_NUMBER', reason: `${next()} cho phép` }],
        attachments: files.map((file, position) => ({
          id: `tep-${position}`,
          file,
          title: next(),
          type: 'report' as const,
          number: next(),
          note: next(),
        })),
      },
      body: `${next()}\n\n## ${next()}\n\n- **${next()}**\n\n| ${next()} |\n|--|\n| x |\n\n[${next()}](https://a.example/${ascii(next())})\n`,
      files: {
        [pdf]: onePagePdf({ content: `BT /F 12 Tf 60 700 Td (${ascii(next())}) Tj ET` }),
        [word]: docx(next(), { 'docProps/core.xml': `<c><t>${next()}</t></c>` }),
        [zip]: zipSync({ [`${next()}.txt`]: strToU8(next()) }),
      },
    };
    return folder;
  });
  return { meetings, tokens };
}

/** As it stands in addresses. */
export function ascii(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').toLowerCase();
}

/** The files beside the meetings. */
import { ID, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';

const SITE = 'content/site.yaml';
const AGENCIES = 'content/organisations.yaml';

const SIGNATURE = 'content/SHA256SUMS.minisig';
const LEVELS = 'content/levels.yaml';

/** `content/site.yaml` with what is looked at on lines 6 and 7. */
const site = ({ email = 'a@example.gov.vn', phone = '0204 3854 000' }) =>
  [
    'name: "A"',
    'short_name: "A"',
    'organisation:',
    '  name: "A"',
    '  address: "A"',
    `  email: "${email}"\n  phone: "${phone}"\n  responsible: "A"`,
    'portal_url: "https://tailieuhop.example.gov.vn"',
    '',
  ].join('\n');

const register = (file: string, text: string | Uint8Array) => (draft: Draft) =>
  draft.files.set(file, text);
const AGENCY = '- id: "ubnd-tinh-mau"\n  name: "UBND"\n- id: "so-y-te-mau"\n  name: "Sở Y tế"\n';

export const REGISTER_ROWS: readonly Row[] = [
  {
    id: 'R01',
    name: 'a register that is no list: nothing is said of who refers to it',
    spoil: register(AGENCIES, 'so-y-te-mau: "Sở Y tế"\n'),
    found: [{ code: 'REGISTER_LIST', file: AGENCIES, line: 1 }],
    twin: register(AGENCIES, AGENCY),
  },
  {
    id: 'R01a',
    name: 'nor of one that cannot be read',
    spoil: register(AGENCIES, AGENCY.replace('"UBND"', 'UBND: tỉnh')),
    found: [{ code: 'YAML', file: AGENCIES, line: 2, says: /dấu hai chấm/u }],
  },
  {
    id: 'R01b',
    name: 'nor of one that is no text',
    spoil: register(AGENCIES, Buffer.from(`\uFEFF${AGENCY}`, 'utf16le')),
    found: [{ code: 'ENCODING', file: AGENCIES, says: /UTF-16/u }],
  },
  {
    id: 'R01c',
    name: 'settings that are no text: one word about it',
    spoil: register(SITE, Buffer.from('\uFEFFname: "Cổng"\n', 'utf16le')),
    found: [{ code: 'ENCODING', file: SITE, says: /UTF-16/u }],
  },
  {
    id: 'R01d',
    name: 'an empty register has no agency to refer to',
    spoil: register(AGENCIES, '# chưa có\n'),
    found: [
      { code: 'ID_DANGLING', on: 'issuer:', field: 'issuer' },
      { code: 'ID_DANGLING', on: 'organisations:', field: 'assignments[0].organisations[0]' },
    ],
  },
  {
    id: 'R02',
    name: 'an agency twice',
    spoil: register(AGENCIES, `${AGENCY}- id: "so-y-te-mau"\n  name: "Sở Y tế"\n`),
    found: [{ code: 'ID_REPEATED', file: AGENCIES, line: 5, field: '[2].id' }],
  },
  {
    id: 'R03',
    name: 'a successor that is not there',
    spoil: register(AGENCIES, `${AGENCY}  successor: "so-y-te-moi"\n`),
    found: [{ code: 'ID_DANGLING', file: AGENCIES, line: 5, field: '[1].successor' }],
  },
  {
    id: 'R04',
    name: 'an agency without name, and a field that there is not',
    spoil: register(AGENCIES, `${AGENCY}- id: "so-moi"\n  ten: "Sở mới"\n`),
    found: [
      {
        code: 'FIELD_UNKNOWN',
        file: AGENCIES,
        line: 6,
        field: '[2].ten',
        says: /\(name\) thì đổi tên/u,
      },
    ],
  },
  {
    id: 'R04a',
    name: 'a wrong entry that others refer to, and one behind it that refers to nothing',
    spoil: register(
      AGENCIES,
      `${AGENCY.replace('name: "UBND"', 'nam: "UBND"')}  parent: "ubnd-tinh-mao"\n`,
    ),
    found: [
      { code: 'FIELD_UNKNOWN', file: AGENCIES, line: 2, field: '[0].nam' },
      {
        code: 'ID_DANGLING',
        file: AGENCIES,
        line: 5,
        field: '[1].parent',
        says: /“ubnd-tinh-mau”/u,
      },
    ],
  },
  {
    id: 'R04b',
    name: 'an id with capitals and marks, to which others refer as its repair says',
    spoil: register(AGENCIES, AGENCY.replace('"so-y-te-mau"', '"Sở Y tế Mẫu"')),
    found: [
      { code: 'FIELD_VALUE', file: AGENCIES, line: 3, field: '[1].id', says: /"so-y-te-mau"/u },
    ],
  },
  {
    id: 'R04c',
    name: 'an agency copied under its old id: the new one may be what others refer to',
    spoil: register(AGENCIES, AGENCY.replace('"so-y-te-mau"', '"ubnd-tinh-mau"')),
    found: [
      { code: 'ID_REPEATED', file: AGENCIES, line: 3, field: '[1].id', says: /cho hai mục/u },
    ],
  },
  {
    id: 'R05',
    name: 'an address of the portal without https://',
    spoil: register(
      SITE,
      'name: "A"\nshort_name: "A"\norganisation:\n  name: "A"\n  address: "A"\n  email: "a@example.gov.vn"\n  responsible: "A"\nportal_url: "tailieuhop.example.gov.vn"\n',
    ),
    found: [{ code: 'FIELD_VALUE', file: SITE, line: 8, field: 'portal_url', says: /https:/u }],
  },
  {
    id: 'R05a',
    name: 'quotes as Word curls them hide no other slip of the file',
    spoil: register(
      SITE,
      'name: “A”\nshort_name: "A"\norganisation:\n  name: "A"\n  adress: "A"\n  email: "a@example.gov.vn"\n  responsible: "A"\nportal_url: "tailieuhop.example.gov.vn"\n',
    ),
    found: [
      { code: 'YAML', file: SITE, line: 1, says: /cong/u },
      { code: 'FIELD_UNKNOWN', file: SITE, line: 5, field: 'organisation.adress' },
      { code: 'FIELD_VALUE', file: SITE, line: 8, field: 'portal_url', says: /https:/u },
    ],
  },
  {
    id: 'R05b',
    name: 'nor among the agencies, and the meetings find the agency that was meant',
    spoil: register(
      AGENCIES,
      `${AGENCY.replace('"ubnd-tinh-mau"', '“ubnd-tinh-mau”')}- id: "so-moi"\n  nam: "Sở mới"\n`,
    ),
    found: [
      { code: 'YAML', file: AGENCIES, line: 1, says: /cong/u },
      { code: 'FIELD_UNKNOWN', file: AGENCIES, line: 6, field: '[2].nam', says: /“name”/u },
    ],
  },
  {
    id: 'R05c',
    name: 'addresses that a wrong register would answer have not vanished',
    spoil: (draft) => {
      register('content/addresses.txt', '/don-vi/so-tai-chinh-mau/\n/hop/2021-10-01-hop/\n')(draft);
      register(AGENCIES, AGENCY.replace('"UBND"', 'UBND: tỉnh'))(draft);
      register(
        'content/withdrawn.yaml',
        '- id: "2021-10-01-hop"\n  reason: "Đăng nhầm"\n  date: "01/12/2021"\n',
      )(draft);
    },
    found: [
      { code: 'YAML', file: AGENCIES, line: 2 },
      {
        code: 'DATE_FORMAT',
        file: 'content/withdrawn.yaml',
        line: 3,
        field: '[0].date',
        says: /"2021-12-01"/u,
      },
    ],
  },
  {
    id: 'R05d',
    name: 'an abbreviation whose meaning cannot be read is told once',
    spoil: register(
      'content/abbreviations.yaml',
      'UBND: "Ủy ban" nhân dân\nGPMB: "giải phóng mặt bằng"\nYT: "YT"\n',
    ),
    found: [
      { code: 'YAML', file: 'content/abbreviations.yaml', line: 1 },
      { code: 'ABBREVIATION', file: 'content/abbreviations.yaml', line: 3, field: 'YT' },
    ],
  },
  {
    id: 'R07',
    name: 'an agency that ended before it began; one day is a time',
    spoil: register(AGENCIES, `${AGENCY}  valid_from: "2025-07-01"\n  valid_to: "2025-06-30"\n`),
    found: [
      {
        code: 'VALID_ORDER',
        file: AGENCIES,
        line: 6,
        field: '[1].valid_to',
        says: /30\/6\/2025.*01\/7\/2025/u,
      },
    ],
    twin: register(AGENCIES, `${AGENCY}  valid_from: "2021-11-30"\n  valid_to: "2021-11-30"\n`),
  },
  {
    id: 'R07a',
    name: 'a level, and what it was called, that ended before it began',
    spoil: register(
      LEVELS,
      '- id: "province"\n  label: "Cấp tỉnh"\n  valid_to: "2031-01-01"\n  valid_from: "2032-01-01"\n  labels:\n    - label: "tỉnh"\n      valid_from: "2025-07-01"\n      valid_to: "2025-06-30"\n',
    ),
    found: [
      { code: 'VALID_ORDER', file: LEVELS, line: 3, field: '[0].valid_to' },
      { code: 'VALID_ORDER', file: LEVELS, line: 8, field: '[0].labels[0].valid_to' },
    ],
  },
  {
    id: 'R08',
    name: 'a mailbox that is none',
    spoil: register(SITE, site({ email: 'vanphong.example.gov.vn' })),
    found: [
      {
        code: 'MAIL_FORMAT',
        file: SITE,
        line: 6,
        field: 'organisation.email',
        says: /“vanphong\.example\.gov\.vn”.*"vp@example\.gov\.vn"/su,
      },
    ],
    twin: register(SITE, site({ email: 'van_phong.1@sub.example.gov.vn' })),
  },
  {
    id: 'R08a',
    name: 'two mailboxes, or one with marks',
    spoil: register(SITE, site({ email: 'a@example.gov.vn; b@example.gov.vn' })),
    found: [{ code: 'MAIL_FORMAT', file: SITE, line: 6, field: 'organisation.email' }],
  },
  {
    id: 'R08b',
    name: 'a telephone number without the code of its area',
    spoil: register(SITE, site({ phone: '3854 000' })),
    found: [
      {
        code: 'PHONE_FORMAT',
        file: SITE,
        line: 7,
        field: 'organisation.phone',
        says: /“3854 000”.*10 hoặc 11 chữ số/su,
      },
    ],
    twin: register(SITE, site({ phone: '(0204) 3854.000; 1900 1234, máy lẻ 12' })),
  },
  {
    id: 'R08c',
    name: 'a telephone number as a number loses its zero',
    spoil: register(
      SITE,
      site({ phone: '0204 3854 000' }).replace('"0204 3854 000"', '02043854000'),
    ),
    found: [
      {
        code: 'FIELD_TYPE',
        file: SITE,
        line: 7,
        field: 'organisation.phone',
        says: /phone: "02043854000"/u,
      },
    ],
    twin: register(SITE, site({ phone: '+84 204 3854 000' })),
  },
  {
    id: 'R08d',
    name: 'a domain of mail with its @',
    spoil: register(SITE, `${site({})}allowed_email_domains: ["@example.vn"]\n`),
    found: [
      {
        code: 'FIELD_VALUE',
        file: SITE,
        line: 10,
        field: 'allowed_email_domains[0]',
        says: /phần sau dấu @/u,
      },
    ],
    twin: register(SITE, `${site({})}allowed_email_domains: ["example.vn"]\n`),
  },
  {
    id: 'R09',
    name: 'a published address at which nothing is any more',
    spoil: register('content/addresses.txt', '# Đã đăng\n/hop/2021-10-01-hop/\n'),
    found: [
      {
        code: 'ADDRESS_VANISHED',
        file: 'content/addresses.txt',
        line: 2,
        says: /withdrawn\.yaml/u,
      },
    ],
    twin: (draft) => {
      register('content/addresses.txt', '/hop/2021-10-01-hop/\n')(draft);
      register(
        'content/redirects.yaml',
        `- from: "/hop/2021-10-01-hop/"\n  to: "/hop/${ID}/"\n`,
      )(draft);
    },
  },
  {
    id: 'R09a',
    name: 'a meeting that was withdrawn and still lies there',
    spoil: register(
      'content/withdrawn.yaml',
      `- id: "${ID}"\n  reason: "Đăng nhầm"\n  date: "2021-12-01"\n`,
    ),
    found: [{ code: 'WITHDRAWN_FOLDER', file: 'content/withdrawn.yaml', says: /Xóa thư mục/u }],
  },
  {
    id: 'R09b',
    name: 'an address that leads elsewhere and has content of its own',
    spoil: register('content/redirects.yaml', `- from: "/hop/${ID}/"\n  to: "/nam/2021/"\n`),
    found: [{ code: 'REDIRECT_LIVE', file: 'content/redirects.yaml', says: /Xóa mục này/u }],
  },
  {
    id: 'R10',
    name: 'a signature, and no key to check it with (a warning)',
    spoil: register(SIGNATURE, 'x'),
    found: [{ code: 'SIGNATURE_KEY', file: SIGNATURE, says: /signing_key/u }],
  },
  {
    id: 'R10a',
    name: 'a signature of other files (a warning)',
    spoil: (draft) => {
      register(SIGNATURE, 'x')(draft);
      register(
        SITE,
        `${site({})}signing_key: "RWSZ/HsbkLmwliZ52F+KFY/CbYRYUaKkIA11hxjoJcG+J3Pav/tDf8K3"\n`,
      )(draft);
    },
    found: [{ code: 'SIGNATURE_OUTDATED', file: SIGNATURE, says: /Ký lại/u }],
  },
  {
    id: 'R06',
    name: 'a line among the published addresses that is none',
    spoil: register('content/addresses.txt', '# Đã đăng\n/\nhop/2021\n'),
    found: [{ code: 'ADDRESS_LINE', file: 'content/addresses.txt', line: 3 }],
    twin: register('content/addresses.txt', '# Đã đăng\n/\n'),
  },
];

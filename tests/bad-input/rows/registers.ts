/** The files beside the meetings. */
import type { Draft } from '../draft.ts';
import type { Row } from '../row.ts';

const SITE = 'content/site.yaml';
const AGENCIES = 'content/organisations.yaml';

const register = (file: string, text: string) => (draft: Draft) => draft.files.set(file, text);
const AGENCY = '- id: "ubnd-tinh-mau"\n  name: "UBND"\n- id: "so-y-te-mau"\n  name: "Sở Y tế"\n';

export const REGISTER_ROWS: readonly Row[] = [
  {
    id: 'R01',
    name: 'a register that is no list',
    spoil: register(AGENCIES, 'so-y-te-mau: "Sở Y tế"\n'),
    found: [
      { code: 'ID_DANGLING', on: 'issuer:', field: 'issuer' },
      { code: 'ID_DANGLING', on: 'organisations:', field: 'assignments[0].organisations[0]' },
      { code: 'REGISTER_LIST', file: AGENCIES, line: 1 },
    ],
    twin: register(AGENCIES, AGENCY),
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
      { code: 'FIELD_MISSING', file: AGENCIES, line: 5, field: '[2].name' },
      { code: 'FIELD_UNKNOWN', file: AGENCIES, line: 6, field: '[2].ten' },
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
      { code: 'FIELD_MISSING', file: SITE, line: 3, field: 'organisation.address' },
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
      { code: 'FIELD_MISSING', file: AGENCIES, line: 5, field: '[2].name' },
      { code: 'FIELD_UNKNOWN', file: AGENCIES, line: 6, field: '[2].nam', says: /“name”/u },
    ],
  },
  {
    id: 'R06',
    name: 'a line among the published addresses that is none',
    spoil: register('content/addresses.txt', '# Đã đăng\n/\nhop/2021\n'),
    found: [{ code: 'ADDRESS_LINE', file: 'content/addresses.txt', line: 3 }],
    twin: register('content/addresses.txt', '# Đã đăng\n/\n'),
  },
];

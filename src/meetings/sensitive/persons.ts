/**
 * What tells too much about a person, or opens a door: numbers of identity papers and bank accounts, private keys;
 * mobile telephones and private mail as a hint. Sources: TT 59/2021/TT-BCA, Điều 3 (codes of provinces); NĐ 137/2015,
 * Điều 13 (structure of the number).
 */
import { cleanText } from '../../text/normalize.ts';

export type PersonCode =
  'CITIZEN_ID' | 'BANK_ACCOUNT' | 'CREDENTIAL' | 'PASSWORD' | 'MOBILE_NUMBER' | 'PRIVATE_MAIL';

export interface PersonSight {
  code: PersonCode;
  /** masked: a report is no place to repeat it */
  found: string;
}

const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);
const GAP = '[ .\\u00A0-]?';
const digits = (count: number) => `\\d(?:${GAP}\\d){${count - 1}}`;
const alone = (pattern: string) =>
  `(?<![\\p{L}\\p{N}.,/-])(?:${pattern})(?![\\p{L}\\p{N}]|[.,/-]\\d)`;

/** Not a part of something longer that is written in groups. */
const CITIZEN = new RegExp(`(?<!\\d${GAP})${alone(digits(12))}(?!${GAP}\\d)`, 'gu');
const PAPER = new RegExp(
  `(?:CMND|CMTND|CMT|CCCD|ĐDCN|chứng minh(?: nhân dân| thư)?|căn cước(?: công dân)?|định danh cá nhân|hộ chiếu|passport)` +
    `[^\\d\\n]{0,30}?(${alone(`${digits(12)}|${digits(9)}|[A-Z]\\d{7,8}`)})`,
  'giu',
);
const ACCOUNT = new RegExp(
  `(?:số tài khoản|tài khoản số|tài khoản ngân hàng|tài khoản ?:|(?<![\\p{L}])tk ?:|(?<![\\p{L}])stk|(?<![\\p{L}])số tk|(?<![\\p{L}])tk số)` +
    `[^\\d\\n]{0,30}?((?<![\\p{L}\\p{N}])\\d[\\d .\\u00A0-]{6,24}\\d(?![\\p{L}\\p{N}]))`,
  'giu',
);
const AMOUNT = /^\d{1,3}(?:[.\u00A0 ]\d{3})+$/u;
const KEY =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|(?<![\p{L}\p{N}])(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,}|glpat-[\w-]{20,}|AGE-SECRET-KEY-1[0-9A-Z]{50,})/gu;
const PASSWORD =
  /(?<![\p{L}])(?:mật khẩu|passcode|password|pwd)(?: [\p{L} ]{0,30})? ?[:=] ?["“]?(\S{4,40})/giu;
const MOBILE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:\\(?\\+?84\\)?|0)${GAP}[35789]${GAP}${digits(8)}(?![\\p{L}\\p{N}]|[.,/-]\\d)`,
  'gu',
);
const MAIL = /(?<![\p{L}\p{N}._+/-])[a-z0-9._+-]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/giu;

/** Everything of a line that must not be told, each once. */
export function personsIn(line: string): PersonSight[] {
  const text = cleanText(line.normalize('NFKC'));
  const sights = new Map<string, PersonSight>();
  const see = (code: PersonCode, found: string) => {
    const plain = found.replace(/[^\p{L}\p{N}@]/gu, '');
    if (!sights.has(plain)) sights.set(plain, { code, found: mask(found) });
  };
  if (/\d/u.test(text)) {
    for (const [match] of text.matchAll(CITIZEN))
      if (isCitizenNumber(match)) see('CITIZEN_ID', match);
    for (const [, number = ''] of text.matchAll(PAPER)) see('CITIZEN_ID', number);
    for (const [, number = ''] of text.matchAll(ACCOUNT)) {
      if (!AMOUNT.test(number)) see('BANK_ACCOUNT', number);
    }
    for (const [match] of text.matchAll(MOBILE)) see('MOBILE_NUMBER', match);
  }
  for (const [, word = ''] of text.matchAll(PASSWORD)) see('PASSWORD', word);
  for (const [match] of text.matchAll(KEY)) see('CREDENTIAL', match.slice(0, 24));
  for (const [match, domain = ''] of text.matchAll(MAIL)) {
    if (!isOfficial(domain)) see('PRIVATE_MAIL', match);
  }
  return [...sights.values()];
}

/** Mail of state agencies, or below one of the domains that are given. */
export function isOfficial(domain: string, more: readonly string[] = []): boolean {
  const name = domain.toLowerCase();
  return ['gov.vn', ...more].some((own) => name === own || name.endsWith(`.${own.toLowerCase()}`));
}

/** Province, century and sex, year of birth; the rest is a running number. */
function isCitizenNumber(written: string): boolean {
  const number = written.replace(/\D/gu, '');
  return PROVINCES.has(number.slice(0, 3)) && /^[0-3]$/u.test(number[3] ?? '');
}

/** “001•••••••45”, “ng•••@gmail.com” */
function mask(found: string): string {
  const [name = '', domain] = found.split('@');
  if (domain !== undefined) return `${name.slice(0, 2)}•••@${domain}`;
  const plain = found.replace(/[ .\u00A0-]/gu, '');
  return `${plain.slice(0, 3)}${'•'.repeat(Math.max(1, plain.length - 5))}${plain.slice(-2)}`;
}

/** What kind of meeting: the head noun of the title (else of the opening sentence), narrowed by the words after it. */
import { foldInPlace } from './fragment.ts';
import type { Form, Kind } from './model.ts';

const HEAD_NOUNS =
  /(?<![\p{L}])(?:hop bao|giao ban|phien hop|ky hop|hoi nghi|hoi thao|toa dam|tap huan|boi duong|kiem tra|khao sat|giam sat|le(?= )|tiep xuc cu tri|doi thoai|tiep cong dan|gap mat|hop mat|dai hoi|dien dan|phien giai trinh|lam viec|cuoc hop|hop|nghe bao cao|khoi cong|khanh thanh)(?![\p{L}])/u;

/** Words that stand between the head noun and what narrows it. */
const FILLER =
  /^(?:\s+|,|\(|(?:truc tuyen|truc tiep|thuong ky|thuong le|dinh ky|khan|dot xuat|mo rong|toan quoc|toan the|thu|lan|cac|thanh vien|cua|chuyen de|[ivx]+|\d+|cap|ket hop|lien tich|thuong nien|bat thuong|ca nhan)(?![\p{L}]))/u;

type Rule = readonly [RegExp, Kind];

const MEETING_OF: readonly Rule[] = [
  [/^bao(?! cao)/u, 'press'],
  [/^giao ban/u, 'briefing'],
  [
    /^(?:ban chap hanh|ban thuong vu|thuong truc (?:tinh|thanh|huyen|dang) uy|bch dang|btv|(?:tinh|thanh|huyen|quan|thi|dang) uy)/u,
    'party',
  ],
  [/^(?:ubnd|uy ban nhan dan|uy vien ubnd)/u, 'committee_session'],
  [/^(?:hdnd|hoi dong nhan dan)/u, 'council_session'],
  [
    /^(?:ban chi dao|bcd|hoi dong|to cong tac|to giup viec|trung tam chi huy|ban chi huy|ban to chuc|ban dieu phoi|tieu ban|tieu to|doan cong tac|to chuyen gia)/u,
    'steering',
  ],
  [/^(?:doi thoai|tiep xuc cu tri|tiep cong dan)/u, 'reception'],
  [/^(?:tap huan|boi duong)/u, 'workshop'],
];

const NARROWED: Readonly<Record<string, readonly [Kind, readonly Rule[]]>> = {
  'hop bao': ['press', []],
  'giao ban': ['briefing', []],
  'phien hop': ['committee_session', MEETING_OF],
  'ky hop': ['council_session', []],
  'hoi nghi': [
    'conference',
    MEETING_OF.filter(([, kind]) => ['party', 'reception', 'workshop', 'briefing'].includes(kind)),
  ],
  'hoi thao': ['workshop', []],
  'toa dam': ['workshop', []],
  'tap huan': ['workshop', []],
  'boi duong': ['workshop', []],
  'kiem tra': ['inspection', []],
  'khao sat': ['inspection', []],
  'giam sat': ['inspection', []],
  le: ['ceremony', []],
  'khoi cong': ['ceremony', []],
  'khanh thanh': ['ceremony', []],
  'gap mat': ['ceremony', MEETING_OF.filter(([, kind]) => kind === 'reception')],
  'hop mat': ['ceremony', []],
  'dai hoi': ['conference', []],
  'dien dan': ['conference', []],
  'phien giai trinh': ['working', []],
  'tiep xuc cu tri': ['reception', []],
  'doi thoai': ['reception', []],
  'tiep cong dan': ['reception', []],
};

/** undefined when no word of the text names a kind. */
export function readKind(text: string): Kind | undefined {
  const folded = foldInPlace(text);
  const noun = HEAD_NOUNS.exec(folded);
  if (!noun) return undefined;
  const [plain, rules] = NARROWED[noun[0]] ?? ['working' as const, MEETING_OF];
  let rest = folded.slice(noun.index + noun[0].length);
  for (let last = ''; last !== rest;) {
    last = rest;
    const rule = rules.find(([pattern]) => pattern.test(rest));
    if (rule) return rule[1];
    rest = rest.replace(FILLER, '');
  }
  return rules.find(([pattern]) => pattern.test(rest))?.[1] ?? plain;
}

/** Invitation, letter (with V/v), notice or telegram, by the kind line and the symbol. */
export function readForm(kindLine: string | undefined, symbol: string | undefined): Form {
  const folded = foldInPlace(kindLine ?? '');
  if (/^cong dien/u.test(folded) || /^CĐ(?=-|$)/u.test(symbol ?? '')) return 'telegram';
  if (/^thong bao/u.test(folded) || /^TB(?=-|$)/u.test(symbol ?? '')) return 'notice';
  if (folded !== '' || /^GM/u.test(symbol ?? '')) return 'invitation';
  return 'official_letter';
}

/** The issuing body, written out: “SỞ Y TẾ” under “UBND TỈNH HÀ NAM” is “Sở Y tế tỉnh Hà Nam”. */
import { agencyCase } from './agency-case.ts';
import { collapse, foldInPlace, join, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import { isBlank, type Line } from './lines.ts';
import type { Found } from './model.ts';
import { AGENCY } from './words.ts';

const TERRITORY =
  /(?<![\p{L}])(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã(?!\s+hội)|phường|đặc khu|tp\.?)(?![\p{L}])(?:\s+(\S.*))?$/iu;
const TERRITORY_LINE =
  /^(?!(?:tinh|thanh|huyen|quan|thi) (?:uy|doan)(?![\p{L}]))(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|tp\.?|khu vuc)(?![\p{L}])/u;
const NOT_AGENCY =
  /^(?:cong hoa xa hoi|doc lap|dang cong san|so(?:\s*:|\s*\d|\s*\/|\s+\d)|v\/v|ve viec|hoa toc|thuong khan|khan$|ky hieu|\(|giay moi|in bai)|, ngay(?![\p{L}])|^\W+$/u;
const AGENCY_START = new RegExp(
  `^(?:${AGENCY}|chu tich|thu tuong|chinh phu|quoc hoi|ban|uy ban|uy\\s+ban)(?![\\p{L}])`,
  'u',
);

/** `signers`: how many signed; the agencies of a joint letter are named one after the other. */
export function readIssuer(
  head: readonly Line[],
  body: string,
  { symbol, place }: { symbol: string | undefined; place: string | undefined },
  signers: number,
): Found<string> | null {
  const joint = signers > 1 ? agencyLines(head, true) : [];
  if (joint.length > 1 && joint.length === signers && !namesTwo(joint.at(-1))) {
    const names = joint.map((agency) => abbreviate(agency.text, body));
    return found(names.join(' và '), joint, 'sure', 'văn bản do nhiều cơ quan cùng ban hành');
  }
  const agencies = agencyLines(head, false);
  const own = agencies.at(-1);
  if (!own) return fromSymbol(body, symbol, place);
  const parent = agencies.at(-2);
  const name = compose(
    abbreviate(own.text, body),
    parent ? abbreviate(parent.text, body) : undefined,
  );
  return found(name, agencies, /\p{L}/u.test(name) ? 'sure' : 'unsure');
}

/** “SỞ Y TẾ - LIÊN ĐOÀN LAO ĐỘNG TỈNH” */
function namesTwo(agency: Fragment | undefined): boolean {
  const [, second] = foldInPlace(agency?.text ?? '').split(/\s+-\s+(?!thuong binh)/u);
  return second !== undefined && AGENCY_START.test(second);
}

/** One entry for each agency; lines that only go on with a name are joined to it. */
function agencyLines(head: readonly Line[], joint: boolean): Fragment[] {
  const agencies: Fragment[] = [];
  let open = true;
  for (const line of head) {
    if (isBlank(line)) {
      continue;
    }
    if (NOT_AGENCY.test(line.folded)) {
      if (/^(?:so|v\/v)/u.test(line.folded) && agencies.length > 0) open = joint;
      continue;
    }
    if (!open || line.text.length > 90) continue;
    const fragment = collapse(trim(line.fragment));
    const last = agencies.at(-1);
    const continuesName =
      last !== undefined &&
      (TERRITORY_LINE.test(line.folded) ||
        !AGENCY_START.test(line.folded) ||
        /(?:va|,|-|cua|thuong binh|quan ly|lao)$/u.test(foldInPlace(last.text)));
    if (last && continuesName) agencies[agencies.length - 1] = join([last, fragment]);
    else if (AGENCY_START.test(line.folded)) agencies.push(fragment);
  }
  return agencies;
}

function compose(own: string, parent: string | undefined): string {
  const territory = parent ? TERRITORY.exec(parent) : null;
  if (!parent) return own;
  if (/^(?:văn phòng|ban thường trực|ban thường vụ|thường trực)$/iu.test(own))
    return `${own} ${parent}`;
  const committee =
    /^(ban (?:chấp hành|thường vụ))\s+((?:tỉnh|thành phố|huyện|xã|phường)(?![\p{L}]).*)$/iu.exec(
      own,
    );
  if (committee?.[1] && committee[2] && !territory?.[2]) {
    return `${committee[1]} ${parent.replace(/\s+Việt Nam$/iu, '')} ${committee[2]}`;
  }
  const mine = TERRITORY.exec(own);
  if (mine && !mine[2] && territory?.[2]) return `${own} ${territory[2]}`;
  if (mine?.[2] || !territory?.[2] || !territory[1]) {
    return /^(?:trường|viện|khoa)/iu.test(own) && /^đại học/iu.test(parent)
      ? `${own} - ${parent}`
      : own;
  }
  if (/^ban /iu.test(own) && /^HĐND/u.test(parent)) return `${own} ${parent}`;
  return `${own} ${territory[1].toLocaleLowerCase('vi')} ${territory[2]}`;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])[ủuúù][ỷyỳýi]?\s*y?\s*ban\s+nhân\s+dân/giu, 'UBND'],
  [/(?<![\p{L}])(?:ủy|uỷ|uy|úy|ùy) ban nhân dân/giu, 'UBND'],
  [/(?<![\p{L}])hội đồng nhân dân/giu, 'HĐND'],
  [/(?<![\p{L}])mặt trận tổ quốc/giu, 'MTTQ'],
];

/** Short forms and natural case: a phrase that the body prints is taken as printed there. */
function abbreviate(name: string, body: string): string {
  const at = body.toLocaleLowerCase('vi').indexOf(name.toLocaleLowerCase('vi'));
  const printed = at >= 0 ? body.slice(at, at + name.length) : undefined;
  const natural = printed && printed !== name ? printed : agencyCase(name, body);
  return SHORT.reduce((text, [pattern, short]) => text.replace(pattern, short), natural);
}

/** Without letterhead: the symbol says what body it is, the opening its level, the date line its place. */
function fromSymbol(
  body: string,
  symbol: string | undefined,
  place: string | undefined,
): Found<string> | null {
  const code = symbol
    ?.split('-')
    .slice(1)
    .find((part) => /^\p{Lu}/u.test(part));
  if (!symbol || !code) return null;
  if (!place) return namedInBody(code, body);
  const note = 'văn bản không in tên cơ quan ban hành; suy từ ký hiệu và địa danh';
  const name = /^(?:VP)?(?:UBND|HĐND)$|^VPUB$/u.test(code)
    ? codeName(code)
    : phraseWithInitials(body, code);
  if (!name) return null;
  const level = levelOf(body, place);
  const territory = TERRITORY.exec(name);
  const full = territory && !territory[2] ? `${name} ${place}` : `${name} ${level ?? ''} ${place}`;
  return found(full.replace(/\s+/gu, ' '), [], 'likely', note);
}

function codeName(code: string): string {
  const base = code.includes('HĐND') ? 'HĐND' : 'UBND';
  return code.startsWith('VP') ? `Văn phòng ${base}` : base;
}

/** “TTCH” → the phrase of the body whose words begin with T, T, C, H, up to the word for its level. */
function phraseWithInitials(body: string, code: string): string | undefined {
  const words = [...code]
    .map((initial) => `${initial}\\p{L}*|${initial.toLocaleLowerCase('vi')}\\p{L}*`)
    .map((w) => `(?:${w})`);
  const pattern = new RegExp(
    `(?<![\\p{L}])${words.join('\\s+')}(?:[^.;:\\n]{0,60}?(?<![\\p{L}])(?:tỉnh|thành phố|huyện|xã|phường)(?![\\p{L}]))?`,
    'u',
  );
  return pattern.exec(body)?.[0];
}

const LEVELS = '(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)';

/** “tỉnh” when the body says “tỉnh Bắc Giang”, else the level that “UBND …” is most often followed by. */
function levelOf(body: string, place: string): string | undefined {
  const named = new RegExp(
    `(?<![\\p{L}])${LEVELS}\\s+${place.replace(/[^\p{L}\s-]/gu, '.')}(?![\\p{L}])`,
    'iu',
  ).exec(body)?.[1];
  if (named) return named.toLocaleLowerCase('vi');
  const counts = new Map<string, number>();
  for (const match of body.matchAll(
    new RegExp(`(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND)\\s+${LEVELS}(?![\\p{L}]|,)`, 'gu'),
  )) {
    const level = match[1] ?? '';
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Neither letterhead nor place: “UBND tỉnh Thái Bình tổ chức …”. */
function namedInBody(code: string, body: string): Found<string> | null {
  const name = new RegExp(
    `(?<![\\p{L}])${codeName(code)}\\s+${LEVELS}\\s+\\p{Lu}[\\p{L}']*(?:\\s+\\p{Lu}[\\p{L}']*)*`,
    'u',
  ).exec(body)?.[0];
  return name
    ? found(name, [], 'likely', 'văn bản không in tên cơ quan ban hành; lấy từ câu mở đầu')
    : null;
}

/** The labels by which an invitation orders itself: “Thời gian:”, “2. Địa điểm, thành phần”. NĐ 30/2020, Mẫu 1.7. */

export type Label =
  'time' | 'place' | 'people' | 'chair' | 'agenda' | 'tasks' | 'addressees' | 'invitees' | 'aside';

/** One label word group each, folded. Longer ones first where one begins another. */
const WORDINGS: readonly (readonly [Label, string])[] = [
  ['time', 'thoi gian|thoi diem|ngay,? gio|ngay hop|gio hop|ngay to chuc|lich hop'],
  ['place', 'dia diem|noi hop|noi to chuc|dia chi hop|tai(?=\\s*(?::|$))'],
  [
    'people',
    'thanh phan|dai bieu|nguoi du(?: hop)?|khach moi|doi tuong|so luong|thanh vien du|nguoi tham (?:du|gia)',
  ],
  ['chair', '(?:nguoi |dong chi )?(?:dong )?chu (?:tri|toa(?: doan)?)|(?:nguoi )?dieu hanh'],
  [
    'tasks',
    '(?:du kien )?(?:cong tac |noi dung )?chuan bi|(?:du kien )?phan cong|to chuc thuc hien|giao nhiem vu|nhiem vu|trach nhiem|de nghi|giao|yeu cau',
  ],
  ['agenda', '(?:du kien )?(?:noi dung|chuong trinh|lich trinh|trinh tu)'],
  ['addressees', 'kinh gui'],
  ['invitees', 'kinh moi|moi du|moi tham du|tran trong kinh moi'],
  [
    'aside',
    'tai lieu|trang phuc|ket noi|hinh thuc|phuong thuc|dau moi|lien he|luu y|ghi chu|kinh phi|phuong tien|thong tin|ly do|chi tiet|y kien|duong truyen|ky thuat|hau can|thong tin lien he|kiem tra ky thuat|che do',
  ],
];

/** A person on a line of his own. */
export const PERSON_LINE =
  /^(?:ong|ba|dong chi|d\/c|cac (?:ong|ba|dong chi|thanh vien))(?![\p{L}])/u;

/** Words that may follow a label before its colon: “Thời gian họp”, “Thành phần tham dự”, “Nội dung cuộc họp”. */
const TAIL = String.raw`(?:\s+(?:hop|cuoc hop|hoi nghi|phien hop|ky hop|hoi thao|buoi lam viec|buoi hop|to chuc|du hop|tham du|moi du|moi hop|moi|kinh moi|duoc moi|du|tham gia|gom|lam viec|khai mac|bat dau|du kien|dien ra|tien hanh|chinh|chu yeu|noi dung|tai lieu|bao cao|hoi nghi truc tuyen|truc tuyen|nhu sau|cu the|chung|cua|tap huan|dai hoi|buoi le|le|toa dam|doan giam sat|doan kiem tra|doan|tai diem cau|cu tri|nhiem vu|thuc hien|va chuan bi|cac don vi))*`;

const ONE = WORDINGS.map(([, words]) => `(?:${words})${TAIL}`).join('|');
const HEADING = new RegExp(
  `^(?:\\*\\s*|ve\\s+)?(${ONE})((?:\\s*(?:,|;|va|-|&|\\/)\\s*(?:${ONE}))*)(?=\\s*(:|\\(|$|- |\\.$))`,
  'u',
);
const MARKER_BEFORE =
  /^(?:[-+*•·]\s*|\(?[ivx\d]{1,4}[.,)/-]+\s*(?:\d{1,2}[.)]?\s*)*|[a-zđ][).]\s*)+/u;

export interface Labelled {
  labels: Label[];
  /** Length of the label's words, without the colon */
  length: number;
  /** Index in the text where the content after the colon begins */
  contentAt: number;
}

/** Reads the label at the start of a folded text without marker; undefined when there is none. */
export function readLabel(folded: string): Labelled | undefined {
  const match = HEADING.exec(folded);
  if (!match) return undefined;
  const heading = match[0];
  const labels = labelsIn(heading);
  const after = match[3] ?? '';
  const weak = labels.every(
    (label) => label === 'aside' || label === 'tasks' || label === 'agenda',
  );
  if (after !== ':' && after !== '' && (weak || folded.length > 70)) return undefined;
  if (after === '' && folded.length > 70) return undefined;
  let contentAt = heading.length;
  if (after === '(') contentAt = contentAfterBracket(folded, contentAt);
  const separator = /^\s*[:.-]?\s*/u.exec(folded.slice(contentAt))?.[0].length ?? 0;
  return { labels, length: heading.length, contentAt: contentAt + separator };
}

/** Does a folded line begin with a label and a colon, whatever its bullet or number? */
export function isLabelled(foldedLine: string): boolean {
  const label = readLabel(foldedLine.replace(/\s+/gu, ' ').replace(MARKER_BEFORE, ''));
  return label !== undefined && !label.labels.every((one) => one === 'aside');
}

/** The same for a label of any weight that a colon follows: “Trang phục: …” begins a new block, too. */
export function startsLabel(foldedLine: string): boolean {
  const label = readLabel(foldedLine.replace(/\s+/gu, ' ').replace(MARKER_BEFORE, ''));
  return label !== undefined && (isLabelled(foldedLine) || foldedLine.includes(':'));
}

/** Where a second label begins inside a paragraph: “…; địa điểm: …”, “…. Chủ trì: …”. */
export function innerLabels(folded: string): number[] {
  const pattern = new RegExp(
    `(?<=[.;,)'\\d]\\s+)(?=(?:thoi gian|dia diem|noi hop|(?:nguoi )?chu tri|chu toa|thanh phan)${TAIL}\\s*:)`,
    'gu',
  );
  return [...folded.matchAll(pattern)].map((match) => match.index);
}

function labelsIn(heading: string): Label[] {
  const found = new Set<Label>();
  for (const part of heading.split(/\s*(?:,|;|(?<![\p{L}])va(?![\p{L}])|- |&|\/)\s*/u)) {
    const words = WORDINGS.find(([, pattern]) =>
      new RegExp(`^(?:ve\\s+|\\*\\s*)?(?:${pattern})(?![\\p{L}])`, 'u').test(part),
    );
    if (words) found.add(words[0]);
  }
  return [...found];
}

/** “Thành phần (theo Quyết định …): …”: the bracket belongs to the label when a colon follows it. */
function contentAfterBracket(folded: string, from: number): number {
  const close = folded.indexOf(')', from);
  return close > 0 && /^\s*:/u.test(folded.slice(close + 1)) ? close + 1 : from;
}

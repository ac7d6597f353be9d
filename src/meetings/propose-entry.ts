import { capitalize } from '../text/dates.ts';
import { extensionOf, stemOf } from '../text/file-name.ts';
import { collapseSpaces, foldMarks, nfc } from '../text/normalize.ts';
import { shortSlug } from '../text/slug.ts';
import type { Attachment } from './schema/attachment.ts';
import { ATTACHMENT_TYPES, type AttachmentType } from './vocabulary.ts';

/** Longest id that is proposed; the clerk may write longer ones. */
const ID_LENGTH = 60;

/**
 * What a file's name says of it: the entry a clerk starts from. `taken` are the ids the meeting uses already. A number that only
 * orders the files (“02. Báo cáo …”) is no part of the title.
 */
export function proposeEntry(
  file: string,
  taken: ReadonlySet<string> = new Set(),
): Pick<Attachment, 'id' | 'title' | 'type'> {
  const words = collapseSpaces(nfc(stemOf(file)).replace(/_+/gu, ' '));
  const title = words.replace(/^\d{1,2}[.\s-]+(?=\p{L})/u, '');
  const stem = shortSlug(title, ID_LENGTH) || 'tai-lieu';
  let id = stem;
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
  return {
    id,
    title: capitalize(title) || 'Tài liệu',
    type: proposeType(title, extensionOf(file)),
  };
}

/** By how the title begins, then by a word or an office's abbreviation in it, then by the kind of file. */
export function proposeType(title: string, extension = ''): AttachmentType {
  const folded = foldMarks(title)
    .replace(/^\d+[\s.)-]*/u, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  return (
    TYPE_STARTS.find(([start]) => `${folded} `.startsWith(`${start} `))?.[1] ??
    TYPE_WORDS.find(([, words]) => words.test(folded))?.[0] ??
    BY_EXTENSION[extension] ??
    'other'
  );
}

/** “Báo cáo …”: the Vietnamese names of the types, longest first, so that “thông báo kết luận” is not taken for less. */
const TYPE_STARTS = Object.entries(ATTACHMENT_TYPES)
  .filter(([type]) => type !== 'other')
  .map(([type, label]): [string, AttachmentType] => [foldMarks(label), type as AttachmentType])
  .sort(([a], [b]) => b.length - a.length);

/** What offices write instead. First match wins: a draft of a report is a draft. */
const TYPE_WORDS: readonly (readonly [AttachmentType, RegExp])[] = [
  ['invitation', /(?:^| )(?:giay moi|moi hop|gm)(?: |$)/u],
  ['conclusion', /(?:^| )ket luan(?: |$)/u],
  ['minutes', /(?:^| )bien ban(?: |$)/u],
  [
    'agenda',
    /(?:^| )(?:chuong trinh (?:hop|hoi nghi|ky hop|lam viec)|lich hop)(?: |$)|^(?:ct|lich trinh|kich ban)(?: |$)/u,
  ],
  ['draft', /(?:^| )(?:du thao|dt)(?: |$)/u],
  ['slides', /(?:^| )(?:trinh chieu|slide)(?: |$)/u],
  ['proposal', /(?:^| )(?:to trinh|ttr)(?: |$)/u],
  ['data', /^(?:bieu|bang|tong hop) (?:so lieu|tong hop)?|(?:^| )(?:so lieu|danh sach)(?: |$)/u],
  ['report', /(?:^| )(?:bao cao|bc|tham luan)(?: |$)/u],
  ['plan', /(?:^| )(?:ke hoach|kh|phuong an)(?: |$)/u],
  ['decision', /(?:^| )(?:quyet dinh|nghi quyet|qd|nq)(?: |$)/u],
  ['speech', /(?:^| )(?:phat bieu|khai mac|be mac)(?: |$)/u],
  ['appendix', /(?:^| )(?:phu luc|pl)(?: |\d|$)/u],
  ['form', /^(?:mau|phieu) |(?:^| )(?:bieu mau|mau (?:so|bao cao|dang ky))(?: |$)/u],
];

const BY_EXTENSION: Readonly<Record<string, AttachmentType>> = {
  xls: 'data',
  xlsx: 'data',
  ods: 'data',
  ppt: 'slides',
  pptx: 'slides',
  odp: 'slides',
};

/** A title and a type for a file that comes with the invitation, from its name. */
import type { AttachmentType } from '../meetings/vocabulary.ts';
import { capitalize } from '../text/dates.ts';
import { extensionOf, stemOf } from '../text/file-name.ts';
import { foldMarks } from '../text/normalize.ts';
import { shortSlug } from '../text/slug.ts';
import type { DraftAttachment } from './write-draft.ts';

/** First match wins; folded words of the name. */
const TYPES: readonly (readonly [AttachmentType, RegExp])[] = [
  ['invitation', /(?:^| )(?:giay moi|moi hop|gm)(?: |$)/u],
  [
    'agenda',
    /chuong trinh (?:hop|hoi nghi|ky hop|lam viec)|^(?:ct|chuong trinh|lich trinh|kich ban)/u,
  ],
  ['conclusion', /ket luan/u],
  ['minutes', /bien ban/u],
  ['draft', /du thao|(?:^| )dt(?: |$)/u],
  ['proposal', /to trinh|(?:^| )ttr(?: |$)/u],
  ['report', /bao cao|(?:^| )bc(?: |$)|tham luan/u],
  ['plan', /ke hoach|(?:^| )kh(?: |$)|phuong an/u],
  ['decision', /quyet dinh|nghi quyet|(?:^| )(?:qd|nq)(?: |$)/u],
  ['speech', /phat bieu|khai mac|be mac/u],
  ['appendix', /phu luc|(?:^| )pl(?: |\d|$)/u],
  ['form', /bieu mau|mau (?:so|bao cao|dang ky)/u],
  ['data', /so lieu|danh sach|tong hop|bang /u],
];
const BY_EXTENSION: Readonly<Record<string, AttachmentType>> = {
  xls: 'data',
  xlsx: 'data',
  ods: 'data',
  ppt: 'slides',
  pptx: 'slides',
  odp: 'slides',
};

export function guessAttachment(file: string, taken: ReadonlySet<string>): DraftAttachment {
  const words = stemOf(file)
    .normalize('NFC')
    .replace(/[_\s]+/gu, ' ')
    .replace(/^\d{1,2}[.\s-]+(?=\p{L})/u, '')
    .trim();
  const folded = foldMarks(words)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  const type =
    TYPES.find(([, pattern]) => pattern.test(folded))?.[0] ??
    BY_EXTENSION[extensionOf(file)] ??
    'other';
  const base = shortSlug(words, 40) || 'tai-lieu';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return { id, file, title: capitalize(words), type };
}

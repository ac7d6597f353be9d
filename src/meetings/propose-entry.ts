import { stemOf } from '../text/file-name.ts';
import { collapseSpaces, foldMarks, nfc } from '../text/normalize.ts';
import { shortSlug } from '../text/slug.ts';
import type { Attachment } from './schema/attachment.ts';
import { ATTACHMENT_TYPES, type AttachmentType } from './vocabulary.ts';

/** Longest id that is proposed; the clerk may write longer ones. */
const ID_LENGTH = 60;

/** What a file's name says of it: the entry a clerk starts from. `taken` are the ids the meeting uses already. */
export function proposeEntry(
  file: string,
  taken: ReadonlySet<string> = new Set(),
): Pick<Attachment, 'id' | 'title' | 'type'> {
  const title = collapseSpaces(nfc(stemOf(file)).replace(/_+/gu, ' '));
  const stem = shortSlug(title, ID_LENGTH) || 'tai-lieu';
  let id = stem;
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
  return { id, title: title || 'Tài liệu', type: proposeType(title) };
}

/** “Báo cáo …” → report, by the Vietnamese names of the types and what offices write instead of them. */
export function proposeType(title: string): AttachmentType {
  const folded = foldMarks(title).replace(/^\d+[\s.)-]*/u, '');
  return TYPE_STARTS.find(([start]) => folded.startsWith(start))?.[1] ?? 'other';
}

/** Longest first, so that “thông báo kết luận” is not taken for less. */
const TYPE_STARTS = [
  ...Object.entries(ATTACHMENT_TYPES).map(([type, label]): [string, AttachmentType] => [
    foldMarks(label),
    type as AttachmentType,
  ]),
  ...([
    ['bieu so lieu', 'data'],
    ['bang so lieu', 'data'],
    ['tong hop so lieu', 'data'],
    ['trinh chieu', 'slides'],
    ['bai phat bieu', 'speech'],
    ['ket luan', 'conclusion'],
    ['mau ', 'form'],
    ['phieu ', 'form'],
    ['lich hop', 'agenda'],
  ] satisfies [string, AttachmentType][]),
].sort(([a], [b]) => b.length - a.length) as [string, AttachmentType][];

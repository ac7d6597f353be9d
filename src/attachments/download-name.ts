import { extensionOf, NAME_LIMIT_BYTES, portableName } from '../text/file-name.ts';
import type { Attachment } from '../meetings/schema/attachment.ts';

/** Room for “ (12).docx” behind the title. */
const SUFFIX_BYTES = 12;

/**
 * The names under which readers save a meeting's files: the title, which says more than what the file was called on
 * somebody's desk. Two documents of one title are told apart by a number, whatever their letters' case.
 */
export function downloadNames(attachments: readonly Attachment[]): Map<Attachment['id'], string> {
  const taken = new Set<string>();
  return new Map(
    attachments.map(({ id, title, file }) => {
      const extension = extensionOf(file);
      const stem = portableName(title, NAME_LIMIT_BYTES - SUFFIX_BYTES) || 'Tài liệu';
      let name = `${stem}.${extension}`;
      for (let count = 2; taken.has(name.toLowerCase()); count++) {
        name = `${stem} (${count}).${extension}`;
      }
      taken.add(name.toLowerCase());
      return [id, name];
    }),
  );
}

/** Files taken into a meeting: as new documents, or as the newer version of one. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Attachment } from '../meetings/schema/attachment.ts';
import { proposeEntry, proposeType } from '../meetings/propose-entry.ts';
import {
  extensionOf,
  isPortableName,
  NAME_LIMIT_BYTES,
  portableName,
  stemOf,
} from '../text/file-name.ts';
import { nfc } from '../text/normalize.ts';
import { isProblem } from '../attachments/describe.ts';
import { readDocument } from '../attachments/read-document.ts';
import { titleFromPage } from './document-title.ts';
import { EditError } from './edit-error.ts';
import { takenIds } from './documents.ts';

/** A file on the clerk's disk and the entry it would get. */
export interface Proposal {
  from: string;
  document: Attachment;
}

/**
 * Entries for files, none of which the meeting has yet. The title is the one the document gives itself where
 * it can be read, else the file's name. Throws for a path where no file is.
 */
export async function proposeDocuments(
  text: string,
  paths: readonly string[],
  added: string,
): Promise<Proposal[]> {
  const taken = takenIds(text);
  const proposals: Proposal[] = [];
  for (const path of paths) {
    const file = await stat(path).catch(() => undefined);
    if (!file?.isFile()) throw new EditError(`Không có tệp “${path}”.`);
    const name = storedName(basename(path));
    const entry = proposeEntry(name, taken);
    const title = await ownTitle(path);
    const type = title && entry.type === 'other' ? proposeType(title) : entry.type;
    taken.add(entry.id);
    proposals.push({
      from: path,
      document: { ...entry, file: name, title: title ?? entry.title, type, added },
    });
  }
  return proposals;
}

/** The office's own name, or the nearest one that every system can hold. */
function storedName(given: string): string {
  const name = nfc(given);
  if (isPortableName(name) && Buffer.byteLength(name) <= NAME_LIMIT_BYTES) return name;
  const extension = `.${extensionOf(name)}`;
  return `${portableName(stemOf(name), NAME_LIMIT_BYTES - extension.length)}${extension}`;
}

/** What cannot be published is refused later, with its reason; here it only has no title. */
async function ownTitle(path: string): Promise<string | undefined> {
  const content = await readDocument(path);
  const page = isProblem(content) ? undefined : content.pages[0];
  return page && titleFromPage(page.text);
}

/** A meeting's documents in the text of its `index.md`: added, replaced, taken back. Text in, text out. */
import { isMap, isSeq } from 'yaml';
import type { Attachment } from '../meetings/schema/attachment.ts';
import { nfc } from '../text/normalize.ts';
import { closest } from '../text/suggest.ts';
import { EditError } from './edit-error.ts';
import { openMeeting } from './meeting-source.ts';
import { appendEntry, edited, removeEntry, type Edit } from './yaml-edit.ts';
import type { Entry } from './yaml-text.ts';

/** Where the list of documents is put in a file that has none. */
const BEFORE_ATTACHMENTS = 'references';

/** What a document's entry says, as far as it can be read from a file that may have errors elsewhere. */
export interface ListedDocument {
  /** place in the list */
  index: number;
  id: string;
  file: string;
  title: string;
  /** what a newer version keeps of it */
  inherited: Partial<Pick<Attachment, 'type' | 'number' | 'organisation'>>;
}

/** The documents `field` lists: those that are public, or those that were withdrawn. */
export function listedDocuments(
  text: string,
  field: 'attachments' | 'withdrawn' = 'attachments',
): ListedDocument[] {
  return rows(text, field).map((row, index) => ({
    index,
    id: String(row['id'] ?? ''),
    file: String(row['file'] ?? ''),
    title: String(row['title'] ?? ''),
    inherited: Object.fromEntries(
      ['type', 'number', 'organisation'].flatMap((name) =>
        row[name] === undefined ? [] : [[name, row[name]]],
      ),
    ),
  }));
}

/** Every id a new document may not use. */
export function takenIds(text: string): Set<string> {
  const all = [...listedDocuments(text), ...listedDocuments(text, 'withdrawn')];
  return new Set(all.map(({ id }) => id));
}

/** The document a clerk names by its id, its file name or its title. Throws when there is none. */
export function findDocument(text: string, given: string): ListedDocument {
  const documents = listedDocuments(text);
  const wanted = nfc(given.replace(/^.*[\\/]/u, '')).toLowerCase();
  const found = documents.find(({ id, file, title }) =>
    [id, file, title].some((name) => nfc(name).toLowerCase() === wanted),
  );
  if (found) return found;
  const meant = closest(
    wanted,
    documents.flatMap(({ id, file }) => [id, file]),
  );
  const hint = meant
    ? `Ý bạn là “${meant}”?`
    : `Các tài liệu đang có: ${documents.map(({ file }) => file).join('; ') || 'chưa có tài liệu nào'}.`;
  throw new EditError(`Cuộc họp không có tài liệu “${given}”. ${hint}`);
}

/** The edit that declares documents. */
export function declare(documents: readonly Attachment[]): Edit {
  return { path: ['attachments'], append: documents.map(entryOf), after: BEFORE_ATTACHMENTS };
}

/** Declares a document; `agendaItem` (counted from 1) is the row of the programme it belongs to. */
export function addDocument(text: string, document: Attachment, agendaItem?: number): string {
  const added = edited(text, [declare([document])]);
  if (agendaItem === undefined) return added;
  const agenda = rows(text, 'agenda');
  if (!agenda[agendaItem - 1]) {
    throw new EditError(
      agenda.length === 0
        ? 'Cuộc họp chưa có chương trình nên không gắn tài liệu vào mục nào được.'
        : `Chương trình chỉ có ${agenda.length} mục, không có mục ${agendaItem}.`,
    );
  }
  return appendEntry(added, ['agenda', agendaItem - 1, 'attachments'], document.id);
}

/** Declares the newer version of a document. Programme and tasks go on naming the old one, which leads to it. */
export function replaceDocument(
  text: string,
  old: string,
  document: Omit<Attachment, 'replaces' | 'note'>,
  note: string,
): string {
  return addDocument(text, { ...document, replaces: old, note });
}

/** Takes a document back: its entry moves to `withdrawn`, with the reason and the day. */
export function withdrawDocument(
  text: string,
  { index, id, file, title }: ListedDocument,
  reason: string,
  date: string,
): string {
  const without = removeEntry(text, ['attachments', index]);
  return appendEntry(without, ['withdrawn'], { id, file, title, reason, date }, 'attachments');
}

function entryOf({ id, file, title, type, ...rest }: Attachment): Entry {
  return { id, file, title, type, ...rest };
}

/** The maps of a list, as plain objects; none when the field is missing. */
function rows(text: string, field: string): Record<string, unknown>[] {
  const list = openMeeting(text).fields.get(field, true);
  if (!isSeq(list)) return [];
  return list.items.map((item) => (isMap(item) ? (item.toJSON() as Record<string, unknown>) : {}));
}

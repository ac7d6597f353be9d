/** How a meeting's documents stand together: which is the current version, and under which agenda item each belongs. */
import type { MeetingData } from './schema/meeting.ts';

interface Versioned {
  id: string;
  replaces?: string | undefined;
}

/** Documents of one agenda item, or of the meeting as a whole (`item` undefined). */
export interface DocumentGroup<Document> {
  /** number of the agenda item, counted from 1; 0 for the meeting as a whole */
  number: number;
  item: MeetingData['agenda'][number] | undefined;
  documents: Document[];
}

/** The documents nothing has replaced, in the clerk's order. */
export function currentDocuments<Document extends Versioned>(
  documents: readonly Document[],
): Document[] {
  const replaced = new Set(documents.map(({ replaces }) => replaces));
  return documents.filter(({ id }) => !replaced.has(id));
}

/** The versions before a document, newest first. A circle of replacements ends where it closes. */
export function earlierVersions<Document extends Versioned>(
  document: Document,
  documents: readonly Document[],
): Document[] {
  const found: Document[] = [];
  let current: Document | undefined = document;
  while ((current = documents.find(({ id }) => id === current?.replaces))) {
    if (current === document || found.includes(current)) break;
    found.push(current);
  }
  return found;
}

/**
 * The current documents by agenda item, the meeting's own first. Each stands once, under the first item that names it;
 * items without documents are left out.
 */
export function groupDocuments<Document extends Versioned>(
  documents: readonly Document[],
  agenda: MeetingData['agenda'],
): DocumentGroup<Document>[] {
  const left = new Map(currentDocuments(documents).map((document) => [document.id, document]));
  const byItem = agenda.map((item, index): DocumentGroup<Document> => {
    const named = (item.attachments ?? []).flatMap((id) => left.get(id) ?? []);
    for (const { id } of named) left.delete(id);
    return { number: index + 1, item, documents: named };
  });
  const whole = { number: 0, item: undefined, documents: [...left.values()] };
  return [whole, ...byItem].filter((group) => group.documents.length > 0);
}

/** How a meeting's documents stand together: which version is current, which were there at the start, where each belongs. */
import { toEpoch } from '../text/instant.ts';
import type { MeetingData } from './schema/meeting.ts';

interface Versioned {
  id: string;
  replaces?: string | undefined;
}

interface Dated extends Versioned {
  added?: string | undefined;
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

/** The document that replaced this one, if any. */
export function successorOf<Document extends Versioned>(
  { id }: Versioned,
  documents: readonly Document[],
): Document | undefined {
  return documents.find(({ replaces }) => replaces === id);
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
 * The current documents by agenda item, the meeting's own first. Each stands once, under the first item that names it
 * or one of its earlier versions (which are looked for among `all`); items without documents are left out.
 */
export function groupDocuments<Document extends Versioned>(
  documents: readonly Document[],
  agenda: MeetingData['agenda'],
  all: readonly Document[] = documents,
): DocumentGroup<Document>[] {
  const left = new Set(currentDocuments(documents));
  const byItem = agenda.map((item, index): DocumentGroup<Document> => {
    const named = new Set(item.attachments);
    const own = [...left].filter((document) =>
      [document, ...earlierVersions(document, all)].some(({ id }) => named.has(id)),
    );
    for (const document of own) left.delete(document);
    return { number: index + 1, item, documents: own };
  });
  const whole = { number: 0, item: undefined, documents: [...left] };
  return [whole, ...byItem].filter((group) => group.documents.length > 0);
}

/** A meeting's documents divided by the moment it began. */
export interface AtStart<Document> {
  /** what delegates had in front of them: versions that were current at the start */
  present: Document[];
  /** what was added afterwards and is current now */
  later: Document[];
}

/** Divides by `start` (null: nothing is late). A document without a time counts as present. */
export function divideAtStart<Document extends Dated>(
  documents: readonly Document[],
  start: string | null,
): AtStart<Document> {
  if (start === null) return { present: currentDocuments(documents), later: [] };
  const began = startOf(start);
  const isLater = ({ added }: Document) => added !== undefined && toEpoch(added) > began;
  return {
    present: currentDocuments(documents.filter((document) => !isLater(document))),
    later: currentDocuments(documents).filter(isLater),
  };
}

/** A meeting whose hour is not known may have begun as late as the end of its day. */
function startOf(start: string): number {
  return toEpoch(start) + (start.length === 10 ? 86_400_000 : 0);
}

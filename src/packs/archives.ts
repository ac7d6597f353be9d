/** The ZIPs of a meeting: everything, only PDFs, what concerns one agency. */
import { planArchive, type Archive } from '../attachments/archive.ts';
import type { Document, MeetingWithDocuments } from '../attachments/document.ts';
import { packWords } from '../i18n/packs.ts';
import { currentDocuments, earlierVersions, groupDocuments } from '../meetings/documents.ts';
import { agencyArchiveUrl, archiveUrl, pdfArchiveUrl } from '../meetings/urls.ts';
import type { PackContext } from './context.ts';
import { zipPage } from './zip-page.ts';

export interface PlannedArchive extends Archive {
  /** address from the site's root */
  url: string;
  /** the agency whose documents it holds */
  organisation?: string;
}

/** The ZIP of everything first. A selection is offered only where it holds something and leaves something out. */
export function planArchives(
  meeting: MeetingWithDocuments,
  context: PackContext,
): PlannedArchive[] {
  const words = packWords.zip;
  const plan = (title: string, choose?: (document: Document) => boolean): Archive | undefined =>
    planArchive(meeting, {
      ...(choose && { choose }),
      page: (files) => zipPage(meeting, title, files, context),
    });
  const all = plan(words.all);
  if (!all) return [];
  const differs = (archive: Archive | undefined): archive is Archive =>
    archive !== undefined && archive.count < all.count;

  const pdf = plan(words.pdf, ({ kind }) => kind === 'pdf');
  const { id } = meeting;
  return [
    { ...all, url: archiveUrl(id) },
    ...(differs(pdf) ? [{ ...pdf, url: pdfArchiveUrl(id) }] : []),
    ...agenciesOf(meeting).flatMap((organisation) => {
      const name = context.names.get(organisation) ?? organisation;
      const own = documentsOf(organisation, meeting);
      const archive = plan(words.agency(name), (document) => own.has(document));
      return differs(archive)
        ? [{ ...archive, url: agencyArchiveUrl(id, organisation), organisation }]
        : [];
    }),
  ];
}

/** The agencies that were given work or wrote something, by id. */
function agenciesOf({ assignments, documents }: MeetingWithDocuments): string[] {
  const ids = [
    ...assignments.flatMap(({ organisations }) => organisations ?? []),
    ...currentDocuments(documents).flatMap(({ organisation }) => organisation ?? []),
  ];
  return [...new Set(ids)].sort();
}

/** What an agency wrote or was to write, and what stands beside it under the same agenda items. */
function documentsOf(organisation: string, meeting: MeetingWithDocuments): ReadonlySet<Document> {
  const { documents, assignments, agenda } = meeting;
  const named = new Set(
    assignments
      .filter(({ organisations }) => organisations?.includes(organisation))
      .flatMap(({ attachments }) => attachments ?? []),
  );
  const isOwn = (document: Document) =>
    document.organisation === organisation ||
    [document, ...earlierVersions(document, documents)].some(({ id }) => named.has(id));
  return new Set(
    groupDocuments(documents, agenda).flatMap((group) => {
      const own = group.documents.filter(isOwn);
      return group.item && own.length > 0 ? group.documents : own;
    }),
  );
}

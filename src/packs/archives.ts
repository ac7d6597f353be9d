/** The ZIPs of a meeting: everything, only PDFs, what concerns one agency. */
import { planArchive, type Archive } from '../attachments/archive.ts';
import type { Document, MeetingWithDocuments } from '../attachments/document.ts';
import { packWords } from '../i18n/packs.ts';
import { agenciesNamed } from '../meetings/agencies.ts';
import { currentDocuments, earlierVersions, groupDocuments } from '../meetings/documents.ts';
import { agencyArchiveUrl, archiveUrl, pdfArchiveUrl } from '../meetings/urls.ts';
import type { PackContext } from './context.ts';
import { zipPage } from './zip-page.ts';

export interface PlannedArchive extends Archive {
  /** address from the site's root */
  url: string;
  /** the agencies whose documents it holds, by id; none for the others */
  organisations: string[];
}

/** What concerns some agencies: the same documents for all of them. */
export interface AgencyShare {
  /** ids */
  organisations: string[];
  documents: ReadonlySet<Document>;
}

/**
 * The ZIP of everything first. A selection is offered only where it holds something and leaves something out. Those of
 * agencies cost the server at most as much again as the ZIP of everything: what goes beyond is packed by the browser.
 */
export function planArchives(
  meeting: MeetingWithDocuments,
  context: PackContext,
): PlannedArchive[] {
  const words = packWords.zip;
  const { id } = meeting;
  const plan = (title: string, choose?: (document: Document) => boolean): Archive | undefined =>
    planArchive(meeting, {
      ...(choose && { choose }),
      page: (files) => zipPage(meeting, title, files, context),
    });
  const all = plan(words.all);
  if (!all) return [];
  const pdf = plan(words.pdf, ({ kind }) => kind === 'pdf');
  const nameOf = (organisation: string) => context.names.get(organisation) ?? organisation;
  let left = all.bytes;
  const own = agencyShares(meeting).flatMap(({ organisations, documents }): PlannedArchive[] => {
    const title = words.agency(organisations.map(nameOf).join(', '));
    const archive = plan(title, (document) => documents.has(document));
    const [first] = organisations;
    // A single file needs no ZIP around it.
    if (!archive || first === undefined || documents.size < 2 || archive.bytes > left) return [];
    left -= archive.bytes;
    return [{ ...archive, url: agencyArchiveUrl(id, first), organisations }];
  });
  return [
    { ...all, url: archiveUrl(id), organisations: [] },
    ...(pdf && pdf.count < all.count
      ? [{ ...pdf, url: pdfArchiveUrl(id), organisations: [] }]
      : []),
    ...own,
  ];
}

/**
 * What concerns each agency that was given work or wrote something; agencies with the same documents stand together.
 * The papers of the one that invites are for everybody, so it has no share of its own.
 */
export function agencyShares(meeting: MeetingWithDocuments): AgencyShare[] {
  const { issuer, assignments, documents } = meeting;
  const current = currentDocuments(documents);
  const ids = agenciesNamed({ issuer, assignments, documents: current });
  const shares = new Map<string, AgencyShare>();
  ids.delete(issuer);
  for (const organisation of [...ids].sort()) {
    const own = documentsOf(organisation, meeting);
    if (own.size === 0 || own.size === current.length) continue;
    const key = [...own].map((document) => document.id).join(' ');
    const known = shares.get(key);
    if (known) known.organisations.push(organisation);
    else shares.set(key, { organisations: [organisation], documents: own });
  }
  return [...shares.values()];
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

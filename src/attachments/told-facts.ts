import type { MeetingWithDocuments } from './document.ts';

/**
 * What the pages may know of a meeting besides its text: nothing of the machine, not who may not see it and why. The
 * same whether its folder was read or only the last release knows of it.
 */
export function toldFacts({ documents, ...rest }: MeetingWithDocuments) {
  const { id, folder, file, body, bodyLine, links, lineOf, files, attachments, ...others } = rest;
  const { released, visibility, circulation, draft, publish_at, access, allow, ...data } = others;
  void [id, folder, file, body, bodyLine, links, lineOf, files, attachments, released];
  void [visibility, circulation, draft, publish_at, access, allow];
  return { ...data, documents: documents.map(({ path, ...document }) => (void path, document)) };
}

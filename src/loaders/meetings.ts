import { pathToFileURL } from 'node:url';
import { join, relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import type { MeetingEntry, PacketView } from '../meetings/entry.ts';
import { planArchives } from '../packs/archives.ts';
import { packContext, type PackContext } from '../packs/context.ts';
import { audienceOf, clockOf } from '../meetings/audience.ts';
import { heldBack } from '../meetings/visibility.ts';
import { packetOf } from '../packs/packet/packet.ts';
import { selectionsOf } from '../packs/selections.ts';
import { contentLoader } from './content-loader.ts';
import { publishLinks } from './text-links.ts';

/** Meetings whose folder is right, with the facts of their files and the invitation's text as HTML. */
export function meetingsLoader(): Loader {
  return contentLoader(
    'meetings',
    async ({ store, config, renderMarkdown, generateDigest }, content) => {
      const context = packContext(content, new URL(config.base, config.site).href);
      const entries = await Promise.all(
        content.meetings.map(async (meeting) => ({
          meeting,
          data: await entryOf(meeting, context),
        })),
      );
      for (const { meeting, data } of entries) {
        const path = join(meeting.folder, 'index.md');
        const rendered = await renderMarkdown(meeting.body, { fileURL: pathToFileURL(path) });
        store.set({
          id: meeting.id,
          data: { ...data },
          digest: generateDigest({ ...data, body: meeting.body }),
          filePath: relative(new URL('.', config.root).pathname, path),
          rendered: { ...rendered, html: publishLinks(rendered.html, meeting.id, config.base) },
          assetImports: rendered.metadata?.imagePaths ?? [],
        });
      }
    },
  );
}

/** What the pages may know: nothing of the machine; who may not see it and why only where whoever writes is the reader. */
async function entryOf(meeting: MeetingWithDocuments, context: PackContext): Promise<MeetingEntry> {
  const { documents, ...rest } = meeting;
  const archives = planArchives(meeting, context);
  const [all] = archives;
  const packet = await packetOf(meeting, context);
  const { id, folder, file, body, bodyLine, links, lineOf, files, attachments, ...fields } = rest;
  const { visibility, circulation, draft, publish_at, access, allow, ...data } = fields;
  void [id, folder, file, body, bodyLine, links, lineOf, files, attachments];
  void [circulation, draft, publish_at, access, allow];
  const held =
    audienceOf(process.env) === 'author' ? heldBack(visibility, clockOf(process.env)) : undefined;
  return {
    ...data,
    documents: documents.map(({ path, ...document }) => (void path, document)),
    archive: all ? { count: all.count, bytes: all.bytes } : null,
    selections: selectionsOf(meeting, archives),
    packet: packet ? packetView(packet) : null,
    ...(held && { heldBack: held }),
  };
}

function packetView({ pages, bytes, first, leftOut }: PacketView): PacketView {
  return { pages, bytes, first, leftOut };
}

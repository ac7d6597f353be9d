import { pathToFileURL } from 'node:url';
import { join, relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { planArchive } from '../attachments/archive.ts';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import type { MeetingEntry } from '../meetings/entry.ts';
import { contentLoader } from './content-loader.ts';

/** Meetings whose folder is right, with the facts of their files and the invitation's text as HTML. */
export function meetingsLoader(): Loader {
  return contentLoader(
    'meetings',
    async ({ store, config, renderMarkdown, generateDigest }, { meetings }) => {
      for (const meeting of meetings) {
        const path = join(meeting.folder, 'index.md');
        const data = entryOf(meeting);
        const rendered = await renderMarkdown(meeting.body, { fileURL: pathToFileURL(path) });
        store.set({
          id: meeting.id,
          data: { ...data },
          digest: generateDigest({ ...data, body: meeting.body }),
          filePath: relative(new URL('.', config.root).pathname, path),
          rendered,
          assetImports: rendered.metadata?.imagePaths ?? [],
        });
      }
    },
  );
}

function entryOf(meeting: MeetingWithDocuments): MeetingEntry {
  const { documents, ...rest } = meeting;
  const archive = planArchive(meeting);
  const { id, folder, file, body, bodyLine, lineOf, files, attachments, ...data } = rest;
  void [id, folder, file, body, bodyLine, lineOf, files, attachments];
  return {
    ...data,
    documents: documents.map(({ path, ...document }) => (void path, document)),
    archive: archive ? { count: archive.count, bytes: archive.bytes } : null,
  };
}

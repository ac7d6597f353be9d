/** Publishes the files of the meetings: copied to `dist/` after a build, served at the same addresses in dev. */
import { createReadStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checksums, planArchive } from '../attachments/archive.ts';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import { zip } from '../attachments/zip.ts';
import { currentReading } from '../loaders/reading.ts';
import { archiveUrl, checksumsUrl } from '../meetings/urls.ts';

/** A file at an address: one of the office's own, or one that is made. */
interface PublishedFile {
  url: string;
  mime: string;
  source: { path: string } | { make: () => AsyncIterable<Uint8Array> };
}

export function files(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'portal-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/$/u, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const published = (await currentReading(root)).meetings.flatMap(filesOf);
        for (const file of published) await write(file, fileURLToPath(dir));
        logger.info(`${published.length} tệp`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const address = decodeURI(request.url ?? '').replace(/[?#].*$/u, '');
          currentReading(root)
            .then(({ meetings }) => {
              const file = meetings.flatMap(filesOf).find(({ url }) => `${base}${url}` === address);
              if (!file) return next();
              response.setHeader('Content-Type', file.mime);
              return pipeline(open(file), response);
            })
            .catch(next);
        });
      },
    },
  };
}

/** Everything of a meeting that is no page. */
function filesOf(meeting: MeetingWithDocuments): PublishedFile[] {
  const { id, documents } = meeting;
  const archive = planArchive(meeting);
  const own = documents.map(({ url, mime, path }) => ({ url, mime, source: { path } }));
  if (!archive) return own;
  return [
    ...own,
    {
      url: archiveUrl(id),
      mime: 'application/zip',
      source: { make: () => zip(archive.entries) },
    },
    {
      url: checksumsUrl(id),
      mime: 'text/plain; charset=utf-8',
      source: { make: () => Readable.from([Buffer.from(checksums(meeting))]) },
    },
  ];
}

function open({ source }: PublishedFile): AsyncIterable<Uint8Array> {
  return 'path' in source ? createReadStream(source.path) : source.make();
}

async function write(file: PublishedFile, folder: string): Promise<void> {
  const target = join(folder, file.url);
  await mkdir(dirname(target), { recursive: true });
  if ('path' in file.source) await copyFile(file.source.path, target);
  else await pipeline(open(file), createWriteStream(target));
}

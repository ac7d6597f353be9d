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
import { isProblem } from '../attachments/describe.ts';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import type { PortalContent } from '../attachments/read-content.ts';
import { readDocument } from '../attachments/read-document.ts';
import { manifestParts, siteChecksums } from '../attachments/manifest.ts';
import { zip } from '../attachments/zip.ts';
import { currentReading } from '../loaders/reading.ts';
import {
  archiveUrl,
  CHECK_FILE,
  checksumsUrl,
  SITE_CHECKSUMS,
  SITE_SIGNATURE,
} from '../meetings/urls.ts';

/** A file at an address: one of the office's own, or one that is made. */
interface PublishedFile {
  url: string;
  mime: string;
  source: { path: string } | { make: () => AsyncIterable<Uint8Array> };
}

const TEXT = 'text/plain; charset=utf-8';

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
        const published = filesOfSite(await currentReading(root));
        for (const file of published) await write(file, fileURLToPath(dir));
        logger.info(`${published.length} tệp`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const address = decodeURI(request.url ?? '').replace(/[?#].*$/u, '');
          currentReading(root)
            .then((content) => {
              const file = filesOfSite(content).find(({ url }) => `${base}${url}` === address);
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

/** Everything of the site that is no page and no index. */
function filesOfSite({ meetings, signature }: PortalContent): PublishedFile[] {
  const parts = [...manifestParts(meetings)].map(([prefix, part]) =>
    made(`${CHECK_FILE}${prefix}.json`, 'application/json', JSON.stringify(part)),
  );
  const sums = made(SITE_CHECKSUMS, TEXT, siteChecksums(meetings));
  const signed = signature ? [made(SITE_SIGNATURE, TEXT, signature)] : [];
  return [...meetings.flatMap(filesOf), ...parts, sums, ...signed];
}

function made(url: string, mime: string, text: string): PublishedFile {
  return { url, mime, source: { make: () => Readable.from([Buffer.from(text)]) } };
}

/** Everything of a meeting that is no page. */
function filesOf(meeting: MeetingWithDocuments): PublishedFile[] {
  const { id, documents } = meeting;
  const archive = planArchive(meeting);
  const own = documents.flatMap((document): PublishedFile[] => [
    { url: document.url, mime: document.mime, source: { path: document.path } },
    ...document.previews.map(({ url, width }) => ({
      url,
      mime: 'image/webp',
      source: { make: () => preview(document.path, width) },
    })),
  ]);
  if (!archive) return own;
  return [
    ...own,
    {
      url: archiveUrl(id),
      mime: 'application/zip',
      source: { make: () => zip(archive.entries) },
    },
    made(checksumsUrl(id), TEXT, checksums(meeting)),
  ];
}

async function* preview(path: string, width: number): AsyncGenerator<Uint8Array> {
  const content = await readDocument(path);
  if (isProblem(content)) throw new Error(content.message);
  const picture = content.previews.find((candidate) => candidate.width === width);
  if (!picture) throw new Error(`${path}: no preview of ${width} px`);
  yield picture.bytes;
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

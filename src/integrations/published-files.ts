/** Files that are no pages: written to `dist/` after a build, served at the same addresses in dev. */
import {
  closeSync,
  copyFileSync,
  createReadStream,
  mkdirSync,
  openSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { keptPages } from '../loaders/kept-pages.ts';
import { currentReading } from '../loaders/reading.ts';
import { releasedFiles, takeOver } from '../loaders/released-files.ts';
import { madeBy } from '../loaders/surroundings.ts';
import type { PortalContent } from '../attachments/read-content.ts';

/** A file at an address: one of the office's own, or one that is made. */
export interface PublishedFile {
  url: string;
  mime: string;
  /** a file on the disk; what is small, at once; what may be large, piece by piece */
  source:
    | { path: string }
    | { make: () => string | Uint8Array | Promise<string | Uint8Array> }
    | { stream: () => AsyncIterable<Uint8Array> };
}

/** Where the portal stands. */
export interface Place {
  /** `https://host` */
  site: string;
  /** path below which the portal lives, without slash at the end */
  base: string;
  /** pages of the build, from the site's root; none in dev */
  pages: readonly string[];
}

/** An integration that publishes the files `list` finds in the reading of the content. */
export function publishedFiles(
  name: string,
  list: (content: PortalContent, place: Place) => PublishedFile[] | Promise<PublishedFile[]>,
): AstroIntegration {
  let root = '';
  let config: AstroConfig;
  let place: Place = { site: '', base: '', pages: [] };
  /** dev only: the files of a reading, listed when one of them is first asked for */
  let listed: { content: PortalContent; files: Promise<PublishedFile[]> } | undefined;

  async function filesNow(): Promise<PublishedFile[]> {
    const content = await currentReading(root);
    if (listed?.content !== content) {
      listed = { content, files: Promise.resolve(list(content, place)) };
    }
    return listed.files;
  }

  return {
    name,
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
        root = fileURLToPath(config.root);
        place = {
          site: config.site ?? 'http://localhost',
          base: config.base.replace(/\/$/u, ''),
          pages: [],
        };
      },
      'astro:build:done': async ({ dir, logger, pages }) => {
        const addresses = [...pages.map(({ pathname }) => `/${pathname}`), ...keptPages()];
        const content = await currentReading(root);
        const files = await list(content, { ...place, pages: addresses });
        const released = releasedFiles(content, await madeBy(root, content, config));
        const folders = new Set<string>();
        for (const file of files) {
          await write(file, fileURLToPath(dir), folders, released.get(file.url));
        }
        logger.info(`${files.length} tệp`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const address = decodeURI(request.url ?? '').replace(/[?#].*$/u, '');
          filesNow()
            .then((files) => {
              const file = files.find(({ url }) => `${place.base}${url}` === address);
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

async function* open({ source }: PublishedFile): AsyncGenerator<Uint8Array> {
  if ('make' in source) yield Buffer.from(await source.make());
  else yield* 'path' in source ? createReadStream(source.path) : source.stream();
}

/**
 * `folders`: those that were made already. Asking the disk again and again costs more than writing small files, and
 * waiting for it in turns four times as much CPU as writing at once. `released`: the same file in the last release, which
 * then shares its place on the disk.
 */
async function write(
  file: PublishedFile,
  dist: string,
  folders: Set<string>,
  released: string | undefined,
): Promise<void> {
  const target = join(dist, file.url);
  const folder = dirname(target);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  if (released !== undefined) takeOver(released, target);
  else if ('path' in file.source) copyFileSync(file.source.path, target);
  else if ('make' in file.source) writeFileSync(target, await file.source.make());
  else await writePieces(file.source.stream(), target);
}

async function writePieces(pieces: AsyncIterable<Uint8Array>, target: string): Promise<void> {
  const file = openSync(target, 'w');
  try {
    for await (const piece of pieces) {
      for (let done = 0; done < piece.length;) done += writeSync(file, piece, done);
    }
  } finally {
    closeSync(file);
  }
}

/** Files that are no pages: written to `dist/` after a build, served at the same addresses in dev. */
import { createHash } from 'node:crypto';
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
import { currentKeeper } from '../kept/current.ts';
import { keptPages } from '../loaders/kept-pages.ts';
import { currentReading } from '../loaders/reading.ts';
import { takeOver } from '../kept/take-over.ts';
import { releasedFiles } from '../loaders/released-files.ts';
import { madeBy, standOf } from '../loaders/surroundings.ts';
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

/** Files that are made of one thing, and need not be when it is as it was. */
export interface PublishedUnit {
  /** of all units of the portal */
  name: string;
  /** of all they are made of besides `made` */
  key: string;
  files: () => PublishedFile[] | Promise<PublishedFile[]>;
}

export type Published = PublishedFile | PublishedUnit;

/** Where the portal stands. */
export interface Place {
  /** `https://host` */
  site: string;
  /** path below which the portal lives, without slash at the end */
  base: string;
  /** pages of the build, from the site's root; none in dev */
  pages: readonly string[];
}

/** An integration that publishes what `list` finds in the reading of the content. */
export function publishedFiles(
  name: string,
  list: (content: PortalContent, place: Place) => Published[],
): AstroIntegration {
  let root = '';
  let config: AstroConfig;
  let place: Place = { site: '', base: '', pages: [] };
  /** dev only: the files of a reading, listed when one of them is first asked for */
  let listed: { content: PortalContent; files: Promise<PublishedFile[]> } | undefined;

  async function filesNow(): Promise<PublishedFile[]> {
    const content = await currentReading(root);
    if (listed?.content !== content) {
      listed = { content, files: allFiles(list(content, place)) };
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
        const { byAll, byCommon } = await madeBy(root, content, standOf(config));
        const out = fileURLToPath(dir);
        const write = writer(out, releasedFiles(content, byAll));
        const keeper = currentKeeper(out);
        let written = 0;
        for (const item of list(content, { ...place, pages: addresses })) {
          const unit =
            'url' in item ? undefined : { name: item.name, key: unitKey(byCommon, item) };
          if (unit && keeper.keep(unit.name, unit.key)) continue;
          const files = 'url' in item ? [item] : await item.files();
          const urls = [...new Set(files.map(({ url }) => url))];
          keeper.make(unit ? { ...unit, urls } : { name: urls.join(''), key: '', urls });
          for (const file of files) await write(file);
          written += files.length;
        }
        logger.info(`${written} tệp`);
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

/** Every file, whether or not it would have to be made. */
async function allFiles(items: readonly Published[]): Promise<PublishedFile[]> {
  const files = items.map((item) => ('url' in item ? [item] : item.files()));
  return (await Promise.all(files)).flat();
}

/** `made`: what all files of this build are made of besides the meetings and their agencies. */
export function unitKey(made: string, { key }: PublishedUnit): string {
  return createHash('sha256').update(made).update(key).digest('hex');
}

async function* open({ source }: PublishedFile): AsyncGenerator<Uint8Array> {
  if ('make' in source) yield Buffer.from(await source.make());
  else yield* 'path' in source ? createReadStream(source.path) : source.stream();
}

/**
 * Folders are asked for once: asking the disk again and again costs more than writing small files, and waiting for it
 * in turns four times as much CPU as writing at once. `released`: files of the last release by their address, which
 * then share their place on the disk.
 */
function writer(dist: string, released: ReadonlyMap<string, string>) {
  const folders = new Set<string>();
  return async ({ url, source }: PublishedFile): Promise<void> => {
    const target = join(dist, url);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const before = released.get(url);
    if (before !== undefined) takeOver(before, target);
    else if ('path' in source) copyFileSync(source.path, target);
    else if ('make' in source) writeFileSync(target, await source.make());
    else await writePieces(source.stream(), target);
  };
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

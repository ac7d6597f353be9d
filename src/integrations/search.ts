/** Writes the search index after a build, when everything it points to is there; the dev server answers with the same. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { carrySearch } from '../frozen/carried-search.ts';
import { currentKeeper } from '../kept/current.ts';
import type { Keeper } from '../kept/keeper.ts';
import { currentReading } from '../loaders/reading.ts';
import { madeBy, standOf } from '../loaders/surroundings.ts';
import { audienceOf } from '../meetings/audience.ts';
import { SEARCH_INDEX } from '../meetings/urls.ts';
import { buildMemory } from '../memory/build-memory.ts';
import { searchFiles, writeFiles } from './write-search.ts';

export function search(): AstroIntegration {
  let config: AstroConfig;
  let root = '';
  let base = '/';
  /** dev only: the index of a reading, made when somebody first searches it */
  let made: { reading: unknown; files: Promise<Map<string, Uint8Array>> } | undefined;

  async function filesNow(): Promise<Map<string, Uint8Array>> {
    const reading = await currentReading(root);
    if (made?.reading !== reading) made = { reading, files: searchFiles(reading) };
    return made.files;
  }

  return {
    name: 'portal-search',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/$/u, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const memory = await buildMemory(root, 'search', audienceOf(process.env));
        const content = await currentReading(root);
        const { byAll } = await madeBy(root, content, standOf(config));
        const carried = carrySearch(content, byAll, memory);
        const files = await searchFiles(content, memory, carried.memoryFor);
        const out = fileURLToPath(dir);
        writeFiles(join(out, SEARCH_INDEX), leftToWrite(files, currentKeeper(out)));
        carried.writeTo(out);
        memory.prune();
        logger.info(`${files.size} tệp`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const address = (request.url ?? '').replace(/[?#].*$/u, '');
          const folder = `${base}${SEARCH_INDEX}`;
          if (!address.startsWith(folder)) return next();
          filesNow()
            .then((files) => {
              const bytes = files.get(decodeURIComponent(address.slice(folder.length)));
              if (!bytes) return next();
              response.setHeader('Content-Type', mimeOf(address));
              response.end(bytes);
            })
            .catch(next);
        });
      },
    },
  };
}

/** Most of the index is as it was: what stands there with the same bytes is not written again. */
function leftToWrite(
  files: ReadonlyMap<string, Uint8Array>,
  keeper: Keeper,
): ReadonlyMap<string, Uint8Array> {
  const left = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) {
    const url = `${SEARCH_INDEX}${name}`;
    const key = createHash('sha256').update(bytes).digest('hex');
    if (keeper.keep(url, key)) continue;
    keeper.make({ name: url, key, urls: [url] });
    left.set(name, bytes);
  }
  return left;
}

function mimeOf(address: string): string {
  return address.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
}

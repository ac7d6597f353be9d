/** Writes the search index after a build, when everything it points to is there; the dev server answers with the same. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { carrySearch } from '../frozen/carried-search.ts';
import { currentReading } from '../loaders/reading.ts';
import { madeBy } from '../loaders/surroundings.ts';
import { audienceOf } from '../meetings/audience.ts';
import { SEARCH_INDEX } from '../meetings/urls.ts';
import { searchMemory } from '../memory/search.ts';
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
        const memory = await searchMemory(root, audienceOf(process.env));
        const content = await currentReading(root);
        const carried = carrySearch(content, await madeBy(root, content, config), memory);
        const files = await searchFiles(content, memory, carried.memoryFor);
        writeFiles(join(fileURLToPath(dir), SEARCH_INDEX), files);
        carried.writeTo(fileURLToPath(dir));
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

function mimeOf(address: string): string {
  return address.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
}

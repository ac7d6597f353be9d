/** Writes the search index after a build, when everything it points to is there; the dev server answers with the same. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentReading } from '../loaders/reading.ts';
import { SEARCH_INDEX } from '../meetings/urls.ts';
import { buildSearchFiles } from '../search/build-index.ts';
import { searchableMeetings } from './searchable.ts';

export function search(): AstroIntegration {
  let root = '';
  let base = '/';
  /** dev only: the index of a reading, made when somebody first searches it */
  let made: { reading: unknown; files: Promise<Map<string, Uint8Array>> } | undefined;

  async function filesNow(): Promise<Map<string, Uint8Array>> {
    const reading = await currentReading(root);
    if (made?.reading !== reading) made = { reading, files: indexOf(root) };
    return made.files;
  }

  return {
    name: 'portal-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/$/u, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await indexOf(root);
        for (const [name, bytes] of files) {
          const path = join(fileURLToPath(dir), SEARCH_INDEX, name);
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, bytes);
        }
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

async function indexOf(root: string): Promise<Map<string, Uint8Array>> {
  const content = await currentReading(root);
  return buildSearchFiles(await searchableMeetings(content), {
    abbreviations: content.abbreviations,
  });
}

function mimeOf(address: string): string {
  return address.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
}

/**
 * Pages whose inputs are what they were are taken from the build before instead of being rendered. Astro renders and
 * writes as always; only the answer for one address may come from here. Without `.cache/` every page is rendered: that
 * is the reference, and gives the same bytes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { buildTime } from '../data/clock.ts';
import { currentReading } from '../loaders/reading.ts';
import { sharedViews } from '../loaders/views.ts';
import { answersOf } from '../meetings/former.ts';
import { audienceOf } from '../meetings/audience.ts';
import { programVersion } from '../memory/program.ts';
import { openMemory, type Memory } from '../memory/store.ts';
import { pageKeys, type KeyOf } from './inputs.ts';

/** What a build rendered, and how many pages it took as they were. */
export interface Rendered {
  /** addresses from the site's root */
  rendered: string[];
  reused: number;
}

export const PAGES_FOLDER = join('.cache', 'pages');

export function pageCache(): AstroIntegration {
  let config: AstroConfig;
  let store: Memory | undefined;
  const told: Rendered = { rendered: [], reused: 0 };
  const folder = () => join(fileURLToPath(config.root), PAGES_FOLDER, audienceOf(process.env));
  return {
    name: 'portal-page-cache',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const opened = openMemory(folder(), await programVersion(fileURLToPath(config.root)));
        store = opened;
        const base = config.base.replace(/\/$/u, '');
        setPrerenderer((prerenderer) => remembering(prerenderer, opened, base, keysNow, told));
      },
      'astro:build:done': async () => {
        await store?.prune();
        await mkdir(folder(), { recursive: true });
        await writeFile(`${folder()}.json`, JSON.stringify(told));
      },
    },
  };

  async function keysNow(): Promise<KeyOf> {
    const content = await currentReading(fileURLToPath(config.root));
    const { meetings, organisations, levels, settings } = content;
    return pageKeys({
      meetings: sharedViews().meetings,
      bodies: new Map(meetings.map(({ id, body }) => [id, body])),
      organisations,
      former: new Set(answersOf(content).keys()),
      surroundings: [levels, settings, config.site, config.base, audienceOf(process.env)],
      now: buildTime(),
    });
  }
}

function remembering(
  prerenderer: AstroPrerenderer,
  store: Memory,
  base: string,
  keysNow: () => Promise<KeyOf>,
  told: Rendered,
): AstroPrerenderer {
  let keys: Promise<KeyOf> | undefined;
  return {
    ...prerenderer,
    async render(request, options) {
      const address = decodeURI(new URL(request.url).pathname).slice(base.length);
      const key = (await (keys ??= keysNow()))(address);
      const page = key && (await store.read(key));
      if (page) {
        told.reused += 1;
        return new Response(page, { headers: HTML });
      }
      told.rendered.push(address);
      const made = await prerenderer.render(request, options);
      const response = made instanceof Response ? made : made.response;
      if (!key || response.status !== 200) return made;
      const bytes = new Uint8Array(await response.arrayBuffer());
      await store.write(key, bytes);
      return new Response(bytes, { headers: HTML });
    },
  };
}

const HTML = { 'Content-Type': 'text/html' };

/**
 * Pages whose inputs are what they were are taken from the build before; Astro is only told of those that it must
 * render. Without `.cache/` it renders every page: that is the reference, and gives the same bytes.
 */
import { mkdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { buildTime } from '../data/clock.ts';
import { shareKeptPages } from '../loaders/kept-pages.ts';
import { currentReading } from '../loaders/reading.ts';
import { sharedViews } from '../loaders/views.ts';
import { answersOf } from '../meetings/former.ts';
import type { Settings } from '../meetings/schema/settings.ts';
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
        const places = { store: opened, out: fileURLToPath(config.outDir), base };
        setPrerenderer((prerenderer) => remembering(prerenderer, places, keysNow, told));
      },
      'astro:build:done': async () => {
        store?.prune();
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
      surroundings: [levels, shown(settings), config.site, config.base, audienceOf(process.env)],
      now: buildTime(),
    });
  }
}

interface Places {
  store: Memory;
  /** folder of the portal that is being built */
  out: string;
  /** path below which the portal lives, without slash at the end */
  base: string;
}

/** Where the content lies is on no page. */
function shown({ roots, ...settings }: Partial<Settings> = {}): object {
  void roots;
  return settings;
}

function remembering(
  prerenderer: AstroPrerenderer,
  { store, out, base }: Places,
  keysNow: () => Promise<KeyOf>,
  told: Rendered,
): AstroPrerenderer {
  let keyOf: KeyOf = () => undefined;
  return {
    ...prerenderer,
    /** The pages that must be rendered; all others are put where Astro would have written them. */
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      keyOf = await keysNow();
      const claimed = Map.groupBy(paths, ({ pathname }) => addressOf(pathname));
      const kept: string[] = [];
      const left = paths.filter(({ pathname }) => {
        const address = addressOf(pathname);
        const key = keyOf(address);
        // Of two pages for one address Astro tells.
        if (!key || claimed.get(address)?.length !== 1) return true;
        mkdirSync(join(out, address), { recursive: true });
        if (!store.copy(key, join(out, address, 'index.html'))) return true;
        kept.push(address);
        return false;
      });
      shareKeptPages(kept);
      told.reused = kept.length;
      return left;
    },
    async render(request, options) {
      const address = addressOf(decodeURI(new URL(request.url).pathname).slice(base.length));
      told.rendered.push(address);
      const made = await prerenderer.render(request, options);
      const key = keyOf(address);
      const response = made instanceof Response ? made : made.response;
      if (!key || response.status !== 200) return made;
      const bytes = new Uint8Array(await response.arrayBuffer());
      store.write(key, bytes);
      return new Response(bytes, { headers: { 'Content-Type': 'text/html' } });
    },
  };
}

/** “/hop/2021-11-30-giao-ban/”, with or without the slash at its end. */
function addressOf(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

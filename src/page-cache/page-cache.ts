/**
 * Pages whose inputs are what they were are taken from the build before; Astro is only told of those that it must
 * render. Without `.cache/` and with every folder of the content it renders every page: that is the reference, and gives
 * the same bytes.
 */
import { mkdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { shareKeptPages } from '../loaders/kept-pages.ts';
import { currentReading } from '../loaders/reading.ts';
import { releasedPages, type TakePage } from '../loaders/released-files.ts';
import { madeBy } from '../loaders/surroundings.ts';
import { audienceOf } from '../meetings/audience.ts';
import { programVersion } from '../memory/program.ts';
import { openMemory, type Memory } from '../memory/store.ts';
import type { KeyOf } from './inputs.ts';
import { keysOf } from './keys.ts';

/** What a build rendered, and how many pages it took as they were. */
export interface Rendered {
  /** addresses from the site's root */
  rendered: string[];
  reused: number;
}

const PAGES_FOLDER = join('.cache', 'pages');

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
        setPrerenderer((prerenderer) => remembering(prerenderer, places, sourcesNow, told));
      },
      'astro:build:done': async () => {
        store?.prune();
        await mkdir(folder(), { recursive: true });
        await writeFile(`${folder()}.json`, JSON.stringify(told));
      },
    },
  };

  async function sourcesNow(): Promise<Sources> {
    const root = fileURLToPath(config.root);
    const content = await currentReading(root);
    const take = releasedPages(content, await madeBy(root, content, config));
    return { keyOf: keysOf(content, config), take };
  }
}

interface Sources {
  keyOf: KeyOf;
  /** puts a page there from the last release, when its meetings are only in that; false when there is none */
  take: TakePage;
}

interface Places {
  store: Memory;
  /** folder of the portal that is being built */
  out: string;
  /** path below which the portal lives, without slash at the end */
  base: string;
}

function remembering(
  prerenderer: AstroPrerenderer,
  { store, out, base }: Places,
  sourcesNow: () => Promise<Sources>,
  told: Rendered,
): AstroPrerenderer {
  let keyOf: KeyOf = () => undefined;
  return {
    ...prerenderer,
    /** The pages that must be rendered; all others are put where Astro would have written them. */
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      const { take, ...keys } = await sourcesNow();
      keyOf = keys.keyOf;
      const claimed = Map.groupBy(paths, ({ pathname }) => addressOf(pathname));
      const kept: string[] = [];
      const left = paths.filter(({ pathname }) => {
        const address = addressOf(pathname);
        const key = keyOf(address);
        // Of two pages for one address Astro tells.
        if (!key || claimed.get(address)?.length !== 1) return true;
        const path = join(out, address, 'index.html');
        mkdirSync(dirname(path), { recursive: true });
        if (!take(address, key, path) && !store.copy(key, path)) return true;
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

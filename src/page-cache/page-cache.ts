/**
 * Pages whose inputs are what they were are taken from the build before; Astro is only told of those that it must
 * render. Without `.cache/` and with every folder of the content it renders every page: that is the reference, and gives
 * the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { shareKeptPages } from '../loaders/kept-pages.ts';
import { currentReading } from '../loaders/reading.ts';
import { releasedPages, type TakePage } from '../loaders/released-files.ts';
import { madeBy, standOf } from '../loaders/surroundings.ts';
import { currentKeeper } from '../kept/current.ts';
import type { Keeper } from '../kept/keeper.ts';
import { buildAudienceOf, placesOf } from '../kept/places.ts';
import type { KeyOf } from './inputs.ts';
import { keysOf } from './keys.ts';

/** What a build rendered, and how many pages it took as they were. */
export interface Rendered {
  /** addresses from the site's root */
  rendered: string[];
  reused: number;
}

export function pageCache(): AstroIntegration {
  let config: AstroConfig;
  const told: Rendered = { rendered: [], reused: 0 };
  return {
    name: 'portal-page-cache',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const out = fileURLToPath(config.outDir);
        const keeper = currentKeeper(out);
        const base = config.base.replace(/\/$/u, '');
        const places = { keeper, out, base };
        setPrerenderer((prerenderer) => remembering(prerenderer, places, sourcesNow, told));
      },
      'astro:build:done': () => {
        const { rendered } = placesOf(fileURLToPath(config.root), buildAudienceOf(process.env));
        mkdirSync(dirname(rendered), { recursive: true });
        writeFileSync(rendered, JSON.stringify(told));
      },
    },
  };

  async function sourcesNow(): Promise<Sources> {
    const root = fileURLToPath(config.root);
    const content = await currentReading(root);
    const { byAll } = await madeBy(root, content, standOf(config));
    const take = releasedPages(content, byAll);
    return { keyOf: keysOf(content, config), take };
  }
}

interface Sources {
  keyOf: KeyOf;
  /** puts a page there from the last release, when its meetings are only in that; false when there is none */
  take: TakePage;
}

interface Places {
  keeper: Keeper;
  /** folder of the portal that is being built */
  out: string;
  /** path below which the portal lives, without slash at the end */
  base: string;
}

function remembering(
  prerenderer: AstroPrerenderer,
  { keeper, out, base }: Places,
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
        const urls = [`${address}index.html`];
        // Of two pages for one address Astro tells.
        const mayStay = key !== undefined && claimed.get(address)?.length === 1;
        if (mayStay && keeper.keep(address, key)) kept.push(address);
        else {
          keeper.make({ name: address, key: mayStay ? key : '', urls });
          const path = join(out, address, 'index.html');
          if (!mayStay || !take(address, key, path)) return true;
          kept.push(address);
        }
        return false;
      });
      shareKeptPages(kept);
      told.reused = kept.length;
      return left;
    },
    async render(request, options) {
      const address = addressOf(decodeURI(new URL(request.url).pathname).slice(base.length));
      told.rendered.push(address);
      return prerenderer.render(request, options);
    },
  };
}

/** “/hop/2021-11-30-giao-ban/”, with or without the slash at its end. */
function addressOf(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

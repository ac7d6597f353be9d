/**
 * Astro runs `content.config.ts` and all it imports through its bundler, one file after the other: for loaders, which
 * need half of the program, that took a second of every build. So Node loads them, and hands them over through the
 * process.
 */
import type { Loader } from 'astro/loaders';

export type Collection = 'meetings' | 'organisations' | 'levels' | 'settings' | 'problems';

const KEY = Symbol.for('cong-tai-lieu-hop.loaders');
const shared = globalThis as { [KEY]?: Readonly<Record<Collection, Loader>> };

export function shareLoaders(loaders: Readonly<Record<Collection, Loader>>): void {
  shared[KEY] = loaders;
}

/** Throws when it is asked to load before the integration that shares them was set up. */
export function sharedLoader(name: Collection): Loader {
  return {
    name,
    async load(context) {
      const loader = shared[KEY]?.[name];
      if (!loader) throw new Error('The loaders were not shared');
      await loader.load(context);
    },
  };
}

/** The page of the benchmark: the portal's own engine, asked by name. */
import { createSearchEngine } from '../../../src/search/engine.ts';
import type { Answered } from './judge.ts';

const engine = createSearchEngine({ base: '/tim/' });

const bench = {
  /** As when the search field gets the focus. */
  init: () => engine.init(),
  /** Meetings in rank order, and how long the answer took in ms. */
  async ask(query: string): Promise<Answered & { ms: number; partial: boolean }> {
    const begun = performance.now();
    const { hits, partial } = await engine.search({ query });
    return { slugs: hits.map(({ id }) => id), ms: performance.now() - begun, partial };
  },
  /** Where the hit on this meeting leads. */
  async opens(query: string, slug: string): Promise<Answered['opens']> {
    const { hits } = await engine.search({ query });
    const hit = hits.find(({ id }) => id === slug);
    const [place] = hit ? await engine.excerpts(hit, 1) : [];
    return place && { url: place.url, page: place.page };
  },
  /** The lines under the first five results. */
  async excerpts(query: string): Promise<number> {
    const { hits } = await engine.search({ query });
    const lists = await Promise.all(hits.slice(0, 5).map((hit) => engine.excerpts(hit, 1)));
    return lists.flat().length;
  },
  /** Titles and numbers alone, before Pagefind. */
  async quick(query: string): Promise<{ count: number; ms: number }> {
    const begun = performance.now();
    const { length: count } = await engine.quick(query);
    return { count, ms: performance.now() - begun };
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });

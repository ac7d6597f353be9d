import { createSearchEngine, type SearchEngine } from '../../search/engine.ts';

const engines = new Map<string, SearchEngine>();

/** The engine for an index folder, shared by everything on the page. */
export function engineOf(base: string): SearchEngine {
  const known = engines.get(base);
  if (known) return known;
  const engine = createSearchEngine({ base });
  engines.set(base, engine);
  return engine;
}

/** Forgets it, so that the next search starts from new files: after a failure or a release. */
export function renewEngine(base: string): void {
  engines.delete(base);
}

/** Fetches what every search needs. A failure shows when there is something to search. */
export async function warmEngine(base: string): Promise<void> {
  await engineOf(base)
    .init()
    .catch(() => {
      renewEngine(base);
    });
}

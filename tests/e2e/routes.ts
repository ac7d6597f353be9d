/** Which of Astro's pages made what stands at an address. */
import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PAGES = resolve(import.meta.dirname, '../../src/pages');
const MISSING = '404.astro';

/** Every page of the portal, as it is named in `src/pages/`. */
export function routes(): string[] {
  return globSync('**/*.astro', { cwd: PAGES }).map((name) => name.replaceAll('\\', '/'));
}

/** The page that made the file at an address of the built portal in `dist`; the page of what is missing when none is there. */
export function routeOf(dist: string, address: string): string | undefined {
  if (!existsSync(join(dist, address, 'index.html'))) return MISSING;
  // Astro asks the more exact page first.
  const byExactness = routes().sort((a, b) => looseness(a) - looseness(b));
  return byExactness.find((route) => pattern(route).test(address));
}

/** Parts of the address that may be anything; one that may be several counts for ten. */
function looseness(route: string): number {
  return (route.match(/\[/gu)?.length ?? 0) + 10 * (route.match(/\[\.{3}/gu)?.length ?? 0);
}

function pattern(route: string): RegExp {
  const path = route
    .replace(/\.astro$/u, '/')
    .replace(/(?:^|(?<=\/))index\/$/u, '')
    .replace(/\[\w+\]/gu, '[^/]+')
    .replace(/\[\.{3}\w+\]\//u, '(?:.+/)?');
  return new RegExp(`^/${path}$`, 'u');
}

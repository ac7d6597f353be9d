/** Astro's pages, by the addresses they can stand at. */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';

const PAGES = resolve(import.meta.dirname, '../../src/pages');

/** It stands wherever nothing else does. */
const MISSING = '404.astro';

export interface Route {
  /** as in `src/pages/` */
  name: string;
  pattern: RegExp;
}

export function routes(): Route[] {
  return globSync('**/*.astro', { cwd: PAGES })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name !== MISSING)
    .map((name) => ({ name, pattern: patternOf(name) }));
}

function patternOf(name: string): RegExp {
  const path = name
    .replace(/\.astro$/u, '/')
    .replace(/(?:^|(?<=\/))index\/$/u, '')
    .replace(/\[\w+\]/gu, '[^/]+')
    .replace(/\[\.{3}\w+\]\//u, '(?:.+/)?');
  return new RegExp(`^/${path}$`, 'u');
}

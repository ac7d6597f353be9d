/** A built site as the tests look at it. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EDITOR } from '../../src/meetings/urls.ts';
import { builtPortal } from '../fixtures/portal/built.ts';
import { tagsOf, type Tag } from './html.ts';

export interface Page {
  /** from the site's root: `/hop/…/`, `/404.html` */
  url: string;
  html: string;
  tags: Tag[];
}

export interface Site {
  name: string;
  /** folder of the built files */
  dist: string;
  /** folder that holds `content/` */
  root: string;
  pages: Page[];
}

const ROOT = resolve(import.meta.dirname, '../..');

/** The site in a folder, as delegates read it: the clerks' editor is no page of it. */
export function siteAt(name: string, dist: string): Site {
  const pages = globSync('**/*.html', { cwd: dist })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !`/${file}`.startsWith(EDITOR))
    .sort()
    .map((file): Page => {
      const html = readFileSync(join(dist, file), 'utf8');
      return { url: `/${file.replace(/index\.html$/u, '')}`, html, tags: tagsOf(html) };
    });
  return { name, dist, root: dirname(dist), pages };
}

/** The invented meetings, and the office's own where they have been built. */
export async function sites(): Promise<Site[]> {
  const own = join(ROOT, 'dist');
  return [
    siteAt('invented meetings', await builtPortal()),
    ...(existsSync(own) ? [siteAt('own meetings', own)] : []),
  ];
}

/**
 * Files of a meeting, or of all, from the folder of the site. A folder with such a name holds the notice that the
 * document was withdrawn.
 */
export function documentFiles(dist: string, id = '*'): string[] {
  return globSync(`hop/${id}/tai-lieu/*.*`, { cwd: dist })
    .filter((file) => statSync(join(dist, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'));
}

/** Files and pages of meetings that are only in the last release, taken from there while they would come out the same. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PortalContent } from '../attachments/read-content.ts';
import { takeOver } from '../kept/take-over.ts';
import type { ReleasedPage } from '../meetings/released/manifest.ts';

/** Address from the site's root → path in the last release. `made`: what this build makes them of. */
export function releasedFiles({ roots }: Pick<PortalContent, 'roots'>, made: string) {
  return new Map(
    releasesOf(roots, made).flatMap(({ folder, manifest }) =>
      manifest.files.map(({ url }): [string, string] => [url, join(folder, url)]),
    ),
  );
}

/** Puts a page at `path` when it was made of the same; false when it was not. */
export type TakePage = (address: string, key: string, path: string) => boolean;

export function releasedPages({ roots }: Pick<PortalContent, 'roots'>, made: string): TakePage {
  const pages = new Map<string, ReleasedPage & { folder: string }>();
  for (const { folder, manifest } of releasesOf(roots, made)) {
    for (const page of manifest.pages) pages.set(page.url, { ...page, folder });
  }
  return (address, key, path) => {
    const page = pages.get(`${address}index.html`);
    if (page?.key !== key) return false;
    mkdirSync(dirname(path), { recursive: true });
    takeOver(join(page.folder, page.url), path);
    return true;
  };
}

function releasesOf(roots: PortalContent['roots'], made: string) {
  return roots.flatMap(({ released }) => (released?.manifest.made === made ? [released] : []));
}

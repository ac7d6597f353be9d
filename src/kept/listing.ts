/** What stands in a portal that was just built, and which of it does not belong there. */
import { lstatSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { OwnKeeper } from './keeper.ts';
import type { Ledger, Looks } from './ledger.ts';
import { newTick } from './tick.ts';
import { entriesBelow, statsAt } from './walk.ts';

export interface Listed extends Looks {
  /** from the site's root */
  url: string;
  kind: 'file' | 'link' | 'other';
}

export interface Listing {
  files: Iterable<Listed>;
  /** see `Ledger.folders`; of those that may have changed in the moment they were looked at there is none */
  folders: ReadonlyMap<string, number>;
}

/** Asks the disk for every file of a portal. */
export function* listAll(portal: string): Generator<Listed> {
  for (const { url, path } of entriesBelow(portal)) yield listed(url, lstatSync(path));
}

/**
 * Of a portal that was made out of another: what stayed was looked at when it was kept, and where nothing was put or
 * taken away since `before` was written no folder is listed. What no unit of this build has and was there before it
 * began, `begun`, in milliseconds of the disk's clock, somebody put into a portal behind its record: that is taken away.
 */
export function listBuilt(
  portal: string,
  { units, stayed }: Pick<OwnKeeper, 'units' | 'stayed'>,
  before: Ledger['folders'],
  begun: number,
): Listing {
  const folders = new Map<string, number>();
  const changed: string[] = before.has('/') ? [] : ['/'];
  for (const [url, time] of before) {
    const now = statsAt(placeOf(portal, url));
    if (now?.isDirectory() !== true) continue;
    if (now.mtimeMs === time) folders.set(url, time);
    else changed.push(url);
  }
  const files: Listed[] = [];
  const owned = new Set<string>();
  for (const { name, urls } of units.values()) {
    const looks = stayed.get(name)?.looks;
    urls.forEach((url, place) => {
      const own = looks?.[place];
      if (own && folders.has(folderOf(url))) files.push({ url, ...own, kind: 'file' });
      else owned.add(url);
    });
  }
  // What is listed on the way is listed in turn, but for what was asked above.
  for (const folder of changed) {
    for (const entry of readdirSync(placeOf(portal, folder), { withFileTypes: true })) {
      const url = `${folder}${entry.name}`;
      if (entry.isDirectory()) {
        if (!before.has(`${url}/`)) changed.push(`${url}/`);
        continue;
      }
      const stats = lstatSync(join(portal, url));
      if (owned.has(url) || stats.ctimeMs >= begun) files.push(listed(url, stats));
      else rmSync(join(portal, url));
    }
  }
  const now = newTick(join(portal, '..'));
  for (const url of changed) {
    const { mtimeMs } = lstatSync(placeOf(portal, url));
    if (mtimeMs < now) folders.set(url, mtimeMs);
  }
  return { files, folders };
}

function listed(url: string, stats: Stats): Listed {
  const kind = stats.isSymbolicLink() ? 'link' : stats.isFile() ? 'file' : 'other';
  return { url, bytes: stats.size, changed: stats.mtimeMs, kind };
}

/** Of the folder itself, also where a link stands in its place. */
function placeOf(portal: string, folder: string): string {
  return `${portal}${folder.slice(0, -1)}`;
}

/** With the slash at its end. */
function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1);
}

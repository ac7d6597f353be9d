/**
 * What a build need not make: files of the portal before that were made of the same. The portal that is built starts as
 * an older one, in which these simply stay. All others are taken away before they are made, never written over: the
 * portal that is shown may share their place on the disk.
 */
import { linkSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ledger, Looks, Unit } from './ledger.ts';
import type { Places } from './places.ts';
import type { Before } from './workshop.ts';

export interface Keeper {
  /** Lets the unit's files stand in the portal as they were; false when they must be made. */
  keep(name: string, key: string): boolean;
  /** Takes away what stood where a unit of this build is going to be written. Called before its files are. */
  make(unit: Unit): void;
  /** Takes away what was neither kept nor made. */
  finish(): void;
}

/** A keeper for whoever builds the portal and must know what came of it. */
export interface OwnKeeper extends Keeper {
  /** by name; what was kept or made */
  units: ReadonlyMap<string, Unit>;
  /** of files that were kept, by their addresses */
  kept: ReadonlyMap<string, Looks>;
}

export function openKeeper(
  places: Pick<Places, 'live' | 'next'>,
  { start, live }: Before,
): OwnKeeper {
  const units = new Map<string, Unit>();
  const kept = new Map<string, Looks>();
  /** what stands there from before this build, and was not asked for yet */
  const left = new Set(start.files.keys());

  function clear(urls: readonly string[]): void {
    for (const url of urls) {
      if (left.delete(url)) rmSync(join(places.next, url), { force: true });
    }
  }

  /** A withdrawn document's address was a file and becomes a page's folder; one that comes back is the other way round. */
  function makeRoom(urls: readonly string[]): void {
    clear(urls);
    for (const url of urls) {
      clear(foldersAbove(url));
      const path = join(places.next, url);
      if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
      for (const other of left) if (other.startsWith(`${url}/`)) left.delete(other);
      rmSync(path, { recursive: true });
    }
  }

  function stays({ urls }: Unit): boolean {
    if (!areAsTheyWere(urls, start, places.next)) return false;
    for (const url of urls) left.delete(url);
    return true;
  }

  function comesFromLive({ urls }: Unit): boolean {
    makeRoom(urls);
    return areAsTheyWere(urls, live, places.live) && link(urls, places);
  }

  return {
    units,
    kept,
    keep(name, key) {
      const [older, newer] = [start, live].map(({ units: known }) => known.get(name));
      for (const [unit, comes] of [
        [older, stays],
        [newer, comesFromLive],
      ] as const) {
        if (unit?.key !== key || !comes(unit)) continue;
        units.set(name, unit);
        const { files } = unit === older ? start : live;
        for (const url of unit.urls) {
          const looks = files.get(url);
          if (looks) kept.set(url, looks);
        }
        return true;
      }
      clear(older?.urls ?? []);
      return false;
    },
    make(unit) {
      makeRoom(unit.urls);
      for (const url of unit.urls) kept.delete(url);
      units.set(unit.name, unit);
    },
    finish() {
      clear([...left]);
    },
  };
}

/** `/a/b/c` → `/a`, `/a/b` */
function foldersAbove(url: string): string[] {
  const steps = url.split('/').slice(1, -1);
  return steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}`);
}

function areAsTheyWere(urls: readonly string[], { files }: Ledger, folder: string): boolean {
  return urls.every((url) => {
    const before = files.get(url);
    const now = lstatSync(join(folder, url), { throwIfNoEntry: false });
    return now?.isFile() === true && now.size === before?.bytes && now.mtimeMs === before.changed;
  });
}

/** All or none. */
function link(urls: readonly string[], { live, next }: Pick<Places, 'live' | 'next'>): boolean {
  try {
    for (const url of urls) {
      const target = join(next, url);
      mkdirSync(dirname(target), { recursive: true });
      linkSync(join(live, url), target);
    }
    return true;
  } catch {
    // Another disk, or one without links.
    for (const url of urls) rmSync(join(next, url), { force: true });
    return false;
  }
}

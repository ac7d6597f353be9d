/**
 * What a build need not make: files of the portal before that were made of the same. The portal that is built starts as
 * an older one, in which these simply stay. All others are taken away before they are made, never written over: the
 * portal that is shown may share their place on the disk.
 */
import { linkSync, mkdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeptUnit, Unit } from './ledger.ts';
import type { Places } from './places.ts';
import { statsAt } from './walk.ts';
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
  /** by name; those of them that stayed where they were, and look as they did */
  stayed: ReadonlyMap<string, KeptUnit>;
}

export function openKeeper(
  places: Pick<Places, 'live' | 'next'>,
  { start, live }: Before,
): OwnKeeper {
  const units = new Map<string, Unit>();
  const stayed = new Map<string, KeptUnit>();
  /** what this build put there, which must not be taken away again */
  const fresh = new Set<string>();
  const startsEmpty = start.units.size === 0;
  /** folders of which nothing that is above them is a file */
  const roomy = new Set<string>();

  /** Takes away what stands there from before this build. */
  function clear(urls: readonly string[]): void {
    if (startsEmpty) return;
    for (const url of urls) if (!fresh.has(url)) takeAway(join(places.next, url));
  }

  /** A withdrawn document's address was a file and becomes a page's folder; one that comes back is the other way round. */
  function makeRoom(urls: readonly string[]): void {
    if (startsEmpty) return;
    for (const url of urls) {
      const folder = dirname(url);
      if (!roomy.has(folder)) clear(foldersAbove(url));
      roomy.add(folder);
      if (!fresh.has(url)) rmSync(join(places.next, url), { recursive: true, force: true });
    }
  }

  function own(unit: Unit): void {
    units.set(unit.name, unit);
    stayed.delete(unit.name);
    for (const url of unit.urls) fresh.add(url);
  }

  return {
    units,
    stayed,
    keep(name, key) {
      const [older, newer] = [start.units.get(name), live.units.get(name)];
      if (older?.key === key && areAsTheyWere(older, places.next)) {
        units.set(name, older);
        stayed.set(name, older);
        return true;
      }
      if (older) clear(older.urls);
      if (newer?.key !== key) return false;
      makeRoom(newer.urls);
      if (!areAsTheyWere(newer, places.live) || !link(newer.urls, places)) return false;
      own(newer);
      return true;
    },
    make(unit) {
      makeRoom(unit.urls);
      own(unit);
    },
    finish() {
      const left = [...start.units.values()].filter(({ name }) => !stayed.has(name));
      const gone = new Set(left.flatMap(({ urls }) => urls));
      for (const { urls } of stayed.values()) for (const url of urls) gone.delete(url);
      clear([...gone]);
    },
  };
}

/** A file; a folder stays, since others may stand in it. */
function takeAway(path: string): void {
  if (statsAt(path)?.isDirectory() === false) unlinkSync(path);
}

/** `/a/b/c` → `/a`, `/a/b` */
function foldersAbove(url: string): string[] {
  const steps = url.split('/').slice(1, -1);
  return steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}`);
}

function areAsTheyWere({ urls, looks }: KeptUnit, folder: string): boolean {
  return urls.every((url, place) => {
    const before = looks[place];
    const now = statsAt(`${folder}${url}`);
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

/** How the files of a portal that was just built look, and which of them do not belong to it. */
import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnKeeper } from './keeper.ts';
import type { Looks } from './ledger.ts';

/** Undefined for what is not there any more. */
export type Look = (url: string, path: string) => Looks | undefined;

/** Asks the disk for every file. */
export const lookAt: Look = (_, path) => {
  const { size, mtimeMs } = lstatSync(path);
  return { bytes: size, changed: mtimeMs };
};

/**
 * What was kept was looked at when it was. What no unit of this build has and was there before it began, `begun`, in
 * milliseconds of the disk's clock, somebody put into a portal behind its record: that is taken away.
 */
export function lookInto({ units, kept }: Pick<OwnKeeper, 'units' | 'kept'>, begun: number): Look {
  const made = new Set<string>();
  for (const { urls } of units.values()) for (const url of urls) made.add(url);
  return (url, path) => {
    const looks = kept.get(url);
    if (looks) return looks;
    const { size, mtimeMs, ctimeMs } = lstatSync(path);
    if (made.has(url) || ctimeMs >= begun) return { bytes: size, changed: mtimeMs };
    rmSync(path);
    return undefined;
  };
}

/**
 * A moment by the clock of the disk that holds `folder`, in milliseconds: whatever was written there before has an
 * earlier time. Such clocks tick a few hundred times a second.
 */
export function newTick(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'tick');
  const touched = () => {
    writeFileSync(path, '');
    return lstatSync(path).ctimeMs;
  };
  const first = touched();
  let now = first;
  while (now <= first) now = touched();
  return now;
}

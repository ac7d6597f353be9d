/**
 * The portal that is built is made out of the one before the last, of which only what changed since must be written:
 * making ten thousand folders and files anew costs the disk more than everything else a build does. The record of a
 * portal is gone before the portal is touched, so that whatever is cut off leaves one without a record, which is no
 * more than rubble.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { readLedger, writeLedger, type Looks, type Unit } from './ledger.ts';
import type { Places } from './places.ts';
import { entriesBelow } from './walk.ts';

/** Puts the spare portal where the next one is built, without what is in no record; nothing when there is none. */
export function startFromSpare(places: Places, program: string): void {
  const { spare, spareLedger, next, startLedger } = places;
  const ledger = readLedger(spareLedger, program);
  try {
    if (ledger.units.size === 0 || !existsSync(spare)) throw new Error('no spare portal');
    mkdirSync(dirname(startLedger), { recursive: true });
    renameSync(spareLedger, startLedger);
    renameSync(spare, next);
  } catch {
    for (const path of [spareLedger, spare, startLedger])
      rmSync(path, { recursive: true, force: true });
    return;
  }
  const strangers = [...entriesBelow(next)].filter(({ url }) => !ledger.files.has(url));
  for (const { path } of strangers) rmSync(path);
}

/** Addresses of a unit of the portals before that was made of the same; these were judged as they are. */
export function knownUnits(
  { startLedger, liveLedger }: Places,
  program: string,
): (name: string, key: string) => readonly string[] | undefined {
  const ledgers = [startLedger, liveLedger].map((path) => readLedger(path, program));
  return (name, key) => {
    const units = ledgers.map(({ units }) => units.get(name));
    return units.find((unit) => unit?.key === key)?.urls;
  };
}

/** What the build told of itself; nothing when it was not told. */
function unitsTold({ told }: Places): readonly Unit[] {
  try {
    return JSON.parse(readFileSync(told, 'utf8')) as Unit[];
  } catch {
    return [];
  }
}

/**
 * Lets `swap` put the new portal in the place of the live one, which it leaves at `aside`, and keeps that as the spare
 * one. `looksOf` tells how the files of the new portal looked when it was judged.
 */
export async function exchange(
  places: Places,
  program: string,
  looksOf: (url: string) => Looks | undefined,
  { swap, aside }: { swap: () => Promise<void>; aside: string },
): Promise<void> {
  const { liveLedger, spareLedger, spare } = places;
  const units = unitsTold(places);
  const old = `${spareLedger}.old`;
  const hasRecord = existsSync(liveLedger);
  if (hasRecord) renameSync(liveLedger, old);
  await swap();
  writeLedger(liveLedger, program, units, looksOf);
  if (!hasRecord) return;
  try {
    renameSync(aside, spare);
    renameSync(old, spareLedger);
  } catch {
    rmSync(old, { force: true });
  }
}

/** Makes the live portal the spare one: for who publishes it elsewhere and has no more use for it here. */
export function leaveToNext({ live, liveLedger, spare, spareLedger }: Places): void {
  rmSync(spareLedger, { force: true });
  rmSync(spare, { recursive: true, force: true });
  try {
    renameSync(live, spare);
    renameSync(liveLedger, spareLedger);
  } catch {
    // Another disk: the next build makes everything.
  }
}

/**
 * The portal that is built is made out of the one before the last, of which only what changed since must be written:
 * making ten thousand folders and files anew costs the disk more than everything else a build does. The record of a
 * portal is gone before the portal is touched, so that whatever is cut off leaves one without a record, which is no
 * more than rubble.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NO_LEDGER, readLedger, writeLedger, type Ledger, type Finished } from './ledger.ts';
import type { Places } from './places.ts';

/** What is known of the portal that a build starts from, and of the one that is shown. */
export interface Before {
  start: Ledger;
  live: Ledger;
}

/** Puts the spare portal where the next one is built, without what every build makes anew; nothing when there is none. */
export function startFromSpare(places: Places, program: string): Before {
  const { spare, spareLedger, next, liveLedger } = places;
  const live = readLedger(liveLedger, program);
  const start = readLedger(spareLedger, program);
  rmSync(spareLedger, { force: true });
  try {
    if (start.units.size === 0 || !existsSync(spare)) throw new Error('no spare portal');
    mkdirSync(dirname(next), { recursive: true });
    renameSync(spare, next);
  } catch {
    rmSync(spare, { recursive: true, force: true });
    return { start: NO_LEDGER, live };
  }
  for (const url of start.others) rmSync(join(next, url), { force: true });
  return { start, live };
}

/** Addresses of a unit of the portals before that was made of the same; these were judged as they are. */
export function knownUnits({
  start,
  live,
}: Before): (name: string, key: string) => readonly string[] | undefined {
  return (name, key) => {
    const units = [start, live].map(({ units }) => units.get(name));
    return units.find((unit) => unit?.key === key)?.urls;
  };
}

/**
 * Lets `swap` put the new portal in the place of the live one, which it leaves at `aside`, and keeps that as the spare
 * one. `finished` is what is known of the new portal.
 */
export async function exchange(
  places: Places,
  program: string,
  finished: Finished,
  { swap, aside }: { swap: () => Promise<void>; aside: string },
): Promise<void> {
  const { liveLedger, spareLedger, spare } = places;
  const old = `${spareLedger}.old`;
  const hasRecord = existsSync(liveLedger);
  if (hasRecord) renameSync(liveLedger, old);
  await swap();
  writeLedger(liveLedger, program, finished);
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

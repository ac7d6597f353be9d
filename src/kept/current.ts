/**
 * The keeper of this process, shared through it with the integrations, which Astro loads by themselves: whoever
 * publishes pages, files or an index asks the same one.
 */
import { resolve } from 'node:path';
import type { Keeper } from './keeper.ts';

const KEY = Symbol.for('cong-tai-lieu-hop.keeper');
const shared = globalThis as { [KEY]?: { out: string; keeper: Keeper } };

/** Where nobody prepared a portal to start from, everything is made. */
const NOTHING_KEPT: Keeper = {
  keep: () => false,
  make: () => undefined,
  finish: () => undefined,
};

/** `out`: folder of the portal that is being built. */
export function shareKeeper(out: string, keeper: Keeper): void {
  shared[KEY] = { out: resolve(out), keeper };
}

export function currentKeeper(out: string): Keeper {
  const { keeper } = shared[KEY]?.out === resolve(out) ? shared[KEY] : {};
  return keeper ?? NOTHING_KEPT;
}

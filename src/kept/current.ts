/** The keeper of this process: whoever publishes pages, files or an index asks the same one. */
import { resolve } from 'node:path';
import { programVersion } from '../memory/program.ts';
import { openKeeper, type Keeper } from './keeper.ts';
import { buildAudienceOf, placesOf } from './places.ts';

const KEY = Symbol.for('cong-tai-lieu-hop.keeper');
const shared = globalThis as { [KEY]?: Promise<Keeper> };

/** Where nobody prepared a portal to start from, everything is made. */
const NOTHING_KEPT: Keeper = {
  keep: () => false,
  make: () => undefined,
  finish: () => undefined,
};

/** `out`: folder of the portal that is being built, of the project in `root`. */
export function currentKeeper(root: string, out: string): Promise<Keeper> {
  return (shared[KEY] ??= open(root, out));
}

async function open(root: string, out: string): Promise<Keeper> {
  const places = placesOf(root, buildAudienceOf(process.env));
  if (resolve(out) !== resolve(places.next)) return NOTHING_KEPT;
  return openKeeper(places, await programVersion(root));
}

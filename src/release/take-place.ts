/**
 * How a new portal takes the place of the old one: the old one is put aside, the new one moved, the old one forgotten.
 * No system exchanges two folders in one step everywhere, so whatever cuts this off is made good the next time.
 */
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';

export interface Place {
  /** the portal that is shown */
  target: string;
  /** where it stands while the next one takes its place; on the same disk */
  aside: string;
}

/** Moves the portal in `next` to its place. When that fails the old one is back where it was. */
export async function takePlace(next: string, { target, aside }: Place): Promise<void> {
  if (existsSync(target)) await rename(target, aside);
  try {
    await rename(next, target);
  } catch (error) {
    await putBack({ target, aside });
    throw error;
  }
}

/** Gives a portal back its place that was put aside by somebody who did not come to an end. */
export async function putBack({ target, aside }: Place): Promise<void> {
  if (existsSync(aside) && !existsSync(target)) await rename(aside, target);
}

import { setClock } from '../text/clock.ts';

/**
 * The time at which the pages are made, for readers without JavaScript; everybody else's page follows the reader's own
 * clock. `PORTAL_NOW` (milliseconds or ISO) sets it: the build command passes the time of the commit, so that one
 * commit always gives the same bytes.
 */
export function buildTime(): number {
  return setClock(process.env['PORTAL_NOW']) ?? Date.now();
}

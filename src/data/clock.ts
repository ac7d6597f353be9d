/**
 * The time at which the pages are made, for readers without JavaScript; everybody else's page follows the reader's own
 * clock. `PORTAL_NOW` (milliseconds or ISO) sets it: the build command passes the time of the commit, so that one
 * commit always gives the same bytes.
 */
export function buildTime(): number {
  const given = process.env['PORTAL_NOW'];
  if (!given) return Date.now();
  return /^\d+$/u.test(given) ? Number(given) : Date.parse(given);
}

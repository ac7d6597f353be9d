import { join } from 'node:path';
import { DIST, type Audience } from '../audience.ts';

/**
 * The folder of the portal that is shown now, which need not be there: on a server `PORTAL_LAST_RELEASE`, else what the
 * last build left below `project`. Nothing public is ever taken from what was built for the office's own network.
 */
export function lastRelease(project: string, audience: Audience): string {
  const given = process.env['PORTAL_LAST_RELEASE'];
  return given ? given : join(project, DIST[audience === 'internal' ? 'internal' : 'public']);
}

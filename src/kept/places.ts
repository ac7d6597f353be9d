/** Where portals stand while they are built and kept. All on one disk, so that a whole portal moves in one step. */
import { join } from 'node:path';
import { audienceOf, DIST } from '../meetings/audience.ts';

/** What is being made; emptied before and after every build. */
export const WORKSHOP = '.build';

export type BuildAudience = keyof typeof DIST;

/** Of a process that builds; an author's own view is shown as it is written, never built. */
export function buildAudienceOf(environment: Parameters<typeof audienceOf>[0]): BuildAudience {
  return audienceOf(environment) === 'internal' ? 'internal' : 'public';
}

export interface Places {
  /** the portal that is shown, and the record of it */
  live: string;
  liveLedger: string;
  /** the portal before that one, from which the next is made, and the record of it */
  spare: string;
  spareLedger: string;
  /** the portal that is being built */
  next: string;
  /** what was found in the portals before */
  judged: string;
  /** which pages were rendered, for whoever measures */
  rendered: string;
}

/** `root`: folder of the project. */
export function placesOf(root: string, audience: BuildAudience): Places {
  const kept = join(root, '.cache', 'kept', audience);
  return {
    live: join(root, DIST[audience]),
    liveLedger: join(kept, 'live.json'),
    spare: join(kept, 'spare'),
    spareLedger: join(kept, 'spare.json'),
    next: join(root, WORKSHOP, 'dist'),
    judged: join(kept, 'judged.json'),
    rendered: join(kept, 'rendered.json'),
  };
}

import type { AstroConfig } from 'astro';
import { buildTime } from '../data/clock.ts';
import type { PortalContent } from '../attachments/read-content.ts';
import { standOf, surroundingsOf } from '../loaders/surroundings.ts';
import { sharedViews } from '../loaders/views.ts';
import { answersOf } from '../meetings/former.ts';
import { pageKeys, type KeyOf } from './inputs.ts';

const known = new WeakMap<PortalContent, KeyOf>();

/** The keys of this build's pages, from the reading the pages are made of. */
export function keysOf(content: PortalContent, config: AstroConfig): KeyOf {
  const found = known.get(content) ?? makeKeys(content, config);
  known.set(content, found);
  return found;
}

function makeKeys(content: PortalContent, config: AstroConfig): KeyOf {
  const { meetings, organisations } = content;
  return pageKeys({
    meetings: sharedViews().meetings,
    bodies: new Map(meetings.map(({ id, body }) => [id, body])),
    organisations,
    former: new Set(answersOf(content).keys()),
    surroundings: surroundingsOf(content, standOf(config)),
    now: buildTime(),
  });
}

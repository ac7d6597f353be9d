import type { AstroConfig } from 'astro';
import { buildTime } from '../data/clock.ts';
import { meetingKeys } from '../attachments/meeting-key.ts';
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
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return pageKeys({
    meetings: sharedViews().meetings,
    keysOf(id) {
      const meeting = byId.get(id);
      if (!meeting) throw new Error(`No meeting ${id}`);
      return meetingKeys(meeting);
    },
    bodies: new Map(meetings.map(({ id, body }) => [id, body])),
    organisations,
    former: new Set(answersOf(content).keys()),
    surroundings: surroundingsOf(content, standOf(config)),
    now: buildTime(),
  });
}

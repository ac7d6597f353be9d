import { addresses, type Portal } from '../telling/portal.ts';
import { allMeetings } from './meetings.ts';
import { once } from './once.ts';
import { organisations } from './organisations.ts';
import { settings } from './site.ts';

/** The portal as calendars, feeds and open data see it, for pages that say the same. */
export const portal = once(async (): Promise<Portal> => ({
  settings: await settings(),
  meetings: await allMeetings(),
  organisations: [...(await organisations()).values()],
  address: addresses(import.meta.env.SITE, import.meta.env.BASE_URL),
}));

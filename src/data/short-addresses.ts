import { shortNames } from '../meetings/short-address.ts';
import { allMeetings } from './meetings.ts';
import { once } from './once.ts';

/** Short names with the ids they stand for. */
export const shortAddresses = once(async (): Promise<Map<string, string[]>> => {
  return shortNames((await allMeetings()).map(({ id }) => id));
});

import { citationsOf, usesOf } from '../meetings/citations.ts';
import { allMeetings } from './meetings.ts';
import { once } from './once.ts';

/** What bears a number here, by its key. */
export const citations = once(async () => citationsOf(await allMeetings()));

/** Every place where the same file lies, by SHA-256. */
export const usesBySha = once(async () => usesOf(await allMeetings()));

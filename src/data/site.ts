import { getCollection, getEntry } from 'astro:content';
import { SETTINGS_ID } from '../loaders/registers.ts';
import type { Level } from '../meetings/schema/organisation.ts';
import type { Problem } from '../meetings/problems/problem.ts';
import type { Settings } from '../meetings/schema/settings.ts';
import { once } from './once.ts';

/** Who publishes the portal. */
export const settings = once(async (): Promise<Settings> => {
  const entry = await getEntry('settings', SETTINGS_ID);
  if (!entry) throw new Error('content/site.yaml could not be read');
  return entry.data;
});

/** Levels of government by id. */
export const levels = once(async (): Promise<Map<string, Level>> => {
  const entries = await getCollection('levels');
  return new Map(entries.map(({ id, data }) => [id, data]));
});

/** What is wrong with the content; shown in dev only. */
export async function contentProblems(): Promise<Problem[]> {
  return (await getCollection('problems')).map(({ data }) => data);
}

/** The small collections beside the meetings, from the same reading. */
import type { Loader } from 'astro/loaders';
import { contentLoader } from './content-loader.ts';

/** The one entry of the collection `settings`. */
export const SETTINGS_ID = 'site';

export function organisationsLoader(): Loader {
  return contentLoader('organisations', ({ store }, { organisations }) => {
    for (const { id, ...data } of organisations) store.set({ id, data: { id, ...data } });
  });
}

export function levelsLoader(): Loader {
  return contentLoader('levels', ({ store }, { levels }) => {
    for (const { id, ...data } of levels) store.set({ id, data: { id, ...data } });
  });
}

export function settingsLoader(): Loader {
  return contentLoader('settings', ({ store }, { settings }) => {
    if (settings) store.set({ id: SETTINGS_ID, data: { ...settings } });
  });
}

/** What is wrong with the content, for the dev server to show on the pages. Empty in a build that succeeds. */
export function problemsLoader(): Loader {
  return contentLoader('problems', ({ store }, { problems }) => {
    problems.forEach((problem, index) => {
      store.set({ id: String(index), data: { ...problem } });
    });
  });
}

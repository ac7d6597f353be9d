/** Hands the loaders of the collections to `content.config.ts`. */
import type { AstroIntegration } from 'astro';
import { meetingsLoader } from '../loaders/meetings.ts';
import {
  levelsLoader,
  organisationsLoader,
  problemsLoader,
  settingsLoader,
} from '../loaders/registers.ts';
import { shareLoaders } from '../loaders/shared-loaders.ts';

export function content(): AstroIntegration {
  return {
    name: 'portal-content',
    hooks: {
      'astro:config:setup': () => {
        shareLoaders({
          meetings: meetingsLoader(),
          organisations: organisationsLoader(),
          levels: levelsLoader(),
          settings: settingsLoader(),
          problems: problemsLoader(),
        });
      },
    },
  };
}

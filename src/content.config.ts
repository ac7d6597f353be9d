import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { sharedLoader } from './loaders/shared-loaders.ts';
import type { Problem } from './meetings/problems/problem.ts';
import type { Level, Organisation } from './meetings/schema/organisation.ts';
import type { Settings } from './meetings/schema/settings.ts';

// The loaders judge the content themselves, all problems at once; here a schema only names the type.
export const collections = {
  meetings: defineCollection({ loader: sharedLoader('meetings'), schema: z.strictObject({}) }),
  organisations: defineCollection({
    loader: sharedLoader('organisations'),
    schema: z.custom<Organisation>(),
  }),
  levels: defineCollection({ loader: sharedLoader('levels'), schema: z.custom<Level>() }),
  settings: defineCollection({ loader: sharedLoader('settings'), schema: z.custom<Settings>() }),
  problems: defineCollection({ loader: sharedLoader('problems'), schema: z.custom<Problem>() }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.md' }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};

/** Ends what the keeper began: after it only what belongs to this build stands in the portal. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentKeeper } from '../kept/current.ts';

export function keptFiles(): AstroIntegration {
  return {
    name: 'portal-kept-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        currentKeeper(fileURLToPath(dir)).finish();
      },
    },
  };
}

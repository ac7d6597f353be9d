/** Ends what the keeper began: after it only what belongs to this build stands in the portal. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentKeeper } from '../kept/current.ts';

export function keptFiles(): AstroIntegration {
  let root = '';
  return {
    name: 'portal-kept-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        (await currentKeeper(root, fileURLToPath(dir))).finish();
      },
    },
  };
}

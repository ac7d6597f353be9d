/** What a build for the office's own network says to machines: not to be indexed. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { audienceOf } from '../meetings/audience.ts';

const ROBOTS = 'User-agent: *\nDisallow: /\n';

export function audience(): AstroIntegration {
  return {
    name: 'portal-audience',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (audienceOf(process.env) !== 'internal') return;
        await writeFile(join(fileURLToPath(dir), 'robots.txt'), ROBOTS);
      },
    },
  };
}

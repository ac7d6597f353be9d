/** What a build for the office's own network says to machines: not to be indexed, not to be kept. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { audienceOf } from '../meetings/audience.ts';

const ROBOTS = 'User-agent: *\nDisallow: /\n';
/** For hosts that read such a file; the configurations of nginx and Caddy say the same. */
const HEADERS = '/*\n  Cache-Control: private, no-store\n  X-Robots-Tag: noindex, nofollow\n';

export function audience(): AstroIntegration {
  return {
    name: 'portal-audience',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (audienceOf(process.env) !== 'internal') return;
        await writeFile(join(fileURLToPath(dir), 'robots.txt'), ROBOTS);
        await writeFile(join(fileURLToPath(dir), '_headers'), HEADERS);
      },
    },
  };
}

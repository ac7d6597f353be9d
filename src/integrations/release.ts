/** Writes what the release is, `/release.json`, the list of its documents, `/files.json`, and `/_headers`. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentReading } from '../loaders/reading.ts';
import { FILES, HEADERS_FILE, RELEASE } from '../meetings/urls.ts';
import { audienceOf } from '../meetings/audience.ts';
import { headersFile } from '../policy/headers-file.ts';
import { commitOf, commitTime } from '../release/commit.ts';
import { fileRecords, releaseRecord } from '../release/record.ts';
import { toIso } from '../text/instant.ts';

export function release(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'portal-release',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const { meetings } = await currentReading(root);
        const commit = { commit: commitOf(root), committed_at: toIso(commitTime(root)) };
        const write = (url: string, data: unknown) =>
          writeFile(new URL(`.${url}`, dir), `${JSON.stringify(data, null, 1)}\n`);
        await write(FILES, fileRecords(meetings));
        await writeFile(
          new URL(`.${HEADERS_FILE}`, dir),
          headersFile(base, audienceOf(process.env) === 'internal'),
        );
        await write(RELEASE, releaseRecord(meetings, commit));
      },
    },
  };
}

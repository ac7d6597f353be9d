/**
 * Writes into a release what the next one needs to do without the folders of the frozen roots. Last of what is written
 * of the meetings, since it names every file.
 */
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import { sha256OfFile } from '../attachments/fingerprint.ts';
import type { PortalContent } from '../attachments/read-content.ts';
import { currentReading } from '../loaders/reading.ts';
import { madeBy, standOf } from '../loaders/surroundings.ts';
import { audienceOf } from '../meetings/audience.ts';
import type { ContentRoot } from '../meetings/reading/roots.ts';
import {
  formatManifest,
  type ReleasedFile,
  type ReleasedPage,
} from '../meetings/released/manifest.ts';
import { shortNames } from '../meetings/short-address.ts';
import {
  meetingDataUrl,
  meetingUrl,
  releasedManifestUrl,
  releasedSearchUrl,
  SEARCH_INDEX,
  shortUrl,
  yearUrl,
} from '../meetings/urls.ts';
import { keysOf } from '../page-cache/keys.ts';
import { releasedMeeting } from './released-meeting.ts';

const PAGE = 'index.html';

export function frozenRoots(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'portal-frozen',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(config.root);
        const dist = fileURLToPath(dir);
        const content = await currentReading(root);
        for (const frozen of content.roots.filter((one) => one.frozen)) {
          const path = join(dist, releasedManifestUrl(frozen.slug));
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, await manifestOf(frozen, { root, dist, content, config }));
          logger.info(frozen.name);
        }
      },
    },
  };
}

interface Build {
  root: string;
  /** where the portal was built */
  dist: string;
  content: PortalContent;
  config: AstroConfig;
}

async function manifestOf(frozen: ContentRoot, build: Build): Promise<string> {
  const { root, dist, content, config } = build;
  const own = content.meetings
    .filter(({ file }) => file.startsWith(`${frozen.name}/`))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { byAll: made } = await madeBy(root, content, standOf(config));
  const keyOf = keysOf(content, config);
  const known = knownHashes(frozen, own, made);
  const files: ReleasedFile[] = [];
  const pages: ReleasedPage[] = [];
  for (const url of await addressesOf(frozen, own, dist)) {
    const path = join(dist, url);
    const { size: bytes } = await stat(path);
    const file = { url, bytes, sha256: known.get(url) ?? sha256OfFile(path) };
    if (url.endsWith(PAGE)) pages.push({ ...file, key: keyOf(url.slice(0, -PAGE.length)) });
    else files.push(file);
  }
  const audience = audienceOf(process.env) === 'internal' ? 'internal' : 'public';
  return formatManifest({ audience, made, meetings: own.map(releasedMeeting), files, pages });
}

/** Of everything that belongs to the meetings alone, and of the lists of their years. */
async function addressesOf(
  { slug }: ContentRoot,
  meetings: readonly MeetingWithDocuments[],
  dist: string,
): Promise<string[]> {
  const ids = meetings.map(({ id }) => id);
  const years = [...new Set(ids.map((id) => yearUrl(id.slice(0, 4))))];
  const own = await Promise.all(ids.map((id) => filesBelow(dist, meetingUrl(id))));
  const lists = await Promise.all(years.map((url) => filesBelow(dist, url)));
  return [
    ...own.flat(),
    ...ids.map(meetingDataUrl),
    ...lists.flat().filter((url) => url.endsWith(PAGE)),
    ...(await searchOf(slug, dist)),
    ...[...shortNames(ids).keys()].map((name) => `${shortUrl(name)}index.html`),
  ].sort();
}

/** Of what was taken over, and of the office's own files: both were looked at already. */
function knownHashes(
  { released }: ContentRoot,
  meetings: readonly MeetingWithDocuments[],
  made: string,
): Map<string, string> {
  return new Map(
    [
      ...(released?.manifest.made === made ? released.manifest.files : []),
      ...meetings.flatMap(({ documents }) => documents),
    ].map(({ url, sha256 }) => [url, sha256]),
  );
}

/** See `carrySearch`. */
async function searchOf(slug: string, dist: string): Promise<string[]> {
  const urls = (await readdir(join(dist, SEARCH_INDEX))).map((name) => `${SEARCH_INDEX}${name}`);
  return urls.filter((url) => url === releasedSearchUrl(slug, /(\w+)\.bin$/u.exec(url)?.[1] ?? ''));
}

async function filesBelow(dist: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(dist, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '.').length))
    .map((name) => name.replaceAll('\\', '/'));
}

/** Publishes calendars, feeds, open data, share pictures and the sitemap. */
import type { AstroIntegration } from 'astro';
import { openCache } from '../attachments/cache.ts';
import type { PortalContent } from '../attachments/read-content.ts';
import { meetingsKey } from '../attachments/meeting-key.ts';
import { agencyKeys } from '../meetings/agency-key.ts';
import { answersOf, pageOf } from '../meetings/former.ts';
import { sha512Of } from '../telling/open-data/sha512.ts';
import { addresses, type MadeFile, type MadeUnit, type Portal } from '../telling/portal.ts';
import { madeFiles, madeUnits } from '../telling/published.ts';
import { pngOf } from '../telling/share/png.ts';
import { sitemaps } from '../telling/sitemap.ts';
import {
  publishedFiles,
  type Place,
  type Published,
  type PublishedFile,
} from './published-files.ts';

export function telling(): AstroIntegration {
  return publishedFiles('portal-telling', filesThatTell);
}

/** Everything that is told in files; how each is made, and where it stands. */
export function filesThatTell(content: PortalContent, place: Place): Published[] {
  const portal = portalOf(content, place);
  if (!portal) return [];
  const cache = openCache();
  const paths = new Map(
    content.meetings.flatMap(({ documents }) => documents.map(({ url, path }) => [url, path])),
  );
  const units = madeUnits(portal, {
    sha512: ({ url, sha256 }) => sha512Of(paths.get(url) ?? '', sha256, cache),
    png: (words) => pngOf(words, cache),
  });
  const byId = new Map(content.meetings.map((meeting) => [meeting.id, meeting]));
  const agenciesOf = agencyKeys(content.organisations);
  const unit = ({ name, meetings, files }: MadeUnit): Published => {
    const own = meetings.flatMap(({ id }) => byId.get(id) ?? []);
    return {
      name: `telling/${name}`,
      key: meetingsKey(own, agenciesOf),
      files: () => files().map(published),
    };
  };
  const files = [...madeFiles(portal), ...sitemaps(livingPages(content, place), portal)];
  return [...units.map(unit), ...files.map(published)];
}

/** Nothing is told before the portal knows who it is; the reading reports that as an error. */
function portalOf(content: PortalContent, { site, base }: Place): Portal | undefined {
  const { settings, meetings, organisations } = content;
  return settings && { settings, meetings, organisations, address: addresses(site, base) };
}

/** Pages of the build itself, so that no list names one that is not there, but those that only say what became of their address. */
function livingPages(content: PortalContent, { pages }: Place): string[] {
  const former = new Set([...answersOf(content).keys()].map((address) => `/${pageOf(address)}/`));
  return pages.filter((page) => !former.has(page));
}

function published({ url, mime, make }: MadeFile): PublishedFile {
  return { url, mime, source: { make } };
}

import { fileURLToPath, pathToFileURL } from 'node:url';
import { join, relative } from 'node:path';
import type { AstroConfig } from 'astro';
import type { Loader } from 'astro/loaders';
import pLimit from 'p-limit';
import type { MeetingWithDocuments } from '../attachments/document.ts';
import { toldFacts } from '../attachments/told-facts.ts';
import type { PortalContent } from '../attachments/read-content.ts';
import type { MeetingEntry } from '../meetings/entry.ts';
import { agencyKeys } from '../meetings/agency-key.ts';
import { packContext } from '../packs/context.ts';
import { audienceOf, clockOf } from '../meetings/audience.ts';
import { heldBack } from '../meetings/visibility.ts';
import { contentLoader } from './content-loader.ts';
import { packsOf, rememberedPacks, type Packs } from './packs.ts';
import { madeBy, standOf } from './surroundings.ts';
import { publishLinks } from './text-links.ts';
import { shareViews } from './views.ts';

/** Meetings whose downloads are planned at the same time: a plan holds the pages that go into their ZIPs. */
const AT_ONCE = 32;

/** No meeting's id. */
const ALL_MEETINGS = 'all';

/**
 * Meetings whose folder is right, with the facts of their files: shared with the pages as they are. The store holds
 * only texts with pictures, which Astro must see to publish them, and a digest by which the dev server sees a change.
 */
export function meetingsLoader(): Loader {
  return contentLoader(
    'meetings',
    async ({ store, config, watcher, renderMarkdown, generateDigest }, content) => {
      const context = packContext(content, new URL(config.base, config.site).href);
      const packs = watcher ? planned : await remembered(content, config);
      const meetings = await pLimit(AT_ONCE).map(content.meetings, async (meeting) => ({
        ...entryOf(meeting, await packs.packsOf(meeting, context)),
        id: meeting.id,
      }));
      const sources = new Map(content.meetings.map((meeting) => [meeting.id, meeting]));
      const rendered = async ({ id, folder, body }: MeetingWithDocuments) => {
        const fileURL = pathToFileURL(join(folder, 'index.md'));
        const made = await renderMarkdown(body, { fileURL });
        return { ...made, html: publishLinks(made.html, id, config.base) };
      };
      const pictured = content.meetings.filter(({ body }) => body.includes('!['));
      shareViews({
        meetings,
        pictured: new Set(pictured.map(({ id }) => id)),
        htmlOf: async (id) => {
          const meeting = sources.get(id);
          if (!meeting) throw new Error(`No meeting ${id}`);
          return (await rendered(meeting)).html;
        },
      });
      packs.prune();
      if (watcher) {
        const bodies = content.meetings.map(({ body }) => body);
        store.set({ id: ALL_MEETINGS, data: {}, digest: generateDigest({ meetings, bodies }) });
      }
      for (const meeting of pictured) {
        const made = await rendered(meeting);
        store.set({
          id: meeting.id,
          data: {},
          filePath: relative(new URL('.', config.root).pathname, join(meeting.folder, 'index.md')),
          rendered: made,
          assetImports: made.metadata?.imagePaths ?? [],
        });
      }
    },
  );
}

/** An author's own view changes at every word. */
const planned = { packsOf, prune: () => undefined };

async function remembered(content: PortalContent, config: AstroConfig) {
  const root = fileURLToPath(config.root);
  const stand = standOf(config);
  const { byCommon } = await madeBy(root, content, stand);
  const agenciesOf = agencyKeys(content.organisations);
  return rememberedPacks(root, stand.audience, (meeting) => byCommon + agenciesOf(meeting));
}

/** What the pages may know; why a meeting is held back only where whoever writes is the reader. */
function entryOf(meeting: MeetingWithDocuments, packs: Packs): MeetingEntry {
  const { visibility } = meeting;
  const held =
    audienceOf(process.env) === 'author' ? heldBack(visibility, clockOf(process.env)) : undefined;
  return { ...toldFacts(meeting), ...packs, ...(held && { heldBack: held }) };
}

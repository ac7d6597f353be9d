/** What a built portal is judged by, from the reading of its content. */
import { globSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortalContent } from '../../attachments/read-content.ts';
import { portalAddress } from '../../meetings/portal-address.ts';
import { publishedAddresses, type KnownUnit } from '../../integrations/published-list.ts';
import { madeBy } from '../../loaders/surroundings.ts';
import { answersOf, pageOf } from '../../meetings/former.ts';
import { shortNames } from '../../meetings/short-address.ts';
import {
  documentUrl,
  EDITOR,
  readingUrl,
  releasedManifestUrl,
  shortUrl,
} from '../../meetings/urls.ts';
import type { Expected } from './gate.ts';

export async function expectedOf(
  root: string,
  content: PortalContent,
  audience: 'public' | 'internal',
  known: KnownUnit = () => undefined,
): Promise<Expected> {
  const { site: origin, base } = await portalAddress(root, audience);
  const { byCommon: made } = await madeBy(root, content, { site: origin, base, audience });
  const addresses = await publishedAddresses(content, { site: origin, base, made }, known);
  const ready = await Array.fromAsync(glob('**/*', { cwd: join(root, 'public') }));
  const published = new Set([
    ...addresses,
    ...ready.map((name) => `/${name.replaceAll('\\', '/')}`),
    ...content.roots.filter(({ frozen }) => frozen).map(({ slug }) => releasedManifestUrl(slug)),
    ...unlinkedPages(content),
    ...(content.settings?.editor?.enabled ? [`${EDITOR}index.html`] : []),
  ]);
  return { origin, base, content, published, source: () => sourceOf(root, content) };
}

/** Nobody links to what was withdrawn, and short addresses stand on paper. */
function unlinkedPages(content: PortalContent): string[] {
  const notices = content.meetings.flatMap(({ id, withdrawn }) =>
    withdrawn.flatMap(({ file }) => [documentUrl(id, file), readingUrl(id, file)]),
  );
  const short = [...shortNames(content.meetings.map(({ id }) => id)).keys()].map(shortUrl);
  return [...answersOf(content).keys(), ...notices, ...short].map(
    (address) => `/${pageOf(address)}/index.html`,
  );
}

/** The text of all that stands in `content/` and in the roots beside it. */
function sourceOf(root: string, { roots }: PortalContent): string {
  const texts: string[] = [];
  for (const cwd of [join(root, 'content'), ...roots.map(({ folder }) => folder)]) {
    for (const name of globSync('**/*.{md,yaml}', { cwd })) {
      texts.push(readFileSync(join(cwd, name), 'utf8'));
    }
  }
  const released = roots.flatMap((other) => other.released?.manifest.meetings ?? []);
  return [...texts, JSON.stringify(released)].join('\n');
}

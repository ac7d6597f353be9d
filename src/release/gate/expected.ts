/** What a built portal is judged by, from the reading of its content. */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortalContent } from '../../attachments/read-content.ts';
import { portalAddress } from '../../meetings/portal-address.ts';
import { publishedAddresses } from '../../integrations/published-list.ts';
import { answersOf, pageOf } from '../../meetings/former.ts';
import { shortNames } from '../../meetings/short-address.ts';
import { documentUrl, EDITOR, readingUrl, shortUrl } from '../../meetings/urls.ts';
import type { Expected } from './gate.ts';

export async function expectedOf(
  root: string,
  content: PortalContent,
  audience: 'public' | 'internal',
): Promise<Expected> {
  const { site: origin, base } = await portalAddress(root, audience);
  const made = await publishedAddresses(content, { site: origin, base });
  const ready = await Array.fromAsync(glob('**/*', { cwd: join(root, 'public') }));
  const published = new Set([
    ...made,
    ...ready.map((name) => `/${name.replaceAll('\\', '/')}`),
    ...unlinkedPages(content),
    ...(content.settings?.editor?.enabled ? [`${EDITOR}index.html`] : []),
  ]);
  return { origin, base, content, published, source: await sourceOf(root) };
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

/** The text of all that stands in `content/`. */
async function sourceOf(root: string): Promise<string> {
  const texts: string[] = [];
  for await (const name of glob('content/**/*.{md,yaml}', { cwd: root })) {
    texts.push(await readFile(join(root, name), 'utf8'));
  }
  return texts.join('\n');
}

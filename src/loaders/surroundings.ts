/** What every page and file may show besides the meetings: a part of the key of all that is kept or taken over. */
import { createHash } from 'node:crypto';
import type { AstroConfig } from 'astro';
import type { PortalContent } from '../attachments/read-content.ts';
import { audienceOf } from '../meetings/audience.ts';
import { programVersion } from '../memory/program.ts';

type Address = Pick<AstroConfig, 'site' | 'base'>;

/** Levels, settings, address, audience. */
export function surroundingsOf(
  { levels, settings }: Pick<PortalContent, 'levels' | 'settings'>,
  { site, base }: Address,
): unknown {
  // Where the content lies is on no page.
  const { roots, ...shown } = settings ?? {};
  void roots;
  return [levels, shown, site, base, audienceOf(process.env)];
}

const known = new WeakMap<PortalContent, Promise<string>>();

/**
 * While this stays, the same meetings give the same files. `root` is the folder of the programs. Made once for a reading:
 * all of the program is read for it.
 */
export function madeBy(root: string, content: PortalContent, address: Address): Promise<string> {
  const found = known.get(content) ?? make(root, content, address);
  known.set(content, found);
  return found;
}

async function make(root: string, content: PortalContent, address: Address): Promise<string> {
  const { organisations } = content;
  const parts = [await programVersion(root), organisations, surroundingsOf(content, address)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

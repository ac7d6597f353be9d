/** What every page and file may show besides the meetings: a part of the key of all that is kept or taken over. */
import { createHash } from 'node:crypto';
import type { AstroConfig } from 'astro';
import type { PortalContent } from '../attachments/read-content.ts';
import { audienceOf, type Audience } from '../meetings/audience.ts';
import { programVersion } from '../memory/program.ts';

/** Where the portal stands, and for whom it is. */
export interface Stand {
  /** `https://host` */
  site: string | undefined;
  /** path below which the portal lives, with or without a slash at its end */
  base: string;
  audience: Audience;
}

/** Of the build that this process is. */
export function standOf({ site, base }: Pick<AstroConfig, 'site' | 'base'>): Stand {
  return { site, base, audience: audienceOf(process.env) };
}

/** Levels, settings, address, audience. */
export function surroundingsOf(
  { levels, settings }: Pick<PortalContent, 'levels' | 'settings'>,
  { site, base, audience }: Stand,
): unknown {
  // Where the content lies is on no page.
  const { roots, ...shown } = settings ?? {};
  void roots;
  return [levels, shown, site, base.replace(/\/$/u, ''), audience];
}

interface Made {
  /** while this stays, the same meetings give the same files */
  byAll: string;
  /** the same but for the agencies, which a file has in its own key, see `agencyKeys` */
  byCommon: string;
}

const known = new WeakMap<PortalContent, Promise<Made>>();

/** What every file is made of. `root` is the folder of the programs. Made once for a reading. */
export function madeBy(root: string, content: PortalContent, stand: Stand): Promise<Made> {
  const found = known.get(content) ?? make(root, content, stand);
  known.set(content, found);
  return found;
}

async function make(root: string, content: PortalContent, stand: Stand): Promise<Made> {
  const common = [await programVersion(root), surroundingsOf(content, stand)];
  return { byAll: digest([...common, content.organisations]), byCommon: digest(common) };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

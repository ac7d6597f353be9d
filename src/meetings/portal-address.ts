import { audienceOf, type Audience } from './audience.ts';
import { readRegisters } from './reading/read-registers.ts';

/**
 * Where the portal stands, split as Astro wants it: `https://host` and the path below which it lives. From
 * `content/site.yaml`: `portal_url`, for the office's own network `internal_url`. `PORTAL_URL` overrides both, for a copy
 * at another address (Pages, a test).
 */
export async function portalAddress(
  root: string,
  audience: Audience = audienceOf(process.env),
): Promise<{ site: string; base: string }> {
  const { settings } = await readRegisters(root);
  const own = audience === 'internal' ? settings?.internal_url : settings?.portal_url;
  const url = new URL(process.env['PORTAL_URL'] ?? own ?? 'http://localhost:4321');
  return { site: url.origin, base: url.pathname };
}

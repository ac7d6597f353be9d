import { readRegisters } from './read-registers.ts';

/**
 * Where the portal stands, split as Astro wants it: `https://host` and the path below which it lives. `PORTAL_URL`
 * overrides `portal_url` of `content/site.yaml`, for a copy at another address (Pages, a test).
 */
export async function portalAddress(root: string): Promise<{ site: string; base: string }> {
  const { settings } = await readRegisters(root);
  const url = new URL(process.env['PORTAL_URL'] ?? settings?.portal_url ?? 'http://localhost:4321');
  return { site: url.origin, base: url.pathname };
}

/** Every address that is no page, as the integrations publish them: derived again, for whoever checks what they wrote. */
import type { PortalContent } from '../attachments/read-content.ts';
import { filesOfSite } from './files.ts';
import { unitKey, type PublishedUnit } from './published-files.ts';
import { filesThatTell } from './telling.ts';

/** Addresses of a unit that was made of the same before, and judged; undefined where they must be derived. */
export type KnownUnit = (name: string, key: string) => readonly string[] | undefined;

/**
 * `base` is the path below which the portal lives; `made` what its files are made of besides the meetings and their
 * agencies.
 */
export async function publishedAddresses(
  content: PortalContent,
  { site, base, made }: { site: string; base: string; made: string },
  known: KnownUnit,
): Promise<string[]> {
  const place = { site, base: base.replace(/\/$/u, ''), pages: [] };
  const urlsOf = async (unit: PublishedUnit) =>
    known(unit.name, unitKey(made, unit)) ?? (await unit.files()).map(({ url }) => url);
  const addresses: string[] = [];
  for (const item of [...filesOfSite(content, place), ...filesThatTell(content, place)]) {
    if ('url' in item) addresses.push(item.url);
    else addresses.push(...(await urlsOf(item)));
  }
  return addresses;
}

/** Every address that is no page, as the integrations publish them: derived again, for whoever checks what they wrote. */
import type { PortalContent } from '../attachments/read-content.ts';
import { filesOfSite } from './files.ts';
import { filesThatTell } from './telling.ts';

/** `base` is the path below which the portal lives. */
export async function publishedAddresses(
  content: PortalContent,
  { site, base }: { site: string; base: string },
): Promise<string[]> {
  const place = { site, base: base.replace(/\/$/u, ''), pages: [] };
  const files = [...(await filesOfSite(content, place)), ...filesThatTell(content, place)];
  return files.map(({ url }) => url);
}

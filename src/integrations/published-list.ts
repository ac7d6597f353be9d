/** Every address that is no page, as the integrations publish them: derived again, for whoever checks what they wrote. */
import type { PortalContent } from '../attachments/read-content.ts';
import { filesOfSite } from './files.ts';
import type { Place } from './published-files.ts';
import { filesThatTell } from './telling.ts';

export function publishedAddresses(content: PortalContent, place: Place): string[] {
  return [...filesOfSite(content), ...filesThatTell(content, place)].map(({ url }) => url);
}

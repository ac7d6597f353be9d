/** The folder of a new meeting: `<yyyy-mm-dd>-<slug>`, named after its first date and what it is about. */
import { shortSlug } from '../text/slug.ts';
import type { Extraction } from './model.ts';

const POLITE = /^(?:giấy mời\s+)?(?:(?:tham |tới |đến |về )?dự|mời|về việc|v\/v|tham gia)\s+/iu;
const LIMIT = 60;

/** undefined when neither the meeting's day nor the old one of a postponed meeting is known. */
export function proposeId(extraction: Extraction): string | undefined {
  const moment = extraction.startsAt?.value ?? extraction.action?.value.originalStartsAt;
  const title = (extraction.title?.value ?? '').replace(POLITE, '');
  const slug = shortSlug(title, LIMIT) || 'cuoc-hop';
  return moment ? `${moment.slice(0, 10)}-${slug}` : undefined;
}

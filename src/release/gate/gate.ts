/** Looks at a built portal before anybody else does. A fault keeps it from being shown; the one before stays. */
import type { PortalContent } from '../../attachments/read-content.ts';
import { meetingUrl } from '../../meetings/urls.ts';
import { accidents } from './accidents.ts';
import { openSite, textFiles, type Check, type Fault } from './built-site.ts';
import { counts } from './counts.ts';
import { inlineCode } from './inline-code.ts';
import { lasting } from './lasting.ts';
import { links } from './links.ts';
import { orphans } from './orphans.ts';
import { sameBytes } from './same-bytes.ts';
import { wholeFiles } from './whole-files.ts';
import { wholeText } from './whole-text.ts';

export interface Expected {
  /** `https://host` */
  origin: string;
  /** path below which the portal lives */
  base: string;
  content: Pick<PortalContent, 'meetings' | 'published' | 'withdrawnMeetings' | 'redirects'>;
  /** addresses of the files that are no pages, and of pages that say what was there */
  published: ReadonlySet<string>;
  /** all that the office wrote, for words that only look like an accident */
  source: string;
}

/** All faults of the portal in `folder`, in the order of their addresses. */
export function judgeBuild(folder: string, expected: Expected): Fault[] {
  const site = openSite(folder, expected);
  const { meetings, published, withdrawnMeetings, redirects } = expected.content;
  const former = [
    ...withdrawnMeetings.map(({ id }) => meetingUrl(id)),
    ...redirects.map(({ from }) => from),
  ];
  const checks: Check[] = [
    wholeFiles(site),
    accidents(expected.source),
    inlineCode(),
    wholeText(meetings),
    links(site),
    orphans(site, expected.published),
    counts(site, meetings, new Set(former)),
    sameBytes(site, meetings),
    lasting(site, published),
  ];
  const found: Fault[] = [];
  for (const file of textFiles(site)) {
    for (const { read } of checks) found.push(...(read?.(file) ?? []));
  }
  for (const { end } of checks) found.push(...(end?.() ?? []));
  return found.sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
}

/** Faults that are the same on very many pages are one slip: the first few are enough to find it. */
const SHOWN = 30;

export function formatFaults(faults: readonly Fault[]): string {
  const lines = faults.slice(0, SHOWN).map(({ url, what }) => `  ${url}: ${what}`);
  if (faults.length > SHOWN) lines.push(`  … và ${faults.length - SHOWN} chỗ khác.`);
  return lines.join('\n');
}

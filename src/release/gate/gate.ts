/** Looks at a built portal before anybody else does. A fault keeps it from being shown; the one before stays. */
import type { PortalContent } from '../../attachments/read-content.ts';
import { meetingUrl } from '../../meetings/urls.ts';
import { accidents } from './accidents.ts';
import { groupOf, groupsOf, printOf, type Group } from './groups.ts';
import type { JudgedGroup } from './judged.ts';
import { remembering } from './to-remember.ts';
import { textFiles, type BuiltSite, type Check, type Fault } from './built-site.ts';
import { counts } from './counts.ts';
import { inlineCode } from './inline-code.ts';
import { lasting } from './lasting.ts';
import { links } from './links.ts';
import { orphans } from './orphans.ts';
import { sameBytes } from './same-bytes.ts';
import { searchRecords } from './search-records.ts';
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
  /** all that the office wrote, for words that only look like an accident; read when one is met */
  source: () => string;
}

export interface Judgement {
  /** in the order of their addresses */
  faults: Fault[];
  /** of a portal without faults what need not be looked into again while it looks the same */
  judged: JudgedGroup[];
}

/** Looks at a built portal; `before` is what was remembered of the ones before, by name. */
export function judgeBuild(
  site: BuiltSite,
  expected: Expected,
  before: ReadonlyMap<string, JudgedGroup> = new Map(),
): Judgement {
  const { meetings, published, withdrawnMeetings, redirects } = expected.content;
  const former = [
    ...withdrawnMeetings.map(({ id }) => meetingUrl(id)),
    ...redirects.map(({ from }) => from),
  ];
  const remember = remembering(site, expected.published);
  const records = searchRecords(site, meetings);
  const checks: Check[] = [
    remember,
    wholeFiles(site),
    accidents(expected.source),
    inlineCode(),
    wholeText(meetings),
    links(site),
    orphans(site, expected.published),
    counts(site, meetings, new Set(former)),
    sameBytes(site, meetings),
    records,
    lasting(site, published),
  ];
  const found: Fault[] = [];
  const known = new Map<string, JudgedGroup>();
  const prints = printsOf(site, meetings);
  for (const [group, print] of prints) {
    const same = before.get(group.name);
    if (same?.print !== print) continue;
    known.set(group.name, same);
    for (const check of checks) found.push(...(check.known?.(same, group.files) ?? []));
  }
  for (const file of textFiles(site, (url) => known.has(groupOf(url) ?? ''))) {
    for (const { read } of checks) found.push(...(read?.(file) ?? []));
  }
  for (const { end } of checks) found.push(...(end?.() ?? []));
  const judged = [...prints].flatMap(
    ([group, print]) =>
      known.get(group.name) ??
      records.toRemember(group, print) ??
      remember.toRemember(group, print) ??
      [],
  );
  return {
    faults: found.sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0)),
    judged: found.length > 0 ? [] : judged,
  };
}

/** Of a meeting its text and the hashes of its documents are expected, see `wholeText` and `sameBytes`. */
function printsOf(site: BuiltSite, meetings: Expected['content']['meetings']): Map<Group, string> {
  const expects = new Map(
    meetings.map(({ id, body, documents }) => [
      meetingUrl(id),
      JSON.stringify([body, documents.map(({ url, sha256 }) => [url, sha256])]),
    ]),
  );
  return new Map(
    groupsOf(site).map((group) => [group, printOf(group, expects.get(group.name) ?? '')]),
  );
}

/** Faults that are the same on very many pages are one slip: the first few are enough to find it. */
const SHOWN = 30;

export function formatFaults(faults: readonly Fault[]): string {
  const lines = faults.slice(0, SHOWN).map(({ url, what }) => `  ${url}: ${what}`);
  if (faults.length > SHOWN) lines.push(`  … và ${faults.length - SHOWN} chỗ khác.`);
  return lines.join('\n');
}

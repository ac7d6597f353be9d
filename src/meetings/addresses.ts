/**
 * The addresses the portal promises to keep, and those it has promised so far (`content/addresses.txt`). What follows
 * from a meeting or a document — its light reading, picture, ZIP, calendar — is not promised by itself.
 */
import { agenciesAtWork } from './agencies.ts';
import type { Content, Meeting } from './meeting.ts';
import { shortNames } from './short-address.ts';
import * as urls from './urls.ts';

export const LEDGER = 'content/addresses.txt';

const HEAD = `# Mọi địa chỉ cổng đã đăng: trang và tài liệu. Không xóa dòng nào; một địa chỉ đã đăng thì còn mãi.
# npm run publish tự ghi thêm. Đổi địa chỉ: content/redirects.yaml. Rút: npm run withdraw, content/withdrawn.yaml.
`;

const FIXED = [
  urls.HOME,
  urls.YEARS,
  urls.ORGANISATIONS,
  urls.HELP,
  urls.PUBLISHING_HELP,
  urls.ABOUT,
  urls.LICENCES,
  urls.OFFLINE,
  urls.CHECK_FILE,
  urls.SEARCH,
  urls.QUALITY,
  urls.OPEN_DATA,
  urls.SITE_CHECKSUMS,
  urls.ALL_MEETINGS_CALENDAR,
  urls.MEETINGS_FEED,
  urls.DOCUMENTS_FEED,
  urls.MEETINGS_DATA,
  urls.ORGANISATIONS_DATA,
  urls.RELEASE,
  urls.FILES,
];

type Promising = Pick<Content, 'organisations'> & {
  meetings: readonly Pick<Meeting, 'id' | 'issuer' | 'assignments' | 'attachments'>[];
};

const known = new WeakMap<Promising, ReadonlySet<string>>();

/** Every address that is promised by what stands in `content/`; put together once for a reading of it. */
export function promisedAddresses(content: Promising): ReadonlySet<string> {
  const found = known.get(content) ?? findPromised(content);
  known.set(content, found);
  return found;
}

function findPromised({ meetings, organisations }: Promising): Set<string> {
  return new Set([
    ...FIXED,
    ...[...shortNames(meetings.map(({ id }) => id)).keys()].map(urls.shortUrl),
    ...[...activeOrganisations(meetings, organisations)].map(urls.organisationUrl),
    ...meetings.flatMap(({ id, attachments }) => [
      urls.yearUrl(id.slice(0, 4)),
      urls.meetingUrl(id),
      ...attachments.map(({ file }) => urls.documentUrl(id, file)),
    ]),
  ]);
}

/** Agencies with a page: those that call or work, and those that took over from them. */
function activeOrganisations(
  meetings: Promising['meetings'],
  organisations: Promising['organisations'],
): Set<string> {
  const successors = new Map(organisations.map(({ id, successor }) => [id, successor]));
  const active = new Set<string>();
  for (const meeting of meetings) {
    for (const id of agenciesAtWork(meeting)) {
      for (let next: string | undefined = id; next && !active.has(next);) {
        active.add(next);
        next = successors.get(next);
      }
    }
  }
  return active;
}

/** One line of the ledger that is an address. */
export interface LedgerEntry {
  address: string;
  /** counted from 1 */
  line: number;
}

/** The addresses of the ledger, and the numbers of the lines that are none. */
export function parseLedger(text: string): { entries: LedgerEntry[]; wrong: number[] } {
  const entries: LedgerEntry[] = [];
  const wrong: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const address = line.trim();
    if (address === '' || address.startsWith('#')) continue;
    if (/^\/(?!\/)[\w./-]*$/u.test(address)) entries.push({ address, line: index + 1 });
    else wrong.push(index + 1);
  }
  return { entries, wrong };
}

/** The ledger with the addresses of both; nothing is ever taken out. */
export function formatLedger(...parts: readonly Iterable<string>[]): string {
  const all = new Set(parts.flatMap((part) => [...part]));
  return `${HEAD}${[...all].toSorted().join('\n')}\n`;
}

/** What was published keeps an answer: itself, the page it moved to, or a dated notice that it was withdrawn. */
import { LEDGER, promisedAddresses, type LedgerEntry } from '../addresses.ts';
import { answersOf } from '../former.ts';
import type { Content } from '../meeting.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { documentUrl, meetingUrl } from '../urls.ts';

/** Pages that come with meetings and agencies: while one cannot be read, nobody knows. */
const FOLLOWS = /^\/(?:nam|don-vi)\//u;

const AGENCIES = 'content/organisations.yaml';
const WITHDRAWN = 'content/withdrawn.yaml';
const REDIRECTS = 'content/redirects.yaml';

/**
 * `folders`: ids of all meetings that have a folder; those with errors are left out, their own errors come first.
 * `unfit`: files with errors; what they would answer is not known.
 */
export function judgeAddresses(
  ledger: { entries: readonly LedgerEntry[]; wrong: readonly number[] },
  content: Omit<Content, 'problems'>,
  folders: ReadonlySet<string>,
  unfit: ReadonlySet<string> = new Set(),
): Problem[] {
  const found = ledger.wrong.map((line) => problem('ADDRESS_LINE', { file: LEDGER, line }));
  const answered = answeredAddresses(content);
  const right = new Set(content.meetings.map(({ id }) => id));
  const known = new Set(ledger.entries.map(({ address }) => address));
  const isWhole = right.size === folders.size && !unfit.has(AGENCIES);
  const isAnswerable = !unfit.has(WITHDRAWN) && !unfit.has(REDIRECTS);
  for (const { address, line } of isAnswerable ? ledger.entries : []) {
    if (answered.has(address)) continue;
    const [, id = ''] = /^\/hop\/([^/]+)\/./u.exec(`${address}.`) ?? [];
    if (folders.has(id) ? !right.has(id) : FOLLOWS.test(address) && !isWhole) continue;
    // Short addresses follow their meeting, of which it is said.
    if (address.startsWith('/h/')) continue;
    // Of a meeting that is gone as a whole, one line says it.
    const page = meetingUrl(id);
    if (address !== page && known.has(page) && !answered.has(page)) continue;
    found.push(problem('ADDRESS_VANISHED', { file: LEDGER, line }, { name: address }));
  }
  for (const { id } of content.withdrawnMeetings) {
    if (folders.has(id)) found.push(problem('WITHDRAWN_FOLDER', { file: WITHDRAWN }, { name: id }));
  }
  for (const { from } of content.redirects) {
    if (promisedAddresses(content).has(from)) {
      found.push(problem('REDIRECT_LIVE', { file: REDIRECTS }, { name: from }));
    }
  }
  return found;
}

function answeredAddresses(content: Omit<Content, 'problems'>): Set<string> {
  const withdrawn = content.meetings.flatMap(({ id, withdrawn: documents }) =>
    documents.map(({ file }) => documentUrl(id, file)),
  );
  return new Set([...promisedAddresses(content), ...answersOf(content).keys(), ...withdrawn]);
}

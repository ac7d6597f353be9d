/** What stands at addresses whose page or file is no longer there. */
import type { Content } from './meeting.ts';
import { promisedAddresses } from './addresses.ts';
import { shortNames } from './short-address.ts';
import { meetingUrl, ORGANISATIONS, organisationUrl, shortUrl, YEARS } from './urls.ts';

export type Answer =
  | { kind: 'moved'; to: string }
  | { kind: 'withdrawn'; title?: string | undefined; reason: string; date: string };

type Promised = Omit<Content, 'problems'>;

const known = new WeakMap<Promised, ReadonlyMap<string, Answer>>();

/**
 * The answer of every former address but those of documents withdrawn one by one, which their meeting's page knows.
 * Looked for once in a reading of the content.
 */
export function answersOf(content: Promised): ReadonlyMap<string, Answer> {
  const found = known.get(content) ?? findAnswers(content);
  known.set(content, found);
  return found;
}

function findAnswers(content: Promised): Map<string, Answer> {
  const { published, withdrawnMeetings, redirects } = content;
  const promised = promisedAddresses(content);
  const answers = new Map<string, Answer>();
  // The last meeting of a year or of an agency was withdrawn or moved: the list above stays.
  const agencies = new Set(content.organisations.map(({ id }) => organisationUrl(id)));
  for (const address of published.filter((one) => !promised.has(one))) {
    if (/^\/nam\/\d{4}\/$/u.test(address)) answers.set(address, { kind: 'moved', to: YEARS });
    if (agencies.has(address)) answers.set(address, { kind: 'moved', to: ORGANISATIONS });
  }
  // Short addresses stand on paper. A day on which other meetings stay keeps its list of them.
  const gone = [
    ...withdrawnMeetings.map(({ id }) => id),
    ...redirects.map(({ from }) => /^\/hop\/([^/]+)\/$/u.exec(from)?.[1] ?? ''),
  ];
  for (const [short, [id = '']] of shortNames(gone.filter(Boolean))) {
    answers.set(shortUrl(short), { kind: 'moved', to: meetingUrl(id) });
  }
  for (const { id, title, reason, date } of withdrawnMeetings) {
    const all = published.filter((address) => address.startsWith(meetingUrl(id)));
    for (const address of [meetingUrl(id), ...all]) {
      answers.set(address, { kind: 'withdrawn', title, reason, date });
    }
  }
  for (const { from, to } of redirects) {
    answers.set(from, { kind: 'moved', to });
    if (!from.endsWith('/')) continue;
    for (const address of published.filter((one) => one.startsWith(from) && one !== from)) {
      const same = `${to}${address.slice(from.length)}`;
      answers.set(address, { kind: 'moved', to: promised.has(same) ? same : to });
    }
  }
  // What is there answers for itself: the internal portal may hold what the public one withdrew.
  for (const address of promised) answers.delete(address);
  return answers;
}

/** The page at an address: `/a/` and the file `/a/b.pdf` become `a` and `a/b.pdf`. */
export function pageOf(address: string): string {
  return address.replace(/^\/|\/$/gu, '');
}

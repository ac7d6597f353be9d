import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audience } from '../audience.ts';
import { dueOf, isVisible, type Visibility } from '../visibility.ts';
import { formatDay } from '../../text/dates.ts';
import { dayOf } from '../../text/instant.ts';
import { LEDGER, parseLedger, type LedgerEntry } from '../addresses.ts';
import type { Content, Meeting, UnfitFolder } from '../meeting.ts';
import type { MeetingData } from '../schema/meeting.ts';
import { lineFinder } from './line-of.ts';
import type { MeetingLink } from '../markdown/judge-markdown.ts';
import { newestFirst } from '../newest-first.ts';
import { isError, problem, sortProblems, type Problem } from '../problems/problem.ts';
import { judgeContentFolder } from './judge-content-folder.ts';
import { judgePages } from './read-pages.ts';
import { readEverywhere } from './read-everywhere.ts';
import type { ReadingMemory } from './remembered-folder.ts';
import type { DeclaredIds } from './read-list.ts';
import { readRegisters, type Registers } from './read-registers.ts';
import { judgeAddresses } from '../rules/addresses.ts';
import { meetingUrl } from '../urls.ts';
import type { Organisation } from '../schema/organisation.ts';
import { slugify } from '../../text/slug.ts';
import { closest } from '../../text/suggest.ts';

export interface ReadingOptions {
  /** Default: `author`, who sees everything. */
  audience?: Audience;
  /** the moment that decides what is due, milliseconds */
  now?: number;
  /** where readings of folders are kept from one build to the next; without it every folder is read */
  memory?: ReadingMemory;
  /** the folder of the programs, beside which other roots lie; `root` itself unless that is a copy of the content */
  project?: string;
}

/**
 * Reads everything under `content/` and in the roots beside it once and judges it: all problems, in the order of files
 * and lines. Of a meeting that the audience may not see nothing is left, its problems included. `root` is the folder
 * that holds `content/`.
 */
export async function readMeetings(
  root: string,
  { audience = 'author', now = Date.now(), memory, project = root }: ReadingOptions = {},
): Promise<Content> {
  const registers = await readRegisters(root, project);
  const problems = [...registers.problems, ...(await judgeContentFolder(root))];
  const { settings } = registers;
  const surroundings = {
    ownHost: settings && new URL(settings.portal_url).host,
    mailDomains: settings?.allowed_email_domains,
  };
  const meetings: Meeting[] = [];
  const folders = new Map<string, string>();
  const publicIds = new Set<string>();
  const isShown = (visibility: Visibility) => isVisible(visibility, audience, now);
  let nextDue: number | undefined;
  const reader = { root, project, audience, now, memory, surroundings };
  const wrong: Referring[] = [];
  const unfit: UnfitFolder[] = [];
  for await (const { reading, name, year, folder } of readEverywhere(registers, reader, problems)) {
    if (!isShown(reading.visibility)) {
      nextDue = earlier(nextDue, dueOf(reading.visibility, audience));
      continue;
    }
    if (isVisible(reading.visibility, 'public', now)) publicIds.add(reading.id);
    problems.push(...reading.problems);
    const other = folders.get(reading.id);
    if (other) problems.push(problem('ID_DUPLICATE', { file: name }, { name: reading.id, other }));
    folders.set(reading.id, name);
    const day = /^(\d{4})-\d{2}-\d{2}/u.exec(reading.id);
    if (day && day[1] !== year) {
      const facts = { name: reading.id, folder: year, day: day[0], year: day[1] ?? '' };
      problems.push(problem('ID_DATE', { file: name }, facts));
    }
    if (reading.meeting && !other) meetings.push(reading.meeting);
    if (reading.meeting || !folder) continue;
    const file = `${name}/index.md`;
    const lineOf = lineFinder(join(folder, 'index.md'), file);
    if (reading.right) wrong.push({ ...reading.right, id: reading.id, file, lineOf });
    if (reading.documents) unfit.push({ ...reading.documents, folder, file });
  }
  const ledger = parseLedger(await readFile(join(root, LEDGER), 'utf8').catch(() => ''));
  for (const id of unseenIds(ledger.entries, registers)) publicIds.add(id);
  const allIds = new Set([...folders.keys(), ...publicIds]);
  const organisations = {
    ids: registers.ids.organisations,
    entries: new Map(registers.organisations.map((entry) => [entry.id, entry])),
  };
  const levels = {
    ids: registers.ids.levels,
    entries: new Map(registers.levels.map((entry) => [entry.id, entry])),
  };
  for (const meeting of [...meetings, ...wrong]) {
    // What everybody sees may not point at what not everybody may know of.
    const ids = publicIds.has(meeting.id) ? publicIds : allIds;
    problems.push(...judgeRegisters(meeting, { organisations, levels, meetings: { ids } }));
    problems.push(...judgeTextLinks(meeting.links, ids));
  }
  problems.push(...judgeNumbers(meetings));
  const pages = await judgePages(root, surroundings);
  problems.push(...pages.problems, ...judgeTextLinks(pages.links, publicIds));

  const wrongFiles = new Set(problems.filter(isError).map(({ file }) => file));
  const isRight = ({ file }: Meeting) => !wrongFiles.has(file);
  const content = {
    ...registers,
    published: ledger.entries.map(({ address }) => address),
    nextDue,
    meetings: meetings.filter(isRight).sort((a, b) => newestFirst(a, b)),
    unfit: [...unfit, ...meetings.filter((meeting) => !isRight(meeting))],
  };
  // What is promised is promised to everybody: the internal portal and drafts add nothing.
  const everybody = content.meetings.filter(({ id }) => publicIds.has(id));
  problems.push(
    ...judgeAddresses(ledger, { ...content, meetings: everybody }, publicIds, wrongFiles),
  );
  return { ...content, problems: sortProblems(problems) };
}

/** Meetings that were published, while a frozen root cannot be looked at: nobody here knows which of them it holds. */
function unseenIds(
  entries: readonly LedgerEntry[],
  { roots, withdrawnMeetings, redirects }: Registers,
): string[] {
  if (!roots.some(({ isUnseen }) => isUnseen)) return [];
  const gone = new Set([
    ...withdrawnMeetings.map(({ id }) => meetingUrl(id)),
    ...redirects.map(({ from }) => from),
  ]);
  return entries.flatMap(({ address }) => {
    const [, id] = /^\/hop\/([^/]+)\/$/u.exec(address) ?? [];
    return id === undefined || gone.has(address) ? [] : [id];
  });
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}

/** A meeting, or as much of it as is right. */
type Referring = Partial<MeetingData> & Pick<Meeting, 'id' | 'file' | 'links' | 'lineOf'>;

/** What a meeting may refer to, by id. Looked up, never walked: there are as many references as meetings. */
interface Known {
  organisations: Register;
  levels: Register;
  meetings: Register;
}

interface Register {
  ids: DeclaredIds;
  entries?: ReadonlyMap<string, Entry>;
}

/** An agency or a level. */
interface Entry extends Partial<Pick<Organisation, 'name' | 'short' | 'abbr' | 'aliases'>> {
  label?: string | undefined;
  valid_to?: string | undefined;
}

/** The id of the entry that was named instead, or the one that is nearly spelt so. */
function meantEntry(
  typed: string,
  ids: ReadonlySet<string>,
  entries: Register['entries'],
): string | undefined {
  const wanted = slugify(typed);
  const named = [...(entries ?? [])].find(([, { name, short, abbr, label, aliases = [] }]) =>
    [name, short, abbr, label, ...aliases].some((own) => own && slugify(own) === wanted),
  );
  return named?.[0] ?? (ids.has(wanted) ? wanted : closest(typed, ids));
}

/** Agencies, levels and other meetings that are referred to exist, and existed on the day of the meeting. */
function judgeRegisters(meeting: Referring, { organisations, levels, meetings }: Known): Problem[] {
  const found: Problem[] = [];
  const [named = ''] = /^\d{4}-\d{2}-\d{2}/u.exec(meeting.id) ?? [];
  const day = meeting.starts_at ? dayOf(meeting.starts_at) : named;
  const check = (
    label: string,
    id: string | undefined,
    field: string,
    { ids, entries }: Register,
  ) => {
    if (id === undefined || !ids) return;
    const place = () => ({ file: meeting.file, line: meeting.lineOf(field), field });
    if (id === meeting.id) {
      found.push(problem('ID_LOOP', place(), { name: id, field }));
      return;
    }
    if (!ids.has(id)) {
      const meant = meantEntry(id, ids, entries);
      const suggestion = meant ? `Ý bạn là “${meant}”?` : `Thêm ${label} này vào danh mục trước.`;
      found.push(problem('ID_DANGLING', place(), { label, name: id, suggestion }));
      return;
    }
    const valid_to = entries?.get(id)?.valid_to;
    if (valid_to && valid_to < day) {
      found.push(problem('RETIRED', place(), { label, name: id, day: formatDay(valid_to) }));
    }
  };
  check('cơ quan', meeting.issuer, 'issuer', organisations);
  check('cuộc họp', meeting.replaces, 'replaces', meetings);
  check('cuộc họp', meeting.replaced_by, 'replaced_by', meetings);
  meeting.sites?.forEach(({ level }, index) => {
    check('cấp', level, `sites[${index}].level`, levels);
  });
  meeting.assignments?.forEach((assignment, index) => {
    assignment.organisations?.forEach((id, position) => {
      check('cơ quan', id, `assignments[${index}].organisations[${position}]`, organisations);
    });
  });
  meeting.attachments?.forEach(({ organisation }, index) => {
    check('cơ quan', organisation, `attachments[${index}].organisation`, organisations);
  });
  return found;
}

/** Links in a text lead to meetings that there are. */
function judgeTextLinks(links: readonly MeetingLink[], ids: ReadonlySet<string>): Problem[] {
  return links
    .filter(({ meeting }) => !ids.has(meeting))
    .map(({ meeting, ...place }) => {
      const meant = closest(meeting, [...ids]);
      const suggestion = meant ? `Ý bạn là /hop/${meant}/?` : 'Kiểm tra lại địa chỉ cuộc họp.';
      return problem('LINK_DEAD', place, { found: `/hop/${meeting}/`, suggestion });
    });
}

/** A number is unique for an agency, a symbol and a year (NĐ 30/2020, Điều 15). */
function judgeNumbers(meetings: readonly Meeting[]): Problem[] {
  const seen = new Map<string, Meeting>();
  return meetings.flatMap((meeting) => {
    const { issuer, number, symbol, date_issued, starts_at, file, id } = meeting;
    const year = (date_issued ?? starts_at ?? id).slice(0, 4);
    if (number === null) return [];
    const key = [issuer, Number.parseInt(number, 10), symbol, year].join('|');
    const other = seen.get(key);
    seen.set(key, meeting);
    if (!other) return [];
    const facts = { number: `${number}/${symbol ?? ''}`, year, other: other.id };
    return [
      problem('NUMBER_DUPLICATE', { file, line: meeting.lineOf('number'), field: 'number' }, facts),
    ];
  });
}

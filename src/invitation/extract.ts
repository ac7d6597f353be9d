/** Reads an invitation: text in, fields with their places and certainty out. */
import { vietnamTime } from '../text/instant.ts';
import { readAct } from './act.ts';
import { readAgenda } from './agenda.ts';
import { readBlocks } from './blocks.ts';
import { readChair } from './chair.ts';
import { found } from './found.ts';
import { collapse, foldInPlace } from './fragment.ts';
import { readIssuer } from './issuer.ts';
import { readForm, readKind } from './kind.ts';
import { readLayout } from './layout.ts';
import { readLetterhead } from './letterhead.ts';
import { readLines } from './lines.ts';
import type { Day } from './moments.ts';
import type { Act, Extraction, Found, Mode, Site } from './model.ts';
import { readRecipients } from './recipients.ts';
import { readReferences } from './references.ts';
import { readOldWeekday, readSchedule, spanOfDays, type Schedule } from './schedule.ts';
import { readSections, type Section } from './sections.ts';
import { readSigners } from './signature.ts';
import { readSites } from './sites.ts';
import { readSource } from './source.ts';
import { readSubmitTo } from './submit-to.ts';
import { readTasks } from './tasks.ts';
import { readTitle } from './title.ts';
import { uncovered } from './uncovered.ts';

/** Never throws: what is not understood is missing from the fields and listed in `notUnderstood`. */
export function readInvitation(original: string): Extraction {
  const source = readSource(original);
  const layout = readLayout(readLines(source.clean));
  const sections = readSections([...readBlocks(layout.body), ...readBlocks(layout.annex)]);
  const paragraphs = sections.flatMap((section) => [
    section.head.fragment,
    ...section.items.map((item) => item.fragment),
  ]);
  const text = [...layout.head, ...layout.title, ...layout.body]
    .map((line) => line.text)
    .join('\n');
  const bodyText = paragraphs.map((fragment) => fragment.text).join('\n');

  const letterhead = readLetterhead(layout.head, [...layout.body, ...layout.foot, ...layout.annex]);
  const number = letterhead.number?.value;
  const symbol = letterhead.symbol?.value;
  const own =
    number && symbol ? `${number}${symbol.includes('/') ? '-' : '/'}${symbol}` : undefined;
  const calendar = { issued: letterhead.dateIssued?.value ?? latestYear(text) };

  const opening = sections
    .filter((section) => section.labels.length === 0 || section.labels.includes('invitees'))
    .map((section) => section.head.fragment);
  const { title, printed } = readTitle(layout.head, layout.kindLine, layout.title, opening);
  const titlePieces = [
    ...layout.head.filter((line) => /^(?:v\/v|ve viec)/u.test(line.folded)),
    ...layout.title,
  ].map((line) => collapse(line.fragment));
  const action = readAct(printed, [...titlePieces, ...paragraphs], own, calendar);
  const stands = action?.value.type === 'supplement' || action?.value.type === 'correct';
  const readSchedules = readSchedule(sections, calendar, stands);
  const allSites = readSites(sections, calendar, stands);
  const schedule = { ...applyAct(spanSites(readSchedules, allSites), action, sections) };
  if (action) schedule.weekdayConsistent ??= readOldWeekday(paragraphs, calendar);
  const sites = action?.value.type === 'cancel' ? allSites.map(withoutPlace) : allSites;
  const { assignments, deadlines } = readTasks(sections, {
    ...calendar,
    meeting: dayOfMeeting(schedule.startsAt?.value),
  });
  const taskPieces = sections
    .filter(
      ({ labels }) => labels.length === 0 || labels.includes('tasks') || labels.includes('aside'),
    )
    .flatMap((section) => [section.head.fragment, ...section.items.map((item) => item.fragment)]);
  const kindWord = readKind(layout.kindLine?.text ?? '');
  const kind =
    (kindWord === 'working' ? undefined : kindWord) ??
    readKind(title?.value ?? '') ??
    readKind(opening.map((piece) => piece.text).join(' '));

  const signers = readSigners(layout.foot);

  const extraction: Extraction = {
    original,
    legacyEncoding: source.legacyEncoding,
    ...letterhead,
    issuer: readIssuer(
      layout.head,
      bodyText,
      { symbol, place: letterhead.placeIssued?.value },
      signers.length,
    ),
    title,
    kind: found(kind ?? 'other', [], kind ? 'likely' : 'unsure'),
    form: found(readForm(layout.kindLine?.text, symbol), layout.kindLine?.fragment ?? []),
    mode: found(readMode(text, sites), [], 'likely'),
    ...schedule,
    sites,
    chair: readChair(sections, sites),
    agenda: readAgenda(sections),
    assignments,
    deadlines,
    submitTo: readSubmitTo(taskPieces),
    signer: signers[0] ?? null,
    coSigners: signers.slice(1),
    recipients: readRecipients(layout.foot),
    references: readReferences([...titlePieces, ...paragraphs], own),
    action,
    paragraphs: sections.flatMap(proseOf),
    notUnderstood: [],
  };
  return { ...extraction, notUnderstood: uncovered(source.clean, extraction) };
}

function dayOfMeeting(startsAt: string | undefined): Day | undefined {
  const [year, month, day] = startsAt?.slice(0, 10).split('-').map(Number) ?? [];
  return year && month && day ? { year, month, day } : undefined;
}

/** A section as paragraphs, list items with a dash. Tables are in the programme. */
function proseOf({ head, items }: Section): string[] {
  if (head.table) return [];
  const list = items.map((item) => `- ${item.fragment.text}`).join('\n');
  return [head.fragment.text, ...(list === '' ? [] : [list])];
}

/** A schedule of several meetings: the first begins, the day of the last ends. */
function spanSites(schedule: Schedule, sites: readonly Found<Site>[]): Schedule {
  const starts = sites.flatMap((site) => site.value.startsAt ?? []);
  const days = spanOfDays([...starts, ...(schedule.startsAt ? [schedule.startsAt.value] : [])]);
  if (starts.length === 0 || !days) return schedule;
  const startsAt = found(days.first, []);
  startsAt.spans = schedule.startsAt?.spans ?? sites[0]?.spans ?? [];
  const [first, last] = [days.first.slice(0, 10), days.last.slice(0, 10)];
  return {
    ...schedule,
    startsAt,
    endsAt: last > first ? { ...startsAt, value: last, certainty: 'likely' } : schedule.endsAt,
  };
}

/** A meeting that is put off or cancelled keeps no time, unless a new one is set. */
function applyAct(
  schedule: Schedule,
  action: Found<Act> | null,
  sections: readonly Section[],
): Schedule {
  const type = action?.value.type;
  if (type !== 'postpone' && type !== 'cancel') return schedule;
  const renewed =
    type === 'postpone' &&
    sections.some((section) => section.labels.includes('time')) &&
    schedule.startsAt?.value !== action?.value.originalStartsAt;
  return renewed ? schedule : { ...schedule, startsAt: null, endsAt: null, session: null };
}

function withoutPlace(site: Found<Site>): Found<Site> {
  return { ...site, value: { ...site.value, location: null } };
}

function readMode(text: string, sites: readonly Found<Site>[]): Mode {
  const folded = foldInPlace(text);
  const online = /truc tuyen|zoom|microsoft teams|google meet|diem cau/u.test(folded);
  if (!online) return 'in_person';
  return /truc tiep (?:ket hop|va)|ket hop (?:truc tuyen|truc tiep)|hinh thuc: truc tiep/u.test(
    folded,
  ) && sites.length > 0
    ? 'hybrid'
    : 'online';
}

/** Year of the latest full date in the text; used when the date of issue is missing. */
function latestYear(text: string): string | undefined {
  const years = [
    ...text.matchAll(/\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*(20\d{2})|năm (20\d{2})/gu),
  ].map((match) => Number(match[1] ?? match[2]));
  const latest = Math.max(...years);
  return Number.isFinite(latest) && latest <= vietnamTime(Date.now()).year + 1
    ? `${latest}-01`
    : undefined;
}

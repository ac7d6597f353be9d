/** Places of the meeting and who is invited to each. */
import type { Block } from './blocks.ts';
import { EMPTY, foldInPlace, slice, split, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import { afterAt, locationOf, readLocation, spokenLocation } from './location.ts';
import type { Found, Site } from './model.ts';
import { toMoment, type Calendar } from './moments.ts';
import { entry, inlineList, participantsOf, readInvited } from './participants.ts';
import { momentsIn } from './schedule.ts';
import type { Section } from './sections.ts';
import { nameIn } from './signature-lines.ts';
import { readSiteHeading, sameSite, sharesLevel } from './site-heading.ts';
import type { Table } from './tables.ts';
import { AGENCY, PERSON, PLACE } from './words.ts';
import { capitalize } from '../text/dates.ts';

/** `stands`: the letter adds to an earlier invitation, whose place it may repeat. */
export function readSites(
  sections: readonly Section[],
  calendar: Calendar,
  stands = false,
): Found<Site>[] {
  const tabled = sections.flatMap(({ head }) =>
    head.table ? fromTable(head.table, calendar) : [],
  );
  const invited = readInvited(sections);
  const [firstRow] = tabled;
  if (firstRow) {
    if (tabled.every((site) => site.value.participants.length === 0))
      firstRow.value.participants = invited;
    return tabled;
  }
  const headed = fromHeadings(sections, calendar);
  if (headed.length > 0) {
    const first = headed[0];
    if (first && headed.every((site) => site.value.participants.length === 0))
      first.value.participants = invited;
    return headed;
  }
  const place = sections.find(
    (section) =>
      section.labels.includes('place') && section.content.text + section.items.length !== '0',
  );
  const location = place ? readLocation(place) : undefined;
  if (!location) {
    const stops = fromStops(sections, calendar);
    const first = stops[0];
    if (stops.length > 1 && first) {
      first.value.participants = invited;
      return stops;
    }
  }
  const spoken = location ?? spokenLocation(sections, stands);
  const site: Site = {
    name: null,
    location: spoken?.value ?? null,
    participants: invited,
    startsAt: null,
  };
  return [{ value: site, spans: spoken?.spans ?? [], certainty: spoken?.certainty ?? 'sure' }];
}

interface Draft {
  name: Fragment;
  location: Fragment;
  participants: Found<string>[];
  startsAt: string | null;
}

function fromHeadings(sections: readonly Section[], calendar: Calendar): Found<Site>[] {
  const drafts: Draft[] = [];
  for (const section of sections.flatMap(inlineSites)) {
    if (!section.site) continue;
    const { name, location, participants } = readHeaded(section);
    const same = drafts.find((draft) => sameSite(draft.name.text, name.text));
    const placesOnly =
      section.labels.length === 1 && section.labels[0] === 'place' && drafts.length > 0;
    const shared =
      !same && placesOnly ? drafts.filter((draft) => sharesLevel(draft.name.text, name.text)) : [];
    if (shared.length > 0) {
      for (const draft of shared) if (draft.location.text === '') draft.location = location;
      continue;
    }
    const draft = same ?? { name, location: EMPTY, participants: [], startsAt: null };
    if (section.labels.includes('time') && !section.opensSite)
      draft.startsAt = drafts.indexOf(draft) > 0 ? timeOf(section.content, calendar) : null;
    if (!same) drafts.push(draft);
    if (draft.location.text === '') draft.location = location;
    draft.participants.push(...participants);
  }
  return drafts.map(({ name, location, participants, startsAt }) =>
    found(
      {
        name: capitalize(name.text),
        location: location.text === '' ? null : location.text,
        participants,
        startsAt,
      },
      [name, location],
    ),
  );
}

function timeOf(content: Fragment, calendar: Calendar): string | null {
  const moment = momentsIn(content)[0]?.moment;
  return moment?.day && moment.hour ? (toMoment(moment.day, moment.hour, calendar) ?? null) : null;
}

/** “Địa điểm: Điểm cầu tỉnh: Phòng họp A; điểm cầu xã: …” names its sites in one line. */
function inlineSites(section: Section): Section[] {
  if (!section.labels.includes('place') || section.site) return [section];
  const parts = split(section.content, /[;.]\s+(?=(?:tại\s+)?(?:các\s+)?điểm cầu)/giu);
  const headings = parts.map((part) => readSiteHeading(part));
  if (parts.length < 2 || headings.includes(undefined)) return [section];
  return headings.flatMap((heading) =>
    heading
      ? [{ ...section, content: heading.rest, items: [], site: heading.name, opensSite: true }]
      : [],
  );
}

const PERSON_FIRST = new RegExp(`^(?:moi\\s+)?(?:${PERSON})(?![\\p{L}])`, 'u');
const INVITED = new RegExp(`^(?:moi\\s+)?(?:${PERSON}|${AGENCY})(?![\\p{L}])`, 'u');
const PLACE_FIRST = new RegExp(`^${PLACE}(?![\\p{L}])`, 'u');

function readHeaded(section: Section): Omit<Draft, 'startsAt'> {
  const name = section.site ?? EMPTY;
  const { labels, content, items } = section;
  const onlyPlace = labels.includes('place') && !labels.includes('people');
  if (!section.opensSite) {
    if (onlyPlace)
      return {
        name,
        location: locationOf(content.text !== '' ? content : (items[0]?.fragment ?? EMPTY)),
        participants: [],
      };
    return {
      name,
      location: EMPTY,
      participants: labels.includes('people') ? participantsOf(section) : [],
    };
  }
  const folded = foldInPlace(content.text);
  const people =
    content.text !== '' &&
    !PLACE_FIRST.test(folded) &&
    (PERSON_FIRST.test(folded) ||
      (labels.includes('people') && !labels.includes('place') && /;/u.test(folded)));
  const location = people ? EMPTY : locationOf(content);
  const [places, others] = splitItems(items, location.text === '', onlyPlace);
  // “Điểm cầu tỉnh: Hội trường A” above bullets: the place is said, the bullets are people.
  const peopleBelow =
    content.text !== '' && others.length > 0 && others.every((item) => INVITED.test(item.folded));
  const listed = [
    ...(people ? inlineList(content) : []),
    ...others.map((item) => entry(item.fragment)),
  ];
  return {
    name,
    location: location.text !== '' ? location : locationOf(places[0]?.fragment ?? EMPTY),
    participants: onlyPlace && !peopleBelow ? [] : listed.filter((one) => one.value !== ''),
  };
}

/** The first item may be the room: “Tại phòng họp tầng 4”. */
function splitItems(
  items: readonly Block[],
  wanted: boolean,
  onlyPlace: boolean,
): [Block[], Block[]] {
  const first = items[0];
  const isPlace = first !== undefined && (onlyPlace || /^(?:tai |dia diem)/u.test(first.folded));
  return wanted && isPlace ? [[first], items.slice(1)] : [[], [...items]];
}

/** “- 07h45 ngày 16/01: tập trung tại A; - 09h30 cùng ngày: họp tại B”. */
function fromStops(sections: readonly Section[], calendar: Calendar): Found<Site>[] {
  const list = sections.find(
    ({ labels, items }) =>
      (labels.includes('time') || labels.includes('agenda')) &&
      items.length > 1 &&
      items.every((item) => momentsIn(item.fragment)[0]?.moment.hour),
  );
  const sites: Found<Site>[] = [];
  let day: Parameters<typeof toMoment>[0] | null = null;
  for (const item of list?.items ?? []) {
    const first = momentsIn(item.fragment)[0];
    const location = afterAt(slice(item.fragment, first?.moment.end ?? 0));
    day = first?.moment.day ?? day;
    if (!first?.moment.hour || !location || !day) continue;
    const startsAt = toMoment(day, first.moment.hour, calendar) ?? null;
    sites.push(
      found(
        {
          name: null,
          location: location.text,
          participants: [],
          startsAt: sites.length === 0 ? null : startsAt,
        },
        item.fragment,
      ),
    );
  }
  return sites;
}

function isPerson(text: string): boolean {
  const folded = foldInPlace(text);
  return PERSON_FIRST.test(folded) || (!INVITED.test(folded) && nameIn(text) !== undefined);
}

/** A schedule: one row for each place and time. */
function fromTable(table: Table, calendar: Calendar): Found<Site>[] {
  const at = (column: string) => table.columns.findIndex((one) => one === column);
  if (at('place') < 0 || at('time') < 0) return [];
  return table.rows.flatMap((row) => {
    const [place, time] = [row[at('place')], row[at('time')]];
    const named = row[at('presenter')];
    const people = row[at('people')] ?? (named && isPerson(named.text) ? named : null);
    const moment = time && momentsIn(time)[0]?.moment;
    if (!place || place.text === '' || !moment?.day) return [];
    const startsAt = toMoment(moment.day, moment.hour, calendar) ?? null;
    const participants = people && people.text !== '' ? split(people, /;\s*/gu).map(entry) : [];
    return [found({ name: null, location: place.text, participants, startsAt }, row)];
  });
}

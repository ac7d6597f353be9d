/** Places of the meeting and who is invited to each. */
import type { Block } from './blocks.ts';
import { EMPTY, foldInPlace, slice, split, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { Found, Site } from './model.ts';
import { toMoment, type Calendar } from './moments.ts';
import { momentsIn } from './schedule.ts';
import type { Section } from './sections.ts';
import { readSiteHeading, sameSite, sharesLevel } from './site-heading.ts';
import type { Table } from './tables.ts';
import { PERSON, PLACE, PLACE_WORD } from './words.ts';
import { capitalize } from '../text/dates.ts';

export function readSites(sections: readonly Section[], calendar: Calendar): Found<Site>[] {
  const tabled = sections.flatMap(({ head }) =>
    head.table ? fromTable(head.table, calendar) : [],
  );
  if (tabled.length > 0) return tabled;
  const invited = readInvited(sections);
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
  const spoken = location ?? spokenLocation(sections);
  const site: Site = {
    name: null,
    location: spoken?.value ?? null,
    participants: invited,
    startsAt: null,
  };
  return [{ value: site, spans: spoken?.spans ?? [], certainty: spoken?.certainty ?? 'sure' }];
}

/** “Thành phần” before “kính mời:” before “Kính gửi”. */
function readInvited(sections: readonly Section[]): Found<string>[] {
  for (const label of ['people', 'invitees', 'addressees'] as const) {
    const lists = sections.filter(
      (section) => section.labels.includes(label) && !section.head.table && !section.site,
    );
    const entries = lists.slice(0, label === 'people' ? undefined : 1).flatMap(participantsOf);
    if (entries.length > 0) return entries;
  }
  return [];
}

const CLOSING =
  /^(?:de nghi|kinh mong|rat mong|rat han hanh|tran trong|toi du|den du|ve du|tham du|du (?:hop|hoi|le|ky|phien|buoi|cuoc))(?![\p{L}])/u;

function participantsOf(section: Section): Found<string>[] {
  const inline =
    section.labels.includes('place') && !section.opensSite ? [] : inlineList(section.content);
  const listed = section.items
    .filter(
      (item, index, items) =>
        (!CLOSING.test(item.folded) || item.marker !== null) &&
        !isGroupHeading(item, items[index + 1]),
    )
    .flatMap((item) => split(item.fragment, /;\s+[-+•]\s+/gu))
    .map(entry);
  return [...inline, ...listed].filter((one) => one.value !== '');
}

/** “1. Lãnh đạo Bộ” above bullets names a group; “- Lãnh đạo các sở:” above “+” is one of the invited. */
function isGroupHeading(item: Block, next: Block | undefined): boolean {
  if (
    next &&
    /^(?:cac )?(?:moi |kinh moi )?(?:du|du hop|tham du|dai bieu|thanh phan|khach moi|moi)(?: (?:moi|tham du|du|gom|du hop))*\s*:$/u.test(
      item.folded,
    )
  )
    return true;
  if (!item.marker || !next?.marker || next.marker.rank <= item.marker.rank) return false;
  return item.marker.rank <= 7 && !/[;.,]$/u.test(item.fragment.text);
}

/** “A; B” on the label's own line. */
function inlineList(content: Fragment): Found<string>[] {
  const cut = /(?<=\p{L}{3,}|\))[.]\s+(?=\p{Lu})/u.exec(content.text)?.index;
  return split(slice(content, 0, cut), /;\s*/gu)
    .map(entry)
    .filter((one) => !/^(?:nhu sau|cu the|gom)$/u.test(foldInPlace(one.value)));
}

function entry(fragment: Fragment): Found<string> {
  const lead = /^(?:[-+*•]\s*|(?:mời thêm|mời bổ sung)\s+)*/iu.exec(fragment.text)?.[0].length ?? 0;
  const piece = trim(slice(fragment, lead));
  const text = piece.text.replace(/(?:\s|[;.,:]|\.\/)+$/u, '');
  return found(text, slice(piece, 0, text.length));
}

function readLocation(section: Section): Found<string> | undefined {
  const pieces =
    section.content.text !== '' ? [section.content] : section.items.map((item) => item.fragment);
  const texts = pieces.map(locationOf).filter((piece) => piece.text !== '');
  if (
    texts.length === 0 ||
    (section.labels.includes('time') &&
      !section.labels.includes('people') &&
      pieces.some((piece) => momentsIn(piece).length > 0))
  ) {
    const spoken = texts.map(afterAt).find((piece) => piece !== undefined);
    return spoken && section.items.length < 2 ? found(spoken.text, spoken) : undefined;
  }
  return found(texts.map((piece) => piece.text).join('; '), texts);
}

/** One sentence, without the words that open the list of people. */
function locationOf(fragment: Fragment): Fragment {
  const folded = foldInPlace(fragment.text);
  const cuts = [
    /;?\s*(?:,\s*)?(?:dai bieu|thanh phan)(?: tham du| du| moi| du hop)?(?: gom)?\s*:?\s*$/u.exec(
      folded,
    )?.index,
    /(?<!(?:^|[\s.])(?:tp|p|q|tx|tt|st|so|th))\.\s+(?=\p{L})/u.exec(folded)?.index,
    /\.\/\./u.exec(folded)?.index,
  ].filter((cut) => cut !== undefined);
  const piece = trim(slice(fragment, 0, cuts.length > 0 ? Math.min(...cuts) : undefined));
  return slice(piece, 0, piece.text.replace(/[\s.;,:/]+$/u, '').length);
}

const AT = /(?<![\p{L}])tai\s+/u;
const NEXT_CLAUSE = new RegExp(
  `[,;]\\s+(?!${PLACE_WORD}(?![\\p{L}]))(?=\\p{Ll})|\\s+(?:vao (?:luc|hoi)|luc \\d|tu \\d|de |nhu sau|cu the)`,
  'u',
);

/** “họp tại Phòng họp tầng 3, Trụ sở …, đi kiểm tra”: up to a clause in small letters that is no part of an address. */
function afterAt(fragment: Fragment): Fragment | undefined {
  const folded = foldInPlace(fragment.text);
  const at = AT.exec(folded);
  if (!at) return undefined;
  const rest = slice(fragment, at.index + at[0].length);
  const end = [...rest.text.matchAll(/[,;]\s+/gu)].find(
    ({ index }) => NEXT_CLAUSE.exec(mixed(rest.text.slice(index)))?.index === 0,
  )?.index;
  const other = /\s+(?:vào (?:lúc|hồi)|lúc \d|từ \d|để |như sau|cụ thể)/u.exec(rest.text)?.index;
  return locationOf(slice(rest, 0, Math.min(end ?? Infinity, other ?? Infinity, rest.text.length)));
}

/** Folded, but capital letters stay capital, to tell names from clauses. */
function mixed(text: string): string {
  const folded = foldInPlace(text);
  return Array.from(text, (letter, i) =>
    letter === letter.toLocaleLowerCase('vi') ? (folded[i] ?? letter) : 'X',
  ).join('');
}

/** No label: “…, vào lúc 8h00 ngày …, tại Phòng họp …” in the opening. */
function spokenLocation(sections: readonly Section[]): Found<string> | undefined {
  for (const section of sections) {
    if (!(section.labels.length === 0 || section.labels.includes('time')) || section.head.table)
      continue;
    const piece = section.content;
    const moments = momentsIn(piece).filter(({ moment }) => moment.hour && moment.day);
    const last = moments.at(-1);
    if (!last || /(?:đã ban hành|đã có|có Giấy mời|Giấy mời số|Công văn số)/u.test(piece.text))
      continue;
    const spoken = afterAt(slice(piece, last.moment.end));
    if (spoken && spoken.text !== '') return found(spoken.text, spoken, 'likely');
  }
  return undefined;
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
  const listed = [
    ...(people ? inlineList(content) : []),
    ...others.map((item) => entry(item.fragment)),
  ];
  return {
    name,
    location: location.text !== '' ? location : locationOf(places[0]?.fragment ?? EMPTY),
    participants: onlyPlace ? [] : listed.filter((one) => one.value !== ''),
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

/** A schedule: one row for each place and time. */
function fromTable(table: Table, calendar: Calendar): Found<Site>[] {
  const at = (column: string) => table.columns.findIndex((one) => one === column);
  if (at('place') < 0 || at('time') < 0) return [];
  return table.rows.flatMap((row) => {
    const [place, time] = [row[at('place')], row[at('time')]];
    const people = row[at('people')] ?? row[at('presenter')];
    const moment = time && momentsIn(time)[0]?.moment;
    if (!place || place.text === '' || !moment?.day) return [];
    const startsAt = toMoment(moment.day, moment.hour, calendar) ?? null;
    const participants = people && people.text !== '' ? split(people, /;\s*/gu).map(entry) : [];
    return [found({ name: null, location: place.text, participants, startsAt }, row)];
  });
}

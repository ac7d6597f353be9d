/** The rows of the programme, from a table or a list under “Nội dung”, “Chương trình”. */
import type { Block } from './blocks.ts';
import { foldInPlace, slice, trim, type Fragment } from './fragment.ts';
import { found } from './found.ts';
import type { AgendaRow, Found } from './model.ts';
import { readMoments, type Hour } from './moments.ts';
import { isSessionHeading, type Section } from './sections.ts';
import { hasHours, type Table } from './tables.ts';
import { AGENCY, PERSON } from './words.ts';

export function readAgenda(sections: readonly Section[]): Found<AgendaRow>[] {
  const tables = sections.flatMap((section) =>
    section.head.table && isProgramme(section.head.table) ? [section.head.table] : [],
  );
  if (tables.length > 0) return tables.flatMap(fromTable);
  const lists = sections.filter(
    (section) => section.labels.includes('agenda') && section.items.length > 0,
  );
  const timed = lists.filter((section) => section.items.some((item) => readTime(item.fragment)));
  return (timed.length > 0 ? timed : lists.slice(0, 1)).flatMap((section) =>
    fromItems(section.items),
  );
}

/** A schedule of meetings at several places, or a table of who sends what, is no programme. */
function isProgramme(table: Table): boolean {
  const { columns } = table;
  if (!columns.includes('content') || columns.includes('place') || columns.includes('due'))
    return false;
  return !columns.includes('agency') || hasHours(table);
}

function fromTable(table: Table): Found<AgendaRow>[] {
  const cell = (row: readonly Fragment[], column: string) =>
    row[table.columns.findIndex((one) => one === column)];
  return table.rows.flatMap((row) => {
    const content = cell(row, 'content');
    if (!content || content.text === '') return [];
    const presenter = cell(row, 'presenter') ?? cell(row, 'agency') ?? cell(row, 'people');
    const time = cell(row, 'time');
    const value: AgendaRow = {
      time: time ? (readTime(time)?.time ?? null) : null,
      content: cleanCell(content.text),
      presenter: presenter && presenter.text !== '' ? cleanCell(presenter.text) : null,
    };
    return [
      found(
        value,
        row.filter((one) => one.text !== ''),
      ),
    ];
  });
}

/** List marks inside a cell. */
function cleanCell(text: string): string {
  return text
    .replace(/^[-+]\s+/u, '')
    .replace(/;\s*[-+]\s+/gu, '; ')
    .replace(/<br\s*\/?>/gu, '; ')
    .replace(/[;,]$/u, '')
    .replace(/(?<!\.)\.$/u, '');
}

function fromItems(items: readonly Block[]): Found<AgendaRow>[] {
  return items.flatMap((item) => {
    if (isSessionHeading(item) && !readTime(item.fragment)) return [];
    const time = readTime(item.fragment);
    const rest = trim(slice(item.fragment, time?.length ?? 0));
    const body = trim(slice(rest, /^[\s:;,.-]*/u.exec(rest.text)?.[0].length ?? 0));
    const text = body.text.replace(/[\s;.,/]+$/u, '');
    if (text === '' || /^(?:đề nghị|kính mong|rất mong)/iu.test(text)) return [];
    const { content, presenter } = splitPresenter(text);
    return [found({ time: time?.time ?? null, content, presenter }, item.fragment)];
  });
}

const WHO = new RegExp(
  `^(?:${AGENCY}|${PERSON}|quy|toan the|cac|dai bieu|chu toa|bao cao vien|giang vien|dien gia|thu ky|btc|mc|don vi|lanh dao)(?![\\p{L}])`,
  'u',
);

/** “… (Sở Y tế trình bày)”, “… - Công an tỉnh”, “…: đ/c Giám đốc”. */
function splitPresenter(text: string): { content: string; presenter: string | null } {
  const bracket = /^(.+?)\s*\(([^()]+(?:\([^()]*\))?)\)$/u.exec(text);
  const [, before = '', inside = ''] = bracket ?? [];
  if (bracket && WHO.test(foldInPlace(inside))) {
    return {
      content: before,
      presenter: inside.replace(
        /\s+(?:trình bày|báo cáo|thực hiện|điều hành|chủ trì|phát biểu)$/u,
        '',
      ),
    };
  }
  const dash = /^(.+)\s+-\s+(.+)$/u.exec(text);
  const namesTwo = /(?:HĐND|UBND|Đảng ủy)$/u.test(dash?.[1] ?? '');
  if (
    dash?.[1] &&
    dash[2] &&
    !namesTwo &&
    WHO.test(foldInPlace(dash[2])) &&
    /^\p{Lu}|^đ/u.test(dash[2])
  )
    return { content: dash[1], presenter: dash[2] };
  const colon = /^([^:]{4,}):\s+(.+)$/u.exec(text);
  if (
    colon?.[1] &&
    colon[2] &&
    colon[2].length < 90 &&
    WHO.test(foldInPlace(colon[2])) &&
    !/^(?:báo cáo|tham luận|chuyên đề)\s+\d/iu.test(colon[1])
  ) {
    return {
      content: colon[1],
      presenter: colon[2].replace(/\s+(?:trình bày|báo cáo|thực hiện)$/u, ''),
    };
  }
  return { content: text, presenter: null };
}

/** “7h30 - 8h00” at the start → “07:30-08:00”; a day after it belongs to it. */
function readTime(fragment: Fragment): { time: string; length: number } | undefined {
  const moment = readMoments(fragment.text)[0];
  if (
    !moment?.hour ||
    foldInPlace(fragment.text.slice(0, moment.start)).replace(/(?:tu|luc|hoi|vao|[\s(-])/gu, '') !==
      ''
  )
    return undefined;
  const hours = [moment.hour, moment.lastHour].filter((hour): hour is Hour => hour !== null);
  const closing = /^\s*(?:\([^()]*\)|\))/u.exec(fragment.text.slice(moment.end))?.[0].length ?? 0;
  return { time: hours.map(clock).join('-'), length: moment.end + closing };
}

function clock({ hour, minute }: Hour): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

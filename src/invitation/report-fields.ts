/** The fields of an extraction as a clerk reads them: Vietnamese words for codes, days and hours written out, lists as lists. */
import {
  CHANGE_TYPES,
  INVITATION_FORMS,
  MEETING_KINDS,
  SESSIONS,
  URGENCIES,
} from '../meetings/vocabulary.ts';
import { formatMoment } from '../text/dates.ts';
import type { Certainty, Extraction, Found } from './model.ts';

export interface ReportField {
  label: string;
  values: { html: string; certainty: Certainty; note: string | undefined }[];
}

export function fieldsOf(extraction: Extraction): ReportField[] {
  const { agenda, assignments, deadlines } = extraction;
  return [
    field('Tên cuộc họp', extraction.title, escape),
    field('Bắt đầu', extraction.startsAt, moment),
    field('Kết thúc', extraction.endsAt, moment),
    field('Buổi', extraction.session, (session) => SESSIONS[session]),
    field('Thứ in trong văn bản', extraction.weekdayPrinted, escape),
    field('Nơi họp', extraction.sites, ({ name, location, participants, startsAt }) =>
      lines([
        name === null ? '' : `<b>${escape(name)}</b>`,
        escape(location ?? '(chưa rõ địa điểm)'),
        startsAt === null ? '' : moment(startsAt),
        list(participants.map((one) => escape(one.value))),
      ]),
    ),
    field('Chủ trì', extraction.chair, escape),
    field('Chương trình', agenda, ({ time, content, presenter }) =>
      lines([
        `${time === null ? '' : `<b>${escape(time)}</b> `}${escape(content)}`,
        presenter === null ? '' : `<i>${escape(presenter)}</i>`,
      ]),
    ),
    field('Phân công', assignments, ({ who, what, due }) =>
      lines([`<b>${escape(who)}</b>: ${escape(what)}`, due === null ? '' : `Hạn: ${moment(due)}`]),
    ),
    field('Hạn gửi', deadlines, ({ what, due }) => lines([`<b>${moment(due)}</b>`, escape(what)])),
    field('Nơi gửi', extraction.submitTo, escape),
    field('Cơ quan ban hành', extraction.issuer, escape),
    field('Số', extraction.number, escape),
    field('Ký hiệu', extraction.symbol, escape),
    field('Địa danh', extraction.placeIssued, escape),
    field('Ngày ban hành', extraction.dateIssued, (day) =>
      day.length === 10 ? moment(day) : `tháng ${day.slice(5)} năm ${day.slice(0, 4)}`,
    ),
    field('Loại họp', extraction.kind, (kind) => MEETING_KINDS[kind]),
    field('Hình thức văn bản', extraction.form, (form) => INVITATION_FORMS[form]),
    field('Độ khẩn', extraction.urgency, (urgency) => URGENCIES[urgency]),
    field(
      'Người ký',
      extraction.signer && [extraction.signer, ...extraction.coSigners],
      ({ authority, title, name, otherTitle }) =>
        lines([
          escape(authority ?? ''),
          escape(title ?? ''),
          `<b>${escape(name)}</b>`,
          escape(otherTitle ?? ''),
        ]),
    ),
    field('Nơi nhận', extraction.recipients, escape),
    field('Văn bản được nhắc đến', extraction.references, escape),
    field('Thay đổi', extraction.action, ({ type, target, originalStartsAt }) =>
      lines([
        `<b>${CHANGE_TYPES[type]}</b>${target === null ? '' : ` giấy mời số ${escape(target)}`}`,
        originalStartsAt === null ? '' : `Thời gian cũ: ${moment(originalStartsAt)}`,
      ]),
    ),
  ];
}

function field<T>(
  label: string,
  found: Found<T> | readonly Found<T>[] | null,
  show: (value: T) => string,
): ReportField {
  const all =
    found === null ? [] : Array.isArray(found) ? (found as Found<T>[]) : [found as Found<T>];
  return {
    label,
    values: all.map(({ value, certainty, note }) => ({ html: show(value), certainty, note })),
  };
}

function moment(value: string): string {
  return escape(formatMoment(value));
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('<br>');
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

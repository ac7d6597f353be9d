/** Extraction → `index.md`: commented, quoted YAML, with “kiểm tra lại” where the clerk must look. */
import { Document, isMap, isScalar, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { shortSlug, slugify } from '../text/slug.ts';
import { capitalize } from '../text/dates.ts';
import type { AttachmentType } from '../meetings/vocabulary.ts';
import { answersTo } from './answers.ts';
import type { Extraction, Found, Site } from './model.ts';
import { noteOf } from './describe-act.ts';
import { findOrganisation, organisationsOf, type KnownOrganisation } from './organisations.ts';
import { levelOfSite } from './site-level.ts';
import { detailsOf } from './task-details.ts';

/** A file that comes with the invitation, as it will be listed. */
export interface DraftAttachment {
  id: string;
  file: string;
  title: string;
  type: AttachmentType;
}

export interface DraftRegisters {
  organisations: readonly KnownOrganisation[];
  levels: readonly { id: string }[];
}

const CHECK = 'kiểm tra lại';

/** Headings of the groups of keys, above the first key of each. */
const HEADINGS: Readonly<Record<string, string>> = {
  title: ' Tên cuộc họp và loại họp',
  issuer: ' Cơ quan mời, số và ngày của giấy mời',
  starts_at: ' Thời gian',
  sites: ' Các điểm cầu: địa điểm và thành phần',
  chair: ' Chủ trì',
  agenda: ' Chương trình',
  assignments: ' Phân công chuẩn bị, hạn gửi',
  signer: ' Người ký, nơi nhận, văn bản được nhắc đến',
  attachments: ' Tài liệu họp (tệp trong thư mục attachments)',
  changes: ' Thay đổi so với văn bản trước',
};

/** The text of `index.md`. Values that are unsure are left out and asked for in a comment. */
export function writeDraft(
  extraction: Extraction,
  attachments: readonly DraftAttachment[],
  registers: DraftRegisters,
): string {
  const issuer = findOrganisation(extraction.issuer?.value, registers.organisations);
  const notes = collectNotes(extraction, issuer !== undefined);
  const document = new Document(toData(extraction, attachments, issuer, registers));
  const map = document.contents as unknown as YAMLMap<Scalar, unknown>;
  for (const pair of map.items) comment(pair, notes);
  const yaml = document.toString({
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    nullStr: 'null',
  });
  return `---\n${yaml}---\n\n${extraction.paragraphs.map(escapeMarkdown).join('\n\n')}\n`;
}

function toData(
  extraction: Extraction,
  attachments: readonly DraftAttachment[],
  issuer: string | undefined,
  registers: DraftRegisters,
): Record<string, unknown> {
  const issued = one(extraction.dateIssued);
  const act = one(extraction.action);
  const status =
    act?.type === 'cancel'
      ? 'cancelled'
      : act?.type === 'postpone' && !extraction.startsAt
        ? 'postponed'
        : 'scheduled';
  const optional = <T>(key: string, value: T | null | undefined) =>
    value === null || value === undefined ? {} : { [key]: value };
  return {
    title: capitalize(one(extraction.title) ?? ''),
    kind: extraction.kind.value,
    form: extraction.form.value,
    mode: extraction.mode.value,
    status,
    ...(extraction.urgency.value === 'normal' ? {} : { urgency: extraction.urgency.value }),
    issuer: issuer ?? shortSlug(extraction.issuer?.value ?? '', 60),
    number: one(extraction.number),
    symbol: one(extraction.symbol),
    place_issued: one(extraction.placeIssued),
    date_issued: issued,
    starts_at: one(extraction.startsAt),
    ...optional('ends_at', one(extraction.endsAt)),
    ...optional('session', one(extraction.session)),
    ...optional('weekday_printed', one(extraction.weekdayPrinted)),
    sites: siteData(extraction.sites, registers),
    chair: one(extraction.chair),
    agenda: all(extraction.agenda).map(({ time, content, presenter }) => ({
      ...optional('time', time),
      content,
      presenter,
    })),
    assignments: assignmentData(extraction, attachments, issuer, registers),
    deadlines: all(extraction.deadlines),
    submit_to: all(extraction.submitTo),
    signer: signerData(extraction),
    recipients: all(extraction.recipients),
    references: all(extraction.references),
    attachments,
    ...(act
      ? {
          changes: [
            {
              date: issued?.length === 10 ? issued : (act.targetDate ?? ''),
              type: act.type,
              note: noteOf(act),
              ...optional('document', act.target),
              ...optional('previous_starts_at', act.originalStartsAt),
            },
          ],
        }
      : {}),
  };
}

function signerData(extraction: Extraction): Record<string, string | null> | null {
  const signer = one(extraction.signer);
  if (!signer) return null;
  const { authority, title, name, otherTitle } = signer;
  return { authority, title, name, ...(otherTitle === null ? {} : { other_title: otherTitle }) };
}

function assignmentData(
  extraction: Extraction,
  attachments: readonly DraftAttachment[],
  issuer: string | undefined,
  { organisations }: DraftRegisters,
): Record<string, unknown>[] {
  const tasks = extraction.assignments.filter((task) => task.certainty !== 'unsure');
  const answers = answersTo(
    tasks.map((task) => task.value),
    attachments,
  );
  const context = { issuer, day: extraction.startsAt?.value.slice(0, 10) };
  return tasks.map((task, index) => {
    const { who, what, due } = task.value;
    const known = organisationsOf(who, organisations, context);
    const files = answers[index] ?? [];
    return {
      who,
      ...(known.length > 0 ? { organisations: known } : {}),
      what,
      due,
      ...detailsOf(task, extraction),
      ...(files.length > 0 ? { attachments: files } : {}),
    };
  });
}

function siteData(
  sites: readonly Found<Site>[],
  { levels }: DraftRegisters,
): Record<string, unknown>[] {
  const taken = new Set<string>();
  return all(sites).map(({ name, location, startsAt, participants }, index) => {
    const base =
      slugify((name ?? '').replace(/^(?:các\s+)?điểm cầu\s+(?:(?:ở|các|cấp|tại)\s+)?/iu, '')).slice(
        0,
        40,
      ) || (index === 0 ? 'noi-hop' : `noi-hop-${index + 1}`);
    const id = taken.has(base) ? `${base}-${index + 1}` : base;
    taken.add(id);
    const level = name === null ? undefined : levelOfSite(name, levels);
    return {
      id,
      name,
      ...(level === undefined ? {} : { level }),
      location: location && capitalize(location.replace(/^tại\s+/iu, '')),
      ...(startsAt === null ? {} : { starts_at: startsAt }),
      participants: all(participants),
    };
  });
}

/** What the clerk is asked to look at, by key. */
function collectNotes(extraction: Extraction, issuerKnown: boolean): Map<string, string> {
  const notes = new Map<string, string>();
  const note = (key: string, field: Found<unknown> | null, missing?: string) => {
    if (field === null && missing) notes.set(key, missing);
    else if (field?.certainty === 'unsure')
      notes.set(key, field.note ?? `có thể là: ${String(field.value)}`);
    else if (field?.note) notes.set(key, field.note);
  };
  note('title', extraction.title, 'không tìm thấy trích yếu');
  note('kind', extraction.kind);
  note('issuer', extraction.issuer, 'không tìm thấy cơ quan ban hành');
  if (!issuerKnown && extraction.issuer)
    notes.set('issuer', `“${extraction.issuer.value}” chưa có trong content/organisations.yaml`);
  note('number', extraction.number, 'văn bản chưa ghi số');
  note('symbol', extraction.symbol, 'không tìm thấy ký hiệu');
  note('date_issued', extraction.dateIssued, 'không tìm thấy ngày ban hành');
  note('starts_at', extraction.startsAt, 'không tìm thấy thời gian họp');
  note('ends_at', extraction.endsAt);
  note('chair', extraction.chair);
  note('signer', extraction.signer);
  if (extraction.coSigners.length > 0) {
    const others = extraction.coSigners.map(({ value }) => `${value.name} (${value.title ?? ''})`);
    notes.set('signer', `văn bản liên tịch, cùng ký: ${others.join('; ')}`);
  }
  if (extraction.sites.some((site) => site.value.location === null))
    notes.set('sites', 'có nơi họp chưa đọc được địa điểm');
  if (extraction.assignments.some((task) => task.certainty === 'likely'))
    notes.set('assignments', 'có việc suy từ câu văn, xem bản đối chiếu');
  return notes;
}

function comment(pair: Pair<Scalar, unknown>, notes: ReadonlyMap<string, string>): void {
  const key = String(pair.key.value);
  const heading = HEADINGS[key];
  const note = notes.get(key);
  const lines = [...(heading ? [heading] : []), ...(note ? [` ${CHECK}: ${note}`] : [])];
  if (lines.length === 0) return;
  pair.key.commentBefore = lines.join('\n');
  if (heading && key !== 'title') pair.key.spaceBefore = true;
  if (isMap(pair.value) || isScalar(pair.value)) pair.value.spaceBefore = false;
}

/** The invitation's words are text, not Markdown. */
function escapeMarkdown(paragraph: string): string {
  return paragraph.replace(/[\\`*_[\]<>#|~]/gu, '\\$&').replace(/^(\d+)([.)]) /gmu, '$1\\$2 ');
}

function one<T>(field: Found<T> | null): T | null {
  return field === null || field.certainty === 'unsure' ? null : field.value;
}

function all<T>(fields: readonly Found<T>[]): T[] {
  return fields.filter((field) => field.certainty !== 'unsure').map((field) => field.value);
}

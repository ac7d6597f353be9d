/**
 * Building blocks of the schema. Every field carries what the clerk needs to know about it — `label`, `help`,
 * `example` — so that messages, templates and editors are made from the schema and cannot disagree with it.
 */
import { z } from 'zod';
import { CONTROL } from '../../text/control.ts';
import { isDayOnly, isMoment } from '../../text/instant.ts';
import { SLUG } from '../../text/slug.ts';

export interface FieldHelp {
  /** Vietnamese name of the field, as in the decree */
  label: string;
  /** one sentence for the person who fills it in */
  help: string;
  /** a value as it stands in YAML, quotes included */
  example: string;
}

/**
 * What editors know of a field beyond `FieldHelp`, given with `.meta()`: `pattern` (the form of the text), `input` (what
 * asks for it better than a line of text), `refers` (the register whose ids it takes) and `asked` (the help for those who
 * do not see the file, where `help` speaks of what is typed into it).
 */
export interface FieldInput {
  pattern?: string;
  input?: 'moment' | 'day' | 'file';
  refers?: 'organisations' | 'levels';
  asked?: string;
}

/** The earliest and latest year a meeting can be in; anything else is a typing error. */
const YEARS = { first: 1990, last: 2100 };

/** The form of a day, of a day with or without hour, of a day or a month; the calendar is judged apart. */
const DAY_FORM = String.raw`^\d{4}-\d{2}-\d{2}$`;
const MOMENT_FORM = String.raw`^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+\-]\d{2}:\d{2})?)?$`;
const DAY_OR_MONTH_FORM = String.raw`^\d{4}-\d{2}(?:-\d{2})?$`;

const WEB_ADDRESS = /^https?:\/\/[^\s/]+(?:\/\S*)?$/u;

/** Blanks, or the dots of a form that nobody filled in. */
function isBlank(text: string): boolean {
  return /^(?:\.{3,})?$/u.test(text.replace(/[\s_…]/gu, ''));
}

/** One line of text, not empty. */
export function line(help: FieldHelp, limit = 500) {
  return z
    .string()
    .min(1)
    .max(limit)
    .refine((text) => text === '' || !isBlank(text), { params: { code: 'FIELD_EMPTY' } })
    .refine((text) => !/[\t\n]/u.test(text) && !CONTROL.test(text), {
      params: { code: 'CONTROL_CHAR' },
    })
    .meta({ ...help });
}

/** A short name for references inside the content: lower-case ASCII, hyphens between words. */
export function slug(help: FieldHelp) {
  return z
    .string()
    .max(100)
    .refine((text) => SLUG.test(text), { params: { code: 'SLUG' } })
    .meta({ ...help, pattern: SLUG.source });
}

/** The id of an entry of a register. Whether there is one is judged where the register is known, with what was meant. */
export function reference(help: FieldHelp, register: 'organisations' | 'levels') {
  return line(help, 200).meta({ pattern: SLUG.source, refers: register });
}

/** One word of a closed list. */
export function choice<Table extends Readonly<Record<string, string>>>(
  table: Table,
  help: FieldHelp,
) {
  return z.enum(Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]]).meta({
    ...help,
    choices: table,
  });
}

/** A day (`2021-11-30`) or an instant with hour (`2021-11-30T07:30:00+07:00`). */
export function moment(help: FieldHelp) {
  return z
    .string()
    .superRefine((text, context) => {
      const code = momentProblem(text);
      if (code) context.addIssue({ code: 'custom', params: { code } });
    })
    .meta({ ...help, pattern: MOMENT_FORM, input: 'moment' });
}

/** A day only. */
export function day(help: FieldHelp) {
  return z
    .string()
    .superRefine((text, context) => {
      const code = isDayOnly(text) ? momentProblem(text) : 'DATE_FORMAT';
      if (code) context.addIssue({ code: 'custom', params: { code } });
    })
    .meta({ ...help, pattern: DAY_FORM, input: 'day' });
}

/** A day, or a month when the day is still blank on the paper (`2021-11`). */
export function dayOrMonth(help: FieldHelp) {
  return z
    .string()
    .superRefine((text, context) => {
      const code = momentProblem(/^\d{4}-\d{2}$/u.test(text) ? `${text}-01` : text);
      if (code) context.addIssue({ code: 'custom', params: { code } });
    })
    .meta({ ...help, pattern: DAY_OR_MONTH_FORM });
}

/** The address of a web page or server. */
export function webAddress(label: string) {
  return z
    .string()
    .refine((text) => WEB_ADDRESS.test(text), {
      params: {
        code: 'FIELD_VALUE',
        hint: 'Ghi đầy đủ, ví dụ "https://tailieuhop.example.gov.vn"',
      },
    })
    .meta({
      label,
      help: 'Địa chỉ trang mạng.',
      example: '"https://tailieuhop.example.gov.vn"',
      pattern: WEB_ADDRESS.source,
    });
}

const MAIL = /^[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}$/u;

/** One mailbox. */
export function mailbox(help: FieldHelp) {
  return line(help, 120)
    .refine((text) => MAIL.test(text), { params: { code: 'MAIL_FORMAT' } })
    .meta({ pattern: MAIL.source });
}

/** Ten or eleven digits with the 0 in front or +84, 1800/1900 and short numbers (quy hoạch kho số viễn thông). */
const PHONE = /^(?:(?:0|84)\d{9,10}|1[89]00\d{4,6}|1\d{2,3})$/u;
const EXTENSION = /[, ]*\(? *(?:máy lẻ|số lẻ|ext\.?):? *\d{1,6} *\)?$/iu;

/** Telephone numbers as they are printed, with blanks, dots, brackets; several apart by a comma, a semicolon, a slash. */
export function phoneNumber(help: FieldHelp) {
  const isNumber = (text: string) =>
    PHONE.test(text.replace(EXTENSION, '').replace(/[ .()+-]/gu, ''));
  return line(help, 40).refine(
    (text) => text.split(/[,;/](?! *(?:máy|số|ext))/iu).every(isNumber),
    {
      params: { code: 'PHONE_FORMAT' },
    },
  );
}

/** A whole number within bounds. */
export function count(minimum: number, maximum: number, help: FieldHelp) {
  return z
    .int()
    .min(minimum)
    .max(maximum)
    .meta({ ...help, minimum, maximum });
}

function momentProblem(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:$|T)/u.test(text)) return 'DATE_FORMAT';
  if (!isMoment(text))
    return new RegExp(MOMENT_FORM, 'u').test(text) ? 'DATE_INVALID' : 'DATE_FORMAT';
  const year = Number(text.slice(0, 4));
  return year < YEARS.first || year > YEARS.last ? 'DATE_RANGE' : undefined;
}

/** Refuses what looks nearly like the text that was meant, and shows that. */
export function writtenAs(
  meant: (text: string) => string,
): (text: string, context: z.core.$RefinementCtx<string>) => void {
  return (text, context) => {
    const right = meant(text);
    if (right === text) return;
    const hint = `Gõ lại bằng bộ gõ tiếng Việt, không dán: "${right}"`;
    context.addIssue({ code: 'custom', params: { code: 'FIELD_VALUE', hint } });
  };
}

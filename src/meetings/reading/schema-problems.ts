/** From zod's issues to sentences for the clerk: the only place that knows both. */
import { z } from 'zod';
import { slugify } from '../../text/slug.ts';
import { dateSuggestion } from './date-suggestion.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { FieldHelp, FieldInput } from '../schema/fields.ts';
import { fieldName, valueAt } from './field-path.ts';
import { likelyChoice } from './meant-choice.ts';
import { helpAt } from './schema-help.ts';
import { absentFields, mistypedFields, unknownKey } from './unknown-fields.ts';
import { shown, wrongType } from './wrong-type.ts';
import { GAP, type YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** What a schema says about a value it accepts or refuses. */
export interface Parsed<Data> {
  /** undefined when the value was refused */
  data: Data | undefined;
  /** the values that are right, for rules that need only some of them */
  partial: Partial<Data>;
  problems: Problem[];
}

/** Parses YAML by a schema, every problem at once, each with its line and field. */
export function parseBySchema<Schema extends z.ZodObject>(
  schema: Schema,
  source: YamlSource,
  path: readonly PropertyKey[] = [],
): Parsed<z.infer<Schema>> {
  if (source.data === undefined) return { data: undefined, partial: {}, problems: [] };
  const value = valueAt(source.data, path);
  const result = schema.safeParse(value);
  if (result.success) {
    const { data } = result;
    return { data, partial: rightFields(schema, value, new Set(), source), problems: [] };
  }
  const known = result.error.issues.filter((issue) => !isUnread(issue, value, source, path));
  const mistyped = mistypedFields(known, value, schema);
  const wrong = new Set([...result.error.issues.map(({ path: [first] }) => first), ...mistyped]);
  return {
    data: undefined,
    partial: rightFields(schema, value, wrong, source),
    problems: withoutTwins(
      known
        .filter(({ path: at }) => !mistyped.has(fieldName(at)))
        .flatMap((issue) => issueProblems(issue, known, schema, source, path)),
    ),
  };
}

/** What several rules of one field refuse is one slip, and told once. */
function withoutTwins(problems: readonly Problem[]): Problem[] {
  const twin = ({ code, field, message }: Problem) => `${code} ${field} ${message}`;
  return [...new Map(problems.map((one) => [twin(one), one])).values()];
}

/** Is it about a value that could not be read, or one that may stand where nothing could be read? */
function isUnread(
  issue: Issue,
  value: unknown,
  source: YamlSource,
  prefix: readonly PropertyKey[],
): boolean {
  const found = valueAt(value, issue.path);
  if (found !== undefined || !source.mayHide()) return found === GAP;
  const isAtTop = prefix.length === 0 && issue.path.length <= 1;
  return isAtTop || source.mayHide(String(issue.path.at(-1)));
}

/** Each top-level field that is right by itself. */
function rightFields<Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown,
  wrong: ReadonlySet<PropertyKey | undefined>,
  source: YamlSource,
): Partial<z.infer<Schema>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const fields = Object.entries(schema.shape)
    .filter(([name]) => !wrong.has(name) && (name in value || !source.mayHide(name)))
    .map(([name, field]): [string, unknown] => [
      name,
      z.safeParse(field, (value as Record<string, unknown>)[name]).data,
    ]);
  return Object.fromEntries(fields) as Partial<z.infer<Schema>>;
}

function issueProblems(
  issue: Issue,
  issues: readonly Issue[],
  schema: z.ZodType,
  source: YamlSource,
  prefix: readonly PropertyKey[],
): Problem[] {
  const path = [...prefix, ...issue.path];
  const place = { file: source.file, line: source.lineOf(path), field: fieldName(path) };
  const help = helpAt(schema, issue.path);
  const { label, example } = help;
  const value = valueAt(source.data, path);
  if (value === undefined) {
    const name = String(path.at(-1) ?? '');
    return [problem('FIELD_MISSING', place, { name, label, example: `${name}: ${example}` })];
  }
  const found = shown(value);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const fields = absentFields(issue, issues, value, schema);
      return issue.keys.map((name) => unknownKey(name, source, path, fields));
    }
    case 'invalid_type':
      // A day that lost its slashes in Excel, or a year alone.
      if (typeof value === 'number' && isDate(help as FieldInput)) {
        return [
          customProblem({ ...issue, code: 'custom', params: DATE_FORMAT }, place, help, found),
        ];
      }
      return [problem('FIELD_TYPE', place, wrongType(issue.expected, source, path, help))];
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const meant = likelyChoice(found, choices, labelsOf(help));
      const list = choices.map((choice) => withLabel(choice, help)).join(', ');
      const suggestion = `${meant ? `Ý bạn là “${meant}”? ` : ''}Chọn một trong: ${list}.`;
      return [problem('FIELD_VALUE', place, { label, found, suggestion })];
    }
    case 'too_small':
      if (issue.origin === 'array') {
        return [problem('LIST_EMPTY', place, { label, name: String(path.at(-1) ?? ''), example })];
      }
      if (issue.origin === 'string') return [problem('FIELD_EMPTY', place, { label, example })];
      return [problem('FIELD_RANGE', place, rangeOf(help))];
    case 'too_big':
      if (issue.origin === 'string') {
        return [problem('FIELD_LONG', place, { label, limit: Number(issue.maximum) })];
      }
      return [problem('FIELD_RANGE', place, rangeOf(help))];
    case 'custom':
      return [customProblem(issue, place, help, found)];
    default:
      return [problem('FIELD_VALUE', place, { label, found, suggestion: `Ví dụ: ${example}` })];
  }
}

const DATE_FORMAT = { code: 'DATE_FORMAT' };

/** Does the field want a day, with or without hour, or a month? */
export function isDate({ pattern }: FieldInput): boolean {
  return pattern?.startsWith(String.raw`^\d{4}-\d{2}`) ?? false;
}

function customProblem(
  issue: z.core.$ZodIssueCustom,
  place: { file: string; line: number; field: string },
  help: FieldHelp & { input?: 'moment' | 'day' },
  found: string,
): Problem {
  const { label, example } = help;
  const { code, hint } = (issue.params ?? {}) as { code?: string; hint?: string };
  switch (code) {
    case 'FIELD_EMPTY':
      return problem('FIELD_EMPTY', place, { label, example });
    case 'CONTROL_CHAR':
      if (found.includes('\n')) return problem('FIELD_LINES', place, { label });
      return problem('CONTROL_CHAR', place, { name: label });
    case 'DATE_FORMAT':
      return problem('DATE_FORMAT', place, {
        label,
        found,
        suggestion: dateSuggestion(found, example, help.input ?? 'dayOrMonth'),
      });
    case 'MAIL_FORMAT':
    case 'PHONE_FORMAT':
      return problem(code, place, { label, found, example });
    case 'DATE_INVALID':
      return problem('DATE_INVALID', place, { label, found });
    case 'DATE_RANGE':
      return problem('DATE_RANGE', place, { label, found });
    case 'SLUG':
      return problem('FIELD_VALUE', place, {
        label,
        found,
        suggestion: slugSuggestion(found, example),
      });
    default:
      return problem('FIELD_VALUE', place, {
        label,
        found,
        suggestion: hint ?? `Ví dụ: ${example}`,
      });
  }
}

function slugSuggestion(found: string, example: string): string {
  const slug = slugify(found);
  const rule = 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối';
  return `${rule}, ví dụ: ${slug && slug !== found ? `"${slug}"` : example}`;
}

function rangeOf(help: FieldHelp & { minimum?: number; maximum?: number }) {
  return { label: help.label, minimum: help.minimum ?? 0, maximum: help.maximum ?? 0 };
}

function withLabel(choice: string, help: FieldHelp): string {
  const label = labelsOf(help)?.[choice];
  return label ? `${choice} (${label})` : choice;
}

function labelsOf(help: FieldHelp & { choices?: Record<string, string> }) {
  return help.choices;
}

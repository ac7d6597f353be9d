/** Fields under a name that there is not: what was meant, and what therefore is not missing. */
import type { z } from 'zod';
import { closest } from '../../text/suggest.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { fieldName, valueAt } from './field-path.ts';
import { helpAt, keysAt } from './schema-help.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** The fields that stand there under a mistyped name. They are neither missing nor what they are without it. */
export function mistypedFields(
  issues: readonly Issue[],
  value: unknown,
  schema: z.ZodType,
): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const { known, missing } = absentFields(issue, issues, valueAt(value, issue.path), schema);
      return issue.keys.flatMap((key) => {
        const meant = closest(key, known) ?? only(issue.keys.length === 1 ? missing : []);
        return meant === undefined ? [] : [fieldName([...issue.path, meant])];
      });
    }),
  );
}

/** The fields that an object could have, and has not; and those of them that it must have and no mistyped key means. */
interface AbsentFields {
  known: string[];
  missing: string[];
  /** `kind: "briefing"`, for each that is missing */
  examples: string[];
}

/** Of the object in which keys are not known; `value` is that object, `issues` all there is to say. */
export function absentFields(
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  issues: readonly Issue[],
  value: unknown,
  schema: z.ZodType,
): AbsentFields {
  const known = keysAt(schema, path).filter((key) => valueAt(value, [key]) === undefined);
  const wrong = new Set(issues.map((issue) => fieldName(issue.path)));
  const meant = keys.map((key) => closest(key, known));
  const missing = known.filter(
    (key) => wrong.has(fieldName([...path, key])) && !meant.includes(key),
  );
  const examples = missing.map((key) => `${key}: ${helpAt(schema, [...path, key]).example}`);
  return { known, missing, examples };
}

export function unknownKey(
  name: string,
  source: YamlSource,
  path: readonly PropertyKey[],
  fields: AbsentFields,
): Problem {
  const full = [...path, name];
  return problem(
    'FIELD_UNKNOWN',
    { file: source.file, line: source.lineOf(full), field: fieldName(full) },
    { name, suggestion: suggestionFor(name, fields, source.file.endsWith('.md')) },
  );
}

function suggestionFor(
  name: string,
  { known, missing, examples }: AbsentFields,
  hasText: boolean,
): string {
  const meant = closest(name, known);
  if (meant) return `Ý bạn là “${meant}”?`;
  if (missing.length > 0) {
    const rename = `Nếu đây là trường còn thiếu (${missing.join(', ')}) thì đổi tên`;
    const example = only(examples);
    return `${rename}; nếu không thì xóa dòng này${example === undefined ? '.' : ` và thêm: ${example}`}`;
  }
  return hasText
    ? 'Xóa dòng này; điều muốn nói thêm hãy ghi ở phần lời của giấy mời.'
    : 'Xóa dòng này; nếu là ghi chú, đặt dấu # và một dấu cách ở đầu dòng.';
}

function only(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}

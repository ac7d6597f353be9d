/** What was before it ended began before it ended: agencies, levels and what these were called. */
import { formatDay } from '../../text/dates.ts';
import { isDayOnly, isMoment } from '../../text/instant.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { fieldName } from '../reading/field-path.ts';
import type { YamlSource } from '../reading/yaml-source.ts';

/** Looks at every `valid_from` and `valid_to` that are days, however deep, whatever is wrong beside them. */
export function judgePeriods(source: YamlSource, problems: Problem[]): void {
  const judge = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const { valid_from: first, valid_to: last } = value as Record<string, unknown>;
    if (isDay(first) && isDay(last) && last < first) {
      const at = [...path, 'valid_to'];
      const place = { file: source.file, line: source.lineOf(at), field: fieldName(at) };
      const facts = { last: formatDay(last), first: formatDay(first) };
      problems.push(problem('VALID_ORDER', place, facts));
    }
    for (const [key, inner] of Object.entries(value)) {
      judge(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  judge(source.data, []);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isDayOnly(value) && isMoment(value);
}

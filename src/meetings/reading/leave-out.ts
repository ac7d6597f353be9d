/** Leaves out of YAML what cannot be read, line for line: first a value, then the entry of a list, then the whole field. */

/** Stands in the text where a value was left out; nobody types it. */
export const GAP_TEXT = '\uE0FFgap\uE0FF';

/** `  - location:` and its value */
const FIELD = /^(\s*(?:- +)?[A-Za-z_]+:)(?:\s.*)?$/u;
const ENTRY = /^(\s*- +)\S/u;
const TOP_FIELD = /^[^\s#:"'“-][^:]*:(?:\s|$)/u;
const TOP_ENTRY = /^- /u;

/**
 * Changes `lines` where `line` stands: the least that was not yet left out there. What is left out with its name is
 * added to `hidden`. False when nothing is left that could be.
 */
export function leaveOut(lines: string[], line: number, hidden: string[]): boolean {
  // What stands below a field without a value beside it is its own, and must go with it.
  const isHead = /^\s*[a-z_]+:?\s*$/u.test(lines[line] ?? '');
  return (
    (!isHead && leaveOutValue(lines, line)) ||
    (!isHead && leaveOutLines(lines, entryAround(lines, line), hidden)) ||
    leaveOutLines(lines, partAround(lines, line), hidden)
  );
}

function leaveOutValue(lines: string[], line: number): boolean {
  const typed = lines[line] ?? '';
  if (typed.includes(GAP_TEXT)) return false;
  const [, field] = FIELD.exec(typed) ?? [];
  const [, dash] = ENTRY.exec(typed) ?? [];
  if (field !== undefined) lines[line] = `${field} ${GAP_TEXT}`;
  else if (dash !== undefined) lines[line] = `${dash}${GAP_TEXT}`;
  return field !== undefined || dash !== undefined;
}

/** From its first line to before the line that follows it. */
export type Range = readonly [start: number, end: number];

function leaveOutLines(lines: string[], range: Range | undefined, hidden: string[]): boolean {
  if (!range) return false;
  const [start, end] = range;
  const first = lines[start] ?? '';
  const [, head = ''] = /^(\s*-)/u.exec(first) ?? FIELD.exec(first) ?? [];
  const gap = head === '' ? '' : `${head} ${GAP_TEXT}`;
  const rest = lines.slice(start + 1, end);
  if (first === gap && rest.every((text) => text === '')) return false;
  hidden.push(...lines.slice(start, end));
  lines.fill('', start, end);
  lines[start] = gap;
  return true;
}

/** The entry of the list that a field at the top holds; nested lists are inside of it. */
function entryAround(lines: readonly string[], line: number): Range | undefined {
  const [start, end] = partAround(lines, line);
  const indents = lines.slice(start + 1, end).map((text) => /^( *)- /u.exec(text)?.[1]?.length);
  const indent = indents.find((length) => length !== undefined);
  if (indent === undefined) return undefined;
  const dashes = indents.flatMap((length, index) => (length === indent ? [start + 1 + index] : []));
  const first = dashes.findLast((at) => at <= line);
  const next = dashes.find((at) => at > line) ?? end;
  // What stands at the left edge ends the list, whatever it was to be.
  const isWithin = lines
    .slice((first ?? start) + 1, next)
    .every((text) => /^(?:[\s#]|$)/u.test(text));
  return first === undefined || !isWithin ? undefined : [first, next];
}

/** Is the whole file a list, not a group of fields? One line that is otherwise may be a slip. */
export function isList(lines: readonly string[]): boolean {
  const count = (head: RegExp) => lines.filter((text) => head.test(text)).length;
  return count(TOP_ENTRY) > count(TOP_FIELD);
}

/** The field at the top, or of a file that is a list the entry. */
export function partAround(lines: readonly string[], line: number): Range {
  const head = isList(lines) ? TOP_ENTRY : TOP_FIELD;
  const start = lines.findLastIndex((text, at) => at <= line && head.test(text));
  const next = lines.findIndex((text, at) => at > line && head.test(text));
  const end = next < 0 ? lines.length : next;
  // A field that has its value beside it holds no fields below it: those are of the one above.
  const isStray =
    start > 0 &&
    head === TOP_FIELD &&
    !/:\s*$/u.test(lines[start] ?? '') &&
    lines.slice(start + 1, end).some((text) => /^\s+- /u.test(text));
  return isStray ? [partAround(lines, start - 1)[0], end] : [Math.max(start, 0), end];
}

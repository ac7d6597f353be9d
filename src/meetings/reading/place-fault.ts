/** From the parser's errors to the slip: it says where it could not go on, what was mistyped often stands before. */
import type { ErrorCode } from 'yaml';
import { isList } from './leave-out.ts';
import {
  BRACKET,
  BROKEN_LINE,
  COLON,
  CURLY_QUOTES,
  DASH,
  END,
  FAULTS,
  FIRST_DASH,
  INDENT,
  INNER_QUOTE,
  ODD_SPACE,
  ONE_QUOTE,
  SURPLUS,
  SURPLUS_DASH,
  UNREADABLE,
  type YamlFault,
} from './yaml-faults.ts';

/** A fault and the line of the YAML on which it is to be mended, counted from 0. */
export interface PlacedFault {
  fault: YamlFault;
  line: number;
  /** the line as it should be, where it alone does not tell */
  mended?: string;
  /** the last of the lines below whose words it takes up */
  until?: number;
}

/** `-id: …`, `– id: …`, `• id: …` */
const BAD_DASH = /^\s*(?:-[^\s-]|[–—•·]|\p{Co}|\* +[a-z_]+:)/u;
const SPACE_FROM_WORD =
  /^[ ]*[\u00A0\u2000-\u200A\u202F\u3000]|:[\u00A0\u2000-\u200A\u202F\u3000]/u;
/** Fields that the parser takes for words, and without a word makes one text of them and of the lines below. */
const STRANGE: readonly [form: RegExp, fault: YamlFault][] = [
  [/^ *[\u00A0\u2000-\u200A\u202F\u3000]\s*[^\s#]/u, ODD_SPACE],
  [/^ *(?:- +)?[a-z_]+:[\u00A0\u2000-\u200A\u202F\u3000]/u, ODD_SPACE],
  [/^ *(?:[–—•·]|\p{Co})[\s\u00A0]*[a-z_]+:/u, DASH],
  [/^ *(?:- +)?[a-z_]+(?:：|:["“”])/u, COLON],
];
const HEAD = String.raw`^\s*(?:- +)?(?:[\w.-]+: +)?`;
/** `    - name: "…"`: what stands before the value, to the first letter of the name */
const VALUED = /^((?: |- )*[a-z_])[a-z_]*: *["\p{L}\d]/u;
const QUOTED = new RegExp(`${HEAD}"`, 'u');
const CURLED = new RegExp(`${HEAD}(?:“.*”|‘.*’)\\s*$`, 'u');
const SURPLUS_SIGN = new RegExp(`${HEAD}"[^"]*"[,;.]\\s*$`, 'u');
const BAD_COLON = /^\s*(?:- +)?[A-Za-z_]+(?:\s*[：=]|:["“”]|\s+["“”])/u;

/**
 * What the parser would not stumble over, or only far below: fields that it takes for words, and a first line that is
 * not like the others.
 */
export function strangeStart(lines: readonly string[]): PlacedFault[] {
  const strange = lines.flatMap((text, line) => {
    const fault = STRANGE.find(([form]) => form.test(text))?.[1];
    return fault ? [{ fault, line }] : [];
  });
  if (strange.length > 0) return strange;
  const end = lines.findIndex((text) => /^\.\.\.\s*$/u.test(text));
  if (end >= 0) return [{ fault: END, line: end, mended: '' }];
  const line = lines.findIndex((text) => /^\s*[^\s#]/u.test(text));
  const first = lines[line] ?? '';
  const isGroup = lines.some((text) => /^[a-z_]+:/u.test(text)) && !isList(lines);
  if (!isGroup || !/^(?:- | +)[a-z_]+:/u.test(first)) return [];
  const fault = first.startsWith('-') ? SURPLUS_DASH : INDENT;
  return [{ fault, line, mended: first.replace(/^[- ]+/u, '') }];
}

/** `lines` are those of the YAML, `line` the one of the error, `column` from 1. */
export function placeFault(
  code: ErrorCode,
  lines: readonly string[],
  { line, column }: { line: number; column: number },
): PlacedFault {
  const typed = lines[line] ?? '';
  const before = lines[line - 1] ?? '';
  const here = (fault: YamlFault): PlacedFault => ({ fault, line });
  const above = (fault: YamlFault): PlacedFault => ({ fault, line: line - 1 });
  if (SPACE_FROM_WORD.test(typed)) return here(ODD_SPACE);
  if (SPACE_FROM_WORD.test(before)) return above(ODD_SPACE);
  if (BAD_DASH.test(typed)) return here(DASH);
  if (BAD_DASH.test(before)) return above(DASH);
  if (BAD_COLON.test(typed) || /^ *(?:- )?[a-z_]+$/u.test(typed)) return here(COLON);
  if (CURLED.test(typed)) return here(CURLY_QUOTES);
  if (/^- [a-z_]+:/u.test(typed) && /^[a-z_]/u.test(VALUED.exec(before)?.[0] ?? '')) {
    return { fault: SURPLUS_DASH, line, mended: typed.slice(2) };
  }
  const aligned = alignedLine(lines, line);
  if (aligned !== undefined) return { fault: INDENT, line, mended: aligned };
  const bracket = code === 'BAD_INDENT' ? openBracket(lines, line) : undefined;
  if (bracket !== undefined) return { fault: BRACKET, line: bracket };
  const quote = openQuote(lines, line);
  const broken = quote === undefined ? undefined : brokenValue(lines, quote);
  if (broken) return broken;
  if (quote !== undefined) return { fault: ONE_QUOTE, line: quote };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*- [a-z_]+:/u.test(typed)) return here(FIRST_DASH);
  if (code === 'MISSING_CHAR' && column === 1) return here(INDENT);
  if (code === 'UNEXPECTED_TOKEN' && SURPLUS_SIGN.test(typed)) return here(SURPLUS);
  if (code === 'UNEXPECTED_TOKEN' && QUOTED.test(typed)) return here(INNER_QUOTE);
  return here(FAULTS[code] ?? UNREADABLE);
}

/**
 * A line that stands further in than the one above it, which has a value and so holds no fields: it belongs beside it.
 * Where the next line stands as far in, the slip may be above both.
 */
function alignedLine(lines: readonly string[], line: number): string | undefined {
  const [before = '', typed = '', below = ''] = lines.slice(Math.max(line - 1, 0), line + 2);
  const [, place = ''] = VALUED.exec(before) ?? [];
  const indent = /^ *(?=[a-z_]+:)/u.exec(typed)?.[0].length ?? 0;
  const isAlone = indent !== (/^ */u.exec(below)?.[0].length ?? 0);
  if (place === '' || indent < place.length || !isAlone) return undefined;
  return ' '.repeat(place.length - 1) + typed.trim();
}

/** Where the quote was opened that runs into `line`: nearest above it, with no other quote between; or on it. */
function openQuote(lines: readonly string[], line: number): number | undefined {
  for (let at = line - 1; at >= 0; at -= 1) {
    const quotes = countOf('"', lines[at] ?? '');
    if (quotes % 2 === 1) return at;
    if (quotes > 0) break;
  }
  if (countOf('"', lines[line] ?? '') % 2 === 1) return line;
  // A single quote that is never closed runs to the end.
  const isEnd = lines.slice(line).every((rest) => rest === '');
  const single = lines.findLastIndex((text) => /(?:^|[:-] +)'[^']*$/u.test(text));
  return isEnd && single >= 0 ? single : undefined;
}

/** The value that begins on a line with a quote and goes on below it, to the quote that closes it. */
function brokenValue(lines: readonly string[], line: number): PlacedFault | undefined {
  const [first = '', ...below] = lines.slice(line, line + 5);
  const isRest = (text: string) => /^\s*[^\s"]/u.test(text) && !/^\s*(?:- |[\w.-]+:)/u.test(text);
  const length = below.findIndex((text) => !isRest(text) || text.includes('"')) + 1;
  const last = below[length - 1] ?? '';
  const isOpen = countOf('"', first) === 1 && QUOTED.test(first);
  if (!isOpen || !isRest(last) || !/^[^"]*"\s*$/u.test(last)) return undefined;
  const mended = [first.trimEnd(), ...below.slice(0, length).map((text) => text.trim())].join(' ');
  return { fault: BROKEN_LINE, line, mended, until: line + length };
}

/** Where a bracket was opened that is still open at `line`, in the field above it. */
function openBracket(lines: readonly string[], line: number): number | undefined {
  for (let at = line - 1; at >= 0; at -= 1) {
    const text = lines[at] ?? '';
    if (/[:-] +(?:\[[^\]]*|\{[^}]*)$/u.test(text)) return at;
    if (/[:\]}]/u.test(text)) return undefined;
  }
  return undefined;
}

function countOf(sign: string, text: string): number {
  return text.split(sign).length - 1;
}

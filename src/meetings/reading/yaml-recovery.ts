/**
 * YAML with slips, read as far as it can be: a line that can have been meant in one way only is read so, of another the
 * value is left out, where that does not help the whole entry, then the whole field. What stands elsewhere can be
 * judged; what was left out is a gap, of which nothing else is said.
 */
import { LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml';
import { problem, type Problem } from '../problems/problem.ts';
import { leaveOut } from './leave-out.ts';
import { MARGIN, takeMarginOff } from './margin.ts';
import { mendedLine } from './mended-line.ts';
import { placeFault, strangeStart, type PlacedFault } from './place-fault.ts';
import { tabFaults } from './tabs.ts';
import { INNER_QUOTE, toldFault } from './yaml-faults.ts';

export interface ReadableYaml {
  document: Document.Parsed;
  counter: LineCounter;
  /** line by line what was typed, as far as it was read, without … */
  text: string;
  /** … what every line begins with */
  margin: string;
  problems: Problem[];
  /** lines that were left out with all that may have stood there; undefined when nothing can be read at all */
  hidden: readonly string[] | undefined;
  /** lines as they should be, where nobody can doubt it, by their number in the file; undefined: it goes */
  repairs: Map<number, string | undefined>;
}

/** `firstLine` is the line of `file` on which the YAML begins. */
export function recoverYaml(typed: string, file: string, firstLine: number): ReadableYaml {
  const asTyped = typed.split('\n');
  const { lines, right: margin, wrong } = takeMarginOff(asTyped);
  const told = new Map<number, Problem>();
  const hidden: string[] = [];
  const repairs: ReadableYaml['repairs'] = new Map();
  const unmended = [...lines];
  const margins: Problem[] = [];
  if (wrong !== undefined) {
    margins.push(problem('YAML', { file, line: wrong + firstLine }, toldFault(MARGIN, undefined)));
    lines.forEach((line, at) => line !== asTyped[at] && repairs.set(at + firstLine, line));
  }
  /** how often each line was mended; those of which something was left out */
  const mends = lines.map(() => 0);
  const left = new Set<number>();
  for (;;) {
    const text = lines.join('\n');
    const counter = new LineCounter();
    const document = parseDocument(text, {
      lineCounter: counter,
      schema: 'core',
      logLevel: 'silent',
    });
    const read = {
      document,
      counter,
      text,
      margin,
      problems: [...margins, ...told.values()],
      repairs,
    };
    const faults = firstFaults(document.errors, lines, counter);
    if (faults.length === 0) return { ...read, hidden };
    for (const { fault, line, until = line, ...placed } of faults) {
      const best = placed.mended ?? lines[line] ?? '';
      const mended = mendedLine(best, lines[line + 1]) ?? placed.mended;
      if (!told.has(line) && !left.has(line - 1)) {
        const place = { file, line: line + firstLine };
        told.set(line, problem('YAML', place, toldFault(fault, mended)));
      }
      // Which of several quotes were meant to stand there is but a guess.
      const isMeant = mended !== undefined && fault !== INNER_QUOTE && !left.has(line);
      const count = (mends[line] = (mends[line] ?? 0) + 1);
      if (isMeant && count <= 2) {
        lines.fill('', line, until + 1)[line] = mended;
        for (let at = line; at <= until; at += 1) repairs.set(at + firstLine, undefined);
        repairs.set(line + firstLine, margin + mended);
      } else if (leaveOut(lines, line, hidden)) {
        left.add(line);
        if (wrong === undefined) repairs.delete(line + firstLine);
        else repairs.set(line + firstLine, unmended[line]);
      } else return { ...read, hidden: undefined };
    }
  }
}

/** What comes first: below it the parser may stumble over nothing else than that. Tabs are told all together. */
function firstFaults(
  errors: readonly YAMLParseError[],
  lines: readonly string[],
  counter: LineCounter,
): PlacedFault[] {
  const strange = strangeStart(lines);
  if (strange.length > 0) return strange;
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (!first) return [];
  if (errors.some(({ code }) => code === 'TAB_AS_INDENT')) return tabFaults(lines);
  const { line, col: column } = counter.linePos(first.pos[0]);
  return [placeFault(first.code, lines, { line: line - 1, column })];
}

import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Scalar,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { problem, type Problem } from '../problems/problem.ts';
import { valueAt } from './field-path.ts';
import { GAP_TEXT } from './leave-out.ts';
import { mendedLine } from './mended-line.ts';
import { misreadValue } from './misread-value.ts';
import { LOST_TO_NOTE, NOTE, toldFault, type YamlFault } from './yaml-faults.ts';
import { recoverYaml, type ReadableYaml } from './yaml-recovery.ts';

/** A value that could not be read: no schema takes it, and nothing is said of it but what is wrong with its line. */
export const GAP = Symbol('gap');

/** YAML that has been read, and where each of its values stands. */
export interface YamlSource {
  file: string;
  /**
   * undefined when nothing could be read. A value that was misread stands here as it was meant, one that could not be
   * read is a `GAP`, so that the rest is judged.
   */
  data: unknown;
  /** as long as there are any, the data may be judged, but not used */
  problems: Problem[];
  /** lines as they should be, where nobody can doubt it, by their number in the file; undefined: it goes */
  repairs: ReadonlyMap<number, string | undefined>;
  /** may a field of this name stand where nothing could be read? Without a name: may any? */
  mayHide: (name?: string) => boolean;
  /** line of the value at a path, or of its nearest parent that exists */
  lineOf(path: readonly PropertyKey[]): number;
  /** the value at a path as it was typed, one line */
  sourceOf(path: readonly PropertyKey[]): string;
}

/**
 * Reads YAML 1.2 (core schema, no anchors, no tags), so that `05:30` stays text and nobody meets a surprise.
 * `firstLine` is the line of the file on which the YAML begins; `strays` are lines that may belong to it, but stand
 * elsewhere.
 */
export function readYaml(
  typed: string,
  file: string,
  firstLine = 1,
  strays: readonly string[] = [],
): YamlSource {
  const read = recoverYaml(typed, file, firstLine);
  const { document, counter, text, problems, hidden } = read;
  const unread = hidden && [...hidden, ...strays];
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const judged = hidden === undefined ? [] : judgeValues(read, file, lineAt);
  return {
    file,
    data: hidden === undefined ? undefined : (document.toJS() as unknown),
    problems: [...problems, ...judged],
    repairs: read.repairs,
    mayHide(name) {
      if (unread === undefined || unread.length === 0) return unread === undefined;
      return name === undefined || unread.some((line) => nameOf(line) === name);
    },
    lineOf: (path) => lineAt(nodeAt(document, path).offset),
    sourceOf(path) {
      const { node } = nodeAt(document, path);
      const [start = 0, end = 0] = node?.range ?? [];
      return text.slice(start, end).split('\n')[0]?.trim() ?? '';
    },
  };
}

/** Is there a field at the top, or may there be, of which not everything could be read? */
export function isUnread({ data, mayHide }: YamlSource, name: string): boolean {
  const holdsGap = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.values(value).some(holdsGap)
      : value === GAP;
  return mayHide(name) || holdsGap(valueAt(data, [name]));
}

/** The first word of a line, which may be the name of a field. */
function nameOf(line: string): string | undefined {
  return /[A-Za-z_]+/u.exec(line)?.[0];
}

/** Judges values that the parser took, and puts in their place what was meant, or a gap. */
function judgeValues(
  { document, text, margin, repairs }: ReadableYaml,
  file: string,
  lineAt: (offset: number) => number,
): Problem[] {
  const found: Problem[] = [];
  const placeAt = (node: Node) => ({ file, line: lineAt(node.range?.[0] ?? 0) });
  visit(document, {
    Node(_, node, path) {
      if (isAlias(node)) {
        found.push(problem('YAML_ALIAS', placeAt(node)));
        return gapFor(node);
      }
      if (node.anchor) found.push(problem('YAML_ALIAS', placeAt(node)));
      if (node.tag && !PLAIN_TAGS.test(node.tag)) {
        found.push(problem('YAML_TAG', placeAt(node)));
        return gapFor(node);
      }
      if (isMap(node)) {
        found.push(...leaveOutTwins(node, node !== document.contents, placeAt));
      }
      if (isScalar(node) && node.type === 'PLAIN') {
        // “Chủ tịch: Ông A” is a field by its colon: that is told of the whole.
        const pair = path.at(-1);
        const isHalf = isPair(pair) && /^[“„‟][^”]*$/u.test(String(pair.key));
        const wrong = isHalf ? undefined : putRight(node, text);
        if (!wrong) return undefined;
        const at = placeAt(node);
        found.push(problem('YAML', at, toldFault(wrong.fault, wrong.mended)));
        if (wrong.mended !== undefined && !isNote(wrong.fault))
          repairs.set(at.line, margin + wrong.mended);
      }
      return undefined;
    },
  });
  return oncePerLine(found);
}

/** Whether words behind a # were a note only their author knows. */
function isNote(fault: YamlFault): boolean {
  return fault === NOTE || fault === LOST_TO_NOTE;
}

/** Gives a value without quotes the meaning it was to have; what is wrong with it, if anything, and the right line. */
function putRight(
  node: Scalar,
  text: string,
): { fault: YamlFault; mended: string | undefined } | undefined {
  if (node.source === GAP_TEXT) node.value = GAP;
  const [start = 0, end = 0] = node.range ?? [];
  const after = text.slice(end).split('\n', 1)[0] ?? '';
  const wrong = misreadValue(node.source ?? '', after);
  if (!wrong) return undefined;
  node.value = wrong.meant ?? node.value;
  const lines = text.slice(text.lastIndexOf('\n', start - 1) + 1, end + after.length);
  return { fault: wrong.fault, mended: lines.includes('\n') ? undefined : mendedLine(lines) };
}

function oncePerLine(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.line} ${one.message}`, one])).values()];
}

/** Tags that say what a value is anyway. */
const PLAIN_TAGS = /^(?:!|tag:yaml\.org,2002:(?:map|seq|str))$/u;

function gapFor({ range }: Node): Scalar {
  const gap = new Scalar<unknown>(GAP);
  gap.range = range ?? null;
  return gap;
}

/**
 * Which of two values was meant nobody knows. An item without its dash repeats every key of the item above, line by
 * line: the first is where the dash is missing.
 */
function leaveOutTwins(
  { items }: YAMLMap,
  isEntry: boolean,
  placeAt: (node: Node) => { file: string; line: number },
) {
  const found: Problem[] = [];
  const names = items.map(({ key }) => String(key));
  let line = 0;
  items.forEach((pair, index) => {
    const name = names[index] ?? '';
    if (names.indexOf(name) === names.lastIndexOf(name)) return;
    pair.value = gapFor(pair.key as Node);
    if (names.indexOf(name) === index) return;
    const place = placeAt(pair.key as Node);
    if (!isEntry || place.line !== line + 1)
      found.push(problem('YAML_DUPLICATE', { ...place, field: name }, { name }));
    line = place.line;
  });
  return found;
}

/** The node at a path, or where its nearest existing parent begins; for a mapping entry, its key. */
function nodeAt(
  document: Document.Parsed,
  path: readonly PropertyKey[],
): { node: Node | undefined; offset: number } {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (!pair) return { node: undefined, offset };
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return { node: undefined, offset };
      node = item;
      offset = (item as Node).range?.[0] ?? offset;
    } else return { node: undefined, offset };
  }
  return { node: node as Node | undefined, offset };
}

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { problem, type Problem } from '../problems/problem.ts';
import { misreadValue, withoutIndentTrouble, yamlFault } from './yaml-faults.ts';

/** YAML that has been read, and where each of its values stands. */
export interface YamlSource {
  file: string;
  /** undefined when it could not be read; a value that was misread stands here as it was meant, so that the rest is judged */
  data: unknown;
  /** also what was misread: as long as there are any, the data may be judged, but not used */
  problems: Problem[];
  /** line of the value at a path, or of its nearest parent that exists */
  lineOf(path: readonly PropertyKey[]): number;
  /** the value at a path exactly as it was typed, one line */
  sourceOf(path: readonly PropertyKey[]): string;
}

/**
 * Reads YAML 1.2 (core schema, no anchors, no tags), so that `05:30` stays text and nobody meets a surprise.
 * `firstLine` is the line of the file on which the YAML begins.
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    logLevel: 'silent',
  });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const { broken, misread } = yamlProblems(document, file, firstLine, counter, text);
  const lineOf = (path: readonly PropertyKey[]) => lineAt(nodeAt(document, path).offset);
  return {
    file,
    data: broken.length > 0 ? undefined : (document.toJS() as unknown),
    problems: [...broken, ...misread],
    lineOf,
    sourceOf(path) {
      const { node } = nodeAt(document, path);
      const [start = 0, end = 0] = node?.range ?? [];
      return text.slice(start, end).split('\n')[0]?.trim() ?? '';
    },
  };
}

interface YamlProblems {
  /** there is no telling what was meant */
  broken: Problem[];
  /** single values that were read otherwise than they were meant */
  misread: Problem[];
}

/** Judges the document, and puts right in it what was misread. */
function yamlProblems(
  document: Document.Parsed,
  file: string,
  firstLine: number,
  counter: LineCounter,
  text: string,
): YamlProblems {
  const found: Problem[] = [];
  const misread: Problem[] = [];
  const lines = text.split('\n');
  const placeAt = (offset: number) => ({
    file,
    line: counter.linePos(offset).line + firstLine - 1,
  });
  for (const error of withoutIndentTrouble(document.errors)) {
    if (error.code === 'DUPLICATE_KEY') {
      const name = text.slice(error.pos[0]).match(/^[^\s:]+/u)?.[0] ?? '';
      found.push(problem('YAML_DUPLICATE', { ...placeAt(error.pos[0]), field: name }, { name }));
    } else {
      const { line, col: column } = counter.linePos(error.pos[0]);
      const placed = yamlFault(error.code, lines, { line: line - 1, column });
      found.push(problem('YAML', { file, line: placed.line + firstLine }, placed.fault));
    }
  }
  visit(document, {
    Node(_, node) {
      const [start = 0, end = 0] = node.range ?? [];
      if (isAlias(node) || ('anchor' in node && node.anchor)) {
        found.push(problem('YAML_ALIAS', placeAt(start)));
      } else if (node.tag && !PLAIN_TAGS.test(node.tag)) {
        found.push(problem('YAML_TAG', placeAt(start)));
      } else if (isScalar(node) && node.type === 'PLAIN') {
        const after = text.slice(end).split('\n', 1)[0] ?? '';
        const wrong = misreadValue(node.source ?? '', after);
        if (!wrong) return;
        node.value = wrong.meant ?? node.value;
        const told = problem('YAML', placeAt(start), wrong.fault);
        const again = misread.at(-1);
        if (again?.line !== told.line || again?.message !== told.message) misread.push(told);
      }
    },
  });
  const broken = withoutConsequences(found);
  // What the parser made of the lines below broken YAML says nothing of what was meant.
  const stumbled = broken.filter(({ code }) => code === 'YAML').map(({ line = 0 }) => line);
  const sound = Math.min(...stumbled);
  return { broken, misread: misread.filter(({ line = 0 }) => line < sound) };
}

/** Tags that say what a value is anyway. */
const PLAIN_TAGS = /^(?:!|tag:yaml\.org,2002:(?:map|seq|str))$/u;

/**
 * One slip makes the parser stumble several times: the first word on a line is enough, a syntax error on the next line
 * and a key that seems to be there twice are its consequences. An item without its dash repeats every key of the item
 * above, line by line: the first is where the dash is missing.
 */
function withoutConsequences(problems: readonly Problem[]): Problem[] {
  const told: Problem[] = [];
  const broken = problems.some(({ code }) => code === 'YAML');
  const twice = new Set(
    problems.filter(({ code }) => code === 'YAML_DUPLICATE').map(({ line = 0 }) => line),
  );
  for (const found of problems) {
    const line = found.line ?? 0;
    if (told.some((other) => other.line === line)) continue;
    if (found.code === 'YAML' && told.some((other) => other.line === line - 1)) continue;
    if (found.code === 'YAML_DUPLICATE' && (broken || twice.has(line - 1))) continue;
    told.push(found);
  }
  return told;
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

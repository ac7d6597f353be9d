import { problem, type Problem } from '../problems/problem.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** A Markdown file taken apart: the YAML between the two `---` lines, and the text below. */
export interface Frontmatter {
  yaml: YamlSource;
  body: string;
  /** line of the file on which the body begins */
  bodyLine: number;
  problems: Problem[];
}

/** Takes a Markdown file apart. */
export function readFrontmatter(text: string, file: string): Frontmatter {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) {
    const missing = problem('FRONTMATTER', { file, line: 1 });
    const yaml = { ...readYaml('', file), data: undefined };
    return { yaml, body: '', bodyLine: 1, problems: [missing] };
  }
  const below = lines.slice(end + 1);
  const again = secondFrontmatter(below);
  const strays = again === undefined ? [] : below.slice(again);
  const yaml = readYaml(`${lines.slice(1, end).join('\n')}\n`, file, 2, strays);
  const twice =
    again === undefined ? [] : [problem('FRONTMATTER_TWICE', { file, line: end + 2 + again })];
  return {
    yaml,
    body: below.join('\n'),
    bodyLine: end + 2,
    problems: [...yaml.problems, ...twice],
  };
}

/** Where fields begin below the frontmatter, counted from 0: their own `---` above them, or one only at their end. */
function secondFrontmatter(lines: readonly string[]): number | undefined {
  const first = lines.findIndex((line) => line.trim() !== '' && !FENCE.test(line));
  if (first < 0 || !FIELD.test(lines[first] ?? '')) return undefined;
  return lines.slice(first).some((line) => FENCE.test(line)) ? first : undefined;
}

const FENCE = /^---\s*$/u;
/** `kind: "briefing"`; no invitation begins so */
const FIELD = /^[a-z_]+:(?: |$)/u;

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

/** Takes a Markdown file apart. Without frontmatter, `yaml.data` is undefined and the problem says so. */
export function readFrontmatter(text: string, file: string): Frontmatter {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/u.test(line));
  if (!/^---\s*$/u.test(lines[0] ?? '') || end < 0) {
    const missing = problem('FRONTMATTER', { file, line: 1 });
    return { yaml: readYaml('', file), body: '', bodyLine: 1, problems: [missing] };
  }
  const yaml = readYaml(`${lines.slice(1, end).join('\n')}\n`, file, 2);
  return {
    yaml,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    problems: yaml.problems,
  };
}

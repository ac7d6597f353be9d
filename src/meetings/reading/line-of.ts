import { readFileSync } from 'node:fs';
import { readFrontmatter } from './frontmatter.ts';
import { fieldPath } from './field-path.ts';
import { judgeText } from './text-file.ts';

/**
 * Line of a field in the `index.md` at `path`, read again when it is asked for: only problems ask, and what the parser
 * keeps of a file is a hundred times the file.
 */
export function lineFinder(path: string, file: string): (field: string) => number {
  return (field) => {
    const { text } = judgeText(readFileSync(path), file);
    return readFrontmatter(text, file).yaml.lineOf(fieldPath(field));
  };
}

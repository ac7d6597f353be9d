import { collapseSpaces } from '../../text/normalize.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { GAP, type YamlSource } from './yaml-source.ts';

/** One line of `content/abbreviations.yaml`: `GPMB: giải phóng mặt bằng`, or a list where it means several things. */
export interface AbbreviationEntry {
  abbreviation: string;
  expansions: string[];
}

const ABBREVIATION = /^\p{L}[\p{L}\-&/.]*$/u;
const EXAMPLE = 'GPMB: giải phóng mặt bằng';

/** Takes the pairs that are right out of the file; the others are problems, each with its line. */
export function abbreviationsOf(source: YamlSource, problems: Problem[]): AbbreviationEntry[] {
  const { data, file } = source;
  if (data === undefined || data === null) return [];
  if (typeof data !== 'object' || Array.isArray(data)) {
    problems.push(problem('ABBREVIATION', { file, line: 1 }, { name: 'cả tệp', example: EXAMPLE }));
    return [];
  }
  return Object.entries(data as Record<string, unknown>).flatMap(([abbreviation, meaning]) => {
    if (meaning === GAP) return [];
    const expansions = [meaning]
      .flat()
      .map((text) => (typeof text === 'string' ? collapseSpaces(text) : ''));
    // A single syllable says nothing more than the abbreviation itself.
    if (
      ABBREVIATION.test(abbreviation) &&
      expansions.length > 0 &&
      expansions.every((text) => text.includes(' '))
    ) {
      return [{ abbreviation, expansions }];
    }
    const place = { file, line: source.lineOf([abbreviation]), field: abbreviation };
    problems.push(problem('ABBREVIATION', place, { name: abbreviation, example: EXAMPLE }));
    return [];
  });
}

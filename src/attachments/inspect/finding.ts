/** What a look at a file's bytes can say, as data: the table of problem codes has the words for it. */
import type { FileCode, ReadingCode } from '../../meetings/problems/problem-codes.ts';
import { problem, type Place, type Problem } from '../../meetings/problems/problem.ts';

export interface Finding {
  code: FileCode;
  /** the one detail that was seen, ready to stand in the sentence */
  found?: string;
}

/** The same said to the clerk. */
export function told(
  { code, found = '' }: { code: FileCode | ReadingCode; found?: string },
  place: Place,
): Problem {
  return problem(code, place, { found });
}

/** Is this what is wrong with a file, instead of what is known of it? */
export function isProblem(value: object): value is Finding {
  return 'code' in value;
}

/** A finding on its way up from deep inside a reader. */
export class FindingError extends Error {
  readonly finding: Finding;

  constructor(code: FileCode, found?: string) {
    super(found ? `${code}: ${found}` : code);
    this.finding = found === undefined ? { code } : { code, found };
  }
}

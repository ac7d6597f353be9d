import { PROBLEM_CODES, type ProblemCode, type ProblemFacts } from './problem-codes.ts';

/** Where in `content/` something is wrong. */
export interface Place {
  /** path from the repository's root with forward slashes, e.g. `content/meetings/2021/…/index.md` */
  file: string;
  /** counted from 1 */
  line?: number | undefined;
  /** counted from 1, where a line is not enough */
  column?: number | undefined;
  /** path inside the frontmatter, e.g. `sites[0].location` */
  field?: string | undefined;
}

/** One thing that is wrong with the content, said to the person who can mend it. */
export interface Problem extends Place {
  code: ProblemCode;
  severity: 'error' | 'warning';
  /** what is wrong, a Vietnamese sentence */
  message: string;
  /** what to do, a Vietnamese sentence or YAML ready to paste */
  repair: string;
  /** what the sentences were filled with, for programs that must know what is spoken of */
  facts?: Readonly<Record<string, string | number>>;
}

/** Makes a problem from its code; `facts` fill the sentences of the table. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  ...[facts]: ProblemFacts<Code> extends Record<string, never>
    ? []
    : keyof ProblemFacts<Code> extends never
      ? []
      : [facts: ProblemFacts<Code>]
): Problem {
  const { severity, what, repair } = PROBLEM_CODES[code];
  const words = { message: fill(what, facts), repair: fill(repair, facts) };
  return { code, severity, ...place, ...words, ...(facts && { facts }) };
}

/** A sentence of the table with its places filled; parentheses around nothing go with it. */
export function fill(text: string, facts: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/ \(\{(\w+)\}\)|\{(\w+)\}/gu, (place, inner?: string, plain?: string) => {
    const value = String(facts[inner ?? plain ?? ''] ?? '');
    return inner === undefined ? value : value && place.replace(`{${inner}}`, () => value);
  });
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Problems in the order a person mends them: by file, then by line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : Number(a.file > b.file)) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      (a.code < b.code ? -1 : Number(a.code > b.code)),
  );
}

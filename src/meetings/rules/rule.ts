import type { ProblemCode, ProblemFacts } from '../problems/problem-codes.ts';
import type { MeetingData } from '../schema/meeting.ts';

/** Tells a problem found at a field of the frontmatter. */
export type Report = <Code extends ProblemCode>(
  code: Code,
  path: readonly PropertyKey[],
  ...facts: keyof ProblemFacts<Code> extends never ? [] : [ProblemFacts<Code>]
) => void;

/**
 * A rule over several fields. It runs as soon as the fields it `needs` are right, whatever is wrong elsewhere, so
 * that the clerk sees all problems at once; zod alone would skip it while any field is wrong.
 */
export interface Rule {
  needs: readonly (keyof MeetingData)[];
  check(meeting: MeetingData, report: Report): void;
}

/** Makes a rule whose `check` sees only the fields it said it needs. */
export function rule<Needs extends keyof MeetingData>(
  needs: readonly Needs[],
  check: (meeting: Pick<MeetingData, Needs>, report: Report) => void,
): Rule {
  return { needs, check };
}

/** Runs the rules whose fields are there. */
export function runRules(
  rules: readonly Rule[],
  meeting: Partial<MeetingData>,
  report: Report,
): void {
  for (const { needs, check } of rules) {
    if (needs.every((field) => meeting[field] !== undefined)) check(meeting as MeetingData, report);
  }
}

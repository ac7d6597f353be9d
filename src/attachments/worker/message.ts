/** What the parent asks of a child process and what it hears back. */
import type { Finding } from '../inspect/finding.ts';
import type { StepName, StepValues } from './steps.ts';

export interface Job {
  path: string;
  steps: StepName[];
}

/** A step's value, or why there is none. */
export type Outcome<T> = { value: T } | { finding: Finding };

export type Outcomes = { [S in StepName]?: Outcome<StepValues[S]> };

/** Sent as each step ends, so that a crash in a later step does not lose the earlier ones. */
export type Message =
  { sha256: string; bytes: number } | { step: StepName; outcome: Outcome<StepValues[StepName]> };

/** Which reader answers which step. Only child processes load this, and with it the engines. */
import { inspect } from '../inspect/inspect.ts';
import type { StepName, StepValues } from './steps.ts';

/** Derives one step's value. Throws a FindingError for what is wrong with the file. */
export function runStep(step: StepName, bytes: Uint8Array): Promise<StepValues[StepName]> {
  return { inspect }[step](bytes);
}

/** The steps that look inside a file, each with the version of its answers. Loads no reader: the parent needs none. */
import type { Step } from '../cache.ts';
import type { Inspection } from '../inspect/inspect.ts';

export interface StepValues {
  inspect: Inspection;
}

export type StepName = keyof StepValues;

export const STEPS: Readonly<Record<StepName, Step>> = {
  inspect: { name: 'inspect', version: '1' },
};

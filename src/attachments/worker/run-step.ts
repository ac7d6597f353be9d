/** Which reader answers which step. Only child processes load this, and with it the engines. */
import { inspect } from '../inspect/inspect.ts';
import { realType } from '../inspect/real-type.ts';
import { FindingError } from '../inspect/finding.ts';
import { hasPreview } from '../preview/kinds.ts';
import { readContent } from '../text/read.ts';
import type { StepName, StepValues } from './steps.ts';

/** Derives one step's value. Throws a FindingError for what is wrong with the file. */
export async function runStep(step: StepName, bytes: Uint8Array): Promise<StepValues[StepName]> {
  if (step === 'inspect') return inspect(bytes);
  const type = await realType(bytes);
  if ('other' in type) throw new FindingError('TYPE_MISMATCH', type.other);
  if (step === 'content') return readContent(bytes, type.kind);
  if (!hasPreview(type.kind)) return [];
  const { makePreview } = await import('../preview/preview.ts');
  return makePreview(bytes, type.kind);
}

/** Which reader answers which step. Only child processes load this, and with it the engines. */
import { inspect } from '../inspect/inspect.ts';
import { realType } from '../inspect/real-type.ts';
import { FindingError } from '../inspect/finding.ts';
import { signatureFields } from '../pdf/signature.ts';
import { hasPreview } from '../preview/kinds.ts';
import type { Signature } from '../signature/signature.ts';
import { readContent } from '../text/read.ts';
import type { StepName, StepValues } from './steps.ts';

/** Derives one step's value. Throws a FindingError for what is wrong with the file. */
export async function runStep(step: StepName, bytes: Uint8Array): Promise<StepValues[StepName]> {
  if (step === 'inspect') return inspect(bytes);
  const type = await realType(bytes);
  if ('other' in type) throw new FindingError('TYPE_MISMATCH', type.other);
  if (step === 'content') return readContent(bytes, type.kind);
  if (step === 'signature') return type.kind === 'pdf' ? signaturesOf(bytes) : [];
  if (!hasPreview(type.kind)) return [];
  const { makePreview } = await import('../preview/preview.ts');
  return makePreview(bytes, type.kind);
}

/** Most files are not signed: the reader of signatures is loaded for those that are. */
async function signaturesOf(bytes: Uint8Array): Promise<Signature[]> {
  const fields = await signatureFields(bytes);
  if (fields.length === 0) return [];
  const { readSignatures } = await import('../signature/signature.ts');
  return readSignatures(bytes, fields);
}

/** The steps that look inside a file, each with the version of its answers. Loads no reader: the parent needs none. */
import type { Step } from '../cache.ts';
import type { Inspection } from '../inspect/inspect.ts';
import type { StoredPreview } from '../preview/preview.ts';
import type { Signature } from '../signature/signature.ts';
import type { Content } from '../text/content.ts';

export interface StepValues {
  inspect: Inspection;
  content: Content;
  preview: StoredPreview[];
  signature: Signature[];
}

export type StepName = keyof StepValues;

/** Raise a version whenever the step would answer differently for some file. */
export const STEPS: Readonly<Record<StepName, Step>> = {
  inspect: { name: 'inspect', version: '3' },
  content: { name: 'content', version: '4' },
  preview: { name: 'preview', version: '1' },
  signature: { name: 'signature', version: '1' },
};

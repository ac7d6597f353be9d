/**
 * Reads many damaged copies of one document in one process and says after each which it was, so that the parent knows
 * where it ended. A reader may refuse a file; it may not throw anything else.
 */
import { readFileSync } from 'node:fs';
import { FindingError } from '../../../../src/attachments/inspect/finding.ts';
import { runStep } from '../../../../src/attachments/worker/run-step.ts';
import { tellParent } from '../../../../src/attachments/worker/isolate.ts';
import { mutate } from './mutate.ts';

export interface Batch {
  path: string;
  from: number;
  to: number;
}

export interface Report {
  done: number;
  outcome: 'read' | 'refused' | 'threw';
  /** What was thrown, when it was no finding. */
  error?: string;
}

process.once('message', (batch: Batch) => {
  run(batch).then(
    () => process.exit(0),
    () => process.exit(1),
  );
});

async function run({ path, from, to }: Batch): Promise<void> {
  const original = readFileSync(path);
  for (let seed = from; seed < to; seed++) {
    await tellParent({ done: seed, ...(await attempt(mutate(original, seed))) });
  }
}

async function attempt(bytes: Uint8Array): Promise<Pick<Report, 'outcome' | 'error'>> {
  try {
    await runStep('inspect', bytes);
    await runStep('content', bytes);
    return { outcome: 'read' };
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return error instanceof FindingError
      ? { outcome: 'refused' }
      : { outcome: 'threw', error: String(error) };
  }
}

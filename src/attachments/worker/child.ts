/** The child process: reads one file, runs the steps it is asked for, tells each outcome, ends. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { FindingError } from '../inspect/problem.ts';
import type { Job, Message, Outcome } from './message.ts';
import { runStep } from './run-step.ts';
import type { StepName, StepValues } from './steps.ts';

process.once('message', (job: Job) => {
  void run(job).finally(() => process.exit(0));
});

async function run({ path, steps }: Job): Promise<void> {
  const bytes = await readFile(path);
  await tell({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  });
  for (const step of steps) await tell({ step, outcome: await outcomeOf(step, bytes) });
}

async function outcomeOf(
  step: StepName,
  bytes: Uint8Array,
): Promise<Outcome<StepValues[StepName]>> {
  try {
    return { value: await runStep(step, bytes) };
  } catch (error) {
    // WebAssembly that aborted or ran out of memory cannot be called again: let the process die of it.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw error;
    return { finding: error instanceof FindingError ? error.finding : { code: 'BROKEN' } };
  }
}

/** Resolves when the parent has it, for a killed process loses what is still on its way. */
function tell(message: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

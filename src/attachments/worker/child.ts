/** The child process: reads one file, runs the steps it is asked for, tells each outcome, ends. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { FindingError } from '../inspect/finding.ts';
import { tellParent } from './isolate.ts';
import type { Job, Message, Outcome } from './message.ts';
import { runStep } from './run-step.ts';
import type { StepName, StepValues } from './steps.ts';

process.once('message', (job: Job) => {
  run(job).then(
    () => process.exit(0),
    () => process.exit(1),
  );
});

async function run({ path, steps }: Job): Promise<void> {
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tell({ sha256, bytes: bytes.length });
  let refused: Outcome<StepValues[StepName]> | undefined;
  for (const step of steps) {
    const outcome = refused ?? (await outcomeOf(step, bytes));
    // What must not be opened is not opened further.
    if (step === 'inspect' && 'finding' in outcome) refused = outcome;
    await tell({ step, outcome });
  }
}

async function outcomeOf(
  step: StepName,
  bytes: Uint8Array,
): Promise<Outcome<StepValues[StepName]>> {
  try {
    return { value: await runStep(step, bytes) };
  } catch (error) {
    // WebAssembly that aborted or ran out of memory cannot be called again: let the process die of it.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return { finding: error instanceof FindingError ? error.finding : { code: 'BROKEN' } };
  }
}

function tell(message: Message): Promise<void> {
  return tellParent(message);
}

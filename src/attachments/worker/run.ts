/** One file in one child process, and what became of each step. */
import { join } from 'node:path';
import { isolate, type Limits } from './isolate.ts';
import { LIMITS } from './limits.ts';
import type { Job, Message, Outcomes } from './message.ts';

export interface JobResult {
  /** Of the bytes the child read; undefined when it did not come so far. */
  sha256?: string;
  outcomes: Outcomes;
  /** Bytes */
  peakMemory: number;
}

/** Never rejects. Steps that the process did not live to finish have the finding that ended it. */
export async function runJob(job: Job, limits: Limits = LIMITS): Promise<JobResult> {
  const result: JobResult = { outcomes: {}, peakMemory: 0 };
  const module = join(import.meta.dirname, 'child.ts');
  const { finding, peakMemory } = await isolate(module, job, limits, (message: Message) => {
    if ('step' in message) Object.assign(result.outcomes, { [message.step]: message.outcome });
    else result.sha256 = message.sha256;
  });
  for (const step of job.steps) result.outcomes[step] ??= { finding };
  return { ...result, peakMemory };
}

/** At most PARALLEL files at a time, in the order they came; long work says on stderr how far it is. */
import { PARALLEL } from './limits.ts';
import type { Job } from './message.ts';
import { createProgress } from './progress.ts';
import { runJob, type JobResult } from './run.ts';

const progress = createProgress(
  (line) => process.stderr.write(line),
  () => performance.now(),
);
const waiting: (() => void)[] = [];
let running = 0;

export async function runInPool(job: Job): Promise<JobResult> {
  progress.queue();
  if (running >= PARALLEL) await new Promise<void>((free) => waiting.push(free));
  else running++;
  progress.start(job.path);
  const result = await runJob(job);
  const next = waiting.shift();
  if (next) next();
  else running--;
  if (running === 0) progress.reset();
  return result;
}

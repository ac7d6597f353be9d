/** The steps of one file, from the cache where it knows them, else from one child process for all that are missing. */
import { openCache, type Cache } from './cache.ts';
import { fingerprint } from './fingerprint.ts';
import type { Finding } from './inspect/finding.ts';
import type { Job, Outcome, Outcomes } from './worker/message.ts';
import { runInPool } from './worker/pool.ts';
import type { JobResult } from './worker/run.ts';
import { STEPS, type StepName, type StepValues } from './worker/steps.ts';

export interface DeriveOptions {
  /** Default: `.cache/attachments` in the working directory. */
  cache?: Cache;
}

export interface Derived<S extends StepName> {
  sha256: string;
  outcomes: { [Name in S]: Outcome<StepValues[Name]> };
}

/** These say something about the machine at that moment, so they are never remembered. */
const PASSING = new Set<Finding['code']>(['TIME_LIMIT', 'MEMORY_LIMIT', 'CRASHED']);

export async function derive<S extends StepName>(
  path: string,
  steps: readonly S[],
  { cache = openCache() }: DeriveOptions = {},
): Promise<Derived<S>> {
  let sha256 = await fingerprint(path);
  const outcomes: Outcomes = {};
  for (const step of steps) {
    const stored = cache.read(STEPS[step], sha256);
    if (stored !== undefined) Object.assign(outcomes, { [step]: stored });
  }
  const missing = steps.filter((step) => !outcomes[step]);
  if (missing.length > 0) {
    const result = await runOnce({ path, steps: missing }, sha256, cache);
    // The file may have been replaced since it was fingerprinted: what the child read is what counts.
    sha256 = result.sha256 ?? sha256;
    Object.assign(outcomes, result.outcomes);
  }
  return { sha256, outcomes: outcomes as Derived<S>['outcomes'] };
}

/** What is being looked into: an archive may hold the same paper in a thousand places, asked for all at once. */
const running = new Map<string, Promise<JobResult>>();

async function runOnce(job: Job, sha256: string, cache: Cache): Promise<JobResult> {
  const key = [sha256, ...job.steps].join(' ');
  const other = running.get(key);
  if (other) {
    const result = await other;
    // That file may have been replaced before it was read.
    if (result.sha256 === sha256) return result;
  }
  const own = runAndStore(job, sha256, cache);
  running.set(key, own);
  try {
    return await own;
  } finally {
    if (running.get(key) === own) running.delete(key);
  }
}

async function runAndStore(job: Job, sha256: string, cache: Cache): Promise<JobResult> {
  const result = await runInPool(job);
  for (const step of job.steps) {
    const outcome = result.outcomes[step];
    if (!outcome || !isLasting(outcome)) continue;
    await cache.write(STEPS[step], result.sha256 ?? sha256, outcome);
  }
  return result;
}

/** Would the step answer the same again? */
export function isLasting(outcome: Outcome<unknown>): boolean {
  return 'value' in outcome || !PASSING.has(outcome.finding.code);
}

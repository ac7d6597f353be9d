/** The steps of one file, from the cache where it knows them, else from one child process for all that are missing. */
import { openCache, type Cache } from './cache.ts';
import { fingerprint } from './fingerprint.ts';
import type { Finding } from './inspect/finding.ts';
import type { Outcome, Outcomes } from './worker/message.ts';
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
    const result = await runOnce(path, sha256, missing);
    // The file may have been replaced since it was fingerprinted: what the child read is what counts.
    sha256 = result.sha256 ?? sha256;
    for (const step of missing) {
      const outcome = result.outcomes[step];
      if (outcome && isLasting(outcome)) await cache.write(STEPS[step], sha256, outcome);
    }
    Object.assign(outcomes, result.outcomes);
  }
  return { sha256, outcomes: outcomes as Derived<S>['outcomes'] };
}

/** What is being looked into: an archive may hold the same paper in a thousand places, asked for all at once. */
const running = new Map<string, Promise<JobResult>>();

async function runOnce(path: string, sha256: string, steps: StepName[]): Promise<JobResult> {
  const key = [sha256, ...steps].join(' ');
  const other = running.get(key);
  if (other) {
    const result = await other;
    // That file may have been replaced before it was read.
    if (result.sha256 === sha256) return result;
  }
  const job = runInPool({ path, steps });
  running.set(key, job);
  try {
    return await job;
  } finally {
    if (running.get(key) === job) running.delete(key);
  }
}

function isLasting(outcome: Outcome<unknown>): boolean {
  return 'value' in outcome || !PASSING.has(outcome.finding.code);
}

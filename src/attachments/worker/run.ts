/**
 * One file, one child process, under limits of time and memory: a bomb, a hang or a crash ends that process and
 * becomes a finding about that file; nothing else is touched.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../inspect/problem.ts';
import { LIMITS } from './limits.ts';
import type { Job, Message, Outcomes } from './message.ts';

export interface JobResult {
  /** Of the bytes the child read; undefined when it did not come so far. */
  sha256?: string;
  bytes?: number;
  outcomes: Outcomes;
  /** Peak resident bytes as far as they were seen (Linux). */
  peakMemory: number;
}

const WATCH_INTERVAL_MS = 50;

/** Never rejects. Steps that the process did not live to finish have the finding that ended it. */
export async function runJob(job: Job): Promise<JobResult> {
  const child = fork(join(import.meta.dirname, 'child.ts'), {
    execArgv: [`--max-old-space-size=${Math.round(LIMITS.memory / 2 ** 20)}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const result: JobResult = { outcomes: {}, peakMemory: 0 };
  child.on('message', (message: Message) => {
    if ('step' in message) Object.assign(result.outcomes, { [message.step]: message.outcome });
    else Object.assign(result, message);
  });
  const end = await watch(child, job, (memory) => {
    result.peakMemory = Math.max(result.peakMemory, memory);
  });
  for (const step of job.steps) result.outcomes[step] ??= { finding: end };
  return result;
}

/** Resolves when the process is gone, with the finding that says why. */
function watch(child: ChildProcess, job: Job, seen: (memory: number) => void): Promise<Finding> {
  return new Promise((resolve) => {
    let finding: Finding = { code: 'CRASHED' };
    const stop = (reason: Finding): void => {
      finding = reason;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(() => {
      stop({ code: 'TIME_LIMIT', found: `${LIMITS.milliseconds / 1000} giây` });
    }, LIMITS.milliseconds);
    const guard = setInterval(() => {
      void residentMemory(child.pid).then((memory) => {
        seen(memory);
        if (memory > LIMITS.memory) {
          stop({ code: 'MEMORY_LIMIT', found: `${LIMITS.memory / 1e9} GB`.replace('.', ',') });
        }
      });
    }, WATCH_INTERVAL_MS);
    const gone = (): void => {
      clearTimeout(clock);
      clearInterval(guard);
      resolve(finding);
    };
    child.once('close', gone);
    child.once('error', gone);
    child.send(job, (error) => {
      if (error) stop({ code: 'CRASHED' });
    });
  });
}

/** Bytes, from /proc; 0 where there is none (macOS, Windows) or the process has just ended. */
async function residentMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) * 1024;
}

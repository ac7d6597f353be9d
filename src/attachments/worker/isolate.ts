/**
 * Work in a child process under limits of time and memory: a bomb, a hang or a crash ends that process and becomes a
 * finding; nothing else is touched.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Finding } from '../inspect/finding.ts';

export interface Limits {
  /** Processor time that nothing real needs; watched on Linux. By the wall clock a child has `PATIENCE` times as long. */
  milliseconds: number;
  /** Resident bytes; watched on Linux, elsewhere the engines' own limits hold. */
  memory: number;
}

export interface Ending {
  /** Why it ended before its work was done; CRASHED also when it simply ended. */
  finding: Finding;
  /** Peak resident bytes as far as they were seen (Linux). */
  peakMemory: number;
}

const WATCH_INTERVAL_MS = 50;
/** A busy machine makes an honest file slow: at 15 processes a core, a report of 4 s took over 20 by the wall clock. */
const PATIENCE = 10;
/** Linux counts the time of processes in hundredths of a second, whatever the kernel's own clock. */
const TICK_MS = 10;

/** Starts `module`, sends it `request`, hands its messages to `hear`. Resolves when it is gone; never rejects. */
export async function isolate<Heard>(
  module: string,
  request: object,
  limits: Limits,
  hear: (message: Heard) => void,
): Promise<Ending> {
  const child = fork(module, {
    execArgv: [`--max-old-space-size=${Math.round(limits.memory / 2 ** 20)}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  child.on('message', hear);
  return watch(child, request, limits);
}

/** In the child: resolves when the parent has it, for a killed process loses what is still on its way. */
export function tellParent(message: object): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function watch(child: ChildProcess, request: object, limits: Limits): Promise<Ending> {
  return new Promise((resolve) => {
    const ending: Ending = { finding: { code: 'CRASHED' }, peakMemory: 0 };
    const stop = (reason: Finding): void => {
      ending.finding = reason;
      child.kill('SIGKILL');
    };
    const late: Finding = {
      code: 'TIME_LIMIT',
      found: `${Math.round(limits.milliseconds / 1000)} giây`,
    };
    const clock = setTimeout(() => {
      stop(late);
    }, limits.milliseconds * PATIENCE);
    const guard = setInterval(() => {
      void usageOf(child.pid).then(({ memory, milliseconds }) => {
        ending.peakMemory = Math.max(ending.peakMemory, memory);
        if (milliseconds > limits.milliseconds) stop(late);
        if (memory <= limits.memory) return;
        stop({ code: 'MEMORY_LIMIT', found: `${limits.memory / 1e9} GB`.replace('.', ',') });
      });
    }, WATCH_INTERVAL_MS);
    const gone = (): void => {
      clearTimeout(clock);
      clearInterval(guard);
      resolve(ending);
    };
    child.once('close', gone);
    child.once('error', gone);
    // One that could not be started has no channel; its error comes.
    if (child.connected) {
      child.send(request, (error) => {
        if (error) stop({ code: 'CRASHED' });
      });
    }
  });
}

/**
 * Resident bytes and processor time of all threads, from /proc; 0 where there is none (macOS, Windows) or the process has
 * just ended.
 */
async function usageOf(pid: number | undefined): Promise<{ memory: number; milliseconds: number }> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'latin1').catch(() => '');
  const [status, stat] = await Promise.all([read('status'), read('stat')]);
  // The name in brackets may hold blanks: fields are counted from behind it (proc(5): utime 14, stime 15).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    memory: Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) * 1024,
    milliseconds: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS,
  };
}

/** What a command costs, with everything it starts: CPU, memory, time. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { ended } from '../../fixtures/ended.ts';

export interface Cost {
  /** user and system time of the process and all its children, seconds */
  cpu: number;
  /** most memory that all of them held at once, megabytes */
  memory: number;
  /** seconds on the wall */
  wall: number;
}

export interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

const SAMPLE_MS = 500;
/** Clock ticks a second in /proc; 100 on every Linux there is. */
const TICKS = 100;

/** Runs a command to its end. Throws with its output when it fails. CPU and memory are 0 where there is no /proc. */
export async function measure({ file, args, cwd, env = {} }: Command): Promise<Cost> {
  const begun = performance.now();
  const before = childrenCpu();
  const child = spawn(file, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const watch = watchFamily(child.pid ?? 0);
  const { code, output } = await ended(child).finally(() => {
    watch.stop();
  });
  const seen = watch.seen();
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} failed:\n${output}`);
  return {
    // A child that was killed rather than waited for is only in what was seen on the way.
    cpu: Math.max(childrenCpu() - before, seen.cpu),
    memory: seen.memory,
    wall: (performance.now() - begun) / 1000,
  };
}

/** Seconds of CPU that a process and its living descendants have used. */
export function cpuOfFamily(root: number): number {
  return familyOf(root).reduce((sum, { ticks }) => sum + ticks / TICKS, 0);
}

function familyOf(root: number): Seen[] {
  const processes = allProcesses();
  const family = new Set([root]);
  for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  return processes.filter(({ pid }) => family.has(pid));
}

/** Looks at a process and its descendants while they live. */
function watchFamily(root: number) {
  const cpu = new Map<number, number>();
  let memory = 0;
  const look = () => {
    let now = 0;
    for (const { pid, ticks, megabytes } of familyOf(root)) {
      cpu.set(pid, ticks / TICKS);
      now += megabytes;
    }
    memory = Math.max(memory, now);
  };
  const timer = setInterval(look, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
    },
    seen() {
      return { memory, cpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0) };
    },
  };
}

interface Seen {
  pid: number;
  parent: number;
  ticks: number;
  megabytes: number;
}

/** In the order of their numbers, so that parents mostly come before their children. */
function allProcesses(): Seen[] {
  return listProcesses().flatMap((pid) => {
    const fields = statOf(String(pid));
    if (!fields) return [];
    const [, parent = 0] = fields;
    const ticks = (fields[11] ?? 0) + (fields[12] ?? 0);
    return [{ pid, parent, ticks, megabytes: ((fields[21] ?? 0) * 4096) / 1e6 }];
  });
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map(Number)
      .sort((a, b) => a - b);
  } catch {
    return [];
  }
}

/** The fields of /proc/<pid>/stat after the name: 0 state, 1 parent, 11–12 own ticks, 13–14 the children's, 21 pages. */
function statOf(pid: string): number[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number);
  } catch {
    return undefined;
  }
}

function childrenCpu(): number {
  const fields = statOf('self');
  return ((fields?.[13] ?? 0) + (fields?.[14] ?? 0)) / TICKS;
}

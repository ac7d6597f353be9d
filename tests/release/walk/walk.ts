/** What a clerk does from the files that came by mail to the meeting on the portal, every command as it is typed. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended } from '../../fixtures/ended.ts';
import { RECEIVED, type Office } from './office.ts';

export interface WalkStep {
  /** as the clerk types it */
  command: string;
  code: number | null;
  output: string;
  /** until the command came back; `publish` comes back when the portal shows the meeting */
  seconds: number;
  /** of all processors, what the server did included; undefined where the system does not tell */
  cpuSeconds: number | undefined;
}

/** Runs every step, until one fails. */
export async function walk({ clone, documents }: Office): Promise<WalkStep[]> {
  const files = RECEIVED.map((name) => join(documents, name));
  const steps: WalkStep[] = [];
  for (const args of [['import', '--', ...files], ['check'], ['publish']]) {
    const step = await typeCommand(clone, args);
    steps.push(step);
    if (step.code !== 0) break;
  }
  return steps;
}

/** `npm run` with these words, as if typed in the clerk's clone. */
export async function typeCommand(clone: string, args: readonly string[]): Promise<WalkStep> {
  const command = ['npm', 'run', ...args].map((word) => (/\s/u.test(word) ? `"${word}"` : word));
  const [begin, spent] = [performance.now(), cpuOfChildren()];
  const child = spawn('npm', ['run', ...args], { cwd: clone, stdio: ['ignore', 'pipe', 'pipe'] });
  const { code, output } = await ended(child);
  const cpu = cpuOfChildren();
  return {
    command: command.join(' '),
    code,
    output,
    seconds: (performance.now() - begin) / 1000,
    cpuSeconds: cpu === undefined || spent === undefined ? undefined : cpu - spent,
  };
}

/** Linux counts for a process what its ended children, and theirs, have used: proc(5), cutime and cstime, in 1/100 s. */
function cpuOfChildren(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

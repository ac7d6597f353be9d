/** At most PARALLEL files at a time, in the order they came; long work says on stderr how far it is. */
import { basename } from 'node:path';
import { PARALLEL } from './limits.ts';
import type { Job } from './message.ts';
import { runJob, type JobResult } from './run.ts';

/** Silence up to here, then at most one line in this time. */
const QUIET_MS = 2000;

const waiting: (() => void)[] = [];
let running = 0;
let started = 0;
let total = 0;
let lastLine = 0;

export async function runInPool(job: Job): Promise<JobResult> {
  total++;
  if (running >= PARALLEL) await new Promise<void>((free) => waiting.push(free));
  else running++;
  report(job);
  const result = await runJob(job);
  const next = waiting.shift();
  if (next) next();
  else running--;
  if (running === 0) started = total = 0;
  return result;
}

function report({ path }: Job): void {
  const now = Date.now();
  if (started === 0) lastLine = now;
  started++;
  if (now - lastLine < QUIET_MS) return;
  lastLine = now;
  process.stderr.write(`[${started}/${total}] ${shorten(basename(path).normalize('NFC'))}\n`);
}

function shorten(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 50)}…${name.slice(-9)}`;
}

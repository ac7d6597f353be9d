import { execFileSync } from 'node:child_process';
import { cpus, totalmem, type } from 'node:os';
import type { Cost } from './measure.ts';

export interface Row {
  /** meetings */
  count: number;
  name: string;
  cost: Cost;
  pages: number;
  /** of the HTML */
  bytes: number;
}

export function machine(): string {
  const hugo = version('hugo', 'version');
  const programs = [`Node ${process.versions.node}`, ...(hugo ? [hugo] : [])].join(', ');
  const memory = (totalmem() / 1e9).toFixed(0);
  return `${cpus().length} cores, ${memory} GB, ${type()}; ${programs}.`;
}

function version(file: string, ...args: string[]): string | undefined {
  try {
    return /^\S+ v?\S+/u.exec(execFileSync(file, args, { encoding: 'utf8' }))?.[0];
  } catch {
    return undefined;
  }
}

/** Median and, of several runs, the range. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [...group(rows)].map(([, own]) => {
    const [{ count, name, pages, bytes } = EMPTY] = own;
    const cpu = own.map(({ cost }) => cost.cpu);
    const spread =
      own.length > 1 ? ` (${Math.min(...cpu).toFixed(1)}–${Math.max(...cpu).toFixed(1)})` : '';
    const wall = median(own.map(({ cost }) => cost.wall)).toFixed(1);
    const memory = Math.max(...own.map(({ cost }) => cost.memory)).toFixed(0);
    const each = ((median(cpu) * 1000) / pages).toFixed(2);
    return `| ${count} | ${name} | ${median(cpu).toFixed(1)}${spread} | ${wall} | ${memory} | ${pages} | ${(bytes / 1e6).toFixed(1)} | ${each} |`;
  });
  return [
    '| meetings | | CPU-s | s | peak MB | pages | MB of HTML | CPU-ms a page |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** How cost grows between the smallest and the largest number of meetings: 1 is as the archive, 0 not at all. */
export function exponents(rows: readonly Row[]): string {
  const names = new Set(rows.map(({ name }) => name));
  const lines = [...names].flatMap((name) => {
    const own = rows.filter((row) => row.name === name).sort((a, b) => a.count - b.count);
    const [small, large] = [own[0], own.at(-1)];
    if (!small || !large || small.count === large.count) return [];
    const growth = Math.log(large.cost.cpu / small.cost.cpu) / Math.log(large.count / small.count);
    return [`${name} ${growth.toFixed(2)}`];
  });
  return lines.length > 0 ? `Growth of CPU, as an exponent: ${lines.join(', ')}.` : '';
}

const EMPTY: Row = {
  count: 0,
  name: '',
  cost: { cpu: 0, memory: 0, wall: 0 },
  pages: 0,
  bytes: 0,
};

function group(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ count, name }) => `${count} ${name}`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

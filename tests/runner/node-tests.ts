import { glob } from 'node:fs/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { counts, type Counts } from './counts.ts';

/**
 * Runs the `*.test.ts` below a folder, each file in a process of its own; the runner's own summary is the count.
 * `atOnce`: how many files at the same time, by default as many as the machine has processors for.
 */
export async function nodeTests(folder: string, atOnce: number | true = true): Promise<Counts> {
  const files = (await Array.fromAsync(glob(`${folder}/**/*.test.ts`))).sort();
  // An empty folder would pass without having tested anything.
  if (files.length === 0) throw new Error(`No tests below ${folder}`);
  let total = counts({ failed: 1 });
  const stream = run({ files, concurrency: atOnce });
  stream.on('test:summary', ({ file, counts: seen }) => {
    if (file !== undefined) return;
    const failed = seen.tests - seen.passed - seen.skipped - seen.todo;
    total = { passed: seen.passed, failed, skipped: seen.skipped + seen.todo };
  });
  for await (const line of stream.compose(new spec())) process.stdout.write(String(line));
  return total;
}

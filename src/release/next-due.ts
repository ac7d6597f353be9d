/**
 * When a portal is to be built again without a new commit: a meeting waits for its time (`publish_at`). The moment
 * stands beside the portal, never in it, since what waits is not to be known of.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where a build leaves the moment; `cache`: the folder of what it may reuse. */
export function nextDuePath(cache: string): string {
  return join(cache, 'next-due');
}

/** `due`: milliseconds; undefined when nothing waits. */
export async function writeNextDue(path: string, due: number | undefined): Promise<void> {
  if (due === undefined) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${due}\n`);
}

/** Milliseconds; undefined when nothing waits. */
export async function readNextDue(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^\d+$/u.test(text.trim()) ? Number(text) : undefined;
}

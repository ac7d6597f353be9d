/** Remembers the commit that could not be released, so that the timer does not build it again every two minutes. */
import { readFile, writeFile } from 'node:fs/promises';
import type { ServerLayout } from './layout.ts';

export interface Failure {
  commit: string;
  count: number;
  /** milliseconds since 1970 */
  retryAt: number;
}

const FIRST_PAUSE_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** What is known of earlier failures of this very commit. */
export async function readFailure(
  { failed }: ServerLayout,
  commit: string,
): Promise<Failure | undefined> {
  try {
    const failure = JSON.parse(await readFile(failed, 'utf8')) as Failure;
    return failure.commit === commit ? failure : undefined;
  } catch {
    return undefined;
  }
}

/** Each failure doubles the pause. */
export async function writeFailure(
  { failed }: ServerLayout,
  commit: string,
  before: Failure | undefined,
): Promise<void> {
  const count = (before?.count ?? 0) + 1;
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (count - 1), LONGEST_PAUSE_MS);
  const failure: Failure = { commit, count, retryAt: Date.now() + pause };
  await writeFile(failed, JSON.stringify(failure));
}

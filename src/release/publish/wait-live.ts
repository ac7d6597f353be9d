import { git } from '../git.ts';
import { fetchRelease, type ReleaseRecord } from '../record.ts';

export type LiveOutcome =
  | { state: 'live'; release: ReleaseRecord; seconds: number }
  | { state: 'older'; release: ReleaseRecord }
  | { state: 'unreadable'; message: string };

const PAUSE_MS = 2000;

/** Waits until the portal shows a commit, or a later one; says what it shows when the time is over. */
export async function waitUntilLive(
  root: string,
  portal: string,
  commit: string,
  seconds: number,
): Promise<LiveOutcome> {
  const begin = Date.now();
  const signal = AbortSignal.timeout(Math.max(1, seconds) * 1000);
  for (;;) {
    const outcome = await look(root, portal, commit, begin);
    if (outcome.state === 'live' || signal.aborted) return outcome;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function look(
  root: string,
  portal: string,
  commit: string,
  begin: number,
): Promise<LiveOutcome> {
  try {
    const release = await fetchRelease(portal, AbortSignal.timeout(10_000));
    const live = release.commit === commit || (await contains(root, release.commit, commit));
    const seconds = Math.round((Date.now() - begin) / 1000);
    return live ? { state: 'live', release, seconds } : { state: 'older', release };
  } catch (error) {
    return { state: 'unreadable', message: error instanceof Error ? error.message : String(error) };
  }
}

/** A colleague's later commit holds ours as well. One this machine does not know yet is fetched first. */
async function contains(root: string, later: string | null, commit: string): Promise<boolean> {
  if (later === null) return false;
  const isAncestor = () => git(root, ['merge-base', '--is-ancestor', commit, later]);
  if ((await isAncestor()).ok) return true;
  const known = await git(root, ['cat-file', '-e', later]);
  if (known.ok) return false;
  await git(root, ['fetch', '--quiet']);
  return (await isAncestor()).ok;
}

/** Sends the commits to the office's repository; when a colleague was faster, takes theirs in and tries again. Never by force. */
import { git, gitLine } from '../git.ts';

/** `checkAgain` judges the content after a colleague's changes came in; false stops everything. */
export type PushOutcome =
  | { state: 'pushed' }
  | { state: 'conflict'; files: string[] }
  | { state: 'broken-together' }
  | { state: 'refused' }
  | { state: 'unreachable'; message: string };

/** Colleagues who push in the same minute are few; more tries than this means that something else is wrong. */
const TRIES = 5;

/** Refused by the other side's state of affairs, not by its rules. */
const BEHIND =
  /\[rejected\]|fetch first|non-fast-forward|cannot lock ref|failed to update ref|incorrect old value/u;
const RULES = /\[remote rejected\]|pre-receive hook declined/u;

export async function pushCommits(
  root: string,
  { remote, branch }: { remote: string; branch: string },
  checkAgain: () => Promise<boolean>,
): Promise<PushOutcome> {
  for (let attempt = 1; ; attempt++) {
    const { ok, stderr } = await git(root, ['push', remote, `HEAD:refs/heads/${branch}`], {
      show: true,
    });
    if (ok) return { state: 'pushed' };
    const behind = BEHIND.test(stderr);
    if (!behind && RULES.test(stderr)) {
      await takeBackCommits(root, `${remote}/${branch}`);
      return { state: 'refused' };
    }
    if (!behind || attempt === TRIES) return { state: 'unreachable', message: stderr.trim() };
    const taken = await takeInColleagues(root, remote, branch);
    if (taken !== undefined) return taken;
    if (!(await checkAgain())) return { state: 'broken-together' };
  }
}

/** Puts our commits after theirs; undefined when that went well. */
async function takeInColleagues(
  root: string,
  remote: string,
  branch: string,
): Promise<PushOutcome | undefined> {
  const fetched = await git(root, ['fetch', remote, branch]);
  if (!fetched.ok) return { state: 'unreachable', message: fetched.stderr.trim() };
  const rebased = await git(root, ['rebase', '--autostash', 'FETCH_HEAD']);
  if (rebased.ok) return undefined;
  const { stdout } = await git(root, ['diff', '--name-only', '--diff-filter=U', '-z']);
  await git(root, ['rebase', '--abort']);
  return { state: 'conflict', files: stdout.split('\0').filter(Boolean) };
}

/**
 * A refused commit would be refused again with everything that follows it, so it is undone; the files stay as they are.
 * Commits that change more than content are somebody's own work and stay.
 */
async function takeBackCommits(root: string, upstream: string): Promise<void> {
  const base = await gitLine(root, ['merge-base', 'HEAD', upstream]);
  if (base === undefined) return;
  const { stdout } = await git(root, ['diff', '--name-only', '-z', base, 'HEAD']);
  const names = stdout.split('\0').filter(Boolean);
  if (names.every((name) => name.startsWith('content/'))) {
    await git(root, ['reset', '--soft', base]);
  }
}

/** The content as it is about to be committed, which may differ from what lies in the folder. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { INTERNAL_FOLDER } from '../meetings/audience.ts';
import { nfc } from '../text/normalize.ts';

/** Runs `use` with a folder that holds the staged content. Throws when git cannot give it. */
export async function withStaged<Result>(
  root: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'staged-'));
  try {
    const names = git(root, ['ls-files', '-z', '--', 'content', INTERNAL_FOLDER]);
    git(root, ['checkout-index', '-z', '--stdin', `--prefix=${folder}${sep}`], names);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * After names changed: where “Attachments” and “attachments” are one name, git goes on with the one it knows and would
 * commit that. What is not in git, or in none at all, stays as it is.
 */
export function forgetOldNames(
  root: string,
  renamed: readonly { from: string; to: string }[],
): void {
  for (const { from, to } of renamed) {
    if (!isOneName(from, to)) continue;
    const args = ['rm', '-r', '--cached', '--quiet', '--ignore-unmatch', '--', from];
    spawnSync('git', ['--literal-pathspecs', ...args], { cwd: root });
  }
}

/** To a system that tells capitals, or ways to write a letter, not apart. */
function isOneName(one: string, other: string): boolean {
  return nfc(one).toLowerCase() === nfc(other).toLowerCase();
}

function git(root: string, args: readonly string[], input?: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: root,
    maxBuffer: 2 ** 28,
    ...(input && { input }),
  });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr?.toString('utf8').trim()}`);
  return stdout;
}

/** The content as it is about to be committed, which may differ from what lies in the folder. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { INTERNAL_FOLDER } from '../meetings/audience.ts';

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

function git(root: string, args: readonly string[], input?: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: root,
    maxBuffer: 2 ** 28,
    ...(input && { input }),
  });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr?.toString('utf8').trim()}`);
  return stdout;
}

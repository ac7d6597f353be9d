/** The check as a git hook: what must not be published is stopped before it is committed, for a commit is for ever. */
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const MARK = '# cong-tai-lieu-hop';
const HOOK = `#!/bin/sh
${MARK}: kiểm tra nội dung sắp commit
exec node scripts/run.mjs check --staged
`;

/** `kept`: the office has a hook of its own there. `none`: this is no git repository. */
export type HookState = 'installed' | 'kept' | 'none';

/** Installs the pre-commit hook of the repository at `root`, or brings its own up to date. */
export async function installHooks(root: string): Promise<HookState> {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--git-path', 'hooks'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) return 'none';
  const folder = resolve(root, stdout.trim());
  const path = join(folder, 'pre-commit');
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present !== undefined && !present.includes(MARK)) return 'kept';
  if (present !== HOOK) {
    await mkdir(folder, { recursive: true });
    await writeFile(path, HOOK);
  }
  await chmod(path, 0o755);
  return 'installed';
}

/** One build at a time in a folder: two would take each other's files away. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LOCK = '.build.lock';

/** Runs `build` unless another one is running; undefined then. A lock whose owner was killed counts for nothing. */
export async function withBuildLock<Result>(
  root: string,
  build: () => Promise<Result>,
): Promise<Result | undefined> {
  const path = join(root, LOCK);
  if (!(await take(path))) {
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    if (owner !== process.pid && isAlive(owner)) return undefined;
    await rm(path, { force: true });
    if (!(await take(path))) return undefined;
  }
  try {
    return await build();
  } finally {
    await rm(path, { force: true });
  }
}

function take(path: string): Promise<boolean> {
  return writeFile(path, String(process.pid), { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

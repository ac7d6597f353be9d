import { spawnSync } from 'node:child_process';
import { setClock } from '../text/clock.ts';

/**
 * Milliseconds since 1970 at which the content was committed, so that one commit always gives the same pages; the
 * present outside of a git checkout. `PORTAL_NOW` wins, then `SOURCE_DATE_EPOCH` (seconds), as reproducible builds agreed.
 */
export function commitTime(root: string): number {
  const now = setClock(process.env['PORTAL_NOW']);
  if (now !== undefined) return now;
  const given = Number(process.env['SOURCE_DATE_EPOCH']);
  if (given > 0) return given * 1000;
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], {
    cwd: root,
    encoding: 'utf8',
  });
  const seconds = Number(stdout?.trim());
  return seconds > 0 ? seconds * 1000 : Date.now();
}

/** The commit the portal is built from; null outside of a git checkout. `PORTAL_COMMIT` wins, for a tree without `.git`. */
export function commitOf(root: string): string | null {
  const given = process.env['PORTAL_COMMIT'];
  if (given) return given;
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return stdout?.trim() || null;
}

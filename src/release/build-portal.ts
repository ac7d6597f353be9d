/** A whole build: judge, build in a folder of its own, swap. A failing build leaves the old `dist/` as it was. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../attachments/read-content.ts';
import { portalAddress } from '../meetings/portal-address.ts';
import { isError } from '../meetings/problem.ts';
import { formatReport } from '../meetings/report.ts';
import { commitTime } from './commit.ts';
import { judgeBuild } from './gate.ts';
import { runAstro } from './run-astro.ts';

/** Builds `dist/` below `root`. Prints what happens; false when something stopped it. */
export async function buildPortal(root: string): Promise<boolean> {
  const { problems, meetings } = await readContent(root);
  if (problems.length > 0) console.log(`${formatReport(problems)}\n`);
  if (problems.some(isError)) return false;

  const built = join('.build', 'dist');
  const target = join(root, 'dist');
  const old = join(root, '.build', 'old');
  await rm(join(root, '.build'), { recursive: true, force: true });
  const ok = await runAstro(root, ['build', '--silent'], {
    PORTAL_OUT: `./${built}`,
    PORTAL_NOW: String(commitTime(root)),
  });
  if (!ok) {
    console.error('Dựng trang không thành công; trang cũ trong dist/ vẫn như trước.');
    return false;
  }
  const { base } = await portalAddress(root);
  const faults = await judgeBuild(join(root, built), meetings, base);
  if (faults.length > 0) {
    console.error(`Trang dựng ra có lỗi, trang cũ vẫn như trước:\n${faults.join('\n')}`);
    return false;
  }
  await rename(target, old).catch(ignoreMissing);
  await rename(join(root, built), target);
  await rm(join(root, '.build'), { recursive: true, force: true });
  return true;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** A whole build: judge, build in a folder of its own, judge again, swap. A failing build leaves the old `dist/` as it was. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent, type PortalContent } from '../attachments/read-content.ts';
import { isError } from '../meetings/problem.ts';
import { formatReport } from '../meetings/report.ts';
import { withBuildLock } from './build-lock.ts';
import { commitTime } from './commit.ts';
import { expectedOf } from './gate/expected.ts';
import { formatFaults, judgeBuild } from './gate/gate.ts';
import { unlistedWarnings } from './gate/warnings.ts';
import { runAstroBuild } from './run-astro.ts';

/** Where a portal stands until it was judged. On the same disk as `dist/`, so that taking its place is one step. */
const WORKSHOP = '.build';

/** Builds `dist/` below `root`. Prints what happens; false when something stopped it. */
export async function buildPortal(root: string): Promise<boolean> {
  const done = await withBuildLock(root, () => buildAlone(root));
  if (done === undefined)
    console.error('Đang có một lần dựng khác trong thư mục này; chờ nó xong.');
  return done === true;
}

async function buildAlone(root: string): Promise<boolean> {
  const content = await readContent(root);
  const { problems } = content;
  if (problems.length > 0) console.log(`${formatReport(problems)}\n`);
  if (problems.some(isError)) return false;

  const workshop = join(root, WORKSHOP);
  await rm(workshop, { recursive: true, force: true });
  const fault = await buildAndJudge(root, content).catch(reasonOf);
  if (fault !== undefined) {
    console.error(`${fault}\nChưa có gì thay đổi: trang cũ trong dist/ vẫn như trước.`);
    return false;
  }
  const target = join(root, 'dist');
  await rename(target, join(workshop, 'old')).catch(ignoreMissing);
  await rename(join(workshop, 'dist'), target);
  await rm(workshop, { recursive: true, force: true });
  return true;
}

/** Builds into the workshop; returns what is wrong with the result. */
async function buildAndJudge(root: string, content: PortalContent): Promise<string | undefined> {
  const { ok, output } = await runAstroBuild(root, {
    PORTAL_OUT: `./${WORKSHOP}/dist`,
    PORTAL_NOW: String(commitTime(root)),
  });
  if (!ok) return `Dựng trang không thành công.\n${output.trim()}`;
  const warnings = unlistedWarnings(output);
  if (warnings.length > 0) return `Công cụ dựng trang cảnh báo:\n${warnings.join('\n')}`;
  const faults = await judgeBuild(join(root, WORKSHOP, 'dist'), await expectedOf(root, content));
  return faults.length > 0 ? `Trang dựng ra có lỗi:\n${formatFaults(faults)}` : undefined;
}

/** A full disk, a file that cannot be read: the judging itself may fail too. */
function reasonOf(error: unknown): string {
  return `Dựng trang không thành công: ${String(error)}`;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

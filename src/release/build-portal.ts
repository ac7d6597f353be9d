/** A whole build: judge, build in a folder of its own, judge again, swap. A failing build leaves the old portal as it was. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent, type PortalContent } from '../attachments/read-content.ts';
import { clockOf } from '../meetings/audience.ts';
import { isError } from '../meetings/problem.ts';
import { formatReport } from '../meetings/report.ts';
import { withBuildLock } from './build-lock.ts';
import { commitTime } from './commit.ts';
import { expectedOf } from './gate/expected.ts';
import { formatFaults, judgeBuild } from './gate/gate.ts';
import { unlistedWarnings } from './gate/warnings.ts';
import { runAstroBuild } from './run-astro.ts';

/** Where each build is put; they never share a folder, so that no server of the one can reach the other. */
export const DIST = { public: 'dist', internal: 'dist-internal' } as const;

/** Where a portal stands until it was judged. On the same disk as `dist/`, so that taking its place is one step. */
const WORKSHOP = '.build';

interface Build {
  root: string;
  audience: keyof typeof DIST;
  /** the moment that decides what is due, milliseconds */
  now: number;
}

/** Builds `dist/` (or `dist-internal/`) below `root`. Prints what happens; false when something stopped it. */
export async function buildPortal(
  root: string,
  audience: keyof typeof DIST = 'public',
): Promise<boolean> {
  const now = process.env['PORTAL_CLOCK'] ? clockOf(process.env) : Date.now();
  const done = await withBuildLock(root, () => buildAlone({ root, audience, now }));
  if (done === undefined) {
    console.error('Đang có một lần dựng khác trong thư mục này; chờ nó xong.');
  }
  return done === true;
}

async function buildAlone(build: Build): Promise<boolean> {
  const { root, audience, now } = build;
  const content = await readContent(root, { audience, now });
  const { problems, settings } = content;
  if (problems.length > 0) console.log(`${formatReport(problems)}\n`);
  if (problems.some(isError)) return false;
  if (audience === 'internal' && !settings?.internal_url && !process.env['PORTAL_URL']) {
    console.error('Thiếu internal_url trong content/site.yaml: địa chỉ của bản nội bộ.');
    return false;
  }

  const workshop = join(root, WORKSHOP);
  const target = join(root, DIST[audience]);
  await rm(workshop, { recursive: true, force: true });
  try {
    const fault = await buildAndJudge(build, content).catch(reasonOf);
    if (fault !== undefined) {
      console.error(
        `${fault}\nChưa có gì thay đổi: trang cũ trong ${DIST[audience]}/ vẫn như trước.`,
      );
      return false;
    }
    await rename(target, join(workshop, 'old')).catch(ignoreMissing);
    await rename(join(workshop, 'dist'), target);
    return true;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Builds into the workshop; returns what is wrong with the result. */
async function buildAndJudge(
  { root, audience, now }: Build,
  content: PortalContent,
): Promise<string | undefined> {
  await forgetStores(root);
  const { ok, output } = await runAstroBuild(root, {
    PORTAL_OUT: `./${WORKSHOP}/dist`,
    PORTAL_AUDIENCE: audience,
    PORTAL_CLOCK: String(now),
    PORTAL_NOW: String(commitTime(root)),
  });
  if (!ok) return `Dựng trang không thành công.\n${output.trim()}`;
  const warnings = unlistedWarnings(output);
  if (warnings.length > 0) return `Công cụ dựng trang cảnh báo:\n${warnings.join('\n')}`;
  const expected = await expectedOf(root, content, audience);
  const faults = await judgeBuild(join(root, WORKSHOP, 'dist'), expected);
  return faults.length > 0 ? `Trang dựng ra có lỗi:\n${formatFaults(faults)}` : undefined;
}

/** What earlier runs left for Astro may be for another audience, and is trusted unread. */
async function forgetStores(root: string): Promise<void> {
  for (const store of ['.astro/data-store.json', 'node_modules/.astro']) {
    await rm(join(root, store), { recursive: true, force: true });
  }
}

/** A full disk, a file that cannot be read: the judging itself may fail too. */
function reasonOf(error: unknown): string {
  return `Dựng trang không thành công: ${String(error)}`;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** A whole build: judge, build in a folder of its own, swap. A failing build leaves the old `dist/` as it was. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../attachments/read-content.ts';
import { clockOf } from '../meetings/audience.ts';
import { portalAddress } from '../meetings/portal-address.ts';
import { isError } from '../meetings/problem.ts';
import { formatReport } from '../meetings/report.ts';
import { commitTime } from './commit.ts';
import { judgeBuild } from './gate.ts';
import { runAstro } from './run-astro.ts';

/** Where each build is put; they never share a folder, so that no server of the one can reach the other. */
export const DIST = { public: 'dist', internal: 'dist-internal' } as const;

/** Builds `dist/` below `root`. Prints what happens; false when something stopped it. */
export async function buildPortal(
  root: string,
  audience: keyof typeof DIST = 'public',
): Promise<boolean> {
  const now = process.env['PORTAL_CLOCK'] ? clockOf(process.env) : Date.now();
  const { problems, meetings, settings } = await readContent(root, { audience, now });
  if (problems.length > 0) console.log(`${formatReport(problems)}\n`);
  if (problems.some(isError)) return false;
  if (audience === 'internal' && !settings?.internal_url && !process.env['PORTAL_URL']) {
    console.error('Thiếu internal_url trong content/site.yaml: địa chỉ của bản nội bộ.');
    return false;
  }

  const built = join('.build', 'dist');
  const target = join(root, DIST[audience]);
  const old = join(root, '.build', 'old');
  await rm(join(root, '.build'), { recursive: true, force: true });
  await forgetStores(root);
  const ok = await runAstro(root, ['build', '--silent'], {
    PORTAL_OUT: `./${built}`,
    PORTAL_AUDIENCE: audience,
    PORTAL_CLOCK: String(now),
    PORTAL_NOW: String(commitTime(root)),
  });
  if (!ok) {
    await rm(join(root, '.build'), { recursive: true, force: true });
    console.error('Dựng trang không thành công; trang cũ trong dist/ vẫn như trước.');
    return false;
  }
  const { base } = await portalAddress(root, audience);
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

/** What earlier runs left for Astro may be for another audience, and is trusted unread. */
async function forgetStores(root: string): Promise<void> {
  for (const store of ['.astro/data-store.json', 'node_modules/.astro']) {
    await rm(join(root, store), { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

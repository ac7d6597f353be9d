/** From the newest commit to what is live, or a reason why not; the old release stays until the new one is whole. */
import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  statfs,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentDisposition } from '../../text/content-disposition.ts';
import { formatSize } from '../../text/number.ts';
import { gitLine } from '../git.ts';
import { nextDuePath, readNextDue, writeNextDue } from '../next-due.ts';
import { caddyNames } from '../web/caddy.ts';
import { nginxNames } from '../web/nginx.ts';
import { buildCommit, BuildFailed } from './build-commit.ts';
import { clearWorkshop } from './checkout.ts';
import { readFailure, writeFailure } from './failure.ts';
import { BRANCH, type ServerLayout } from './layout.ts';
import {
  liveRelease,
  nextRelease,
  pruneReleases,
  startFromSpare,
  swapLive,
  type Release,
} from './releases.ts';
import { startStopwatch } from './stopwatch.ts';
import { storeRelease } from './store-release.ts';

export type ReleaseOutcome =
  | { state: 'released'; release: Release; linked: number; files: number; seconds: number }
  | { state: 'current' | 'nothing' | 'waiting' }
  | { state: 'held'; reason: string }
  | { state: 'failed'; reason: string };

/** Room a build needs beside the release itself, in bytes. */
const SPARE_BYTES = 64_000_000;

/**
 * Releases the newest commit, unless it is live with all that is due by now or an administrator holds an older one. Only one at a time may run: the
 * caller holds the lock. `again` tries a commit that failed before; the timer does so more and more seldom.
 */
export async function releaseNewest(
  layout: ServerLayout,
  { again }: { again: boolean },
): Promise<ReleaseOutcome> {
  const commit = await gitLine(layout.repository, ['rev-parse', '--verify', '--quiet', BRANCH]);
  if (!commit) return { state: 'nothing' };
  const live = await liveRelease(layout);
  const due = await readNextDue(layout.nextDue);
  const isWhole = due === undefined || Date.now() < due;
  if (live?.commit === commit && isWhole) return { state: 'current' };
  const hold = await readFile(layout.hold, 'utf8').catch(() => undefined);
  if (hold !== undefined) return { state: 'held', reason: hold.trim() };
  const failure = await readFailure(layout, commit);
  if (!again && failure && Date.now() < failure.retryAt) return { state: 'waiting' };

  const begin = Date.now();
  const watch = startStopwatch();
  await clearLeftovers(layout, commit);
  const release = await nextRelease(layout, commit);
  const incoming = join(layout.releases, `.incoming-${release.name}`);
  try {
    await checkSpace(layout, live);
    const built = await buildCommit(layout, commit, live?.folder, watch);
    await checkRecord(built.folder, commit);
    await startFromSpare(layout, incoming);
    const stored = await storeRelease(built.folder, incoming, live?.folder);
    await rename(incoming, release.folder);
    await writeNames(layout, release);
    await swapLive(layout, release);
    await writeNextDue(layout.nextDue, await readNextDue(nextDuePath(layout.cache)));
    await rm(layout.failed, { force: true });
    watch.ended('store');
    await pruneReleases(layout);
    built.leaveToNext();
    const seconds = Math.round((Date.now() - begin) / 100) / 10;
    return { state: 'released', release, seconds, ...stored };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await writeFailure(layout, commit, failure).catch(() => undefined);
    await rm(incoming, { recursive: true, force: true });
    return {
      state: 'failed',
      reason: error instanceof BuildFailed ? reason : explain(error, reason),
    };
  } finally {
    await clearWorkshop(layout, commit);
    watch.ended('prune');
    await appendFile(layout.buildLog, `\n${watch.text()}`).catch(() => undefined);
  }
}

/** What a killed run left is nobody's: the lock is ours. */
async function clearLeftovers(layout: ServerLayout, commit: string): Promise<void> {
  const { releases } = layout;
  await clearWorkshop(layout, commit);
  for (const name of await readdir(releases).catch(() => [])) {
    if (name.startsWith('.')) await rm(join(releases, name), { recursive: true, force: true });
  }
}

/** A full disk makes some tools write empty files and say nothing, so there must be room before anything begins. */
async function checkSpace(layout: ServerLayout, live: Release | undefined): Promise<void> {
  const record = live && (await readRecord(live.folder));
  const needed = 2 * (record?.bytes ?? 0) + SPARE_BYTES;
  if ((await freeBytes(layout)) >= needed) return;
  // What only saves time goes first.
  await rm(layout.spare, { recursive: true, force: true });
  const free = await freeBytes(layout);
  if (free >= needed) return;
  throw new Error(
    `Máy chủ sắp hết chỗ: còn ${formatSize(free)}, cần ${formatSize(needed)}. Báo người quản trị.`,
  );
}

async function freeBytes({ folder }: ServerLayout): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** The build must be of this very commit, and know its documents. */
async function checkRecord(built: string, commit: string): Promise<void> {
  const record = await readRecord(built);
  if (record?.commit !== commit) {
    throw new Error('Trang dựng ra không có release.json của bản này.');
  }
}

async function readRecord(
  folder: string,
): Promise<{ commit?: string; bytes?: number } | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')) as { commit?: string };
  } catch {
    return undefined;
  }
}

/** The names under which documents are saved, for the web servers; they take them in when they reload. */
async function writeNames({ names }: ServerLayout, { folder }: Release): Promise<void> {
  const files = JSON.parse(await readFile(join(folder, 'files.json'), 'utf8')) as {
    url: string;
    name: string;
  }[];
  const rows = files.map(({ url, name }) => ({
    url,
    disposition: contentDisposition(
      url.endsWith('.pdf') ? 'inline' : 'attachment',
      name,
      url.split('/').at(-1) ?? '',
    ),
  }));
  await replaceFile(names.nginx, nginxNames(rows));
  await replaceFile(names.caddy, caddyNames(rows));
}

async function replaceFile(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

function explain(error: unknown, reason: string): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' ? 'Máy chủ hết chỗ trên đĩa. Báo người quản trị.' : reason;
}

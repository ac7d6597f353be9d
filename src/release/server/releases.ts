/** The releases that are kept, and the link that says which of them is live. */
import { lstat, open, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KEPT_RELEASES, type ServerLayout } from './layout.ts';

export interface Release {
  /** name of its folder: a running number and the commit */
  name: string;
  number: number;
  commit: string;
  folder: string;
}

const NAME = /^(\d{6})-([0-9a-f]{40})$/u;

/** Kept releases, newest first. */
export async function keptReleases({ releases }: ServerLayout): Promise<Release[]> {
  const names = await readdir(releases).catch(() => []);
  return names
    .flatMap((name) => releaseOf(releases, name) ?? [])
    .sort((a, b) => b.number - a.number);
}

/** The release the link shows, if any. */
export async function liveRelease({ live, releases }: ServerLayout): Promise<Release | undefined> {
  const target = await readlink(live).catch(() => undefined);
  return target === undefined ? undefined : releaseOf(releases, basename(target));
}

/** Folder for the next release of a commit. */
export async function nextRelease(layout: ServerLayout, commit: string): Promise<Release> {
  const number = ((await keptReleases(layout))[0]?.number ?? 0) + 1;
  const name = `${String(number).padStart(6, '0')}-${commit}`;
  return { name, number, commit, folder: join(layout.releases, name) };
}

/** Makes a release live in one step: a new link is renamed over the old one, so there is never none. */
export async function swapLive({ live }: ServerLayout, { name }: Release): Promise<void> {
  const fresh = `${live}.new`;
  await rm(fresh, { force: true });
  await symlink(join('releases', name), fresh);
  await rename(fresh, live);
  const folder = await open(dirname(live));
  await folder.sync();
  await folder.close();
}

/**
 * Drops the oldest releases beyond the number kept, never the live one; the newest of them waits to become the next
 * release, since deleting its folders and making them again costs more than all that changes. A running download keeps
 * its file: files are unlinked, never written over.
 */
export async function pruneReleases(layout: ServerLayout): Promise<void> {
  const live = await liveRelease(layout);
  const others = (await keptReleases(layout)).filter(({ name }) => name !== live?.name);
  const [spare, ...older] = others.slice(KEPT_RELEASES - 1);
  for (const { folder } of older) await rm(folder, { recursive: true, force: true });
  if (!spare) return;
  await rm(layout.spare, { recursive: true, force: true });
  await rename(spare.folder, layout.spare);
}

/** Puts the dropped release where the next one is made, if there is one. */
export async function startFromSpare({ spare }: ServerLayout, incoming: string): Promise<void> {
  const facts = await lstat(spare).catch(() => undefined);
  if (facts?.isDirectory()) await rename(spare, incoming);
  // Whatever else stands there, a link to a release that is shown, is none of ours.
  else await rm(spare, { force: true });
}

function releaseOf(releases: string, name: string): Release | undefined {
  const [, number, commit] = NAME.exec(name) ?? [];
  if (number === undefined || commit === undefined) return undefined;
  return { name, number: Number(number), commit, folder: join(releases, name) };
}

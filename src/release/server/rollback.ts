import { rm, writeFile } from 'node:fs/promises';
import { formatStamp } from '../../text/dates.ts';
import { toIso } from '../../text/instant.ts';
import type { ServerLayout } from './layout.ts';
import { keptReleases, liveRelease, swapLive, type Release } from './releases.ts';

/**
 * Shows an older release that is still kept: the one before the live one, or the one whose commit or number begins with
 * `wanted`. Until `resume`, nothing newer is released. Throws when there is no such release.
 */
export async function rollBack(layout: ServerLayout, wanted?: string): Promise<Release> {
  const kept = await keptReleases(layout);
  const live = await liveRelease(layout);
  const release = wanted
    ? kept.find(({ commit, name }) => commit.startsWith(wanted) || name.startsWith(wanted))
    : kept.find(({ number }) => number < (live?.number ?? 0));
  if (!release) {
    const names = kept.map(({ name }) => name).join('\n  ');
    throw new Error(`Không còn bản nào như vậy. Các bản đang giữ:\n  ${names}`);
  }
  const when = formatStamp(toIso(Date.now()));
  await writeFile(layout.hold, `Quay về bản ${release.name} lúc ${when}\n`);
  await swapLive(layout, release);
  return release;
}

/** Lets newer commits be released again. */
export async function liftHold({ hold }: ServerLayout): Promise<void> {
  await rm(hold, { force: true });
}

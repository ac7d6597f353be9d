/** A commit becomes a built portal: the checkout as it says, locked packages, check, build, gate. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readdir, symlink } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { placesOf } from '../../kept/places.ts';
import { leaveToNext } from '../../kept/workshop.ts';
import { gitLine } from '../git.ts';
import { checkOut } from './checkout.ts';
import { AUDIENCE, type ServerLayout } from './layout.ts';
import { placePackages, keepPackages } from './packages.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The build said no, and this is what it printed. */
export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

/** A build that takes longer hangs. */
const BUILD_LIMIT_MS = 30 * 60_000;
const SHOWN_LINES = 60;

export interface BuiltCommit {
  /** of the finished portal */
  folder: string;
  /** leaves portal and checkout to the next build; called when nobody needs the folder, and all is on the disk */
  leaveToNext: () => void;
}

/** Builds a commit in the kept checkout. `last`: folder of the live release. */
export async function buildCommit(
  layout: ServerLayout,
  commit: string,
  last: string | undefined,
  watch: Stopwatch,
): Promise<BuiltCommit> {
  const { repository, checkout } = layout;
  const believe = await checkOut(layout, commit);
  await linkRoots(layout);
  watch.ended('checkout');
  await placePackages(layout);
  watch.ended('packages');
  const internal = (await gitLine(repository, ['config', AUDIENCE])) === 'internal';
  const audience = internal ? 'internal' : 'public';
  const options = internal ? ['--audience', audience] : [];
  await runBuild(layout, checkout, { commit, last, options });
  watch.ended('build');
  await keepPackages(layout);
  watch.ended('packages');
  const places = placesOf(checkout, audience);
  return {
    folder: places.live,
    leaveToNext: () => {
      believe();
      leaveToNext(places);
    },
  };
}

/** The content names its other roots as they lie beside the project. */
async function linkRoots({ roots, work }: ServerLayout): Promise<void> {
  for (const name of await readdir(roots).catch(() => [])) {
    await symlink(join(roots, name), join(work, name));
  }
}

async function runBuild(
  layout: ServerLayout,
  checkout: string,
  { commit, last, options }: { commit: string; last: string | undefined; options: string[] },
): Promise<void> {
  const time = await gitLine(layout.repository, ['log', '-1', '--format=%ct', commit]);
  const child = spawn(process.execPath, [join('scripts', 'run.mjs'), 'build', ...options], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: BUILD_LIMIT_MS,
    env: {
      ...withoutGit(process.env),
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      PORTAL_COMMIT: commit,
      // Years that are frozen are taken from there.
      ...(last !== undefined && { PORTAL_LAST_RELEASE: last }),
      SOURCE_DATE_EPOCH: time ?? '',
    },
  });
  // The log is a convenience: a full disk must not end more than that.
  const log = createWriteStream(layout.buildLog).on('error', () => undefined);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      log.write(text);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  log.end();
  if (code !== 0) throw new BuildFailed(output.trim().split('\n').slice(-SHOWN_LINES).join('\n'));
}

/** Inside a hook git's own variables point at the bare repository. */
function withoutGit(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith('GIT_')),
  );
}

/** A commit becomes a built portal in a folder of its own: clean checkout, locked packages, check, build, gate. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { placesOf } from '../../kept/places.ts';
import { leaveToNext } from '../../kept/workshop.ts';
import { git, gitLine } from '../git.ts';
import { AUDIENCE, type ServerLayout } from './layout.ts';
import { fillPointers } from './lfs.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The build said no, and this is what it printed. */
export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

/** A build that takes longer hangs. */
const BUILD_LIMIT_MS = 30 * 60_000;
/** Installed packages of this many lock files are kept. */
const KEPT_MODULES = 2;
const SHOWN_LINES = 60;

export interface BuiltCommit {
  /** of the finished portal */
  folder: string;
  /** leaves the portal to the next build, which makes its own of it; called when nobody needs the folder any more */
  leaveToNext: () => void;
}

/** Builds a commit below `work`. `last`: folder of the live release. */
export async function buildCommit(
  layout: ServerLayout,
  commit: string,
  last: string | undefined,
  watch: Stopwatch,
): Promise<BuiltCommit> {
  const checkout = join(layout.work, commit);
  await mkdir(checkout, { recursive: true });
  // Files of LFS are put in below, with their hash checked, whether or not git-lfs is installed here.
  const environment = { GIT_INDEX_FILE: `${checkout}.index`, GIT_LFS_SKIP_SMUDGE: '1' };
  const out = await git(
    layout.repository,
    [`--work-tree=${checkout}`, 'checkout', '--force', commit, '--', '.'],
    { environment },
  );
  if (!out.ok) throw new Error(`Không lấy được bản ${commit}: ${out.stderr}`);
  await fillPointers(layout.repository, checkout);
  await linkRoots(layout);
  watch.ended('checkout');
  const modules = await linkModules(layout, checkout);
  watch.ended('packages');
  await mkdir(layout.cache, { recursive: true });
  await symlink(layout.cache, join(checkout, '.cache'));
  const internal = (await gitLine(layout.repository, ['config', AUDIENCE])) === 'internal';
  const audience = internal ? 'internal' : 'public';
  const options = internal ? ['--audience', audience] : [];
  await runBuild(layout, checkout, { commit, last, options });
  watch.ended('build');
  await keepModules(layout, checkout, modules);
  watch.ended('packages');
  const places = placesOf(checkout, audience);
  return {
    folder: places.live,
    leaveToNext: () => {
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

/** Packages that were installed for the same lock file are linked in, so that the build may not change them. */
async function linkModules({ modules }: ServerLayout, checkout: string): Promise<string> {
  const lock = await readFile(join(checkout, 'package-lock.json')).catch(() => Buffer.alloc(0));
  const kept = join(modules, createHash('sha256').update(lock).digest('hex'));
  if (await exists(kept)) await linkTree(kept, join(checkout, 'node_modules'));
  return kept;
}

async function keepModules(
  { modules }: ServerLayout,
  checkout: string,
  kept: string,
): Promise<void> {
  const installed = join(checkout, 'node_modules');
  if ((await exists(kept)) || !(await exists(installed))) return;
  await mkdir(modules, { recursive: true });
  await rm(`${kept}.new`, { recursive: true, force: true });
  // What the build itself left in there is no package and must not be trusted by the next one.
  await rm(join(installed, '.astro'), { recursive: true, force: true });
  await rm(join(installed, '.vite'), { recursive: true, force: true });
  await rename(installed, `${kept}.new`);
  await rename(`${kept}.new`, kept);
  const all = await Promise.all(
    (await readdir(modules)).map(async (name) => ({
      path: join(modules, name),
      time: (await stat(join(modules, name))).mtimeMs,
    })),
  );
  for (const { path } of all.sort((a, b) => b.time - a.time).slice(KEPT_MODULES)) {
    if (path !== kept) await rm(path, { recursive: true, force: true });
  }
}

async function linkTree(from: string, to: string): Promise<void> {
  const child = spawn('cp', ['--archive', '--link', from, to], { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  // Another file system, or one without links: copying is only slower.
  if (code !== 0) await cp(from, to, { recursive: true, verbatimSymlinks: true });
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

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

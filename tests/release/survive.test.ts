import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, watch } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { git } from '../../src/release/git.ts';
import { keptReleases } from '../../src/release/server/releases.ts';
import { commit, needs, secondClone, startPortal, type Portal } from './support.ts';

/** Pushes a commit whose build never ends by itself, and waits until it has begun. */
async function pushSlowly(portal: Portal) {
  await commit(portal.clone, { 'mark.txt': 'slow' });
  const started = join(portal.layout.folder, 'slow-started');
  const push = spawn('git', ['push', 'origin', 'HEAD:main'], {
    cwd: portal.clone,
    env: { ...process.env, SLOW_STARTED: started },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  push.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  for await (const { filename } of watch(portal.layout.folder)) {
    if (filename === 'slow-started') break;
  }
  let build = '';
  while (build === '') build = await readFile(started, 'utf8');
  const ended = once(push, 'close').then(() => output);
  return { build: Number(build), ended };
}

/** The process that runs the release, which the lock belongs to. */
function releaseProcess({ layout }: Portal): number {
  const { stdout } = spawnSync(
    'pgrep',
    ['-f', `${layout.folder}/tool/.*main.ts ${layout.folder} release`],
    {
      encoding: 'utf8',
    },
  );
  return Number(stdout.trim().split('\n')[0]);
}

async function assertStill(portal: Portal, mark: string): Promise<void> {
  assert.equal((await portal.live()).mark, mark);
  const left = (await readdir(portal.layout.releases)).filter((name) => name.startsWith('.'));
  assert.deepEqual(left, []);
}

test('a killed build leaves the old release; the next push is released', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const { build, ended } = await pushSlowly(portal);
  process.kill(build, 'SIGKILL');
  assert.match(await ended, /CHƯA LÊN CỔNG/u);
  await assertStill(portal, 'first');
  assert.deepEqual((await readdir(portal.layout.work)).sort(), ['checkout', 'checkout.json']);
  await portal.push({ 'mark.txt': 'after' });
  await assertStill(portal, 'after');
});

test('a killed hook leaves the old release; the timer makes it good', async (context) => {
  if (!needs(context, 'git', 'flock', 'pgrep')) return;
  const portal = await startPortal(context);
  const { build, ended } = await pushSlowly(portal);
  process.kill(releaseProcess(portal), 'SIGKILL');
  process.kill(build, 'SIGKILL');
  await ended;
  await assertStill(portal, 'first');
  // The commit that never builds is replaced in the repository, as if the machine had been on at another time.
  await commit(portal.clone, { 'mark.txt': 'good' });
  const head = (await git(portal.clone, ['rev-parse', 'HEAD'])).stdout.trim();
  await git(portal.layout.repository, ['fetch', '--quiet', portal.clone, 'HEAD']);
  await git(portal.layout.repository, ['update-ref', 'refs/heads/main', head]);
  const { status, output } = portal.portal('reconcile');
  assert.equal(status, 0, output);
  assert.equal((await portal.live()).commit, head);
  await assertStill(portal, 'good');
});

test('the timer does not build a commit that failed again and again', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await portal.push({ 'mark.txt': 'broken' });
  assert.deepEqual(portal.portal('reconcile'), { status: 0, output: '' });
  assert.equal(portal.portal('release').status, 1);
});

test('the timer releases the same commit again when a meeting comes due', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const releases = async () => (await readdir(portal.layout.releases)).length;
  await portal.push({ 'waits.txt': `${Date.now() + 3_600_000}` });
  assert.deepEqual(portal.portal('reconcile'), { status: 0, output: '' }, 'its time has not come');
  await portal.push({ 'waits.txt': `${Date.now() - 1}` });
  const before = await releases();
  const { commit } = await portal.live();
  assert.match(portal.portal('reconcile').output, /ĐÃ LÊN CỔNG/u);
  assert.equal(await releases(), before + 1);
  assert.equal((await portal.live()).commit, commit);
});

test('a full disk leaves the old release, and nothing half-written', async (context) => {
  if (!needs(context, 'git', 'flock', 'mount')) return;
  const disk = await smallDisk(context, '400m');
  if (disk === undefined) return;
  const portal = await startPortal(context, disk);
  const { stderr } = await portal.push({ 'mark.txt': 'huge' });
  assert.match(stderr, /CHƯA LÊN CỔNG/u);
  await assertStill(portal, 'first');
  await portal.push({ 'mark.txt': 'after' });
  await assertStill(portal, 'after');
});

async function smallDisk(context: TestContext, size: string): Promise<string | undefined> {
  const folder = await mkdtemp('/tmp/small-disk-');
  const options = ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder];
  if (spawnSync('mount', options).status !== 0) {
    await rm(folder, { recursive: true });
    context.skip('BỎ QUA: không gắn được đĩa nhỏ (mount tmpfs cần quyền root)');
    return undefined;
  }
  context.after(async () => {
    spawnSync('umount', ['--lazy', folder]);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

test('of two pushes at once both come live, one after the other', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const other = await secondClone(portal);
  const results = await Promise.all([
    portal.push({ 'one.txt': '1', 'mark.txt': 'one' }),
    other.push({ 'two.txt': '2' }),
  ]);
  // Git lets one of them in; the other takes it in and pushes again.
  assert.deepEqual(results.map(({ ok }) => ok).sort(), [false, true]);
  const late = results[0].ok ? other : portal;
  await git(late.clone, ['pull', '--quiet', '--rebase', 'origin', 'main'], {
    environment: { GIT_COMMITTER_NAME: 'Văn thư', GIT_COMMITTER_EMAIL: 'vt@example.gov.vn' },
  });
  assert.ok((await late.push({})).ok);
  const { stdout } = await git(portal.layout.repository, [
    'ls-tree',
    '--name-only',
    'main',
    'content/',
  ]);
  assert.match(stdout, /one\.txt\ncontent\/two\.txt/u);
  const head = await git(portal.layout.repository, ['rev-parse', 'main']);
  assert.equal((await portal.live()).commit, head.stdout.trim());
});

test('who comes second waits for the lock', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const lock = join(portal.layout.folder, 'lock');
  const holder = spawn('flock', [lock, 'sh', '-c', 'echo held; read line'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await once(holder.stdout, 'data');
  const before = (await git(portal.layout.repository, ['rev-parse', 'main'])).stdout;
  let done = false;
  const push = portal.push({ 'mark.txt': 'second' }).finally(() => (done = true));
  await commitArrived(portal, before);
  assert.equal(done, false);
  assert.equal((await portal.live()).mark, 'first');
  holder.stdin.end('\n');
  await push;
  assert.equal((await portal.live()).mark, 'second');
});

/** The ref moves before the hook that releases it is called. */
async function commitArrived({ layout }: Portal, before: string): Promise<void> {
  while ((await git(layout.repository, ['rev-parse', 'main'])).stdout === before);
}

test('an administrator goes back, and nothing newer is shown until they say so', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await portal.push({ 'mark.txt': 'second' });
  assert.equal(portal.portal('rollback').status, 0);
  assert.equal((await portal.live()).mark, 'first');
  portal.portal('reconcile');
  assert.equal((await portal.live()).mark, 'first');
  const { ok, stderr } = await portal.push({ 'mark.txt': 'third' });
  assert.ok(ok);
  assert.match(stderr, /đang được giữ lại \(Quay về bản 000001-/u);
  assert.equal((await portal.live()).mark, 'first');
  assert.equal(portal.portal('resume').status, 0);
  assert.equal((await portal.live()).mark, 'third');
  assert.equal(portal.portal('rollback', 'ffff').status, 1);
});

test('five releases are kept, and the live one always', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  for (let number = 2; number <= 7; number++) await portal.push({ 'mark.txt': `n${number}` });
  const names = (await keptReleases(portal.layout)).map(({ name }) => name.slice(0, 6));
  assert.deepEqual(names, ['000007', '000006', '000005', '000004', '000003']);
});

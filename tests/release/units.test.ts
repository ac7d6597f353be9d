import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { commit, needs, startPortal } from './support.ts';
import { git } from '../../src/release/git.ts';

/** What systemd runs for a unit, as words of a shell: `$$` is systemd's way to write `$`. */
async function execStart(folder: string, unit: string): Promise<string> {
  const text = await readFile(join(folder, 'systemd', unit), 'utf8');
  const [, command = ''] = /^ExecStart=(.+)$/mu.exec(text) ?? [];
  assert.notEqual(command, '', unit);
  return command.replaceAll('$$', '$');
}

test('systemd finds nothing wrong with the units', async (context) => {
  if (!needs(context, 'git', 'flock', 'systemd-analyze')) return;
  const { layout } = await startPortal(context);
  const folder = join(layout.folder, 'systemd');
  const units = (await readdir(folder)).map((name) => join(folder, name));
  assert.equal(units.length, 4);
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...units], {
    encoding: 'utf8',
  });
  const ours = stderr.split('\n').filter((line) => line.includes('tai-lieu-hop'));
  assert.deepEqual({ status, ours }, { status: 0, ours: [] });
});

test('what the timer starts releases the commit that a crash left behind', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const { repository, folder } = portal.layout;
  // The ref moved and nothing else happened: a power cut between receiving and releasing.
  await commit(portal.clone, { 'mark.txt': 'late' });
  await git(repository, ['fetch', '--quiet', portal.clone, 'HEAD']);
  await git(repository, ['update-ref', 'refs/heads/main', 'FETCH_HEAD']);
  const command = await execStart(folder, 'tai-lieu-hop.service');
  const { status, stderr } = spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8', cwd: '/' });
  assert.equal(status, 0, stderr);
  assert.equal((await portal.live()).mark, 'late');
  const timer = await readFile(join(folder, 'systemd', 'tai-lieu-hop.timer'), 'utf8');
  assert.match(timer, /^OnBootSec=/mu);
  assert.match(timer, /^OnUnitInactiveSec=2min$/mu);
});

test('the timer leaves a release that is running alone', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const command = await execStart(portal.layout.folder, 'tai-lieu-hop.service');
  const held = `flock "${portal.layout.folder}/lock" /bin/sh -c '${command}'`;
  const { status, stdout } = spawnSync('/bin/sh', ['-c', held], { encoding: 'utf8' });
  assert.deepEqual({ status, stdout }, { status: 0, stdout: '' });
});

test('new names of documents are taken in by the web server that runs', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const { layout } = await startPortal(context);
  const watched = await readFile(join(layout.folder, 'systemd', 'tai-lieu-hop-names.path'), 'utf8');
  assert.ok(watched.includes(`PathChanged=${layout.names.nginx}\n`));
  for (const running of ['nginx', 'caddy', 'none']) {
    assert.deepEqual(
      await reloaded(context, layout.folder, running),
      running === 'none' ? [] : [running],
    );
  }
});

/** The servers reloaded by the unit where only `running` is active, told by a systemctl of the test's own. */
async function reloaded(context: TestContext, folder: string, running: string): Promise<string[]> {
  const bin = join(folder, `bin-${running}`);
  await mkdir(bin);
  const log = join(bin, 'log');
  await writeFile(
    join(bin, 'systemctl'),
    `#!/bin/sh\ncase "$1" in is-active) [ "$3" = ${running} ];; reload) echo "$2" >> ${log};; esac\n`,
  );
  await chmod(join(bin, 'systemctl'), 0o755);
  const command = await execStart(folder, 'tai-lieu-hop-names.service');
  const { status, stderr } = spawnSync('/bin/sh', ['-c', command], {
    encoding: 'utf8',
    env: { PATH: `${bin}:/usr/bin:/bin` },
  });
  context.diagnostic(`${running}: ${status} ${stderr}`);
  return (await readFile(log, 'utf8').catch(() => '')).split('\n').filter(Boolean);
}

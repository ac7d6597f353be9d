import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { git } from '../../src/release/git.ts';
import { commit, needs, startPortal } from '../release/support.ts';

test('C07 a clerk’s machine that dies while sending leaves the old release or the whole new one', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await commit(portal.clone, { 'mark.txt': 'cut off' });
  const push = spawn('git', ['push', 'origin', 'HEAD:main'], {
    cwd: portal.clone,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await once(push.stderr, 'data');
  if (push.pid !== undefined) process.kill(-push.pid, 'SIGKILL');
  await once(push, 'close');
  portal.portal('reconcile');
  const main = (await git(portal.layout.repository, ['rev-parse', 'main'])).stdout.trim();
  const live = await portal.live();
  assert.equal(live.commit, main);
  assert.match(String(live.mark), /^(?:first|cut off)$/u);
  await portal.push({ 'mark.txt': 'after' });
  assert.equal((await portal.live()).mark, 'after');
});

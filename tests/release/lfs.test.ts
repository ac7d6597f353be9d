import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { git } from '../../src/release/git.ts';
import { parsePointer, storedObject } from '../../src/release/server/lfs.ts';
import { commit, needs, startPortal } from './support.ts';

const LARGE = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 253));

test('a large file goes through Git LFS and is served whole', async (context) => {
  if (!needs(context, 'git', 'flock', 'git-lfs')) return;
  const portal = await startPortal(context);
  await git(portal.clone, ['lfs', 'install', '--local']);
  await git(portal.clone, ['lfs', 'track', 'content/files/*.pdf']);
  const pushed = await portal.push({ 'files/lon.pdf': LARGE });
  assert.match(pushed.stderr, /ĐÃ LÊN CỔNG/u);

  const stored = await git(portal.layout.repository, [
    'cat-file',
    'blob',
    'main:content/files/lon.pdf',
  ]);
  const pointer = parsePointer(stored.stdout);
  assert.equal(pointer?.bytes, LARGE.length);
  const served = await readFile(join(portal.layout.live, 'hop/a/tai-lieu/lon.pdf'));
  assert.deepEqual(served, LARGE);

  await context.test(
    'a pointer whose file was not sent is refused, with the command that sends it',
    async () => {
      const other = Buffer.concat([LARGE, Buffer.from('2')]);
      await commit(portal.clone, { 'files/hai.pdf': other });
      const { ok, stderr } = await git(portal.clone, [
        'push',
        '--no-verify',
        'origin',
        'HEAD:main',
      ]);
      assert.equal(ok, false);
      assert.match(stderr, /files\/hai\.pdf: .*con trỏ Git LFS/u);
      assert.match(stderr, /git lfs push --all origin/u);
      await git(portal.clone, ['lfs', 'push', '--all', 'origin']);
      assert.ok((await portal.push({})).ok);
      assert.deepEqual(await readFile(join(portal.layout.live, 'hop/a/tai-lieu/hai.pdf')), other);
    },
  );

  await context.test('a file that was damaged in the store is never served', async () => {
    const oid = createHash('sha256').update(LARGE).digest('hex');
    const object = storedObject(portal.layout.repository, { oid, bytes: LARGE.length });
    await rm(object);
    await writeFile(object, Buffer.alloc(LARGE.length));
    const served = join(portal.layout.live, 'hop/a/tai-lieu/lon.pdf');
    // The kept checkout has it as it was.
    const kept = await portal.push({ 'mark.txt': 'next' });
    assert.match(kept.stderr, /ĐÃ LÊN CỔNG/u);
    assert.deepEqual(await readFile(served), LARGE);
    await rm(portal.layout.checkout, { recursive: true });
    const { stderr } = await portal.push({ 'mark.txt': 'after' });
    assert.match(stderr, /CHƯA LÊN CỔNG/u);
    assert.match(stderr, /lon\.pdf: nội dung trong kho LFS bị hỏng/u);
    assert.deepEqual(await readFile(served), LARGE);
  });

  await context.test('a file that did not change is not taken from the store again', async () => {
    await writeFile(join(portal.clone, 'content/files/lon.pdf'), Buffer.concat([LARGE, LARGE]));
    assert.match((await portal.push({})).stderr, /ĐÃ LÊN CỔNG/u);
    const path = join(portal.layout.checkout, 'content/files/lon.pdf');
    const { ino } = await stat(path);
    assert.match((await portal.push({ 'mark.txt': 'last' })).stderr, /ĐÃ LÊN CỔNG/u);
    assert.equal((await stat(path)).ino, ino);
    assert.deepEqual(await readFile(path), Buffer.concat([LARGE, LARGE]));
  });
});

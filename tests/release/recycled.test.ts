import assert from 'node:assert/strict';
import { lstat, open, readdir, readFile, rm, statfs, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { KEPT_RELEASES } from '../../src/release/server/layout.ts';
import { keptReleases, liveRelease } from '../../src/release/server/releases.ts';
import { onSmallDisk } from '../chaos/small-disk.ts';
import { fingerprints } from '../fixtures/fingerprint.ts';
import { needs, startPortal, type Portal } from './support.ts';

const DOCUMENT = 'hop/a/tai-lieu/bao-cao.pdf';

/** Every file of every release that can be gone back to: its bytes, which file it is, and its time. */
async function keptFiles({ layout }: Portal): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name, folder } of await keptReleases(layout)) {
    for (const [path, sha256] of await fingerprints(folder)) {
      const { ino, mtimeNs } = await lstat(join(folder, path), { bigint: true });
      found.set(`${name}/${path}`, `${sha256} ${ino} ${mtimeNs}`);
    }
  }
  return found;
}

async function pushUntilSpare(portal: Portal): Promise<void> {
  await portal.push({ 'files/bao-cao.pdf': '%PDF-' });
  for (let number = 0; number < KEPT_RELEASES; number++) {
    await portal.push({ 'mark.txt': `n${number}` });
  }
}

test('a release is made of one nobody can go back to; those that are kept never change', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await pushUntilSpare(portal);
  const spare = await lstat(portal.layout.spare);
  const before = await keptFiles(portal);
  // Somebody began to load a page of it while it was shown, on a very slow line.
  const page = await readFile(join(portal.layout.spare, 'index.html'), 'utf8');
  const reader = await open(join(portal.layout.spare, 'index.html'));
  context.after(() => reader.close());
  await portal.push({ 'mark.txt': 'made of it' });
  assert.equal(await reader.readFile('utf8'), page);
  const live = await liveRelease(portal.layout);
  assert.ok(live);
  assert.equal((await lstat(live.folder)).ino, spare.ino);
  for (const [path, facts] of await keptFiles(portal)) {
    if (!path.startsWith(live.name)) assert.equal(facts, before.get(path), path);
  }
  const documents = (await keptReleases(portal.layout)).map(({ folder }) => join(folder, DOCUMENT));
  const inodes = await Promise.all(documents.map(async (path) => (await lstat(path)).ino));
  assert.equal(inodes.length, KEPT_RELEASES);
  assert.equal(new Set(inodes).size, 1);
});

test('a release that an administrator went back to is neither dropped nor made into another', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await pushUntilSpare(portal);
  const oldest = (await keptReleases(portal.layout)).at(-1);
  assert.ok(oldest);
  assert.equal(portal.portal('rollback', oldest.name.slice(0, 6)).status, 0);
  const before = await fingerprints(portal.layout.live);
  await portal.push({ 'mark.txt': 'held' });
  assert.deepEqual(await fingerprints(portal.layout.live), before);
  assert.equal(portal.portal('resume').status, 0);
  assert.equal((await portal.live()).mark, 'held');
  await portal.push({ 'mark.txt': 'next' });
  assert.equal((await keptReleases(portal.layout)).length, KEPT_RELEASES);
  assert.equal((await portal.live()).mark, 'next');
});

test('a push that cannot be built costs no release', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await pushUntilSpare(portal);
  const before = await keptFiles(portal);
  const { ino } = await lstat(portal.layout.spare);
  await portal.push({ 'mark.txt': 'broken' });
  assert.deepEqual(await keptFiles(portal), before);
  assert.equal((await lstat(portal.layout.spare)).ino, ino);
});

test('where room is short, the dropped release goes first', async (context) => {
  if (!needs(context, 'git', 'flock', 'mount')) return;
  await onSmallDisk(context, '400m', async (disk) => {
    const portal = await startPortal(context, disk);
    await portal.push({ 'files/lon.pdf': Buffer.alloc(900_000, 1) });
    await portal.push({ 'files/lon.pdf': null });
    for (let number = 0; number < KEPT_RELEASES - 1; number++) {
      await portal.push({ 'mark.txt': `n${number}` });
    }
    assert.ok((await lstat(join(portal.layout.spare, 'hop/a/tai-lieu/lon.pdf'))).isFile());
    const { bavail, bsize } = await statfs(disk);
    // A push asks for 64 MB; it gets them when the dropped release is gone.
    const filler = bavail * bsize - 64_000_000 + 500_000;
    await writeFile(join(disk, 'filler'), Buffer.alloc(filler));
    const { stderr } = await portal.push({ 'mark.txt': 'short' });
    assert.match(stderr, /ĐÃ LÊN CỔNG/u);
    assert.equal((await portal.live()).mark, 'short');
  });
});

test('a link where the dropped release should stand leads nowhere', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await pushUntilSpare(portal);
  const before = await liveRelease(portal.layout);
  assert.ok(before);
  const files = await fingerprints(before.folder);
  await rm(portal.layout.spare, { recursive: true });
  await symlink(before.folder, portal.layout.spare);
  const { stderr } = await portal.push({ 'mark.txt': 'after' });
  assert.match(stderr, /ĐÃ LÊN CỔNG/u);
  assert.deepEqual(await fingerprints(before.folder), files);
  assert.equal(await readFile(join(portal.layout.live, DOCUMENT), 'utf8'), '%PDF-');
  const left = (await readdir(portal.layout.releases)).filter((name) => name.startsWith('.inc'));
  assert.deepEqual(left, []);
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { git } from '../../src/release/git.ts';
import type { ServerLayout } from '../../src/release/server/layout.ts';
import { fingerprints } from '../fixtures/fingerprint.ts';
import { alterUnseen, commit, needs, startPortal, type Portal } from './support.ts';

const OLD = 'files/Báo cáo.pdf';

/** The kept checkout has the files of the commit, and no others. */
async function assertAsCommitted({ layout, clone }: Portal): Promise<void> {
  const wanted = [...(await fingerprints(clone))].filter(([path]) => !path.startsWith('.git/'));
  assert.deepEqual([...(await fingerprints(layout.checkout))], wanted);
}

/** Every page of the portal is of one commit, every document has the bytes it is listed with. */
async function assertWhole({ layout, live }: Portal): Promise<string> {
  const { commit: shown, mark } = await live();
  for (const page of ['index.html', 'hop/a/index.html', 'quan-tri/index.html']) {
    const html = await readFile(join(layout.live, page), 'utf8');
    assert.equal(html.split(`<p>${mark} ${shown}</p>`).length, 401, page);
  }
  const files = JSON.parse(await readFile(join(layout.live, 'files.json'), 'utf8')) as {
    url: string;
    sha256: string;
  }[];
  for (const { url, sha256 } of files) {
    const bytes = await readFile(join(layout.live, url));
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, url);
  }
  return mark;
}

test('what did not change keeps its place and time in the checkout; what was deleted is gone', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await portal.push({ [OLD]: 'cũ', 'gone/deep/a.txt': 'a', 'turns.txt': 'file' });
  const look = () => lstat(join(portal.layout.checkout, 'content', OLD), { bigint: true });
  const { ino, mtimeNs, ctimeNs } = await look();
  await portal.push({ 'mark.txt': 'second', 'gone/deep/a.txt': null, 'turns.txt': null });
  await portal.push({ 'turns.txt/now.txt': 'folder' });
  const now = await look();
  assert.deepEqual([now.ino, now.mtimeNs, now.ctimeNs], [ino, mtimeNs, ctimeNs]);
  await assert.rejects(stat(join(portal.layout.checkout, 'content/gone')), { code: 'ENOENT' });
  await assertAsCommitted(portal);
});

test('what says how files are written makes them all anew when it changes', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await portal.push({ 'lines.txt': 'one\ntwo\n' });
  await portal.push({ '.gitattributes': 'lines.txt text eol=crlf\n' });
  const lines = await readFile(join(portal.layout.checkout, 'content/lines.txt'), 'utf8');
  assert.equal(lines, 'one\r\ntwo\r\n');
});

/** What happens to a folder that is kept for years. */
const HARM: Readonly<Record<string, (layout: ServerLayout, elsewhere: string) => Promise<void>>> = {
  'a document altered, its size and time as before': ({ checkout }) =>
    alterUnseen(join(checkout, 'content', OLD)),
  async 'a document deleted, another one and a folder added'({ checkout }) {
    await rm(join(checkout, 'content', OLD));
    await writeFile(join(checkout, 'content/files/lạ.pdf'), 'lạ');
    await mkdir(join(checkout, 'content/meetings/2026/trống'), { recursive: true });
    await writeFile(join(checkout, 'content/.ẩn'), 'ẩn');
  },
  async 'a folder that leads elsewhere'({ checkout }, elsewhere) {
    await rm(join(checkout, 'content/files'), { recursive: true });
    await symlink(elsewhere, join(checkout, 'content/files'));
  },
  async 'a checkout that leads elsewhere'({ checkout }, elsewhere) {
    await rm(checkout, { recursive: true });
    await symlink(elsewhere, checkout);
  },
  async 'a checkout that is a file'({ checkout }) {
    await rm(checkout, { recursive: true });
    await writeFile(checkout, 'file');
  },
  async 'a record cut off'({ checkoutRecord }) {
    const text = await readFile(checkoutRecord, 'utf8');
    await writeFile(checkoutRecord, text.slice(0, text.length / 2));
  },
  async 'a lock that a killed git left, a file half put in'({ checkout }) {
    await writeFile(`${checkout}.index.lock`, '');
    await writeFile(join(checkout, 'content', `${OLD}.lfs`), 'half');
  },
  async 'another cache'({ checkout }, elsewhere) {
    await rm(join(checkout, '.cache'));
    await symlink(elsewhere, join(checkout, '.cache'));
  },
};

test('a spoilt checkout is mended by the next push, and nothing of it is served', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const elsewhere = join(portal.layout.folder, 'elsewhere');
  await mkdir(elsewhere);
  await writeFile(join(elsewhere, 'mine.txt'), 'mine');
  await portal.push({ [OLD]: 'Báo cáo' });
  for (const [name, harm] of Object.entries(HARM)) {
    await context.test(name, async () => {
      await harm(portal.layout, elsewhere);
      const { stderr } = await portal.push({ 'mark.txt': name });
      assert.match(stderr, /ĐÃ LÊN CỔNG/u);
      assert.equal(await assertWhole(portal), name);
      const served = join(portal.layout.live, 'hop/a/tai-lieu/Báo cáo.pdf');
      assert.equal(await readFile(served, 'utf8'), 'Báo cáo');
      await assertAsCommitted(portal);
      assert.deepEqual([...(await fingerprints(elsewhere)).keys()], ['mine.txt']);
    });
  }
});

test('killed at any moment, the portal that is shown is whole, and the next release right', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const { repository, folder } = portal.layout;
  for (let number = 1; number <= 5; number++) await portal.push({ 'mark.txt': `before ${number}` });
  const begin = performance.now();
  await portal.push({ [OLD]: 'Báo cáo', 'mark.txt': 'timed' });
  const whole = performance.now() - begin;
  const moments = 10;
  for (let moment = 0; moment < moments; moment++) {
    await commit(portal.clone, { 'mark.txt': `moment ${moment}`, [`files/${moment}.pdf`]: 'pdf' });
    await git(repository, ['fetch', '--quiet', portal.clone, 'HEAD']);
    await git(repository, ['update-ref', 'refs/heads/main', 'FETCH_HEAD']);
    const release = spawn(join(folder, 'bin/portal'), ['release'], {
      detached: true,
      stdio: 'ignore',
    });
    const ended = once(release, 'exit');
    await Promise.race([ended, sleep((whole * moment) / moments)]);
    // The release and all that it started.
    if (release.exitCode === null) process.kill(-(release.pid ?? 0), 'SIGKILL');
    await ended;
    await assertWhole(portal);
  }
  const { stderr } = await portal.push({ 'mark.txt': 'after' });
  assert.match(stderr, /ĐÃ LÊN CỔNG/u);
  assert.equal(await assertWhole(portal), 'after');
  await assertAsCommitted(portal);
});

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

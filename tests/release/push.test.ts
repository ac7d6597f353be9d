import assert from 'node:assert/strict';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { git } from '../../src/release/git.ts';
import { docx } from '../fixtures/files.ts';
import { commit, needs, startPortal } from './support.ts';

test('a push is a release, and the clerk sees it', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  assert.equal((await portal.live()).mark, 'first');
  const { ok, stderr } = await portal.push({ 'mark.txt': 'second' });
  assert.ok(ok);
  assert.match(stderr, /remote: ĐÃ LÊN CỔNG: bản 000002/u);
  const { stdout } = await git(portal.clone, ['rev-parse', 'HEAD']);
  assert.deepEqual(await portal.live(), { commit: stdout.trim(), mark: 'second', bytes: 0 });
});

test('content with an error is kept in the repository and not shown', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const { stderr } = await portal.push({ 'mark.txt': 'broken' });
  assert.match(stderr, /CHƯA LÊN CỔNG/u);
  assert.match(stderr, /content\/mark\.txt:1: Chữ “broken” không đăng được/u);
  assert.equal((await portal.live()).mark, 'first');
  await portal.push({ 'mark.txt': 'mended' });
  assert.equal((await portal.live()).mark, 'mended');
});

test('a build finds the other roots beside it, and the release before', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const { commit: before } = await portal.live();
  await mkdir(join(portal.layout.roots, 'nam-cu'), { recursive: true });
  await writeFile(join(portal.layout.roots, 'nam-cu', 'mark.txt'), 'Năm cũ');
  await portal.push({ 'mark.txt': 'second' });
  const read = (name: string) => readFile(join(portal.layout.live, name), 'utf8');
  assert.equal(await read('nam-cu.txt'), 'Năm cũ');
  assert.equal((JSON.parse(await read('last.txt')) as { commit: string }).commit, before);
  // Only the links went with the workshop.
  assert.equal(await readFile(join(portal.layout.roots, 'nam-cu', 'mark.txt'), 'utf8'), 'Năm cũ');
});

test('bad names, links, sizes and pointers are refused in one message', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
  await mkdir(join(portal.clone, 'content', 'files'), { recursive: true });
  await symlink('/etc/hostname', join(portal.clone, 'content', 'files', 'link.pdf'));
  const { ok, stderr } = await portal.push({
    'mark.txt': 'never',
    [`files/${'Báo cáo'.normalize('NFD')}.pdf`]: 'x',
    'files/A.pdf': 'x',
    'files/a.pdf': 'x',
    [`files/${'dài'.repeat(50)}.pdf`]: 'x',
    'files/con.pdf': 'x',
    'files/ẩn\u202E.pdf': 'x',
    'files/large.pdf': Buffer.alloc(1_000_001),
    'files/pointer.pdf': pointer,
  });
  assert.equal(ok, false);
  for (const message of [
    /files\/link\.pdf: .* là liên kết/u,
    /\.pdf: Tên “.*” có dấu ở dạng tách rời/u,
    /“content\/files\/a\.pdf” và “content\/files\/A\.pdf” chỉ khác chữ hoa/u,
    /Tên tệp dài \d+ byte, quá 180/u,
    /files\/con\.pdf: Tên tệp có ký tự/u,
    /files\/ẩn.\.pdf: Tên tệp có ký tự ẩn/u,
    /files\/large\.pdf: Tệp nặng 1.MB, quá mức 1.MB/u,
    /files\/pointer\.pdf: Tệp chỉ là con trỏ Git LFS/u,
    /Có 8 lỗi/u,
  ]) {
    assert.match(stderr.replace(/^remote: ?/gmu, ''), message);
  }
  assert.equal((await portal.live()).mark, 'first');
});

test('a mark of secrecy is refused before the repository keeps it, wherever it stands', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  const before = (await git(portal.layout.repository, ['count-objects', '-v'])).stdout;
  const folder = 'meetings/2026/2026-05-05-hop';
  const { ok, stderr } = await portal.push({
    [`${folder}/index.md`]: '---\ntitle: "Họp"\nlocation: "TỐI MẬT"\n---\nKính mời.\n\n**MẬT**\n',
    [`${folder}/attachments/ke-hoach.docx`]: docx('TUYỆT MẬT'),
    [`${folder}/attachments/Kế hoạch (MẬT).pdf`]: '%PDF-',
    [`${folder}/attachments/so-lieu.docx`]: docx('Họp kín, giữ bí mật.'),
  });
  assert.equal(ok, false);
  const told = stderr.replace(/^remote: ?/gmu, '');
  for (const message of [
    /index\.md:3: Có dấu chỉ độ mật: “TỐI MẬT”/u,
    /index\.md:7: Có dấu chỉ độ mật: “\*\*MẬT\*\*”/u,
    /ke-hoach\.docx: Có dấu chỉ độ mật: “TUYỆT MẬT”/u,
    /Kế hoạch \(MẬT\)\.pdf: Có dấu chỉ độ mật: “MẬT” \(trong tên tệp\)/u,
    /Có 4 lỗi/u,
  ]) {
    assert.match(told, message);
  }
  assert.doesNotMatch(told, /so-lieu/u);
  assert.equal((await git(portal.layout.repository, ['count-objects', '-v'])).stdout, before);
  assert.equal((await portal.live()).mark, 'first');
});

test('a file that was taken out again is still in the history, and still refused', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await commit(portal.clone, { 'files/large.pdf': Buffer.alloc(1_000_001) });
  const { ok, stderr } = await portal.push({ 'files/large.pdf': null, 'mark.txt': 'hidden' });
  assert.equal(ok, false);
  assert.match(stderr, /large\.pdf/u);
});

test('history cannot be rewritten, the branch not deleted, no other one made', async (context) => {
  if (!needs(context, 'git', 'flock')) return;
  const portal = await startPortal(context);
  await portal.push({ 'mark.txt': 'second' });
  await git(portal.clone, ['reset', '--quiet', '--hard', 'HEAD~1']);
  const forced = await portal.push({ 'mark.txt': 'other' }, '--force');
  assert.equal(forced.ok, false);
  assert.match(forced.stderr, /xóa bớt lịch sử/u);
  for (const ref of [':main', 'HEAD:refs/heads/draft', 'HEAD:refs/tags/v1']) {
    const { ok } = await git(portal.clone, ['push', 'origin', ref]);
    assert.equal(ok, false, ref);
  }
  assert.equal((await portal.live()).mark, 'second');
});

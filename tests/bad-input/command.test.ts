import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import type { Problem } from '../../src/meetings/problems/problem.ts';
import { inFolder, put } from '../fixtures/content.ts';
import { fingerprints } from '../fixtures/fingerprint.ts';
import { makeProject, runCommand } from '../fixtures/portal/project.ts';
import { Draft, INDEX } from './draft.ts';

const SCRIPTS = resolve(import.meta.dirname, '../../scripts');

/** Runs a command as a clerk would, in a folder that holds nothing but content. */
function run(root: string, command: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(SCRIPTS, `${command}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

test('check passes good content with exit 0', async () => {
  await inFolder(async (root) => {
    await new Draft().write(root);
    const { status, stdout } = run(root, 'check');
    assert.equal(status, 0);
    assert.match(stdout, /Nội dung đăng được\.\n1 cuộc họp sẵn sàng đăng\./u);
    const json = run(root, 'check', '--json');
    assert.equal(json.status, 0);
    assert.deepEqual(JSON.parse(json.stdout), []);
  });
});

test('check tells every problem with its place and repair, and exits 1', async () => {
  await inFolder(async (root) => {
    await new Draft().edit('"05"', '5').edit('"briefing"', '"breifing"').write(root);
    const { status, stdout } = run(root, 'check');
    assert.equal(status, 1);
    assert.match(stdout, /2021-11-30-giao-ban\/index\.md:3 kind: .*“breifing”/u);
    assert.match(stdout, /2021-11-30-giao-ban\/index\.md:6 number: .*\n {4}.*number: "05"/u);
    assert.match(stdout, /Có 2 lỗi/u);
    assert.match(stdout, /1 tệp có chỗ máy sửa hộ được.*npm run check -- --fix/u);
  });
});

test('check --json gives tools the same', async () => {
  await inFolder(async (root) => {
    await new Draft().edit('"05"', '5').write(root);
    const { status, stdout } = run(root, 'check', '--json');
    assert.equal(status, 1);
    const [found, ...others] = JSON.parse(stdout) as Problem[];
    assert.deepEqual(others, []);
    assert.deepEqual(
      [found?.code, found?.severity, found?.file, found?.line, found?.field],
      ['FIELD_TYPE', 'error', INDEX, 6, 'number'],
    );
    assert.ok(found?.message && found.repair);
  });
});

test('warnings do not stop anything', async () => {
  await inFolder(async (root) => {
    await new Draft().edit('"thứ Ba"', '"thứ Tư"').write(root);
    const { status, stdout } = run(root, 'check');
    assert.equal(status, 0);
    assert.match(stdout, /thứ Tư/u);
  });
});

test('a build of bad content exits 1 and leaves the old site as it was', async () => {
  await inFolder(async (root) => {
    await new Draft().edit('"briefing"', '"breifing"').write(root);
    await put(root, 'dist/index.html', 'the old site');
    await put(root, 'dist/hop/x/a.pdf', 'an old file');
    const before = await fingerprints(join(root, 'dist'));
    const { status, stdout } = run(root, 'build');
    assert.equal(status, 1);
    assert.match(stdout, /index\.md:3 kind/u);
    assert.deepEqual(await fingerprints(join(root, 'dist')), before);
  });
});

test('of content that could be read only as it was meant nothing is built', async () => {
  await inFolder(async (root) => {
    await new Draft().write(root);
    const text = await readFile(join(root, 'content/site.yaml'), 'utf8');
    await put(root, 'content/site.yaml', text.replace('"Tài liệu họp"', '“Tài liệu họp”'));
    const { status, stdout } = run(root, 'build');
    assert.equal(status, 1);
    assert.match(stdout, /site\.yaml:2: .*ngoặc cong/u);
    assert.ok(!(await readdir(root)).includes('dist'));
  });
});

test('a build that fails in the middle leaves the old site as it was', async () => {
  await inFolder(async (folder) => {
    await makeProject(folder);
    await rm(join(folder, 'content/pages/gioi-thieu.md'));
    await put(folder, 'dist/index.html', 'the old site');
    const before = await fingerprints(join(folder, 'dist'));
    const { code, output } = await runCommand(folder, ['build']);
    assert.equal(code, 1, output);
    assert.match(output, /trang cũ trong dist\/ vẫn như trước/u);
    assert.deepEqual(await fingerprints(join(folder, 'dist')), before);
  });
});

/** A repository in which the good meeting is committed. */
async function committed(root: string, draft: Draft): Promise<(...args: string[]) => string> {
  await draft.write(root);
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  git('init', '--quiet');
  git('config', 'core.quotePath', 'false');
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '--quiet', '--message', 'Họp');
  return git;
}

test('check --staged offers to mend only what is wrong in what is staged', async () => {
  await inFolder(async (root) => {
    const draft = new Draft().edit('"thứ Ba"', '"thứ Tư"');
    const git = await committed(root, draft);
    // Spoilt in the folder, but not staged: that is for another day.
    await put(root, INDEX, draft.index.replace('"05"', '5'));
    await put(root, 'content/levels.yaml', '- id："province"\n');
    const before = run(root, 'check', '--staged');
    assert.equal(before.status, 0, before.stdout);
    assert.match(before.stdout, /thứ Tư/u);
    assert.doesNotMatch(before.stdout, /máy sửa hộ/u);
    git('add', INDEX);
    const after = run(root, 'check', '--staged');
    assert.equal(after.status, 1);
    assert.match(after.stdout, /^1 tệp có chỗ máy sửa hộ được/mu);
  });
});

test('a folder that was Attachments is attachments to git as well, where it takes both for one', async () => {
  await inFolder(async (root) => {
    const draft = new Draft();
    for (const [name, content] of [...draft.files]) {
      draft.files.delete(name);
      draft.files.set(name.replace('/attachments/', '/Attachments/'), content);
    }
    const git = await committed(root, draft);
    git('config', 'core.ignoreCase', 'true');
    const { status, stdout } = run(root, 'check', '--fix', '--yes');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /Đổi tên: content\/.*\/Attachments → attachments/u);
    git('add', '--all', '--', 'content');
    const names = git('ls-files', '-z')
      .split('\0')
      .filter((name) => /attach/iu.test(name));
    assert.deepEqual(
      names.sort(),
      [...new Draft().files.keys()].filter((name) => name.includes('attachments')).sort(),
    );
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { installHooks } from '../../../src/release/hooks.ts';
import { Draft, INDEX } from '../../bad-input/draft.ts';
import { inFolder, put } from '../../fixtures/content.ts';
import { linkPackages } from '../../fixtures/portal/project.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

function git(folder: string, ...args: string[]) {
  const path = `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH']}`;
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.gov.vn'];
  return spawnSync('git', [...author, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
}

/** A repository with a good meeting, the portal's programs and the hook. */
async function inRepository(use: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    await new Draft().write(folder);
    for (const name of ['src', 'scripts', 'package.json']) {
      await cp(join(ROOT, name), join(folder, name), { recursive: true });
    }
    await linkPackages(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    // As the first command of a fresh copy leaves it, so that the hook has nothing to install.
    await put(folder, 'package-lock.json', '{}');
    const lock = createHash('sha256').update('{}').digest('hex');
    await put(folder, 'node_modules/.installed-lock', lock);
    await writeFile(join(folder, '.gitignore'), 'node_modules\n.cache\n');
    git(folder, 'init', '--quiet');
    await use(folder);
  });
}

test('what must not be published cannot be committed', async () => {
  await inRepository(async (folder) => {
    assert.equal(await installHooks(folder), 'installed');
    git(folder, 'add', '.');
    const good = git(folder, 'commit', '--quiet', '-m', 'good');
    assert.equal(good.status, 0, good.stdout + good.stderr);

    const text = await readFile(join(folder, INDEX), 'utf8');
    await put(folder, INDEX, text.replace('Trân trọng.', 'TỐI MẬT'));
    git(folder, 'add', '.');
    // Mended in the folder, but not in what would be committed.
    await put(folder, INDEX, text);
    const secret = git(folder, 'commit', '--quiet', '-m', 'secret');
    assert.equal(secret.status, 1);
    assert.match(secret.stdout + secret.stderr, /TỐI MẬT.*ngắt mạng/su);

    await put(folder, INDEX, text.replace('Trân trọng.', 'Trân trọng!'));
    git(folder, 'add', '.');
    await put(folder, INDEX, text.replace('Trân trọng.', 'TỐI MẬT'));
    const mended = git(folder, 'commit', '--quiet', '-m', 'mended');
    assert.equal(mended.status, 0, mended.stdout + mended.stderr);
  });
});

test('a hook of the office’s own stays as it is', async () => {
  await inFolder(async (folder) => {
    git(folder, 'init', '--quiet');
    await put(folder, '.git/hooks/pre-commit', '#!/bin/sh\nexit 0\n');
    assert.equal(await installHooks(folder), 'kept');
    assert.equal(
      await readFile(join(folder, '.git/hooks/pre-commit'), 'utf8'),
      '#!/bin/sh\nexit 0\n',
    );
  });
});

test('without git there is nothing to install', async () => {
  await inFolder(async (folder) => {
    assert.equal(await installHooks(folder), 'none');
  });
});

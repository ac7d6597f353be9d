import assert from 'node:assert/strict';
import { copyFile, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { git } from '../../src/release/git.ts';
import { inFolder, put } from '../fixtures/content.ts';
import { pdf } from '../fixtures/files.ts';

const ATTACHMENTS = 'content/meetings/2026/2026-03-17-giao-ban/attachments';

/** Files without a zero byte, which git takes for text, in both kinds of line ends. */
const FILES: Readonly<Record<string, Buffer>> = {
  'bao-cao.pdf': pdf(2),
  'bang.csv': Buffer.from('a;b\r\nc;d\n'),
  'ghi-chu.txt': Buffer.from('một\nhai\r\n'),
};

for (const autocrlf of ['true', 'input', 'false']) {
  test(`C09 core.autocrlf=${autocrlf}: attachments come out as they went in`, async () => {
    await inFolder(async (root) => {
      const [origin, clone] = [join(root, 'origin'), join(root, 'clone')];
      await put(origin, 'a.txt', 'a\n');
      await copyFile(resolve('.gitattributes'), join(origin, '.gitattributes'));
      for (const [name, bytes] of Object.entries(FILES)) {
        await put(origin, `${ATTACHMENTS}/${name}`, bytes);
      }
      const clerk = ['-c', 'user.name=Văn thư', '-c', 'user.email=vt@example.gov.vn'];
      const windows = ['-c', `core.autocrlf=${autocrlf}`];
      for (const args of [
        ['init', '--quiet'],
        [...windows, 'add', '--all'],
        [...clerk, 'commit', '--quiet', '--message', 'a'],
        [...windows, 'clone', '--quiet', origin, clone],
      ]) {
        const { ok, stderr } = await git(origin, args);
        assert.ok(ok, stderr);
      }
      for (const [name, bytes] of Object.entries(FILES)) {
        assert.deepEqual(await readFile(join(clone, ATTACHMENTS, name)), bytes, name);
      }
    });
  });
}

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { applyFix, proposeFixes } from '../../../src/editing/fixes.ts';
import { inFolder, put, writeRegisters } from '../../fixtures/content.ts';

test('check --fix composes letters and leaves what it cannot be sure of', async () => {
  await inFolder(async (root) => {
    await writeRegisters(root);
    const folder = 'content/meetings/2021/2021-11-30-a';
    const loose = 'Hòa'.normalize('NFD');
    await put(root, `${folder}/index.md`, `---\n---\n${loose}\n`);
    await put(root, 'content/pages/cu.md', Buffer.from('H\xf2a', 'latin1'));
    const fixes = await proposeFixes(root);
    for (const fix of fixes) await applyFix(root, fix);
    assert.equal(await readFile(join(root, folder, 'index.md'), 'utf8'), '---\n---\nHòa\n');
    assert.equal(await readFile(join(root, 'content/pages/cu.md'), 'latin1'), 'H\xf2a');
    assert.deepEqual(await proposeFixes(root), []);
  });
});

import assert from 'node:assert/strict';
import { sep } from 'node:path';
import { test } from 'node:test';
import { holdProgram, programVersion } from '../../../src/memory/program.ts';
import { inFolder, put } from '../../fixtures/content.ts';

test('the program is the same one from wherever it is called, and another when a file of it changed', () =>
  inFolder(async (root) => {
    await put(root, 'src/a.ts', 'export const a = 1;');
    const version = await programVersion(root);
    // Astro names the project’s folder with a slash at its end.
    assert.equal(await programVersion(root + sep), version);
    await put(root, 'src/a.ts', 'export const a = 2;');
    assert.notEqual(await programVersion(root), version);
  }));

test('held for a build it is read once, and only there', () =>
  inFolder((held) =>
    inFolder(async (other) => {
      for (const root of [held, other]) await put(root, 'src/a.ts', 'export const a = 1;');
      const version = await holdProgram(held);
      assert.equal(version, await programVersion(other));
      for (const root of [held, other]) await put(root, 'src/a.ts', 'export const a = 2;');
      assert.equal(await programVersion(held + sep), version);
      assert.notEqual(await programVersion(other), version);
      assert.notEqual(await holdProgram(held), version);
    }),
  ));

/** What `check --fix` makes of every row, and what is said of that before it is asked for. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { applyFix, MENDED, proposeFixes, proposeFixesOf } from '../../src/editing/fixes.ts';
import type { ProblemCode } from '../../src/meetings/problems/problem-codes.ts';
import { readMeetings } from '../../src/meetings/reading/read-meetings.ts';
import { inFolder } from '../fixtures/content.ts';
import { Draft } from './draft.ts';
import { ROWS } from './rows/all.ts';

const mended = new Set<ProblemCode>();

for (const { id, name, spoil } of ROWS) {
  test(`${id} ${name}: what can be mended is, and is known before`, async () => {
    await inFolder(async (folder) => {
      const root = join(folder, 'cong');
      const draft = new Draft();
      await spoil(draft);
      await draft.write(root);
      const { problems } = await readMeetings(root);
      const fixes = await proposeFixes(root);
      assert.deepEqual(await proposeFixesOf(root, problems), fixes);
      if (fixes.length === 0) return;
      for (const fix of fixes) await applyFix(root, fix);
      assert.deepEqual(await proposeFixes(root), [], 'one time is enough');
      const left = (await readMeetings(root)).problems.map(({ code }) => code);
      for (const { code } of problems) {
        const at = left.indexOf(code);
        if (at < 0) mended.add(code);
        else left.splice(at, 1);
      }
    });
  });
}

test('every code that is said to be mended is, in one row at least', () => {
  assert.deepEqual(
    [...MENDED].filter((code) => !mended.has(code)),
    [],
  );
});

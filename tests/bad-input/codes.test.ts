import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { PROBLEM_CODES, type ProblemCode } from '../../src/meetings/problems/problem-codes.ts';
import { ROWS } from './rows/all.ts';

const TESTS = join(import.meta.dirname, '..');

/** What no folder of content alone can show, and the test that shows it. */
const ELSEWHERE: Partial<Record<ProblemCode, string>> = {
  REGISTER_MISSING: 'unit/meetings/reading.test.ts',
  NAME_NFC: 'unit/release/judge-push.test.ts',
  NAME_CASE: 'unit/release/judge-push.test.ts',
  PUSH_BRANCH: 'unit/release/judge-push.test.ts',
  PUSH_FORCE: 'unit/release/judge-push.test.ts',
  PUSH_INTERNAL: 'unit/release/judge-push.test.ts',
  LFS_MISSING: 'unit/release/judge-push.test.ts',
  FROZEN_MISSING: 'unit/meetings/released.test.ts',
  FROZEN_UNSEEN: 'unit/meetings/released.test.ts',
  FROZEN_MANIFEST: 'unit/meetings/released.test.ts',
  FROZEN_ALTERED: 'unit/meetings/released.test.ts',
  FILE_MISSING: 'unit/attachments/bad-files.test.ts',
  FILE_TOO_LARGE: 'unit/attachments/warnings.test.ts',
  BROKEN: 'unit/attachments/bad-files.test.ts',
  XML_DTD: 'unit/attachments/bad-files.test.ts',
  TIME_LIMIT: 'unit/attachments/isolate.test.ts',
  MEMORY_LIMIT: 'unit/attachments/isolate.test.ts',
  CRASHED: 'unit/attachments/isolate.test.ts',
  SCANNED_PAGES: 'unit/attachments/warnings.test.ts',
  RECOGNISED: 'unit/attachments/read-document.test.ts',
  NO_TEXT: 'unit/attachments/warnings.test.ts',
  LEGACY_CONVERTED: 'unit/attachments/warnings.test.ts',
  LEGACY_UNREADABLE: 'unit/attachments/warnings.test.ts',
  CAPPED: 'unit/attachments/warnings.test.ts',
  NO_PREVIEW: 'unit/attachments/warnings.test.ts',
};

const inRows = new Set(ROWS.flatMap(({ found }) => found.map(({ code }) => code)));

test('every kind of problem is shown by a row, or by the test that is named here', async () => {
  for (const code of Object.keys(PROBLEM_CODES) as ProblemCode[]) {
    const file = ELSEWHERE[code];
    if (file === undefined) assert.ok(inRows.has(code), `${code}: no row shows it`);
    else {
      assert.ok(!inRows.has(code), `${code}: a row shows it now`);
      const text = await readFile(join(TESTS, file), 'utf8');
      assert.match(text, new RegExp(`'${code}'`, 'u'), `${code}: not in ${file}`);
    }
  }
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/attachments/read-content.ts';
import type { Place, Problem } from '../../src/meetings/problems/problem.ts';
import { forgetWhatWasRead, inFolder } from '../fixtures/content.ts';
import { Draft, INDEX } from './draft.ts';
import type { Expected } from './row.ts';
import { ROWS } from './rows/all.ts';

await forgetWhatWasRead();

async function read(draft: Draft) {
  return inFolder(async (folder) => {
    // Not at the top: other roots lie beside it.
    const root = join(folder, 'cong');
    await draft.write(root);
    return readContent(root);
  });
}

/** Line of `index.md` on which a text stands: the one place, else a line that begins with it. */
function lineOf(text: string, draft: Draft): number {
  const lines = `${draft.index}\n`.split('\n').map((line) => `${line}\n`);
  const found = lines.flatMap((line, index) =>
    (text.endsWith('\n') ? line === text : line.includes(text)) ? [index + 1] : [],
  );
  assert.equal(found.length, 1, `“${text}” stands on one line`);
  return found[0] ?? 0;
}

/** The parts of a problem that a row speaks of. */
function place({
  code,
  file,
  line,
  column,
  field,
}: Omit<Place, 'file'> & Pick<Problem, 'code' | 'file'>) {
  return { code, file, line, column, field };
}

function wanted({ code, file = INDEX, on, line, column, field }: Expected, draft: Draft) {
  return place({ code, file, line: on === undefined ? line : lineOf(on, draft), column, field });
}

test('the good meeting passes without a word', async () => {
  const { problems, meetings } = await read(new Draft());
  assert.deepEqual(problems, []);
  assert.equal(meetings.length, 1);
});

test('every row has an id of its own', () => {
  assert.equal(new Set(ROWS.map(({ id }) => id)).size, ROWS.length);
});

for (const { id, name, spoil, found, twin, twinWarns = [] } of ROWS) {
  test(`${id} ${name}`, async () => {
    const draft = new Draft();
    await spoil(draft);
    const { problems, meetings } = await read(draft);
    assert.deepEqual(
      problems.map(place),
      found.map((expected) => wanted(expected, draft)),
    );
    found.forEach(({ says = /./u }, index) => {
      assert.match(`${problems[index]?.message}\n${problems[index]?.repair}`, says);
    });
    const wrong = problems.filter(({ severity }) => severity === 'error').map(({ file }) => file);
    for (const meeting of meetings) {
      assert.ok(!wrong.some((file) => file.startsWith(meeting.file.replace('index.md', ''))));
    }
  });

  if (twin) {
    test(`${id} its good twin`, async () => {
      const draft = new Draft();
      await twin(draft);
      const { problems, meetings } = await read(draft);
      assert.deepEqual(
        problems.filter(({ severity, code }) => severity === 'error' || !twinWarns.includes(code)),
        [],
      );
      assert.ok(meetings.length > 0);
    });
  }
}

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isolate, type Limits } from '../../../src/attachments/worker/isolate.ts';
import { runJob } from '../../../src/attachments/worker/run.ts';
import { formBomb } from './make/bombs.ts';
import { FIXTURES, makeFolder } from './make/folder.ts';

const child = (name: string): string => join(import.meta.dirname, 'make', name);
const AMPLE: Limits = { milliseconds: 30_000, memory: 1.2e9 };

test('a child that hangs is ended when its time is used up', async () => {
  const heard: object[] = [];
  const limits = { ...AMPLE, milliseconds: 1500 };
  const { finding } = await isolate(child('hang.ts'), {}, limits, (message: object) =>
    heard.push(message),
  );
  assert.equal(finding.code, 'TIME_LIMIT');
  assert.deepEqual(heard, [{ started: true }]);
});

test('a child that waits for ever is ended by the clock on the wall', async () => {
  const limits = { ...AMPLE, milliseconds: 100 };
  const { finding } = await isolate(child('wait.ts'), {}, limits, () => undefined);
  assert.equal(finding.code, 'TIME_LIMIT');
});

test('a child that hoards memory is ended by the watch', async () => {
  const limits = { ...AMPLE, memory: 4e8 };
  const { finding, peakMemory } = await isolate(child('hoard.ts'), {}, limits, () => undefined);
  // Where there is no /proc the clock ends it.
  assert.equal(finding.code, existsSync('/proc/self/status') ? 'MEMORY_LIMIT' : 'TIME_LIMIT');
  assert.ok(peakMemory < 8e8);
});

test('a child that cannot even start is a crash', async () => {
  const { finding } = await isolate(child('no-such-module.ts'), {}, AMPLE, () => undefined);
  assert.equal(finding.code, 'CRASHED');
});

test('steps done before the end keep their outcome, later ones say what ended them', async (t) => {
  const { put } = await makeFolder(t);
  const path = await put('bom.pdf', formBomb());
  const limits = { ...AMPLE, milliseconds: 2500 };
  const { outcomes } = await runJob({ path, steps: ['inspect', 'content'] }, limits);
  assert.deepEqual(outcomes.inspect, { value: { kind: 'pdf', pages: 1 } });
  assert.ok(outcomes.content && 'finding' in outcomes.content);
  assert.match(outcomes.content.finding.code, /^(?:TIME_LIMIT|MEMORY_LIMIT|CRASHED)$/u);
});

test('a good file stays far below its limits', async () => {
  const path = join(FIXTURES, 'bao-cao.pdf');
  const { outcomes, peakMemory } = await runJob({ path, steps: ['inspect', 'content', 'preview'] });
  assert.ok(Object.values(outcomes).every((outcome) => 'value' in outcome));
  assert.ok(peakMemory < 2.5e8, `${peakMemory} bytes`);
});

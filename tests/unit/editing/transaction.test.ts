import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs, { mkdtemp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeEach, afterEach, test } from 'node:test';
import { applyChanges, recoverChanges } from '../../../src/editing/transaction.ts';

let root = '';
const at = (name: string) => join(root, name);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'transaction-'));
  await mkdir(at('meeting'));
  await writeFile(at('meeting/index.md'), 'old');
  await writeFile(at('meeting/gone.pdf'), 'gone');
  await writeFile(at('new.pdf'), 'new');
});
afterEach(() => rm(root, { recursive: true }));

const state = async () => {
  const names = (await readdir(at('meeting'))).sort();
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(at(`meeting/${name}`), 'utf8')]),
    ),
  ) as Record<string, string>;
};
const BEFORE = { 'index.md': 'old', 'gone.pdf': 'gone' };
const AFTER = { 'index.md': 'fresh', 'new.pdf': 'new' };
const changes = () => ({
  write: { path: at('meeting/index.md'), text: 'fresh' },
  add: [{ from: at('new.pdf'), to: at('meeting/new.pdf') }],
  remove: [at('meeting/gone.pdf')],
});

test('all of it happens, and nothing is left behind', async () => {
  await applyChanges(root, changes());
  assert.deepEqual(await state(), AFTER);
  assert.deepEqual(await readdir(at('.cache/editing')), []);
});

test('a target that exists stops everything', async () => {
  await writeFile(at('meeting/new.pdf'), 'somebody else’s');
  const before = await state();
  await assert.rejects(applyChanges(root, changes()), /Đã có tệp “new.pdf”/u);
  assert.deepEqual(await state(), before);
});

test('a missing file stops everything', async () => {
  const wrong = { ...changes(), remove: [at('meeting/nothing.pdf')] };
  await assert.rejects(applyChanges(root, wrong));
  assert.deepEqual(await state(), BEFORE);
});

test('killed at any step, the next command finds all or nothing', async () => {
  const module = new URL('../../../src/editing/transaction.ts', import.meta.url).href;
  // A loader in the child replaces rename and rm, so that the process dies before the nth of them.
  const program = (step: number) => `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    let left = ${step};
    for (const name of ['copyFile', 'writeFile', 'rename', 'rm']) {
      const real = fs[name];
      fs[name] = (...args) => (left-- === 0 ? process.kill(process.pid, 'SIGKILL') : real(...args));
    }
    syncBuiltinESMExports();
    const { applyChanges } = await import(${JSON.stringify(module)});
    await applyChanges(${JSON.stringify(root)}, ${JSON.stringify(changes())});`;
  const seen = new Set<string>();
  for (let step = 0; ; step++) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program(step)], {
      stdio: 'ignore',
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    await recoverChanges(root);
    const found = await state();
    if (!('new.pdf' in found)) assert.deepEqual(found, BEFORE, `step ${step}`);
    else assert.deepEqual(found, AFTER, `step ${step}`);
    assert.deepEqual(await readdir(at('.cache/editing')).catch(() => []), []);
    seen.add('new.pdf' in found ? 'after' : 'before');
    if (code === 0) break;
    if ('new.pdf' in found) {
      await rm(at('meeting/new.pdf'));
      await writeFile(at('meeting/index.md'), 'old');
      await writeFile(at('meeting/gone.pdf'), 'gone');
    }
    assert.ok(step < 20);
  }
  assert.deepEqual([...seen].sort(), ['after', 'before']);
});

test('a name that differs only in capitals is given where the system takes both for one', async () => {
  const real = fs.lstat;
  // As Windows and macOS answer.
  const lstat = async (path: string) => {
    const names = await readdir(dirname(path)).catch(() => []);
    const found = names.find((name) => name.toLowerCase() === basename(path).toLowerCase());
    return real(join(dirname(path), found ?? basename(path)));
  };
  Object.assign(fs, { lstat });
  syncBuiltinESMExports();
  try {
    const rename = [{ from: at('meeting'), to: at('Meeting') }];
    await applyChanges(root, { rename, remove: [] });
    assert.deepEqual((await readdir(root)).sort(), ['.cache', 'Meeting', 'new.pdf']);
    await applyChanges(root, { rename: [{ from: at('Meeting'), to: at('meeting') }] });
    assert.deepEqual(await state(), BEFORE);
    await writeFile(at('meeting/GONE.pdf'), 'other');
    const taken = [{ from: at('meeting/index.md'), to: at('meeting/gone.PDF') }];
    await assert.rejects(applyChanges(root, { rename: taken }), /Đã có tệp/u);
    assert.deepEqual(await state(), { ...BEFORE, 'GONE.pdf': 'other' });
  } finally {
    Object.assign(fs, { lstat: real });
    syncBuiltinESMExports();
  }
});

test('what is removed makes room for what is renamed, and comes back when that fails', async () => {
  await mkdir(at('empty'));
  const room = { remove: [at('empty')], rename: [{ from: at('meeting'), to: at('empty') }] };
  const blocked = [...room.rename, { from: at('new.pdf'), to: at('empty/gone.pdf') }];
  await assert.rejects(applyChanges(root, { ...room, rename: blocked }), /Đã có tệp/u);
  assert.deepEqual(await state(), BEFORE);
  assert.deepEqual(await readdir(at('empty')), []);
  await applyChanges(root, room);
  assert.deepEqual((await readdir(at('empty'))).sort(), ['gone.pdf', 'index.md']);
  await rename(at('empty'), at('meeting'));
});

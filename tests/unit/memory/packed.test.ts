import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPacked } from '../../../src/memory/packed.ts';
import { inFolder } from '../../fixtures/content.ts';

const ENTRIES: Readonly<Record<string, string>> = { a: 'Kính mời', b: '', c: 'x'.repeat(70_000) };

async function inFile(use: (path: string) => void): Promise<void> {
  await inFolder(async (root) => {
    await mkdir(root, { recursive: true });
    use(join(root, 'new', 'packed.bin'));
  });
}

/** What a build asks for and writes, and what it gets. */
function session(path: string, asked: readonly string[], made: Readonly<Record<string, string>>) {
  const memory = openPacked(path, 'one');
  const found = asked.map((key) => {
    const bytes = memory.read(key);
    return bytes && Buffer.from(bytes).toString();
  });
  for (const [key, text] of Object.entries(made)) memory.write(key, Buffer.from(text));
  memory.prune();
  return found;
}

test('entries come back byte for byte, until nobody asks for them', async () => {
  await inFile((path) => {
    assert.deepEqual(session(path, ['a'], ENTRIES), [undefined]);
    assert.deepEqual(session(path, ['c', 'a', 'b', 'd'], {}), [
      ENTRIES['c'],
      ENTRIES['a'],
      '',
      undefined,
    ]);
    assert.deepEqual(session(path, ['a'], { d: 'mới' }), [ENTRIES['a']]);
    assert.deepEqual(session(path, ['a', 'b', 'd'], {}), [ENTRIES['a'], undefined, 'mới']);
    assert.deepEqual(session(path, ['a'], { a: 'khác' }), [ENTRIES['a']]);
    assert.deepEqual(session(path, ['a'], {}), ['khác']);
  });
});

test('nothing is written when nothing changed', async () => {
  await inFile((path) => {
    session(path, [], ENTRIES);
    const before = readFileSync(path);
    writeFileSync(path, before);
    const memory = openPacked(path, 'one');
    for (const key of Object.keys(ENTRIES)) memory.read(key);
    writeFileSync(path, 'touched since');
    memory.prune();
    assert.equal(readFileSync(path, 'utf8'), 'touched since');
  });
});

test('of another program, cut off or altered, it is as good as none', async () => {
  await inFile((path) => {
    session(path, [], ENTRIES);
    const whole = readFileSync(path);
    assert.equal(openPacked(path, 'two').read('a'), undefined);
    for (const length of [0, 10, 40, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length));
      assert.equal(openPacked(path, 'one').read('a'), undefined);
    }
    for (const place of [3, 34, 45, whole.length - 1]) {
      const other = Buffer.from(whole);
      other[place] = (other[place] ?? 0) ^ 1;
      writeFileSync(path, other);
      assert.equal(openPacked(path, 'one').read('a'), undefined);
    }
  });
});

test('where nothing can be written the build goes on', async () => {
  await inFolder((root) => {
    writeFileSync(join(root, 'file'), '');
    const path = join(root, 'file', 'packed.bin');
    const memory = openPacked(path, 'one');
    memory.write('a', Buffer.from('x'));
    memory.prune();
    assert.equal(existsSync(path), false);
    return Promise.resolve();
  });
});

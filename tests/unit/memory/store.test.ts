import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openMemory } from '../../../src/memory/store.ts';
import { inFolder } from '../../fixtures/content.ts';

const KEY = 'a'.repeat(64);
const PAGE = Buffer.from('<!doctype html><p>Kính mời</p>');

const DAMAGE: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'cut off': (path) => truncate(path, 40),
  emptied: (path) => truncate(path, 0),
  overwritten: async (path) => {
    const bytes = await readFile(path);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    await writeFile(path, bytes);
  },
};

test('a page comes back byte for byte', () =>
  inFolder(async (folder) => {
    openMemory(folder, 'one').write(KEY, PAGE);
    const found = openMemory(folder, 'one').read(KEY);
    assert.deepEqual(Buffer.from(found ?? []), PAGE);
    assert.equal(openMemory(folder, 'two').read(KEY), undefined);
  }));

test('large and small entries come back one after the other, and stay', () =>
  inFolder((folder) => {
    const store = openMemory(folder, 'one');
    const pages = [PAGE, Buffer.alloc(200_000, 'Kính mời '), PAGE];
    const keyOf = (index: number) => String(index).repeat(64);
    for (const [index, page] of pages.entries()) store.write(keyOf(index), page);
    const found = pages.map((_, index) => store.read(keyOf(index)));
    assert.deepEqual(
      found.map((bytes) => Buffer.from(bytes ?? [])),
      pages,
    );
    assert.equal(store.read('f'.repeat(64)), undefined);
    return Promise.resolve();
  }));

for (const [name, damage] of Object.entries(DAMAGE)) {
  test(`an entry that was ${name} is as good as none`, () =>
    inFolder(async (folder) => {
      const store = openMemory(folder, 'one');
      store.write(KEY, PAGE);
      const [file = ''] = globSync(`**/${KEY}`, { cwd: folder });
      await damage(join(folder, file));
      assert.equal(store.read(KEY), undefined);
    }));
}

test('what nobody asked for, and what another program made, goes', () =>
  inFolder(async (folder) => {
    openMemory(folder, 'old').write(KEY, PAGE);
    const first = openMemory(folder, 'one');
    const other = 'b'.repeat(64);
    first.write(KEY, PAGE);
    first.write(other, PAGE);
    const second = openMemory(folder, 'one');
    second.read(other);
    second.prune();
    const left = globSync('**/*', { cwd: folder }).filter((name) => name.length > 60);
    assert.deepEqual(
      left.map((name) => name.replaceAll('\\', '/')),
      [`one/bb/${other}`],
    );
  }));

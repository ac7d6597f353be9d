import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openMemory } from '../../../src/memory/store.ts';
import { readFolder, type FolderReading } from '../../../src/meetings/reading/read-folder.ts';
import { readRemembered } from '../../../src/meetings/reading/remembered-folder.ts';
import { inFolder, writeMeeting } from '../../fixtures/content.ts';
import { meetings } from '../../fixtures/portal/meetings.ts';

const NAME = (id: string) => `content/meetings/${id.slice(0, 4)}/${id}`;

/** Everything but the function that finds lines, of which the answers are compared. */
function told({ meeting, ...rest }: FolderReading) {
  if (!meeting) return rest;
  const { lineOf, ...data } = meeting;
  return { ...rest, data, lines: ['title', 'sites[0].location', 'attachments'].map(lineOf) };
}

test('a remembered folder reads like one that is read, for every meeting of the invented portal', () =>
  inFolder(async (root) => {
    const memory = openMemory(join(root, 'memory'), 'program');
    for (const meeting of await meetings()) {
      await writeMeeting(root, meeting);
      const name = NAME(meeting.id);
      const surroundings = { ownHost: 'x.example' };
      const read = () => readRemembered(memory, join(root, name), name, surroundings, () => true);
      const first = told(await read());
      assert.deepEqual(told(await read()), first, meeting.id);
      const plain = await readFolder(join(root, name), name, surroundings);
      assert.deepEqual(first, told(plain), meeting.id);
    }
    assert.ok((await readdir(join(root, 'memory', 'program'))).length > 5);
  }));

const EDITS: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  'its text': (folder) => appendFile(join(folder, 'index.md'), '\n<b>đậm</b>\n'),
  'a stray file': (folder) => writeFile(join(folder, 'x.txt'), 'x'),
  'a file that nobody names': (folder) => writeFile(join(folder, 'attachments', 'x.pdf'), 'x'),
};

for (const [what, edit] of Object.entries(EDITS)) {
  test(`${what} is seen when it changes`, () =>
    inFolder(async (root) => {
      const [meeting] = (await meetings()).filter(({ files }) => files !== undefined);
      if (!meeting) throw new Error('no meeting with files');
      await writeMeeting(root, meeting);
      const name = NAME(meeting.id);
      const folder = join(root, name);
      const memory = openMemory(join(root, 'memory'), 'program');
      const read = async () => told(await readRemembered(memory, folder, name, {}, () => true));
      const before = await read();
      await edit(folder);
      const after = await read();
      assert.notDeepEqual(after, before);
      assert.deepEqual(after, told(await readFolder(folder, name, {})));
    }));
}

test('nothing is kept of a meeting that the audience may not see', () =>
  inFolder(async (root) => {
    const [meeting] = await meetings();
    if (!meeting) throw new Error('no meeting');
    await writeMeeting(root, meeting);
    const memory = openMemory(join(root, 'memory'), 'program');
    const name = NAME(meeting.id);
    await readRemembered(memory, join(root, name), name, {}, () => false);
    await assert.rejects(readdir(join(root, 'memory')), { code: 'ENOENT' });
  }));

test('of a folder that is wrong nothing is kept: what was meant may lie anywhere in it', () =>
  inFolder(async (root) => {
    const name = NAME('2021-11-30-giao-ban');
    const folder = join(root, name);
    await mkdir(join(folder, 'Họp'), { recursive: true });
    const memory = openMemory(join(root, 'memory'), 'program');
    const read = async () => told(await readRemembered(memory, folder, name, {}, () => true));
    const before = await read();
    await writeFile(join(folder, 'Họp', 'index.md'), 'Kính mời.');
    const after = await read();
    assert.notDeepEqual(after, before);
    assert.deepEqual(after, told(await readFolder(folder, name, {})));
  }));

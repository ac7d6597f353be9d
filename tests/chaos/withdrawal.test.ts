import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { inFolder, put, yaml } from '../fixtures/content.ts';
import { runCommand } from '../fixtures/portal/project.ts';
import { buildWell, ID, makeSmallPortal } from './portal.ts';

const OTHER = '2026-02-17-giao-ban';

/** Every form in which the words of a file can be met in a folder. */
async function* formsOf(folder: string): AsyncGenerator<[name: string, text: string]> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    yield [path, entry.name];
    for (const bytes of unpacked(await readFile(path))) yield [path, bytes.toString('utf8')];
  }
}

function* unpacked(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) yield* unpacked(gunzipSync(bytes));
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    for (const [name, inside] of Object.entries(unzipSync(bytes))) {
      yield Buffer.from(name);
      yield* unpacked(Buffer.from(inside));
    }
  }
}

/** Files that still hold one of the words, capitals or not. */
async function traces(folder: string, words: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for await (const [path, text] of formsOf(folder)) {
    const lower = text.toLowerCase();
    if (words.some((word) => lower.includes(word.toLowerCase()))) found.add(path);
  }
  return [...found].sort();
}

test('C13 a withdrawn document and a withdrawn meeting leave their notices and nothing else', async () => {
  await inFolder(async (root) => {
    await makeSmallPortal(root, 'Họp về việc Xyzzytieude');
    await buildWell(root);
    assert.equal((await runCommand(root, ['addresses', '--fix'])).code, 0);
    const dist = join(root, 'dist');
    const words = ['phu-luc.pdf', 'phu luc 2026-02'];
    assert.ok((await traces(dist, words)).length > 5, 'the document is everywhere first');
    assert.ok((await traces(dist, ['Xyzzytieude'])).length > 10, 'and so is the meeting');

    const withdraw = ['withdraw', OTHER, 'Phụ lục.pdf', '--reason', 'Đăng nhầm'];
    const { code, output } = await runCommand(root, withdraw);
    assert.equal(code, 0, output);
    await rm(join(root, 'content/meetings/2026', ID), { recursive: true });
    const gone = await runCommand(root, ['build']);
    assert.equal(gone.code, 1, 'a meeting does not vanish without a word');
    assert.match(gone.output, new RegExp(`Địa chỉ /hop/${ID}/ đã từng đăng`, 'u'));
    assert.ok(existsSync(join(dist, `hop/${ID}/index.html`)), 'the old portal stays');

    const entry = { id: ID, reason: 'Giấy mời đăng nhầm', date: '2026-03-18' };
    await put(root, 'content/withdrawn.yaml', yaml([entry]));
    await buildWell(root);
    assert.deepEqual(await traces(dist, ['Xyzzytieude', 'phu luc 2026-02', 'bao cao 2026-03']), []);
    const left = await traces(dist, ['phu-luc.pdf', 'phu-luc-pdf']);
    assert.deepEqual(
      left.filter((path) => !/\/tai-lieu\/phu-luc[.-]pdf/u.test(path)),
      [],
    );
    for (const page of [`hop/${ID}`, `hop/${ID}/tai-lieu/bao-cao.pdf`]) {
      const notice = readFileSync(join(dist, page, 'index.html'), 'utf8');
      assert.match(notice, /Giấy mời đăng nhầm/u);
      assert.match(notice, /18\/0?3\/2026/u);
    }
    assert.ok(existsSync(join(dist, `hop/${ID}/da-rut.txt`)));
    const notice = readFileSync(join(dist, `hop/${OTHER}/tai-lieu/phu-luc.pdf/index.html`), 'utf8');
    assert.match(notice, /Đăng nhầm/u);
  });
});

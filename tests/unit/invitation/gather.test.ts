import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gather } from '../../../src/invitation/gather.ts';
import { UnreadableFile } from '../../../src/invitation/read-file.ts';

async function folderOf(context: TestContext, names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gather-'));
  context.after(() => rm(folder, { recursive: true }));
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), 'x');
  }
  return folder;
}

test('a folder gives its invitation and its files, what programs left behind stays out', async (context) => {
  const folder = await folderOf(context, [
    'Báo cáo 10.docx',
    'Báo cáo 2.docx',
    'Giấy mời số 5.docx',
    '~$ấy mời số 5.docx',
    'Thumbs.db',
    '.DS_Store',
    'Phụ lục/PL1.xlsx',
  ]);
  const { invitation, files } = await gather(folder, []);
  assert.equal(relative(folder, invitation), 'Giấy mời số 5.docx');
  assert.deepEqual(
    files.map((file) => relative(folder, file)),
    ['Báo cáo 2.docx', 'Báo cáo 10.docx', join('Phụ lục', 'PL1.xlsx')],
  );
});

test('the invitation named before its folder is not taken twice', async (context) => {
  const folder = await folderOf(context, ['a.docx', 'b.pdf']);
  const { files } = await gather(join(folder, 'a.docx'), [folder]);
  assert.deepEqual(files, [join(folder, 'b.pdf')]);
});

test('a folder with one readable file needs no telling name', async (context) => {
  const folder = await folderOf(context, ['van-ban.docx', 'so-do.png']);
  assert.equal((await gather(folder, [])).invitation, join(folder, 'van-ban.docx'));
});

test('where the name does not tell, the clerk is asked to name the invitation', async (context) => {
  const folder = await folderOf(context, ['a.docx', 'b.docx']);
  await assert.rejects(
    gather(folder, []),
    (error) =>
      error instanceof UnreadableFile && /giấy mời trước, rồi đến thư mục/u.test(error.message),
  );
  await assert.rejects(gather(await folderOf(context, ['a.png']), []), /không có giấy mời/u);
});

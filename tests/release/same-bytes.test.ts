import assert from 'node:assert/strict';
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { initServer } from '../../src/release/deploy/init.ts';
import { git } from '../../src/release/git.ts';
import { writeMeeting } from '../fixtures/content.ts';
import { fingerprints } from '../fixtures/fingerprint.ts';
import { docx } from '../fixtures/files.ts';
import { alterUnseen, needs, program, ROOT } from './support.ts';
import { meeting, openOffice } from './walk/office.ts';

const folderOf = (number: number) => `content/meetings/2022/${meeting(number).id}`;

async function push(clone: string, to: string): Promise<void> {
  await git(clone, ['add', '--all']);
  // Nothing to commit when the same commit goes to another server.
  await git(clone, ['commit', '--quiet', '--message', 'Đăng']);
  const { ok, stderr } = await git(clone, ['push', to, 'main']);
  assert.ok(ok, stderr);
  assert.match(stderr, /ĐÃ LÊN CỔNG/u);
}

test('after many pushes a server shows the same bytes as one that gets the last commit only', async (context) => {
  if (!needs(context, 'git', 'flock', program('nginx') ? 'nginx' : 'caddy')) return;
  const { layout, clone } = await openOffice(context, 3);
  const report = join(folderOf(2), 'attachments/Báo cáo 2.docx');
  await appendFile(join(clone, folderOf(1), 'index.md'), '\nXin mời đến đúng giờ.\n');
  await push(clone, 'origin');
  await writeMeeting(clone, meeting(4));
  await writeFile(join(clone, report), docx('Báo cáo đã sửa.'));
  await push(clone, 'origin');

  // Somebody was at work in the kept checkout, and hid it.
  await alterUnseen(join(layout.checkout, report));
  await appendFile(join(clone, folderOf(3), 'index.md'), '\nMang theo báo cáo.\n');
  const log = join(layout.cache, 'attachments/fingerprints.txt');
  const known = await readFile(log, 'utf8');
  await push(clone, 'origin');
  // What did not change since long was not read: 1 and 3 came with the first push, 2 was harmed, 4 is new.
  const read = (await readFile(log, 'utf8')).slice(known.length);
  assert.match(known, /Báo cáo 3\.docx/u);
  assert.doesNotMatch(read, /(?:Báo cáo|Phụ lục) [13]\./u);

  const fresh = await initServer(ROOT, join(layout.folder, 'fresh'), {
    ...{ host: '', listen: '127.0.0.1:1', user: 'portal', maxFileBytes: 100_000_000 },
  });
  await cp(layout.modules, fresh.modules, { recursive: true, verbatimSymlinks: true });
  await push(clone, fresh.repository);
  const shown = await fingerprints(layout.live);
  const wanted = await fingerprints(fresh.live);
  assert.ok(shown.size > 100);
  const names = new Set([...shown.keys(), ...wanted.keys()]);
  assert.deepEqual(
    [...names].filter((name) => shown.get(name) !== wanted.get(name)),
    [],
  );
});

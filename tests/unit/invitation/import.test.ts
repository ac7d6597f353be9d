import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readFrontmatterForTest } from './frontmatter.ts';
import { readInvitation } from '../../../src/invitation/extract.ts';
import { importInvitation, ImportRefused } from '../../../src/invitation/import.ts';
import { readInvitationFile, UnreadableFile } from '../../../src/invitation/read-file.ts';
import { meetingSchema } from '../../../src/meetings/schema/meeting.ts';

const GIVEN = join(import.meta.dirname, '../../fixtures/invitations/given');
const root = await mkdtemp(join(tmpdir(), 'nhap-giay-moi-'));
after(() => rm(root, { recursive: true, force: true }));

const organisations = [{ id: 'ubnd-tinh-bac-giang', name: 'Ủy ban nhân dân tỉnh Bắc Giang' }];
const registers = { organisations, levels: [{ id: 'province' }, { id: 'district' }] };
const open = () => Promise.resolve({ code: 'BROKEN' } as const);

async function importFile(path: string, files: readonly string[] = [], into = root) {
  const extraction = readInvitation(await readInvitationFile(path, open));
  return importInvitation(extraction, path, files, { root: into, registers });
}

test('an invitation and its files become a folder that the portal accepts', async () => {
  const report = join(root, 'Báo cáo số 245 - Sở Y tế.docx');
  await writeFile(report, 'x');
  const { folder, report: page } = await importFile(join(GIVEN, 'seed-004.txt'), [report]);
  assert.match(folder, /2021-11-30-giao-ban-truc-tuyen-thang-11/u);
  const index = await readFile(join(root, folder, 'index.md'), 'utf8');
  const data = readFrontmatterForTest(index);
  assert.deepEqual(meetingSchema.safeParse(data).error?.issues ?? [], []);
  assert.equal(data['issuer'], 'ubnd-tinh-bac-giang');
  assert.match(index, /^# kiểm tra lại: .*số/mu);
  assert.deepEqual(await readdir(join(root, folder, 'attachments')), [
    'Báo cáo số 245 - Sở Y tế.docx',
  ]);
  const attachments = data['attachments'] as { type: string }[];
  assert.deepEqual(
    attachments.map((one) => one.type),
    ['report'],
  );
  const html = await readFile(join(root, page), 'utf8');
  assert.doesNotMatch(html, /https?:\/\/(?!dhtn\.bacgiang)|<script|<link/u);
  assert.match(html, /<mark class="sure">/u);
});

test('a folder that exists is not overwritten', async () => {
  const again = () => importFile(join(GIVEN, 'seed-004.txt'), []);
  await assert.rejects(
    again,
    (error) => error instanceof ImportRefused && /không ghi đè/u.test(error.message),
  );
});

test('a missing file, an unknown type and an unreadable document leave nothing behind', async () => {
  const before = await readdir(join(root, 'content', 'meetings', '2021'));
  await assert.rejects(
    importFile(join(GIVEN, 'seed-001.txt'), [join(root, 'thieu.pdf')]),
    ImportRefused,
  );
  await assert.rejects(importFile(join(root, 'bang.xlsx'), []), UnreadableFile);
  await assert.rejects(importFile(join(root, 'hong.docx'), []), /hong\.docx: .*(?:hỏng|đọc)/u);
  await writeFile(join(root, 'dai.txt'), 'Giấy mời '.repeat(30_000));
  await assert.rejects(importFile(join(root, 'dai.txt'), []), /không phải một giấy mời/u);
  assert.deepEqual(await readdir(join(root, 'content', 'meetings', '2021')), before);
});

test('every given invitation makes valid frontmatter, a cancelled or postponed one with its change', async () => {
  for (const name of (await readdir(GIVEN)).filter((file) => file.endsWith('.txt'))) {
    const own = await mkdtemp(join(tmpdir(), 'nhap-'));
    const { folder } = await importFile(join(GIVEN, name), [], own);
    const data = readFrontmatterForTest(await readFile(join(own, folder, 'index.md'), 'utf8'));
    assert.deepEqual(meetingSchema.safeParse(data).error?.issues ?? [], [], name);
    if (name === '11.txt')
      assert.deepEqual(
        [data['status'], (data['changes'] as { type: string }[])[0]?.type],
        ['postponed', 'postpone'],
      );
    await rm(own, { recursive: true });
  }
});

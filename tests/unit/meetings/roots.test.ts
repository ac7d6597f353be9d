import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { findMeeting } from '../../../src/editing/find-meeting.ts';
import { createMeeting } from '../../../src/editing/new-meeting.ts';
import { readMeetings } from '../../../src/meetings/reading/read-meetings.ts';
import { inFolder, put, writeMeeting, writeRegisters, yaml } from '../../fixtures/content.ts';

const CHECK = resolve(import.meta.dirname, '../../../scripts/check.ts');

const meeting = (id: string, number: string, access: 'public' | 'internal' = 'public') => ({
  id,
  frontmatter: {
    title: `Họp ${id}`,
    kind: 'briefing' as const,
    issuer: 'ubnd-tinh-mau',
    date_issued: `${id.slice(0, 8)}01`,
    starts_at: `${id.slice(0, 10)}T08:00:00+07:00`,
    sites: [{ name: null, location: 'Phòng họp', participants: [] }],
    number,
    symbol: 'GM-UBND',
    access,
  },
});

/** A project in a folder of its own with two roots beside it. */
async function inProject(use: (root: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const root = join(folder, 'cong');
    await writeRegisters(root);
    const path = join(root, 'content/site.yaml');
    const roots = [{ folder: '../tai-lieu-2024' }, { folder: '../Kho năm 2025' }];
    await put(root, 'content/site.yaml', (await readFile(path, 'utf8')) + yaml({ roots }));
    await writeMeeting(root, meeting('2026-03-02-hop-moi', '01'));
    await writeMeeting(root, meeting('2024-05-06-hop-cu', '02'), '../tai-lieu-2024');
    await writeMeeting(root, meeting('2025-07-08-hop-giua', '03'), '../Kho năm 2025');
    await writeMeeting(root, meeting('2025-07-09-hop-kin', '04', 'internal'), '../Kho năm 2025');
    await use(root);
  });
}

test('three roots are read as one, newest first', () =>
  inProject(async (root) => {
    const { meetings, problems } = await readMeetings(root, { audience: 'public' });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      meetings.map(({ id, file }) => [id, file]),
      [
        ['2026-03-02-hop-moi', 'content/meetings/2026/2026-03-02-hop-moi/index.md'],
        ['2025-07-08-hop-giua', '../Kho năm 2025/meetings/2025/2025-07-08-hop-giua/index.md'],
        ['2024-05-06-hop-cu', '../tai-lieu-2024/meetings/2024/2024-05-06-hop-cu/index.md'],
      ],
    );
    const internal = await readMeetings(root, { audience: 'internal' });
    assert.ok(internal.meetings.some(({ id }) => id === '2025-07-09-hop-kin'));
  }));

test('a number is looked for in all roots', () =>
  inProject(async (root) => {
    await writeMeeting(root, meeting('2024-08-08-mot', '05'));
    await writeMeeting(root, meeting('2024-09-09-hai', '05'), '../tai-lieu-2024');
    const { problems } = await readMeetings(root);
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file]),
      [['NUMBER_DUPLICATE', '../tai-lieu-2024/meetings/2024/2024-09-09-hai/index.md']],
    );
  }));

test('commands edit content/ only, and say where a meeting of another root lies', () =>
  inProject(async (root) => {
    assert.equal((await findMeeting(root, 'hop-moi')).id, '2026-03-02-hop-moi');
    await assert.rejects(
      findMeeting(root, '2025-07-08-hop-giua'),
      /kho khác: \.\.\/Kho năm 2025\/meetings\/2025\/2025-07-08-hop-giua\./u,
    );
    const twice = createMeeting(root, {
      title: 'Họp cũ',
      kind: 'briefing',
      mode: 'in_person',
      issuer: 'ubnd-tinh-mau',
      startsAt: '2024-05-06T08:00:00+07:00',
      location: null,
    });
    await assert.rejects(twice, /Đã có cuộc họp 2024-05-06-hop-cu/u);
  }));

test('check --staged reads the roots beside the project, not beside its copy of the content', () =>
  inProject((root) => {
    const run = (command: string, ...args: string[]) =>
      spawnSync(command, args, { cwd: root, encoding: 'utf8' });
    run('git', 'init', '--quiet');
    run('git', 'add', 'content');
    const { status, stdout } = run(process.execPath, CHECK, '--staged');
    assert.match(stdout, /4 cuộc họp sẵn sàng đăng/u);
    assert.equal(status, 0);
    return Promise.resolve();
  }));

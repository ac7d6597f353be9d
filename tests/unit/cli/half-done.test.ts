import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { put, writeMeeting, writeRegisters } from '../../fixtures/content.ts';
import { docx, pdf } from '../../fixtures/files.ts';
import { runScript, runUntil } from './run-script.ts';

const ID = '2026-05-05-giao-ban';
const INDEX = `/meetings/2026/${ID}/index.md`;
/** The moment of the command. */
const ADDED = /^ +added: .*\n/gmu;
const MOST_STEPS = 40;

/** Each command that changes content, as it is typed where the fixture's meeting is. */
const COMMANDS: readonly (readonly [name: string, ...args: string[]])[] = [
  [
    'new',
    ...['--title', 'Họp mới', '--starts', '30/12/2026 07:30', '--issuer', 'ubnd-tinh-mau'],
    ...['--location', 'Phòng họp'],
  ],
  ['import', 'nhan/Giấy mời.docx', 'nhan/Phụ lục.pdf'],
  ['add', ID, 'nhan/Phụ lục.pdf', 'nhan/Tham luận.docx', '--item', '1'],
  ['replace', ID, 'bao-cao', 'nhan/Báo cáo lần 2.docx', '--note', 'Cập nhật số liệu'],
  ['withdraw', ID, 'bao-cao', '--reason', 'Đăng nhầm'],
  ['postpone', ID, '--note', 'Hoãn do mưa bão'],
  ['cancel', ID, '--note', 'Hủy do trùng lịch'],
  ['move', ID, '--starts', '05/05/2026 14:00', '--note', 'Chuyển sang buổi chiều'],
  ['check', '--fix', '--yes'],
];

let office = '';

before(async () => {
  office = await mkdtemp(join(tmpdir(), 'office-'));
  await writeRegisters(office);
  await writeMeeting(office, {
    id: ID,
    frontmatter: {
      title: 'Giao ban',
      kind: 'briefing',
      number: '7',
      issuer: 'ubnd-tinh-mau',
      starts_at: '2026-05-05T07:30:00+07:00',
      sites: [{ name: null, location: 'Phòng họp', participants: ['Các sở'] }],
      agenda: [{ content: 'Đầu tư công', presenter: null }],
      attachments: [{ id: 'bao-cao', file: 'Báo cáo.docx', title: 'Báo cáo', type: 'report' }],
    },
    files: {
      'Báo cáo.docx': docx('Báo cáo'),
      ['Biểu mẫu.docx'.normalize('NFD')]: docx('Biểu mẫu'),
    },
  });
  const invitation = join(import.meta.dirname, '../../fixtures/invitations/formats/seed-004.docx');
  await put(office, 'nhan/Giấy mời.docx', await readFile(invitation));
  await put(office, 'nhan/Phụ lục.pdf', pdf(1, 'Phu luc'));
  await put(office, 'nhan/Tham luận.docx', docx('Tham luận'));
  await put(office, 'nhan/Báo cáo lần 2.docx', docx('Báo cáo lần 2'));
});
after(() => rm(office, { recursive: true, force: true }));

/** Every file and every meeting's folder of the content, with what is in it. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const content = join(folder, 'content');
  for (const entry of await readdir(content, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(content.length);
    if (name.endsWith('.md')) found[name] = (await readFile(path, 'utf8')).replace(ADDED, '');
    else if (entry.isFile())
      found[name] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    else if (/^\/meetings\/\d+\/[^/]+$/u.test(name)) found[name] = 'folder';
  }
  return found;
}

async function inCopy<Result>(use: (copy: string) => Promise<Result>): Promise<Result> {
  const copy = await mkdtemp(join(tmpdir(), 'copy-'));
  try {
    await cp(office, copy, { recursive: true });
    return await use(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

for (const [name, ...args] of COMMANDS) {
  test(`power lost at any step of ${name}: the next check finds all of it or nothing`, async () => {
    const untouched = await contentOf(office);
    const done = await inCopy(async (copy) => {
      const { code, output } = await runScript(copy, name, ...args);
      assert.equal(code, 0, output);
      // What was read of the files once need not be read again at each step.
      await cp(join(copy, '.cache'), join(office, '.cache'), { recursive: true });
      return contentOf(copy);
    });
    assert.notDeepEqual(done, untouched);
    const seen = new Set<string>();
    for (let step = 0; ; step++) {
      assert.ok(step < MOST_STEPS);
      const ended = await inCopy(async (copy) => {
        const whole = await runUntil(step, copy, name, ...args);
        await runScript(copy, 'check');
        const found = await contentOf(copy);
        const same = Object.keys(found).join() === Object.keys(untouched).join();
        const expected = same && found[INDEX] === untouched[INDEX] ? untouched : done;
        assert.deepEqual(found, expected, `step ${step}`);
        seen.add(expected === done ? 'done' : 'untouched');
        return whole;
      });
      if (ended) break;
    }
    assert.deepEqual([...seen].sort(), ['done', 'untouched']);
  });
}

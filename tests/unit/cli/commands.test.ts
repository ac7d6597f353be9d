import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder, put, writeMeeting, writeRegisters } from '../../fixtures/content.ts';
import { docx } from '../../fixtures/files.ts';
import { runScript } from './run-script.ts';

const ID = '2026-05-05-giao-ban';
const FOLDER = `content/meetings/2026/${ID}`;
const INDEX = `${FOLDER}/index.md`;

/** As an office writes it: comments, both kinds of quotes, its own order; with Windows' ends of lines. */
const TEXT = `---
# Giao ban định kỳ
kind: 'briefing'   # hằng tháng
title: "Giao ban"
issuer: ubnd-tinh-mau
starts_at: "2026-05-05T07:30:00+07:00"
sites:
    - name: null
      location: "Phòng họp"
      participants: []   # ghi sau
attachments:
  # bản đầu tiên
  - id: bao-cao
    title: 'Báo cáo'
    file: "Báo cáo.docx"
    type: report
---

Kính mời các đồng chí.
`.replaceAll('\n', '\r\n');

/** Every command with what it needs to do something. */
const COMMANDS: readonly (readonly [name: string, ...args: string[]])[] = [
  ['add', ID, 'nhan\\Tham luận.docx'],
  ['replace', ID, 'bao-cao', 'nhan\\lần 2.docx', '--note', 'Cập nhật'],
  ['withdraw', ID, 'Báo cáo.docx', '--reason', 'Đăng nhầm'],
  ['postpone', ID, '--note', 'Mưa bão'],
  ['cancel', ID, '--note', 'Trùng lịch'],
  ['move', ID, '--starts', '06/05/2026 14:00', '--note', 'Đổi ngày'],
];

function inOffice<Result>(use: (office: string) => Promise<Result>): Promise<Result> {
  return inFolder(async (office) => {
    await writeRegisters(office);
    await put(office, INDEX, TEXT);
    await put(office, `${FOLDER}/attachments/Báo cáo.docx`, docx('Báo cáo'));
    await put(office, 'nhan/Tham luận.docx', docx('Tham luận'));
    await put(office, 'nhan/lần 2.docx', docx('Báo cáo lần 2'));
    return use(office);
  });
}

for (const [name, ...args] of COMMANDS) {
  test(`${name} adds its own lines and keeps everybody else's, comments, quotes and line ends`, async () => {
    await inOffice(async (office) => {
      const { code, output } = await runScript(office, name, ...args);
      assert.equal(code, 0, output);
      const text = await readFile(join(office, INDEX), 'utf8');
      assert.doesNotMatch(text, /(?<!\r)\n/u);
      assert.notEqual(text, TEXT);
      const lines = text.split('\r\n');
      const moved = {
        withdraw: /bao-cao|Báo cáo|report|bản đầu tiên|attachments/u,
        postpone: /starts_at/u,
        move: /starts_at/u,
      };
      const own = moved[name as keyof typeof moved] ?? /^$/u;
      for (const line of TEXT.split('\r\n')) {
        assert.ok(own.test(line) || lines.includes(line), `${name} lost: ${line}`);
      }
    });
  });
}

test('a meeting is found by its folder, a part of it, or a path with slashes of either kind', async () => {
  await inOffice(async (office) => {
    await writeMeeting(office, {
      id: '2026-06-05-giao-ban',
      frontmatter: { title: 'Giao ban tháng 6' } as never,
    });
    const cancel = (given: string) => runScript(office, 'cancel', given, '--note', 'x');
    for (const given of ['2026-05-05', FOLDER, FOLDER.replaceAll('/', '\\'), `${INDEX}`]) {
      await put(office, INDEX, TEXT);
      assert.equal((await cancel(given)).code, 0, given);
    }
    const both = await cancel('giao-ban');
    assert.equal(both.code, 1);
    assert.match(both.output, /có ở 2 cuộc họp[\s\S]*2026-05-05-giao-ban/u);
    const close = await cancel('2026-05-06-giao-ban');
    assert.match(close.output, /Ý bạn là “2026-0[56]-05-giao-ban”/u);
  });
});

test('help in Vietnamese, with an example that begins with the command', async () => {
  await inOffice(async (office) => {
    const scripts = await readdir(join(import.meta.dirname, '../../../scripts'));
    const asking = [];
    for (const file of scripts.filter((file) => file.endsWith('.ts'))) {
      const source = await readFile(join(import.meta.dirname, '../../../scripts', file), 'utf8');
      if (/runCommand\(/u.test(source)) asking.push(file.replace(/\.ts$/u, ''));
    }
    assert.ok(asking.length >= 11, asking.join());
    for (const name of [...asking, 'import']) {
      const { code, output } = await runScript(office, name, '--help');
      assert.equal(code, 0, name);
      assert.match(output, new RegExp(`Cách dùng: npm run ${name.replace('-', ':')}`, 'u'));
      assert.match(output, /Mã thoát:/u, name);
    }
  });
});

test('called wrongly: code 2, what is wrong, and nothing is written', async () => {
  await inOffice(async (office) => {
    for (const [command, ...said] of [
      [['add'], /Thiếu tên cuộc họp/u],
      [['add', ID], /Thiếu tệp/u],
      [['add', ID, 'x.pdf', '--tpye', 'report'], /Không có lựa chọn --tpye\. Ý bạn là --type/u],
      [['add', ID, 'x.pdf', '--type', 'bao-cao'], /--type không nhận “bao-cao”/u],
      [['move', ID, '--note', 'x'], /Thiếu --starts/u],
      [['move', ID, '--starts', '31/02/2026 07:30', '--note', 'x'], /không phải ngày giờ/u],
      [['postpone', ID], /Thiếu --note/u],
      [['withdraw', ID, 'bao-cao'], /Thiếu --reason/u],
      [['new', '--title', 'Họp'], /Thiếu --starts/u],
      [['preview', '--port', '99999'], /99999/u],
      [['publish', '--wait', 'lâu'], /--wait “lâu”/u],
      [['deploy-objects'], /Thiếu nơi đến/u],
      [['deploy-init', '/srv/tai lieu'], /không được có dấu cách/u],
    ] as const) {
      const [name, ...args] = command;
      const { code, output } = await runScript(office, name, ...args);
      assert.equal(code, 2, `${command.join(' ')}: ${output}`);
      for (const words of said) assert.match(output, words);
      assert.match(
        output,
        new RegExp(`Xem cách dùng: npm run ${name.replace('-', ':')} -- --help`, 'u'),
      );
    }
    assert.equal(await readFile(join(office, INDEX), 'utf8'), TEXT);
  });
});

test('refused: code 1, a reason, and nothing is written', async () => {
  await inOffice(async (office) => {
    await put(office, 'nhan/ảnh.exe', 'MZ');
    await put(office, 'nhan/Báo cáo.docx', docx('khác'));
    for (const [command, said] of [
      [['add', ID, 'không có.pdf'], /Không có tệp/u],
      [['add', ID, 'nhan/ảnh.exe'], /Không nhận tệp/u],
      [['add', ID, 'nhan/Báo cáo.docx'], /./u],
      [['add', ID, 'nhan/lần 2.docx', '--item', '3'], /chương trình/u],
      [['withdraw', ID, 'bao-caoo', '--reason', 'x'], /Ý bạn là “bao-cao”/u],
      [
        ['new', '--title', 'Giao ban', '--starts', '05/05/2026 07:30', '--issuer', 'ubnd-tinh-mau'],
        /Đã có cuộc họp/u,
      ],
    ] as const) {
      const [name, ...args] = command;
      const { code, output } = await runScript(office, name, ...args);
      assert.equal(code, 1, `${command.join(' ')}: ${output}`);
      assert.match(output, said);
    }
    assert.equal(await readFile(join(office, INDEX), 'utf8'), TEXT);
    assert.deepEqual(await readdir(join(office, FOLDER, 'attachments')), ['Báo cáo.docx']);
  });
});

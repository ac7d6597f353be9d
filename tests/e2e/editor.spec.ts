/** Clerks write at `/quan-tri/`: what they fill in becomes a folder the portal can be built from. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { readContent } from '../../src/attachments/read-content.ts';
import { LEDGER } from '../../src/meetings/addresses.ts';
import { isError } from '../../src/meetings/problems/problem.ts';
import { documentUrl, EDITOR, meetingUrl } from '../../src/meetings/urls.ts';
import { put } from '../fixtures/content.ts';
import { pdf } from '../fixtures/files.ts';
import { builtPortal } from '../fixtures/portal/built.ts';
import { makeProject, runCommand } from '../fixtures/portal/project.ts';
import { ADDRESS } from './address.ts';
import { add, expect, field, newEntry, save, saved, test } from './editor-page.ts';
import { lendFolder, returnFolder, type Files } from './lent-folder.ts';

const SAMPLE = resolve(import.meta.dirname, '../..');
const FILE = 'Báo cáo (bản ký số) Đợt 1 – đường Đức Thắng.pdf';
const TITLE = 'Họp đột xuất về phòng, chống bão số 5; đường Đức Thắng';
const ID = '2026-12-01-hop-dot-xuat-ve-phong-chong-bao-so-5-duong-duc-thang';

function contentOf(root: string): Files {
  const names = globSync('content/**/*', { cwd: root }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => statSync(join(root, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(root, name))]));
}

/** Without the documents, which are many megabytes and of no concern to a text. */
function textsOf(files: Files): Files {
  return new Map([...files].filter(([name]) => /\.(?:md|yaml)$/u.test(name)));
}

async function openEditor(page: Page, files: Files): Promise<void> {
  await lendFolder(page, `${ADDRESS}/robots.txt`, files);
  await page.goto(`${ADDRESS}${EDITOR}`);
  await page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).click();
}

/** Files of the folder that are not as they were. */
async function changedFiles(page: Page, before: Files): Promise<Files> {
  const now = await returnFolder(page);
  const gone = [...before.keys()].filter((name) => !now.has(name));
  expect(gone).toEqual([]);
  return new Map([...now].filter(([name, bytes]) => !before.get(name)?.equals(bytes)));
}

test('a meeting with a PDF is written, passes the check and is built', async ({ page }) => {
  const document = pdf(2, 'bao cao');
  const before = contentOf(dirname(await builtPortal()));
  await openEditor(page, before);
  await newEntry(page);

  await field(page, 'Loại cuộc họp').getByRole('combobox').click();
  await page.getByRole('option', { name: 'Họp, làm việc' }).click();
  await field(page, 'Cơ quan ban hành').getByRole('radio', { name: 'UBND tỉnh Mẫu' }).click();
  await field(page, 'Số').getByRole('textbox').fill('05');
  // 06:30 in Vietnam is the day before where the browser believes to be.
  await page.getByLabel('Thời gian bắt đầu: Ngày').fill('2026-12-01');
  await page.getByLabel('Thời gian bắt đầu: Giờ').fill('06:30');
  await expect(page.getByText('6 giờ 30, thứ Ba, ngày 01/12/2026')).toBeVisible();
  await add(page, 'điểm cầu').click();
  await field(page, 'Địa điểm').getByRole('textbox').fill('Phòng họp số 2');
  await add(page, 'tài liệu').click();
  await field(page, 'Tên tệp').getByRole('button', { name: 'Duyệt tệp' }).click();
  const dialog = page.getByRole('dialog', { name: 'Chọn tệp' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Tải lên' }).click();
  await (await chooser).setFiles({ name: FILE, mimeType: 'application/pdf', buffer: document });
  await dialog.getByRole('button', { name: 'Chèn' }).click();
  await field(page, 'Nội dung giấy mời').getByRole('textbox').click();
  await page.keyboard.type('Kính mời các đại biểu dự họp.');
  const title = field(page, 'Trích yếu').getByRole('textbox');
  await title.fill(TITLE);
  await expect(title).toHaveValue(TITLE);
  await saved(page);

  const folder = `content/meetings/2026/${ID}`;
  const written = await changedFiles(page, before);
  expect([...written.keys()].sort()).toEqual([
    `${folder}/attachments/${FILE}`,
    `${folder}/index.md`,
  ]);
  expect(written.get(`${folder}/attachments/${FILE}`)?.equals(document)).toBe(true);
  expect(written.get(`${folder}/index.md`)?.toString()).toContain('number: "05"\n');

  const root = await mkdtemp(join(tmpdir(), 'portal-editor-'));
  try {
    await makeProject(root);
    // Nothing but the new meeting, and no address of one that is gone.
    for (const name of ['meetings', 'redirects.yaml', 'withdrawn.yaml', basename(LEDGER)]) {
      await rm(join(root, 'content', name), { recursive: true });
    }
    for (const [name, bytes] of written) await put(root, name, bytes);
    const { problems, meetings } = await readContent(root);
    expect(problems.filter(isError)).toEqual([]);
    expect(meetings.find(({ id }) => id === ID)).toMatchObject({
      title: TITLE,
      number: '05',
      starts_at: '2026-12-01T06:30:00+07:00',
      attachments: [{ file: FILE, type: 'report' }],
    });
    const { code, output } = await runCommand(root, ['build']);
    expect(code, output).toBe(0);
    for (const url of [`${meetingUrl(ID)}index.html`, documentUrl(ID, FILE)]) {
      expect(existsSync(join(root, 'dist', url)), url).toBe(true);
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

test('a change touches its own line; taken back, every byte is as it was', async ({ page }) => {
  const before = textsOf(contentOf(SAMPLE));
  const meetings = [...before.keys()].filter((name) =>
    /^content\/meetings\/.*index\.md$/u.test(name),
  );
  expect(meetings.length).toBeGreaterThan(2);
  await openEditor(page, before);
  for (const name of meetings) {
    const text = before.get(name)?.toString() ?? '';
    const title = /^title: "(.*)"$/mu.exec(text)?.[1] ?? '';
    const changed = `${title} (sửa)`;
    for (const [from, to] of [
      [title, changed],
      [changed, title],
    ] as const) {
      await page.getByRole('row', { name: from, exact: true }).getByText(from).click();
      await field(page, 'Trích yếu').getByRole('textbox').fill(to);
      await saved(page);
      await expect(page.getByText('Đã lưu bài viết.')).toBeHidden();
      const files = await changedFiles(page, before);
      const wanted = to === title ? [] : [[name, text.replace(`"${title}"`, `"${changed}"`)]];
      expect([...files].map(([file, bytes]) => [file, bytes.toString()])).toEqual(wanted);
    }
  }
});

test('what is wrong is told in the form, and nothing is written', async ({ page }) => {
  const before = contentOf(dirname(await builtPortal()));
  await openEditor(page, before);
  await newEntry(page);
  await field(page, 'Trích yếu').getByRole('textbox').fill('Họp thiếu thông tin');
  await field(page, 'Số').getByRole('textbox').fill('05/GM');
  await save(page).click();
  await expect(field(page, 'Số')).toContainText('Viết như 05.');
  await expect(field(page, 'Thời gian bắt đầu')).toContainText('Ghi ngày họp');
  expect(await changedFiles(page, before)).toEqual(new Map());
});

test('a register can be edited, its comments stay', async ({ page }) => {
  const before = textsOf(contentOf(SAMPLE));
  const old = before.get('content/levels.yaml')?.toString() ?? '';
  expect(old).toContain('#');
  await openEditor(page, before);
  await page.goto(`${ADDRESS}${EDITOR}#/collections/registers/entries/levels`);
  await add(page, 'cấp').click();
  await field(page, 'Mã cấp').getByRole('textbox').last().fill('moi');
  await field(page, 'Tên cấp').getByRole('textbox').last().fill('cấp mới');
  await saved(page);
  const files = await changedFiles(page, before);
  expect([...files].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
    ['content/levels.yaml', `${old}\n- id: "moi"\n  label: "cấp mới"\n`],
  ]);
});

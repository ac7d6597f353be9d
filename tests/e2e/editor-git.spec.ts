/** At `/quan-tri/` with a git server behind it, Save is a commit there. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editorPage } from '../../src/editor/page.ts';
import { readRegisters } from '../../src/meetings/reading/read-registers.ts';
import { editorSchema } from '../../src/meetings/schema/editor.ts';
import { EDITOR } from '../../src/meetings/urls.ts';
import { pdf } from '../fixtures/files.ts';
import { IDS } from '../fixtures/portal/meetings.ts';
import { add, expect, field, saved, test as base } from './editor-page.ts';
import { CLERK, git, REPOSITORY, serveGitea } from './git-server.ts';
import { servePolicy } from './policy-server.ts';

const FILE = 'Tờ trình số 7 (bổ sung).pdf';
const FOLDER = `content/meetings/2026/${IDS.today}`;

const test = base.extend<{ repository: string; gitServer: string; portal: string }>({
  repository: async ({ portalRoot }, use) => {
    const root = await mkdtemp(join(tmpdir(), 'portal-git-'));
    await cp(join(portalRoot, 'content'), join(root, 'content'), { recursive: true });
    git(root, 'init', '-q', '-b', 'main');
    git(root, 'config', 'user.name', 'Gitea');
    git(root, 'config', 'user.email', 'gitea@example.gov.vn');
    git(root, 'config', 'core.quotePath', 'false');
    git(root, 'add', '.');
    git(root, 'commit', '-q', '-m', 'Nội dung');
    await use(root);
    await rm(root, { recursive: true });
  },
  gitServer: async ({ repository, known }, use) => {
    const { url, server } = await serveGitea(repository);
    known.add(url);
    await use(url);
    server.close();
  },
  // The page as `site.yaml` would have it for this git server, sent as web servers are told to.
  portal: async ({ portalRoot, gitServer, known }, use) => {
    const { settings, organisations, levels } = await readRegisters(portalRoot);
    if (!settings) throw new Error('The invented portal has a site.yaml');
    const editor = editorSchema.parse({
      enabled: true,
      host: 'gitea',
      repository: REPOSITORY,
      server: gitServer,
      app_id: 'portal',
    });
    const html = editorPage({ settings, editor, organisations, levels });
    const dist = await mkdtemp(join(tmpdir(), 'portal-editor-'));
    for (const name of [EDITOR, '404.html', 'favicon.svg']) {
      await cp(join(portalRoot, 'dist', name), join(dist, name), { recursive: true });
    }
    await writeFile(join(dist, EDITOR, 'index.html'), html);
    const { url, server } = await servePolicy(() => dist);
    known.add(url);
    await use(url);
    server.close();
    await rm(dist, { recursive: true });
  },
});

test('a clerk signs in at the git server; a change with its document is one commit', async ({
  page,
  repository,
  portal,
}) => {
  await page.goto(`${portal}${EDITOR}`);
  await page.getByRole('button', { name: 'Đăng nhập bằng' }).first().click();

  await page.getByRole('row').filter({ hasText: 'Giao ban trực tuyến tháng 3' }).click();
  await add(page, 'tài liệu').click();
  await field(page, 'Tên tệp').last().getByRole('button', { name: 'Duyệt tệp' }).click();
  const dialog = page.getByRole('dialog', { name: 'Chọn tệp' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Tải lên' }).click();
  const buffer = pdf(1, 'to trinh');
  // A Mac hands over names with their accents as letters of their own.
  const name = FILE.normalize('NFD');
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer });
  await dialog.getByRole('button', { name: 'Chèn' }).click();
  await expect(dialog).toBeHidden();
  await expect(field(page, 'Tên tệp').last().getByText('Thay thế')).toBeVisible();
  await saved(page);

  expect(git(repository, 'log', '--format=%an|%s').split('\n')).toEqual([
    `${CLERK.name}|Sửa cuộc họp: ${IDS.today} +1`,
    'Gitea|Nội dung',
    '',
  ]);
  expect(git(repository, 'diff', '--name-status', 'HEAD~1').split('\n').sort()).toEqual([
    '',
    `A\t${FOLDER}/attachments/${FILE}`,
    `M\t${FOLDER}/index.md`,
  ]);
  const lines = git(repository, 'diff', '-U0', 'HEAD~1', '--', '*.md').split('\n').slice(5);
  expect(lines.filter((line) => line.startsWith('-'))).toEqual([]);
  expect(lines.join('\n')).toContain(`+    file: "${FILE}"`);
});

/** An office as it is on an ordinary day: a server with its web server, a portal of many meetings, a clerk's clone. */
import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initServer } from '../../../src/release/deploy/init.ts';
import { git } from '../../../src/release/git.ts';
import type { ServerLayout } from '../../../src/release/server/layout.ts';
import { writeMeeting } from '../../fixtures/content.ts';
import { docx, pdf } from '../../fixtures/files.ts';
import { linkPackages, PROJECT } from '../../fixtures/portal/project.ts';
import { freePort, program, ROOT, startWeb, type Cleanup } from '../support.ts';

export interface Office {
  layout: ServerLayout;
  /** the clerk's clone */
  clone: string;
  /** the clerk's folder of documents, with an invitation and two files that go with it */
  documents: string;
  /** where the portal answers */
  url: string;
  reload: () => void;
}

/** The files on the clerk's disk, as they were sent to the office. */
export const RECEIVED = [
  'Giấy mời giao ban tháng 11.docx',
  'Báo cáo Sở Y tế.pdf',
  'Số liệu tháng 11.xlsx',
] as const;

/** An office whose portal shows `meetings` meetings already. Takes a first release, as `deploy:init` asks for one. */
export async function openOffice(context: Cleanup, meetings: number): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const layout = await initServer(ROOT, join(folder, 'server'), {
    host: '',
    listen: `127.0.0.1:${port}`,
    user: 'portal',
    maxFileBytes: 100_000_000,
  });
  const clone = join(folder, 'Cổng tài liệu');
  await makeProject(clone, url, meetings);
  const lock = await readFile(join(clone, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  for (const modules of [join(clone, 'node_modules'), join(layout.modules, hash)]) {
    await linkPackages(join(ROOT, 'node_modules'), modules);
    await writeFile(join(modules, '.installed-lock'), hash);
  }
  await firstPush(clone, layout.repository);
  // This clerk has published before, so their machine has read the older files once.
  await cp(layout.cache, join(clone, '.cache'), { recursive: true });
  const documents = join(folder, 'Tài liệu nhận về');
  await receive(documents);
  const kind = program('nginx') ? 'nginx' : 'caddy';
  const { reload } = await startWeb(context, { layout, port }, kind);
  return { layout, clone, documents, url, reload };
}

async function makeProject(clone: string, url: string, meetings: number): Promise<void> {
  for (const name of [...PROJECT, 'package-lock.json', '.gitignore', '.gitattributes']) {
    await cp(join(ROOT, name), join(clone, name), { recursive: true });
  }
  for await (const name of glob('content/*.yaml', { cwd: ROOT })) {
    await cp(join(ROOT, name), join(clone, name));
  }
  const site = join(clone, 'content', 'site.yaml');
  const text = await readFile(site, 'utf8');
  await writeFile(site, text.replace(/^portal_url: .*$/mu, `portal_url: "${url}"`));
  for (let number = 1; number <= meetings; number++) await writeMeeting(clone, meeting(number));
}

/** No two are alike: each file of each meeting has to be read, drawn and indexed. */
export function meeting(number: number): Parameters<typeof writeMeeting>[1] {
  const day = new Date(Date.UTC(2022, 0, 3 + number * 3)).toISOString().slice(0, 10);
  const title = `Họp giao ban lần thứ ${number}`;
  return {
    id: `${day}-giao-ban-lan-${number}`,
    frontmatter: {
      title,
      kind: 'briefing',
      number: String(number).padStart(2, '0'),
      symbol: 'GM-UBND',
      issuer: 'ubnd-tinh-bac-giang',
      date_issued: day,
      starts_at: `${day}T07:30:00+07:00`,
      sites: [{ name: null, location: 'Phòng họp tầng 4', participants: ['Các sở, ngành'] }],
      attachments: [
        {
          id: 'bao-cao',
          file: `Báo cáo ${number}.docx`,
          title: `Báo cáo ${number}`,
          type: 'report',
        },
        {
          id: 'phu-luc',
          file: `Phụ lục ${number}.pdf`,
          title: `Phụ lục ${number}`,
          type: 'appendix',
        },
      ],
    },
    body: `Kính mời các đại biểu dự ${title.toLowerCase()}.\n`,
    files: {
      [`Báo cáo ${number}.docx`]: docx(`Báo cáo kết quả công tác của lần họp thứ ${number}.`),
      [`Phụ lục ${number}.pdf`]: pdf(2, `Phu luc ${number}`),
    },
  };
}

async function firstPush(clone: string, repository: string): Promise<void> {
  const commands = [
    ['init', '--quiet', '--initial-branch=main'],
    ['config', 'user.name', 'Văn thư'],
    ['config', 'user.email', 'vt@example.gov.vn'],
    ['remote', 'add', 'origin', repository],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'Mở cổng'],
    ['push', '--quiet', '--set-upstream', 'origin', 'main'],
  ];
  for (const command of commands) {
    const { ok, stderr } = await git(clone, command);
    if (!ok || /CHƯA LÊN CỔNG/u.test(stderr)) throw new Error(stderr);
  }
}

async function receive(folder: string): Promise<void> {
  const fixtures = join(ROOT, 'tests', 'fixtures');
  const [invitation, report, figures] = RECEIVED;
  await mkdir(folder);
  await cp(join(fixtures, 'invitations/formats/seed-004.docx'), join(folder, invitation));
  await cp(join(fixtures, 'documents/bao-cao.pdf'), join(folder, report));
  await cp(join(fixtures, 'documents/so-lieu.xlsx'), join(folder, figures));
}

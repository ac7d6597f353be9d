/** What the clerk calls publishing: check, build, commit, push, and look whether it is live. Says every step. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContent, type PortalContent } from '../../attachments/read-content.ts';
import { isError } from '../../meetings/problems/problem.ts';
import { formatReport } from '../../meetings/problems/report.ts';
import { formatStamp } from '../../text/dates.ts';
import { buildPortal } from '../build-portal.ts';
import { git, gitLine } from '../git.ts';
import { recordAddresses } from '../record-addresses.ts';
import { publishMessage, type ChangedFile } from './message.ts';
import { pushCommits, type PushOutcome } from './push.ts';
import { waitUntilLive } from './wait-live.ts';

export interface PublishOptions {
  /** instead of the message made from the changes */
  message?: string | undefined;
  /** build the whole portal before anything is sent; else only the content is checked */
  build: boolean;
  /** how long to look for the release, in seconds; 0: not at all */
  wait: number;
}

/** Publishes what changed in `content/`; false when something stopped it, and why was printed. */
export async function publish(root: string, options: PublishOptions): Promise<boolean> {
  const target = await findTarget(root);
  if (typeof target === 'string') return stop(target);
  const content = await readContent(root);
  if (!judge(content)) return false;
  // Without the last release only the server can build: it has what is frozen.
  const isWhole = !content.roots.some(({ isUnseen }) => isUnseen);
  if (!isWhole) console.log('Máy này không có đủ các năm đã đóng: máy chủ sẽ dựng và kiểm tra.');
  if (options.build && isWhole && !(await buildPortal(root))) return false;

  await recordAddresses(root);
  const committed = await commitContent(root, content, options.message);
  if (committed !== undefined) return stop(committed);
  const upstream = `${target.remote}/${target.branch}`;
  const ahead = await gitLine(root, ['rev-list', '--count', `${upstream}..HEAD`]);
  if (ahead === '0') {
    console.log('Không có gì mới để đăng.');
    return true;
  }
  const outcome = await pushCommits(root, target, async () => judge(await readContent(root)));
  if (outcome.state !== 'pushed') return stop(explain(outcome));
  console.log('Đã gửi lên kho chung.');
  return options.wait === 0 ? true : reportLive(root, content, options.wait);
}

interface Target {
  remote: string;
  branch: string;
}

/** Where to push, or why that is not possible. */
async function findTarget(root: string): Promise<Target | string> {
  const folder = await gitLine(root, ['rev-parse', '--absolute-git-dir']);
  if (folder === undefined) return 'Thư mục này không phải bản sao của kho git.';
  for (const unfinished of ['rebase-merge', 'rebase-apply', 'MERGE_HEAD']) {
    if (existsSync(join(folder, unfinished))) {
      return 'Kho đang trộn dở hai bản sửa. Hỏi người quản trị, hoặc chạy: git status';
    }
  }
  const branch = await gitLine(root, ['symbolic-ref', '--short', 'HEAD']);
  if (!branch) return 'Kho không đứng ở nhánh nào. Chạy: git switch main';
  const remote = (await gitLine(root, ['config', `branch.${branch}.remote`])) || 'origin';
  const known = await gitLine(root, ['remote', 'get-url', remote]);
  if (known === undefined) return 'Chưa nối với kho chung. Chạy: git remote add origin <địa chỉ>';
  return { remote, branch };
}

function judge({ problems }: PortalContent): boolean {
  const errors = problems.filter(isError);
  if (errors.length > 0) console.error(formatReport(errors));
  return errors.length === 0;
}

/** Commits `content/` and nothing else; returns what went wrong. */
async function commitContent(
  root: string,
  { meetings }: PortalContent,
  message: string | undefined,
): Promise<string | undefined> {
  await git(root, ['add', '--all', '--', 'content']);
  const { stdout } = await git(root, [
    'diff',
    '--cached',
    '--name-status',
    '--no-renames',
    '-z',
    '--',
    'content',
  ]);
  const files = changedFiles(stdout);
  if (files.length === 0) return undefined;
  const titles = new Map(meetings.map(({ id, title }) => [id, title]));
  const text = message ?? publishMessage(files, titles);
  const { ok, stderr } = await git(root, ['commit', '--quiet', '--message', text, '--', 'content']);
  if (ok) {
    console.log(text.split('\n')[0]);
    return undefined;
  }
  if (/user\.(?:name|email)|tell me who you are/iu.test(stderr)) {
    return 'git chưa biết ai đăng. Chạy hai lệnh: git config user.name "Họ tên" và git config user.email "thư@cơ-quan.gov.vn"';
  }
  return `Không ghi được vào kho: ${stderr.trim()}`;
}

/** `A\0path\0M\0path\0` */
function changedFiles(listing: string): ChangedFile[] {
  const parts = listing.split('\0');
  const files: ChangedFile[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const status = parts[index] === 'A' || parts[index] === 'D' ? parts[index] : 'M';
    files.push({ status: status as ChangedFile['status'], path: parts[index + 1] ?? '' });
  }
  return files;
}

function explain(outcome: Exclude<PushOutcome, { state: 'pushed' }>): string {
  switch (outcome.state) {
    case 'conflict':
      return `Người khác vừa đăng bản sửa của cùng tệp: ${outcome.files.join(', ')}.\nBản của bạn vẫn còn trên máy, chưa được gửi. Xem bản của họ trên cổng, hỏi nhau giữ bản nào, rồi nhờ người quản trị trộn (git pull --rebase).`;
    case 'broken-together':
      return 'Bản của bạn và bản người khác vừa đăng không đi được với nhau (xem các lỗi trên). Sửa rồi chạy lại npm run publish; chưa có gì được gửi.';
    case 'refused':
      return 'Kho chung không nhận (lý do ở trên). Chưa có gì được gửi; sửa rồi chạy lại npm run publish.';
    case 'unreachable':
      return `Không gửi được lên kho chung: ${outcome.message}\nBản đăng vẫn còn trên máy; chạy lại npm run publish khi có mạng.`;
  }
}

async function reportLive(
  root: string,
  { settings }: PortalContent,
  seconds: number,
): Promise<boolean> {
  const portal = process.env['PORTAL_URL'] ?? settings?.portal_url ?? '';
  const commit = (await gitLine(root, ['rev-parse', 'HEAD'])) ?? '';
  console.log(`Đang chờ cổng ${portal} hiện bản mới…`);
  const outcome = await waitUntilLive(root, portal, commit, seconds);
  if (outcome.state === 'live') {
    console.log(`Đã lên cổng sau ${outcome.seconds} giây: ${portal}`);
    return true;
  }
  return stop(
    outcome.state === 'older'
      ? `Sau ${seconds} giây cổng vẫn ở bản cũ (${formatStamp(outcome.release.committed_at)}). Bản mới đã được gửi; xem thông báo của máy chủ ở trên, hoặc hỏi người quản trị.`
      : `Đã gửi, nhưng không đọc được cổng: ${outcome.message}. Mở cổng để xem, hoặc hỏi người quản trị.`,
  );
}

function stop(message: string): false {
  console.error(message);
  return false;
}

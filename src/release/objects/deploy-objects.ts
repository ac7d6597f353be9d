import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { RELEASE } from '../../meetings/urls.ts';
import { objectSteps } from './steps.ts';

export interface ObjectsOptions {
  /** really do it; else rclone only says what it would do */
  confirmed: boolean;
  /** more of rclone's own options, e.g. `--config` */
  rclone?: readonly string[];
}

/** Brings the built `dist` to `remote` with rclone; false, with words, when it did not work. The old state stays usable. */
export async function deployObjects(
  dist: string,
  remote: string,
  { confirmed, rclone = [] }: ObjectsOptions,
): Promise<boolean> {
  const built = await access(join(dist, RELEASE)).then(
    () => true,
    () => false,
  );
  if (!built) return refuse('Chưa có trang trong dist/. Chạy: npm run build');
  const present = await list(remote, rclone);
  if (present === undefined) {
    return refuse(`Không đọc được “${remote}”. Kiểm tra bằng lệnh: rclone lsd ${remote}`);
  }
  // The last step deletes what is not in the release: never let it loose on somebody's other things.
  if (present.length > 0 && !present.includes(RELEASE.slice(1))) {
    return refuse(
      `“${remote}” đang chứa thứ khác (${present.slice(0, 3).join(', ')}…), không phải cổng này.`,
    );
  }
  for (const { what, args } of objectSteps(dist, remote)) {
    console.log(what);
    const code = await run([...args, ...rclone, ...(confirmed ? [] : ['--dry-run'])]);
    if (code !== 0) return refuse('rclone dừng giữa chừng; chạy lại lệnh này sẽ làm tiếp.');
  }
  console.log(confirmed ? `Đã đưa lên ${remote}.` : 'Mới chỉ thử. Thêm --confirm để làm thật.');
  return true;
}

/** Names at the top of the remote; none for one that does not exist yet; undefined when it cannot be reached. */
async function list(remote: string, rclone: readonly string[]): Promise<string[] | undefined> {
  const child = spawn('rclone', ['lsf', '--max-depth', '1', remote, ...rclone], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let names = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (names += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await ended(child);
  if (code === 0) return names.split('\n').filter(Boolean);
  return /directory not found/u.test(errors) ? [] : undefined;
}

async function run(args: readonly string[]): Promise<number> {
  return ended(spawn('rclone', args, { stdio: 'inherit' }));
}

/** The exit code; 127 when there is no such program. */
async function ended(child: ReturnType<typeof spawn>): Promise<number> {
  const missing = once(child, 'error').then(() => 127);
  const closed = once(child, 'close').then(([code]) => (code as number | null) ?? 1);
  return Promise.race([missing, closed]);
}

function refuse(message: string): false {
  console.error(message);
  return false;
}

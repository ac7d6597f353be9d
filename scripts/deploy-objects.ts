// npm run deploy:objects: brings dist/ to S3-compatible storage by rclone; without --confirm it only says what it would do.
import { join } from 'node:path';
import { required, runCommand } from '../src/cli/command.ts';
import { deployObjects } from '../src/release/objects/deploy-objects.ts';

await runCommand({
  name: 'deploy:objects',
  description: 'Đưa trang đã dựng lên kho đối tượng (S3, Ceph, MinIO, Swift…) bằng rclone.',
  example: 'npm run deploy:objects -- kho:tai-lieu-hop --confirm',
  args: {
    remote: {
      type: 'positional',
      valueHint: 'nơi đến',
      required: false,
      description: 'Tên đặt trong “rclone config” và thùng, ví dụ kho:tai-lieu-hop.',
    },
    confirm: { type: 'boolean', description: 'Làm thật; không có thì chỉ thử.' },
  },
  run({ remote, confirm }) {
    const dist = join(process.cwd(), 'dist');
    return deployObjects(dist, required(remote, 'nơi đến'), { confirmed: confirm === true });
  },
});

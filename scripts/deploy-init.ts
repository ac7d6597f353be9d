// npm run deploy:init: prepares a folder of this machine as the office's own server.
import { userInfo } from 'node:os';
import { readRegisters } from '../src/meetings/reading/read-registers.ts';
import { required, runCommand, UsageError } from '../src/cli/command.ts';
import { givenPath } from '../src/cli/paths.ts';
import { initServer } from '../src/release/deploy/init.ts';
import type { ServerLayout } from '../src/release/server/layout.ts';
import type { Guard } from '../src/release/web/guard.ts';

await runCommand({
  name: 'deploy:init',
  description: 'Chuẩn bị máy chủ riêng: kho nhận bài, thư mục phát hành, cấu hình nginx và Caddy.',
  example: 'npm run deploy:init -- /srv/tai-lieu-hop --host tailieuhop.example.gov.vn',
  args: {
    folder: {
      type: 'positional',
      valueHint: 'thư mục',
      required: false,
      description: 'Nơi đặt kho và trang; chạy lại lệnh để nâng cấp, nội dung không mất.',
    },
    host: { type: 'string', valueHint: 'tên miền', description: 'Tên miền của cổng.' },
    listen: {
      type: 'string',
      default: '80',
      valueHint: 'cổng',
      description: 'Máy chủ web nghe ở đâu, ví dụ 80 hoặc 127.0.0.1:8080.',
    },
    audience: {
      type: 'string',
      default: 'public',
      valueHint: 'ai',
      description: 'public, hoặc internal: cổng trong mạng cơ quan, ai cũng phải đăng nhập.',
    },
    auth: {
      type: 'string',
      default: 'accounts',
      valueHint: 'cách',
      description: 'Cách đăng nhập cổng nội bộ: accounts, hoặc địa chỉ chương trình xác thực.',
    },
    user: { type: 'string', valueHint: 'tài khoản', description: 'Tài khoản nhận bài đăng.' },
  },
  async run({ folder, host = '', listen, audience, auth, user = userInfo().username }) {
    const path = givenPath(required(folder, 'thư mục'));
    if (/[\s"'$`\\]/u.test(path)) {
      throw new UsageError('Đường dẫn thư mục không được có dấu cách, dấu nháy hay ký hiệu lạ.');
    }
    if (process.platform === 'win32') throw new UsageError('Máy chủ riêng cần Linux.');
    const { settings } = await readRegisters(process.cwd());
    const megabytes = settings?.limits.file_max_mb ?? 100;
    const guard = guardOf(audience, auth);
    const server = { host, listen, user, guard, maxFileBytes: megabytes * 1_000_000 };
    const { repository, accounts } = await initServer(process.cwd(), path, server);
    console.log(`Đã chuẩn bị ${path}. Việc còn lại:

1. Gửi kho này lên:   git push ${repository} HEAD:main
2. Máy chủ web:       nginx dùng ${path}/web/nginx.conf, hoặc Caddy dùng ${path}/web/Caddyfile
3. Tự phục hồi:       chép ${path}/systemd/* vào /etc/systemd/system/ rồi chạy
                      systemctl daemon-reload
                      systemctl enable --now tai-lieu-hop.timer tai-lieu-hop-names.path
4. Máy của văn thư:   git clone <tài khoản>@<máy chủ>:${repository}
${guard?.kind === 'accounts' ? accountSteps(accounts) : ''}
Hướng dẫn đầy đủ: trang /huong-dan/quan-tri-may-chu/ của cổng.`);
    return true;
  },
});

/** How the portal is closed; undefined for the public one. */
function guardOf(audience: string, auth: string): Guard | undefined {
  if (audience === 'public') return undefined;
  if (audience !== 'internal') {
    throw new UsageError(`--audience không nhận “${audience}”. Ghi public hoặc internal.`);
  }
  if (auth === 'accounts') return { kind: 'accounts' };
  if (/^https?:\/\/[^\s"'$\\{};]+$/u.test(auth) && URL.canParse(auth)) {
    return { kind: 'asked', url: auth };
  }
  throw new UsageError(`--auth không nhận “${auth}”. Ghi accounts hoặc http://máy:cổng/đường-dẫn.`);
}

function accountSteps({ nginx, caddy }: ServerLayout['accounts']): string {
  return `5. Người được xem:     chưa có ai. Thêm từng người, rồi nạp lại máy chủ web:
                      nginx: echo "ten:$(openssl passwd -6)" >> ${nginx}
                      Caddy: echo "ten $(caddy hash-password)" >> ${caddy}
`;
}

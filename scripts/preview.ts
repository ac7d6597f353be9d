// npm run preview: opens the portal as whoever writes sees it, drafts marked, before anything is built or sent.
import { canAsk } from '../src/cli/ask.ts';
import { runCommand, UsageError } from '../src/cli/command.ts';
import { portFrom } from '../src/release/port.ts';
import { runAstro } from '../src/release/run-astro.ts';

await runCommand({
  name: 'preview',
  description: 'Xem trước cổng trên máy này, kể cả bản nháp; lưu tệp nào thì trang đổi theo.',
  example: 'npm run preview',
  args: {
    port: { type: 'string', valueHint: 'số', description: 'Cổng mạng, mặc định 4321.' },
    open: { type: 'boolean', default: true, description: 'Không tự mở trình duyệt.' },
  },
  run({ port, open }) {
    const at = askedPort(port);
    console.log(
      'Bản nháp, bài hẹn giờ và bài nội bộ có dấu riêng; người đọc chưa thấy. Xem xong nhấn Ctrl+C.',
    );
    const args = ['dev', '--port', String(at), ...(open && canAsk() ? ['--open'] : [])];
    return runAstro(process.cwd(), args, { PORTAL_AUDIENCE: 'author' });
  },
});

function askedPort(typed: string | undefined): number {
  try {
    return portFrom(typed === undefined ? [] : ['--port', typed], process.env);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

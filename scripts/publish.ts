// npm run publish: checks, builds, commits content/, pushes, and waits until the portal shows it.
import { runCommand, UsageError } from '../src/cli/command.ts';
import { undoHalfDone } from '../src/cli/recover.ts';
import { publish } from '../src/release/publish/publish.ts';

await runCommand({
  name: 'publish',
  description: 'Kiểm tra, dựng thử, ghi vào kho, gửi đi và chờ đến khi cổng hiện bản mới.',
  example: 'npm run publish',
  args: {
    message: { type: 'string', valueHint: 'lời ghi', description: 'Thay cho lời ghi tự đặt.' },
    build: { type: 'boolean', default: true, description: 'Không dựng thử trên máy này.' },
    wait: {
      type: 'string',
      default: '600',
      valueHint: 'giây',
      description: 'Chờ cổng bao lâu; 0 là không chờ.',
    },
  },
  async run({ message, build, wait }) {
    const seconds = Number(wait);
    if (!Number.isInteger(seconds) || seconds < 0) {
      throw new UsageError(`--wait “${wait}” không phải số giây.`);
    }
    await undoHalfDone(process.cwd());
    return publish(process.cwd(), { message, build, wait: seconds });
  },
});

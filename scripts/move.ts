// npm run move: another time, another place, or both; the old ones stay readable.
import { runCommand, UsageError } from '../src/cli/command.ts';
import { momentFlag } from '../src/cli/moment.ts';
import { changeSchedule, SCHEDULE_ARGS } from '../src/cli/schedule-command.ts';
import { moveMeeting } from '../src/editing/schedule.ts';

await runCommand({
  name: 'move',
  description: 'Đổi thời gian hoặc nơi họp; thời gian và nơi cũ được giữ lại.',
  example:
    'npm run move -- 2021-11-30-giao-ban --starts "30/11/2021 14:00" --note "Chuyển sang buổi chiều cùng ngày"',
  args: {
    ...SCHEDULE_ARGS,
    starts: { type: 'string', valueHint: 'ngày giờ', description: 'Thời gian mới.' },
    location: { type: 'string', valueHint: 'nơi', description: 'Nơi họp mới.' },
    site: {
      type: 'string',
      valueHint: 'điểm cầu',
      description: 'Mã hoặc tên điểm cầu đổi nơi họp, khi có nhiều điểm cầu.',
    },
  },
  run(args) {
    const { starts, location, site } = args;
    if (starts === undefined && location === undefined) {
      throw new UsageError('Thiếu --starts (thời gian mới) hoặc --location (nơi họp mới).');
    }
    const startsAt = starts === undefined ? undefined : momentFlag(starts, '--starts');
    return changeSchedule(args, 'Đã ghi thay đổi', (text, notice) =>
      moveMeeting(text, { startsAt, location, site }, notice),
    );
  },
});

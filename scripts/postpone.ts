// npm run postpone: writes the change into the meeting's index.md and keeps the old time.
import { runCommand } from '../src/cli/command.ts';
import { changeSchedule, SCHEDULE_ARGS } from '../src/cli/schedule-command.ts';
import { postponeMeeting } from '../src/editing/schedule.ts';

await runCommand({
  name: 'postpone',
  description: 'Hoãn một cuộc họp khi chưa có thời gian mới; thời gian cũ được giữ lại.',
  example:
    'npm run postpone -- 2021-11-30-giao-ban --note "Hoãn do mưa bão, thời gian mới sẽ thông báo sau" --document 12/UBND-TH',
  args: SCHEDULE_ARGS,
  run: (args) => changeSchedule(args, 'Đã ghi hoãn', postponeMeeting),
});
